import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { splitAddress } from '../model/filter/split-address.ts';

/** Mapping between an element's state and its keys in a search string. */
export interface AddressOptions<State> {
  /** Prefix of the element's keys; `null` where it has none. */
  readonly prefix: () => string | null;
  /** Gives the state that a search string says. */
  readonly read: (search: string, prefix: string) => State;
  /** Gives the search string with this state in it, and everything else in it as it was. */
  readonly write: (search: string, prefix: string, state: State) => string;
  /** Takes what the address says. */
  readonly onRead: (state: State) => void;
}

type Host = ReactiveControllerHost & HTMLElement;

/** A state that is still to be written, and the page it was meant for. */
interface Pending<State> {
  readonly state: State;
  readonly page: string;
}

/** Safari throws at more than 100 writes in 30 seconds. */
const WRITE_INTERVAL_MS = 250;

/**
 * Keeps an element's state in the address of the page, so that Back, a bookmark and a shared link work.
 * Only keys with the element's own prefix are touched; those of the page, its fragment and its
 * `history.state` stay as they are at the time of writing. Where a page may not write its address (a
 * sandboxed frame), the element works without.
 */
export class AddressController<State> implements ReactiveController {
  readonly #options: AddressOptions<State>;
  /** The search string that last agreed with the element's state, and the prefix it did so under. */
  #agreed: { readonly search: string; readonly prefix: string | null } = {
    search: '',
    prefix: null,
  };
  #pending: Pending<State> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(host: Host, options: AddressOptions<State>) {
    this.#options = options;
    host.addController(this);
  }

  /** Puts a state into the address that Back shall lead away from: a choice. */
  push(state: State): void {
    this.#flush(); // what was typed before the choice is what Back returns to
    this.#write(state, 'pushState');
  }

  /** Puts a state into the address in place of the former one, a little later: what is being typed. */
  replace(state: State): void {
    if (this.#options.prefix() === null) return;
    this.#pending = { state, page: pageAddress() };
    this.#timer ??= setTimeout(this.#flush, WRITE_INTERVAL_MS);
  }

  /** Takes what the address says, where that is not how the element stands already. */
  follow(): void {
    const search = searchNow();
    const prefix = this.#options.prefix();
    // Where nothing has changed, somebody went to another part of the page, or took the element away
    // and put it back.
    if (this.#agreed.search === search && this.#agreed.prefix === prefix) return;
    this.#forgetPending();
    if (prefix === null) return;
    this.#agreed = { search, prefix };
    this.#options.onRead(this.#options.read(search, prefix));
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#flush);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#flush);
    this.#flush();
  }

  readonly #flush = (): void => {
    const pending = this.#pending;
    this.#forgetPending();
    // What was typed on a page that its own script has left since is not meant for the next one.
    if (pending !== null && pending.page === pageAddress()) {
      this.#write(pending.state, 'replaceState');
    }
  };

  #forgetPending(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#pending = null;
  }

  #write(state: State, method: 'pushState' | 'replaceState'): void {
    const prefix = this.#options.prefix();
    if (prefix === null) return;
    const [before, former, hash] = splitAddress(window.location.href);
    const search = this.#options.write(former, prefix, state);
    try {
      if (search !== former)
        window.history[method](window.history.state, '', before + search + hash);
      this.#agreed = { search, prefix };
    } catch {
      // Too often, or not allowed in this frame: the list is as it should be, only the address is not.
    }
  }
}

function searchNow(): string {
  return splitAddress(window.location.href)[1];
}

/** The address of the page without what its scripts and its reader add. */
function pageAddress(): string {
  return splitAddress(window.location.href)[0];
}
