import type { LitElement, TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import { copyText } from '../../../browser/clipboard.ts';
import { patchBooking } from '../../../booking/endpoint.ts';
import { LazyController } from '../../../controllers/lazy-controller.ts';
import type { PlacesController } from '../../../controllers/places-controller.ts';
import type { SubmissionController } from '../../../controllers/submission-controller.ts';
import { paperChunk } from '../../../lazy/paper-chunk.ts';
import type { QrCode } from '../../../lazy/paper/qr-code.ts';
import type { SharedMessages } from '../../../i18n/messages.ts';
import type { ActiveContext } from '../form/active-context.ts';
import { largeSlip, slipStyles } from './large-slip.ts';
import type { ResultContext, ResultUse } from './result-context.ts';
import { resultTitle } from './result-lines.ts';
import { resultView, type Result } from './result-view.ts';

interface ResultOwner {
  readonly host: LitElement;
  readonly booking: SubmissionController<Booking>;
  readonly places: PlacesController;
  readonly messages: () => SharedMessages;
  readonly onAnother: () => void;
}

/** Shows what came of a booking, and does what is asked of it: keep, print, read aloud, move, cancel. */
export class ActiveResult {
  readonly #owner: ResultOwner;
  readonly #paper;
  #use: ResultUse | null = null;
  /** Counts those who have been shown a result: what one has asked for, the next is not given. */
  #visit = 0;
  /** The speech that is read aloud; an earlier one may end later. */
  #spoken: SpeechSynthesisUtterance | null = null;
  #drawn: { readonly text: string; readonly code: QrCode | null } | null = null;

  constructor(owner: ResultOwner) {
    this.#owner = owner;
    this.#paper = new LazyController(owner.host, paperChunk, {
      messages: owner.messages,
      isNeeded: () => this.#checkIn !== null,
      make: (paper) => paper,
    });
  }

  view(result: Result, form: ActiveContext): TemplateResult {
    const { booking, onAnother } = this.#owner;
    const context: ResultContext = {
      ...form,
      ...form.offer,
      use: this.#use,
      checkInCode: this.#code,
      actions: {
        onAnother,
        onResume: () => void booking.resume(),
        onUndo: () => void booking.undo(),
        onChoose: (isChoosing) => booking.choose(isChoosing),
        onChange: (sessionId) => void this.#change(sessionId, form.locale.messages.tag),
        onCopy: (lines) => void this.#copy(lines),
        onRead: (lines) => this.#read(lines, form.locale.messages.tag),
        onPrint: () => void this.#print(result, context),
      },
    };
    return resultView(result, context);
  }

  /** Forgets what was done: the result has gone. */
  clear(): void {
    if (this.#use === 'reading') speechSynthesis.cancel();
    this.#visit += 1;
    this.#spoken = this.#drawn = null;
    for (const slip of this.#owner.host.renderRoot.querySelectorAll('iframe')) slip.remove();
    this.#become(null);
  }

  async #change(sessionId: string, language: string): Promise<void> {
    const { booking, places } = this.#owner;
    const sessionVersion = places.places?.sessions.get(sessionId)?.version ?? null;
    await booking.change(({ manageUrl }) =>
      patchBooking(manageUrl, { sessionId, sessionVersion }, language),
    );
  }

  /** Text of the QR code for the door; `null` where there is none. */
  get #checkIn(): string | null {
    const { state } = this.#owner.booking;
    return state.status === 'made' ? (state.made.checkIn?.text ?? null) : null;
  }

  /** The code for the door, drawn once; `null` while that cannot be done. */
  get #code(): QrCode | null {
    const text = this.#checkIn;
    const paper = this.#paper.value;
    if (text === null || paper === null) return null;
    if (this.#drawn?.text !== text) this.#drawn = { text, code: paper.qrCode(text) };
    return this.#drawn.code;
  }

  /** Puts lines into the clipboard; where there is none, they are shown to be copied by hand. */
  async #copy(lines: readonly string[]): Promise<void> {
    const visit = this.#visit;
    const isCopied = await copyText(lines.join('\n'));
    if (visit === this.#visit) this.#become(isCopied ? 'copied' : 'by-hand');
  }

  /** Reads lines aloud, or stops to. */
  #read(lines: readonly string[], language: string): void {
    speechSynthesis.cancel();
    if (this.#use === 'reading') return this.#become(null);
    const speech = new SpeechSynthesisUtterance(lines.join('\n'));
    speech.lang = language === 'zh-Hans' ? 'zh-CN' : language;
    speech.rate = 0.85; // slower than usual: codes and times are to be written down
    const stop = () => {
      if (this.#spoken === speech && this.#use === 'reading') this.#become(null);
    };
    this.#spoken = speech;
    speech.addEventListener('end', stop);
    speech.addEventListener('error', stop);
    this.#become('reading');
    speechSynthesis.speak(speech);
  }

  /** Prints a booking on a page of its own, in large type. */
  async #print(result: Result, context: ResultContext): Promise<void> {
    if (result.status !== 'made') return;
    const visit = this.#visit;
    const paper = await this.#paper.request();
    if (visit !== this.#visit) return;
    if (paper === null) return this.#become('not-printed');
    if (this.#use === 'not-printed') this.#become(null);
    const { messages } = context.locale;
    await paper.printAlone(this.#owner.host.renderRoot, {
      content: largeSlip(result.made, this.#code, context),
      styles: slipStyles,
      title: resultTitle(result.made, context),
      lang: messages.tag,
      dir: messages.dir,
    });
  }

  #become(use: ResultUse | null): void {
    this.#use = use;
    this.#owner.host.requestUpdate();
  }
}
