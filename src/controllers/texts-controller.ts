import type { ReactiveControllerHost } from 'lit';
import type { SharedMessages } from '../locale/messages.ts';
import type { OnDemandPart } from './on-demand-part.ts';
import { PartController, type PartSource, type PartState } from './part-controller.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Files with texts that are loaded when they are needed, by the BCP 47 tags of their languages. */
export type TextParts<Texts> = Readonly<Record<string, OnDemandPart<{ readonly texts: Texts }>>>;

/** The language whose texts serve where a registered one lacks them. */
const FALLBACK = 'zh-Hans';

/** Texts of an element in use, in the language that is spoken: there, or loaded when they are needed. */
export class TextsController<Texts> implements PartSource<Texts> {
  readonly #host: Host;
  readonly #messages: () => SharedMessages;
  readonly #parts: TextParts<Texts>;
  readonly #own: (messages: SharedMessages) => Texts | undefined;
  readonly #sources = new Map<string, PartController<{ readonly texts: Texts }>>();

  /** @param own the texts that a registered language brought along */
  constructor(
    host: Host,
    messages: () => SharedMessages,
    parts: TextParts<Texts>,
    own: (messages: SharedMessages) => Texts | undefined,
  ) {
    this.#host = host;
    this.#messages = messages;
    this.#parts = parts;
    this.#own = own;
  }

  get state(): PartState<Texts> {
    const messages = this.#messages();
    const own = this.#own(messages);
    if (own !== undefined) return { status: 'ready', part: own };
    const { state } = this.#source(messages);
    return state.status === 'ready' ? { status: 'ready', part: state.part.texts } : state;
  }

  /** Reads the texts; `null` where they cannot be had. Never rejects. */
  async load(): Promise<Texts | null> {
    const messages = this.#messages();
    return this.#own(messages) ?? (await this.#source(messages).load())?.texts ?? null;
  }

  #source({ tag }: SharedMessages): PartController<{ readonly texts: Texts }> {
    const known = this.#parts[tag] === undefined ? FALLBACK : tag;
    let source = this.#sources.get(known);
    const part = this.#parts[known];
    if (source === undefined && part !== undefined) {
      source = new PartController(this.#host, part, this.#messages);
      this.#sources.set(known, source);
    }
    if (source === undefined) throw new Error(`no texts for ${known}`);
    return source;
  }
}
