import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

const FIRST_PREFIX = 'linli';
const NO_PREFIX = 'none';

/** The elements that prefixes belong to. One that has left the page gives way to one that comes. */
const holders = new Map<string, HTMLElement>();

/**
 * Prefix of an element's keys in the address of the page: elements have one each, in the order they
 * come, from the first on; the address itself may be read later.
 */
export class AddressPrefix implements ReactiveController {
  readonly #host: Host;
  readonly #wish: () => string | null;
  readonly #onMoved: () => void;
  /** Prefix the element asked for when it got its own; `undefined` while it is not on the page. */
  #asked: string | null | undefined = undefined;
  #value: string | null = null;

  /**
   * @param wish gives the prefix that is asked for; `null` for the first that is free, `none` for no keys
   * @param onMoved called where the address may say another thing of the element: with each prefix it
   *   gets, and on Back and Forward
   */
  constructor(host: Host, wish: () => string | null, onMoved: () => void) {
    this.#host = host;
    this.#wish = wish;
    this.#onMoved = onMoved;
    host.addController(this);
  }

  /** Prefix of the element's keys: `linli`, for a further one `linli2`; `null` where it has none. */
  get value(): string | null {
    return this.#value;
  }

  /** True where the address may say something of the element. */
  get isInAddress(): boolean {
    const { search } = window.location;
    return this.#value !== null && search.replace(/%2e/gi, '.').includes(`${this.#value}.`);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onMoved);
    this.#settle();
  }

  /** The page may change the prefix at any time. */
  hostUpdate(): void {
    if (this.#asked !== undefined) this.#settle();
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onMoved);
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release(); // else it was only moved
    });
  }

  /** Sees to it that the element has the prefix it asks for. */
  #settle(): void {
    const asked = this.#wish();
    if (asked === this.#asked && this.#isHolder()) return;
    this.#release();
    this.#asked = asked;
    this.#value = asked === NO_PREFIX ? null : claimPrefix(asked, this.#host);
    this.#onMoved();
  }

  /** Tells if its prefix is still its own: another may have taken it while it was away. */
  #isHolder(): boolean {
    return this.#value === null || holders.get(this.#value) === this.#host;
  }

  #release(): void {
    if (this.#value !== null && this.#isHolder()) holders.delete(this.#value);
    this.#value = null;
    this.#asked = undefined;
  }
}

/** Takes a prefix of a form that can stand in an address; a number makes it one of its own. */
function claimPrefix(asked: string | null, host: HTMLElement): string {
  const first = asked !== null && /^[A-Za-z][\w-]{0,31}$/.test(asked) ? asked : FIRST_PREFIX;
  let prefix = first;
  for (let number = 2; holders.get(prefix)?.isConnected; number++) prefix = `${first}${number}`;
  holders.set(prefix, host);
  return prefix;
}
