import type { LitElement, TemplateResult } from 'lit';
import type { Booking } from '../../booking/contract.ts';
import type { BookingController } from '../../controllers/booking-controller.ts';
import type { FocusController } from '../../controllers/focus-controller.ts';
import { readChunk } from '../../controllers/read-chunk.ts';
import { paperChunk } from '../../lazy/paper-chunk.ts';
import { printAlone } from '../../lazy/paper/print-alone.ts';
import type { QrCode } from '../../lazy/paper/qr-code.ts';
import type { BookingMessages } from '../../locale/booking-messages.ts';
import type { SharedMessages } from '../../locale/messages.ts';
import { outcomeView, type BookingOutcome } from './booking-result.ts';
import type { FormContext } from './form-context.ts';
import { largeSlip, slipStyles } from './large-slip.ts';
import type { ResultContext, ResultDeed } from './result-context.ts';
import { resultTitle } from './result-lines.ts';

/** What a result needs of the form it belongs to. */
interface ResultOwner {
  readonly host: LitElement;
  readonly booking: BookingController;
  readonly focus: FocusController;
  /** Shows what comes of a booking that is sent once more. */
  readonly onResume: () => void;
  readonly onAnother: () => void;
}

/** Shows what came of a booking, and does what is asked of it: keep, print, read aloud, move, cancel. */
export class ResultDesk {
  readonly #owner: ResultOwner;
  #deed: ResultDeed | null = null;
  #code: QrCode | null = null;
  #coded = '';

  constructor(owner: ResultOwner) {
    this.#owner = owner;
  }

  view(
    outcome: BookingOutcome,
    form: FormContext & { readonly texts: BookingMessages },
  ): TemplateResult {
    const { onAnother, onResume } = this.#owner;
    const { messages } = form.reader;
    const context: ResultContext = {
      ...form,
      ...form.offer,
      deed: this.#deed,
      checkInCode: outcome.status === 'booked' ? this.#codeOf(outcome.booking, messages) : null,
      actions: {
        onAnother,
        onResume,
        onUndo: () => void this.#undo(),
        onChoose: (isChoosing) => this.#choose(isChoosing),
        onChange: (sessionId) => void this.#change(sessionId),
        onCopy: (lines) => void this.#copy(lines),
        onRead: (lines) => this.#read(lines, messages.tag),
        onPrint: (booking) => this.#print(booking, context),
      },
    };
    return outcomeView(outcome, context);
  }

  /** Forgets what was done: the result has gone. */
  clear(): void {
    if (this.#deed === 'reading') speechSynthesis.cancel();
    this.#coded = '';
    this.#code = null;
    this.#become(null);
  }

  async #undo(): Promise<void> {
    const { booking, focus } = this.#owner;
    await booking.undo();
    if (booking.state.status === 'undone') focus.after('.result');
  }

  #choose(isChoosing: boolean): void {
    this.#owner.booking.choose(isChoosing);
    this.#owner.focus.after(isChoosing ? '.change-title' : '.result');
  }

  async #change(sessionId: string): Promise<void> {
    const { booking, focus } = this.#owner;
    await booking.change(sessionId);
    const isChanged = booking.state.status === 'booked' && booking.state.after.kind === 'changed';
    focus.after(isChanged ? '.result' : '.change-title');
  }

  /** The code of a booking for the door, drawn once; `null` until then, and where there is none. */
  #codeOf(booking: Booking, messages: SharedMessages): QrCode | null {
    const text = booking.checkIn?.text ?? '';
    if (text === '') return null;
    if (text !== this.#coded) void this.#draw(text, messages);
    return this.#code;
  }

  /** Puts lines into the clipboard; where there is none, they are shown to be copied by hand. */
  async #copy(lines: readonly string[]): Promise<void> {
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      this.#become('copied');
    } catch {
      this.#become('by-hand'); // a page that is not encrypted, or a browser that does not let it
    }
  }

  /** Reads lines aloud, or stops to. */
  #read(lines: readonly string[], language: string): void {
    speechSynthesis.cancel();
    if (this.#deed === 'reading') return this.#become(null);
    const speech = new SpeechSynthesisUtterance(lines.join('\n'));
    speech.lang = language === 'zh-Hans' ? 'zh-CN' : language;
    speech.rate = 0.85; // slower than usual: codes and times are to be written down
    const stop = () => {
      if (this.#deed === 'reading') this.#become(null);
    };
    speech.addEventListener('end', stop);
    speech.addEventListener('error', stop);
    this.#become('reading');
    speechSynthesis.speak(speech);
  }

  /** Prints a booking on a page of its own, in large type. */
  #print(booking: Booking, context: ResultContext): void {
    const { messages } = context.reader;
    void printAlone(this.#owner.host.renderRoot, {
      content: largeSlip(booking, context.checkInCode, context),
      styles: slipStyles,
      title: resultTitle(booking, context),
      lang: messages.tag,
      dir: messages.dir,
    });
  }

  async #draw(text: string, messages: SharedMessages): Promise<void> {
    this.#coded = text;
    this.#code = null;
    const paper = await readChunk(paperChunk, this.#owner.host, messages);
    if (this.#coded !== text) return;
    this.#code = paper?.qrCode(text) ?? null;
    this.#owner.host.requestUpdate();
  }

  #become(deed: ResultDeed | null): void {
    this.#deed = deed;
    this.#owner.host.requestUpdate();
  }
}
