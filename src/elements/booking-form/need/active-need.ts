import { html, type LitElement, type TemplateResult } from 'lit';
import { NEED_TIMES, type NeedReceipt, type NeedTime } from '../../../booking/need-contract.ts';
import { needTarget } from '../../../booking/intent.ts';
import { needErrors, type NeedError } from '../../../booking/need-rules.ts';
import { needRequest } from '../../../booking/need-request.ts';
import { readNeedReceipt } from '../../../booking/read-answer.ts';
import type { Submission } from '../../../booking/submission.ts';
import { adviseEndpoint } from '../../../browser/advise-endpoint.ts';
import { adviseEditor } from '../../../browser/editor-advice.ts';
import type { FocusController } from '../../../controllers/focus-controller.ts';
import { SubmissionController } from '../../../controllers/submission-controller.ts';
import type { SharedMessages } from '../../../i18n/messages.ts';
import { directoryOf } from '../../../model/directory.ts';
import type { PrivacyNotice } from '../../../model/feed.ts';
import type { FeedReady } from '../../../model/feed-state.ts';
import { withChange } from '../../../model/booking/booking-draft.ts';
import { EMPTY_NEED, type NeedDraft } from '../../../model/booking/need-draft.ts';
import { endpointAddress } from '../../../model/booking/endpoint-address.ts';
import type { ActiveLocale } from '../form/active-context.ts';
import { focusAfterSubmission } from '../form/focus-target.ts';
import type { FormSetting } from '../form/form-context.ts';
import { requestOrigin } from '../form/request-origin.ts';
import { sayFields } from '../form/said-fields.ts';
import { needForm, type NeedContext } from './need-form.ts';
import { needResult } from './need-result.ts';

interface NeedOwner {
  readonly host: LitElement;
  readonly focus: FocusController;
  readonly messages: () => SharedMessages;
}

export interface NeedSetting extends FormSetting {
  readonly locale: ActiveLocale;
}

/** Takes down what a resident says is missing (需求征集), sends it, and lets it be taken back. */
export class ActiveNeed {
  readonly #owner: NeedOwner;
  readonly #need: SubmissionController<NeedReceipt>;
  #draft: NeedDraft = EMPTY_NEED;
  #errors: readonly NeedError[] = [];

  constructor(owner: NeedOwner) {
    this.#owner = owner;
    this.#need = new SubmissionController<NeedReceipt>(owner.host, {
      messages: owner.messages,
      read: readNeedReceipt,
      isTakenBack: (_receipt, wasAsked) => wasAsked,
      challenge: () => null,
      onTransition: (before, after) => this.#onTransition(before, after),
    });
  }

  get isInUse(): boolean {
    return this.#draft !== EMPTY_NEED || this.#need.state.status !== 'editing';
  }

  /** Back to an empty form. */
  readonly startOver = (): void => {
    this.#draft = EMPTY_NEED;
    this.#errors = [];
    this.#need.startOver();
    this.#owner.focus.after('.title');
  };

  view({ feed, address }: FeedReady, setting: NeedSetting): TemplateResult {
    const { state } = this.#need;
    const { locale, lightText } = setting;
    switch (state.status) {
      case 'made':
      case 'taken-back':
        return needResult(state, setting, () => void this.#need.undo(), this.startOver);
      case 'editing':
      case 'sending':
      case 'unknown': {
        const { booking } = feed.feed;
        const endpoint = endpointAddress(booking, address, setting.border);
        if (endpoint.kind !== 'open') {
          const { host } = this.#owner;
          if (endpoint.kind === 'foreign') adviseEndpoint(host, endpoint.address);
          else adviseEditor(host, locale.messages.booking.forEditor['no-notice']);
          return html`${lightText.paragraph('instead', locale.messages.booking.instead['no-notice'])}`;
        }
        // A need says nothing of a person but who wishes for an answer: it may be sent unencrypted.
        const mayAsk = window.isSecureContext || booking?.allow_insecure === true;
        const privacy = mayAsk ? (booking?.privacy ?? null) : null;
        return needForm({
          ...setting,
          directory: directoryOf(feed),
          address,
          endpoint: endpoint.address,
          privacy,
          draft: this.#draft,
          errors: this.#errors,
          state,
          onChange: (change) => this.#change(change),
          onTime: (time, isChosen) => this.#chooseTime(time, isChosen),
          onContact: (change) => this.#change({ contact: withChange(this.#draft.contact, change) }),
          onGoTo: (target) => this.#owner.focus.after(`textarea#${target}, input#${target}`),
          onSubmit: (event) => {
            event.preventDefault();
            this.#submit(endpoint.address, privacy);
          },
        } satisfies NeedContext);
      }
    }
  }

  #change(change: Partial<NeedDraft>): void {
    const draft = withChange(this.#draft, change);
    if (draft === this.#draft) return;
    this.#draft = draft;
    this.#errors = [];
    this.#owner.host.requestUpdate();
  }

  #chooseTime(time: NeedTime, isChosen: boolean): void {
    const { times } = this.#draft;
    if (times.includes(time) === isChosen) return;
    this.#change({
      times: NEED_TIMES.filter((each) => (each === time ? isChosen : times.includes(each))),
    });
  }

  #submit(endpoint: string, privacy: PrivacyNotice | null): void {
    if (this.#need.state.status === 'sending') return;
    sayFields(this.#owner.host.renderRoot);
    this.#errors = needErrors(this.#draft, privacy?.version ?? null);
    if (this.#errors.length > 0) return this.#owner.focus.after('.summary');
    const request = needRequest(this.#draft, privacy !== null, requestOrigin(''));
    void this.#need.send(needTarget(endpoint), request);
  }

  #onTransition(before: Submission<NeedReceipt>, after: Submission<NeedReceipt>): void {
    if (after.status === 'made') this.#draft = EMPTY_NEED;
    const target = focusAfterSubmission(before, after);
    if (target !== null) this.#owner.focus.after(target);
  }
}
