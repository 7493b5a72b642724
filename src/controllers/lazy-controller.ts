import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import type { SharedMessages } from '../i18n/messages.ts';
import type { Chunk } from '../lazy/chunk.ts';
import { readChunk } from '../lazy/read-chunk.ts';

/** State of something from a chunk. */
export type LazyState<Value> =
  | { readonly status: 'waiting' | 'failed' }
  | { readonly status: 'ready'; readonly value: Value };

/** Something from a chunk, as templates see it. */
export interface Lazy<Value> {
  readonly state: LazyState<Value>;
  /** Reads it, again where it could not be had; `null` where it cannot be. Never rejects. */
  request(): Promise<Value | null>;
}

type Host = ReactiveControllerHost & HTMLElement;

interface Lazily<Module, Value> {
  readonly messages: () => SharedMessages;
  /** Says before each render whether the element stands so that it is needed. */
  readonly isNeeded?: () => boolean;
  /** The style sheets that come with the module. */
  readonly styles?: (module: Module) => readonly CSSResult[];
  /** Makes of the module what the element works with; asked once. */
  readonly make: (module: Module) => Value;
}

/**
 * Brings an element something from a chunk: when the element stands so that it is needed, or when it
 * is asked for. Before each render it looks whether it is needed; a render only looks at its state.
 */
export class LazyController<Module, Value> implements ReactiveController, Lazy<Value> {
  readonly #host: Host;
  readonly #chunk: Chunk<Module>;
  readonly #lazily: Lazily<Module, Value>;
  #state: LazyState<Value> = { status: 'waiting' };
  #reading: Promise<Value | null> | null = null;

  constructor(host: Host, chunk: Chunk<Module>, lazily: Lazily<Module, Value>) {
    this.#host = host;
    this.#chunk = chunk;
    this.#lazily = lazily;
    host.addController(this);
  }

  get state(): LazyState<Value> {
    return this.#state;
  }

  /** The value where it is there; `null` while it is not. */
  get value(): Value | null {
    return this.#state.status === 'ready' ? this.#state.value : null;
  }

  request(): Promise<Value | null> {
    if (this.#state.status === 'ready') return Promise.resolve(this.#state.value);
    if (this.#state.status === 'failed') this.#become({ status: 'waiting' });
    this.#reading ??= this.#read();
    return this.#reading;
  }

  hostUpdate(): void {
    if (this.#state.status !== 'waiting' || this.#reading !== null) return;
    if (this.#lazily.isNeeded?.() !== true) return;
    const { module } = this.#chunk;
    if (module === null) void this.request();
    else this.#take(module);
  }

  async #read(): Promise<Value | null> {
    const { messages } = this.#lazily;
    const module = this.#chunk.module ?? (await readChunk(this.#chunk, this.#host, messages()));
    this.#reading = null;
    const value = module === null ? null : this.#take(module);
    if (value === null) this.#become({ status: 'failed' });
    else this.#host.requestUpdate();
    return value;
  }

  #take(module: Module): Value {
    if (this.#state.status === 'ready') return this.#state.value;
    this.#adopt(this.#lazily.styles?.(module) ?? []);
    const value = this.#lazily.make(module);
    this.#state = { status: 'ready', value };
    return value;
  }

  #adopt(styles: readonly CSSResult[]): void {
    const root = this.#host.shadowRoot;
    if (root === null) return;
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    const added = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
    if (added.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...added];
  }

  #become(state: LazyState<Value>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
