import type { ReactiveControllerHost } from 'lit';
import type { BookingMessages } from '../locale/booking-messages.ts';
import type { Messages, SharedMessages } from '../locale/messages.ts';
import { bookingTextParts } from './on-demand-booking.ts';
import { PartController, type PartSource, type PartState } from './part-controller.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** The language whose texts serve where a registered one lacks them. */
const FALLBACK = 'zh-Hans';

/** The texts of a form in use, in the language that is spoken: there, or loaded when they are needed. */
export class BookingTextsController implements PartSource<BookingMessages> {
  readonly #host: Host;
  readonly #messages: () => SharedMessages;
  readonly #sources = new Map<string, PartController<{ readonly booking: BookingMessages }>>();

  constructor(host: Host, messages: () => SharedMessages) {
    this.#host = host;
    this.#messages = messages;
  }

  get state(): PartState<BookingMessages> {
    const messages = this.#messages();
    if (isComplete(messages)) return { status: 'ready', part: messages.booking };
    const { state } = this.#source(messages);
    return state.status === 'ready' ? { status: 'ready', part: state.part.booking } : state;
  }

  /** Reads the texts; `null` where they cannot be had. Never rejects. */
  async load(): Promise<BookingMessages | null> {
    const messages = this.#messages();
    if (isComplete(messages)) return messages.booking;
    return (await this.#source(messages).load())?.booking ?? null;
  }

  #source({ tag }: SharedMessages): PartController<{ readonly booking: BookingMessages }> {
    const known = bookingTextParts[tag] === undefined ? FALLBACK : tag;
    let source = this.#sources.get(known);
    const part = bookingTextParts[known];
    if (source === undefined && part !== undefined) {
      source = new PartController(this.#host, part, this.#messages);
      this.#sources.set(known, source);
    }
    if (source === undefined) throw new Error(`no booking texts for ${known}`);
    return source;
  }
}

function isComplete(messages: SharedMessages): messages is Messages {
  return 'booking' in messages;
}
