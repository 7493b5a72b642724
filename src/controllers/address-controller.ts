import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { splitAddress } from '../model/filter/search-string.ts';

/** Mapping between an element's state and its keys in a search string. */
export interface AddressOptions<State> {
  /** Prefix of the element's keys; `null` for the first that is free, `none` for no keys at all. */
  readonly prefix: () => string | null;
  readonly read: (search: string, prefix: string) => State;
  /** Gives the search string with this state in it, and everything else in it as it was. */
  readonly write: (search: string, prefix: string, state: State) => string;
  /** Takes what the address says: when the element comes onto the page, and on Back and Forward. */
  readonly onRead: (state: State) => void;
}

type Host = ReactiveControllerHost & HTMLElement;

/** A state that is still to be written, and the page it was meant for. */
interface Pending<State> {
  readonly state: State;
  readonly page: string;
}

const FIRST_PREFIX = 'linli';
const NO_PREFIX = 'none';

/** Safari throws at more than 100 writes in 30 seconds. */
const WRITE_INTERVAL_MS = 250;

/** The elements that prefixes belong to. One that has left the page gives way to one that comes. */
const holders = new Map<string, HTMLElement>();

/**
 * Keeps an element's state in the address of the page, so that Back, a bookmark and a shared link work.
 * Only keys with the element's own prefix are touched; those of the page, its fragment and its
 * `history.state` stay as they are at the time of writing. Where a page may not write its address (a
 * sandboxed frame), the element works without.
 */
export class AddressController<State> implements ReactiveController {
  readonly #host: Host;
  readonly #options: AddressOptions<State>;
  #prefix: string | null = null;
  /** Prefix the element asked for when it got its own; `undefined` while it is not on the page. */
  #asked: string | null | undefined = undefined;
  /** The search string that last agreed with the element's state, and the prefix it did so under. */
  #agreed: { readonly search: string; readonly prefix: string | null } = {
    search: '',
    prefix: null,
  };
  #pending: Pending<State> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(host: Host, options: AddressOptions<State>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Prefix of the element's keys: `linli`, for a further one `linli2`; `null` where it has none. */
  get prefix(): string | null {
    return this.#prefix;
  }

  /** Puts a state into the address that Back shall lead away from: a choice. */
  push(state: State): void {
    this.#flush(); // what was typed before the choice is what Back returns to
    this.#write(state, 'pushState');
  }

  /** Puts a state into the address in place of the former one, a little later: what is being typed. */
  replace(state: State): void {
    if (this.#prefix === null) return;
    this.#pending = { state, page: pageAddress() };
    this.#timer ??= setTimeout(() => this.#flush(), WRITE_INTERVAL_MS);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
    window.addEventListener('pagehide', this.#onPageHide);
    this.#settle();
  }

  /** The page may change the prefix at any time. */
  hostUpdate(): void {
    if (this.#asked !== undefined) this.#settle();
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
    window.removeEventListener('pagehide', this.#onPageHide);
    this.#flush();
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release(); // else it was only moved
    });
  }

  readonly #onPopState = (): void => {
    // Where nothing has changed, somebody went to another part of the page.
    if (searchNow() === this.#agreed.search) return;
    this.#forgetPending();
    this.#read();
  };

  readonly #onPageHide = (): void => {
    this.#flush();
  };

  /** Sees to it that the element has the prefix it asks for, and the state that stands under it. */
  #settle(): void {
    const asked = this.#options.prefix();
    if (asked === this.#asked && this.#isHolder()) return;
    this.#forgetPending();
    this.#release();
    this.#asked = asked;
    this.#prefix = asked === NO_PREFIX ? null : claimPrefix(asked, this.#host);
    const { search, prefix } = this.#agreed;
    const isBack = prefix === this.#prefix && search === searchNow();
    if (!isBack) this.#read(); // taken away and put back, it stays as it was
  }

  /** Tells if its prefix is still its own: another may have taken it while it was away. */
  #isHolder(): boolean {
    return this.#prefix === null || holders.get(this.#prefix) === this.#host;
  }

  #release(): void {
    if (this.#prefix !== null && this.#isHolder()) holders.delete(this.#prefix);
    this.#prefix = null;
    this.#asked = undefined;
  }

  #read(): void {
    if (this.#prefix === null) return;
    this.#agreed = { search: searchNow(), prefix: this.#prefix };
    this.#options.onRead(this.#options.read(this.#agreed.search, this.#prefix));
  }

  #flush(): void {
    const pending = this.#pending;
    this.#forgetPending();
    // What was typed on a page that its own script has left since is not meant for the next one.
    if (pending !== null && pending.page === pageAddress()) {
      this.#write(pending.state, 'replaceState');
    }
  }

  #forgetPending(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#pending = null;
  }

  #write(state: State, method: 'pushState' | 'replaceState'): void {
    if (this.#prefix === null) return;
    const [before, former, hash] = splitAddress(window.location.href);
    const search = this.#options.write(former, this.#prefix, state);
    try {
      if (search !== former)
        window.history[method](window.history.state, '', before + search + hash);
      this.#agreed = { search, prefix: this.#prefix };
    } catch {
      // Too often, or not allowed in this frame: the list is as it should be, only the address is not.
    }
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

function searchNow(): string {
  return splitAddress(window.location.href)[1];
}

/** The address of the page without what its scripts and its reader add. */
function pageAddress(): string {
  return splitAddress(window.location.href)[0];
}
