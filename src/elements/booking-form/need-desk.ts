import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { NeedReceipt, NeedRequest } from '../../booking/need-contract.ts';
import { needRequest } from '../../booking/need-request.ts';
import { submitNeed, withdrawNeed } from '../../booking/need.ts';
import type { SubmitPhase } from '../../booking/send.ts';
import { adviseEditor } from '../../controllers/editor-advice.ts';
import type { FocusController } from '../../controllers/focus-controller.ts';
import { guardLeaving } from '../../controllers/leave-guard.ts';
import { prove } from '../../controllers/prove.ts';
import { directoryOf } from '../../model/directory.ts';
import type { FeedReady } from '../../model/feed-state.ts';
import { EMPTY_NEED, needErrors, type NeedDraft, type NeedError } from '../../model/need-draft.ts';
import { safeAddress } from '../../model/web-address.ts';
import { sendingNotice } from './form-notices.ts';
import { needForm, type NeedContext } from './need-form.ts';
import { resultStyles } from './result.styles.ts';

/** What it is shown with. */
export const styles = [resultStyles];

/** Where a need stands. */
type NeedState =
  | { readonly status: 'editing'; readonly refused: 'busy' | 'other' | null }
  | { readonly status: 'sending'; readonly phase: SubmitPhase }
  | { readonly status: 'unknown' }
  | { readonly status: 'received'; readonly receipt: NeedReceipt }
  | { readonly status: 'withdrawn' };

interface NeedOwner {
  readonly host: LitElement;
  readonly focus: FocusController;
}

/** What the desk is told of the form it stands in; the rest it knows itself. */
type NeedPlace = Pick<NeedContext, 'reader' | 'words' | 'texts' | 'headingLevel' | 'isShared'>;

const NEVER_ABORTED = new AbortController().signal;

/** Takes down what a resident says is missing (需求征集), sends it, and lets it be taken back. */
export class NeedDesk {
  readonly #owner: NeedOwner;
  #draft: NeedDraft = EMPTY_NEED;
  #errors: readonly NeedError[] = [];
  #state: NeedState = { status: 'editing', refused: null };
  /** What was sent and has no final answer yet, with the draft it was made from. */
  #pending: { readonly draft: NeedDraft; readonly request: NeedRequest } | null = null;

  constructor(owner: NeedOwner) {
    this.#owner = owner;
    guardLeaving(owner.host, () => /sending|unknown/.test(this.#state.status));
  }

  get isInUse(): boolean {
    return this.#draft !== EMPTY_NEED || this.#state.status !== 'editing';
  }

  /** Back to an empty form. */
  readonly startOver = (): void => {
    this.#draft = EMPTY_NEED;
    this.#errors = [];
    this.#pending = null;
    this.#become({ status: 'editing', refused: null });
    this.#owner.focus.after('.title');
  };

  view({ feed, address }: FeedReady, place: NeedPlace): TemplateResult {
    const { status } = this.#state;
    if (status === 'received' || status === 'withdrawn') return this.#result(place);
    const { booking } = feed.feed;
    const endpoint = safeAddress(booking?.endpoint ?? null, address);
    if (endpoint === null) {
      const { form } = place.reader.messages;
      adviseEditor(this.#owner.host, form.noNoticeForEditor);
      return html`${place.words.paragraph('instead', form.noNotice)}`;
    }
    // A need says nothing of a person but who wishes for an answer: it may be sent unencrypted.
    const mayAsk = window.isSecureContext || booking?.allow_insecure === true;
    const privacy = mayAsk ? (booking?.privacy ?? null) : null;
    return needForm({
      ...place,
      directory: directoryOf(feed),
      address,
      privacy,
      draft: this.#draft,
      errors: this.#errors,
      isSending: status === 'sending',
      notice: this.#notice(place),
      onChange: (change) => this.#change(change),
      onContact: (change) => this.#change({ contact: { ...this.#draft.contact, ...change } }),
      onGoTo: (target) => this.#owner.focus.after(`textarea#${target}, input#${target}`),
      onSubmit: (event) => {
        event.preventDefault();
        void this.#submit(endpoint, privacy, place.reader.messages.tag);
      },
    });
  }

  #change(change: Partial<NeedDraft>): void {
    this.#draft = { ...this.#draft, ...change };
    this.#errors = [];
    this.#owner.host.requestUpdate();
  }

  async #submit(
    endpoint: string,
    privacy: NeedContext['privacy'],
    language: string,
  ): Promise<void> {
    if (this.#state.status === 'sending') return;
    this.#errors = needErrors(this.#draft);
    if (this.#errors.length > 0) return this.#owner.focus.after('.summary');
    const draft = this.#draft;
    const request =
      this.#pending?.draft === draft
        ? this.#pending.request
        : needRequest(draft, privacy, `${location.origin}${location.pathname}`);
    this.#pending = { draft, request };
    const { outcome } = await submitNeed(endpoint, request, {
      language,
      signal: NEVER_ABORTED,
      onPhase: (phase) => this.#become({ status: 'sending', phase }),
      prove: (challenge, key) => prove(challenge, key, this.#owner.host, String),
    });
    switch (outcome.kind) {
      case 'made':
        this.#draft = EMPTY_NEED;
        this.#pending = null;
        this.#become({ status: 'received', receipt: outcome.made });
        return this.#owner.focus.after('.result');
      case 'unknown':
        this.#become({ status: 'unknown' });
        break;
      case 'wait':
        this.#become({ status: 'editing', refused: 'busy' });
        break;
      case 'refused':
        this.#pending = null;
        this.#become({ status: 'editing', refused: 'other' });
        break;
    }
    this.#owner.focus.after('.refusal');
  }

  async #withdraw({ manageUrl }: NeedReceipt, language: string): Promise<void> {
    if (!(await withdrawNeed(manageUrl, language, NEVER_ABORTED))) return;
    this.#become({ status: 'withdrawn' });
    this.#owner.focus.after('.result');
  }

  #notice({ reader, words, texts }: NeedPlace): TemplateResult | typeof nothing {
    const state = this.#state;
    if (state.status === 'sending') {
      return sendingNotice({ status: 'sending', phase: state.phase }, reader, words);
    }
    const sentence =
      state.status === 'unknown'
        ? texts.need.unknown
        : state.status === 'editing' && state.refused !== null
          ? texts.need[state.refused]
          : null;
    if (sentence === null) return nothing;
    return html`<div class="notice refusal" role="alert" tabindex="-1">
      ${words.paragraph('need-refusal', sentence)}
      ${words.paragraph('need-kept', texts.outcome.kept)}
    </div>`;
  }

  #result({ reader, words, texts, headingLevel }: NeedPlace): TemplateResult {
    const { need } = texts;
    const state = this.#state;
    const receipt = state.status === 'received' ? state.receipt : null;
    const isUndoable = receipt !== null && reader.now < Date.parse(receipt.undoUntil);
    const [title, text] =
      receipt === null ? [need.takenBack, need.takenBackText] : [need.received, need.receivedText];
    return html`<div class="result" tabindex="-1">
      <div class="title">${words.heading(headingLevel, 'need', title)}</div>
      ${words.paragraph('need-result', text)}
      ${
        isUndoable
          ? html`<button
              type="button"
              part="undo"
              @click=${() => void this.#withdraw(receipt, reader.messages.tag)}
            >
              ${need.takeBack}
            </button>`
          : nothing
      }
      <button type="button" @click=${this.startOver}>${need.another}</button>
    </div>`;
  }

  #become(state: NeedState): void {
    this.#state = state;
    this.#owner.host.requestUpdate();
  }
}
