import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { SharedMessages } from '../locale/messages.ts';
import type { OnDemandPart } from './on-demand-part.ts';

/** What there is of a part: it is being read, it cannot be had, or here it is. */
export type PartState<Part> =
  | { readonly status: 'reading' | 'missing' }
  | { readonly status: 'ready'; readonly part: Part };

/** A part as templates see it. */
export type PartSource<Part> = Pick<PartController<Part>, 'state' | 'load'>;

type Host = ReactiveControllerHost & HTMLElement;

const READING = { status: 'reading' } as const;
const MISSING = { status: 'missing' } as const;

/** Brings an element a part of itself when it is first asked for, and renders it again then. */
export class PartController<Part> {
  readonly #host: Host;
  readonly #source: OnDemandPart<Part>;
  readonly #messages: () => SharedMessages;
  readonly #stylesOf: (part: Part) => readonly CSSResult[];
  #state: PartState<Part> | null = null;

  /** @param stylesOf the style sheets that come with the part */
  constructor(
    host: Host,
    source: OnDemandPart<Part>,
    messages: () => SharedMessages,
    stylesOf: (part: Part) => readonly CSSResult[] = () => [],
  ) {
    this.#host = host;
    this.#source = source;
    this.#messages = messages;
    this.#stylesOf = stylesOf;
  }

  /** The part as far as it is there. To look is to ask for it. */
  get state(): PartState<Part> {
    const state = this.#state ?? this.#begin();
    this.#state = state;
    return state;
  }

  /** Whether the part was asked for and could not be had. */
  get isMissing(): boolean {
    return this.#state?.status === 'missing';
  }

  /** Reads the part, again where it could not be had. Gives `null` where it cannot be. Never rejects. */
  load(): Promise<Part | null> {
    if (this.#state?.status === 'ready') return Promise.resolve(this.#state.part);
    if (this.isMissing) this.#host.requestUpdate(); // to say that it is being read again
    this.#state = this.#begin();
    return this.#source.load(this.#host, this.#messages().common.partMissing);
  }

  #begin(): PartState<Part> {
    const { loaded } = this.#source;
    if (loaded !== null) return this.#ready(loaded);
    void this.#read();
    return READING;
  }

  async #read(): Promise<void> {
    const part = await this.#source.load(this.#host, this.#messages().common.partMissing);
    this.#state = part === null ? MISSING : this.#ready(part);
    this.#host.requestUpdate();
  }

  #ready(part: Part): PartState<Part> {
    const root = this.#host.shadowRoot;
    for (const { styleSheet } of this.#stylesOf(part)) {
      if (!root || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) continue;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    }
    return { status: 'ready', part };
  }
}
