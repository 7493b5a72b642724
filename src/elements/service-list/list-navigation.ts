import type { ReactiveControllerHost } from 'lit';
import { chipsOf, chosenOf, remove, type Filter } from '../../model/filter/filter.ts';
import type { FacetName } from '../../model/filter/facets.ts';
import { readListState, serviceAddress, writeListState } from '../../model/filter/list-address.ts';
import { initialState, type ListState } from '../../model/filter/list-state.ts';
import { AddressController } from '../../controllers/address-controller.ts';

/** The attributes that say how a list begins. */
interface ListAttributes {
  readonly view: string | null;
  readonly urlPrefix: string | null;
}

type Host = ReactiveControllerHost & HTMLElement & ListAttributes;

/** State of a list: what a resident has chosen, opened and typed, in step with the address. */
export class ListNavigation {
  readonly #host: Host;
  readonly #address: AddressController<ListState>;
  #state: ListState = initialState();
  #openServices: ReadonlySet<string> = new Set();
  #typedAmount = '';
  #pages = 1;

  constructor(host: Host) {
    this.#host = host;
    this.#address = new AddressController<ListState>(host, {
      prefix: () => host.urlPrefix,
      read: (search, prefix) => readListState(search, prefix, initialState(host)),
      write: (search, prefix, state) => writeListState(search, prefix, state, initialState(host)),
      onRead: (state) => this.#show(state),
    });
  }

  get state(): ListState {
    return this.#state;
  }

  /** The amount as it stands in its field, be it an amount or not. */
  get typedAmount(): string {
    return this.#typedAmount;
  }

  /** Number of pages of services, or of a day's entries, that are shown. */
  get pages(): number {
    return this.#pages;
  }

  /** True where services have an address of their own on this page. */
  get hasAddress(): boolean {
    return this.#address.prefix !== null;
  }

  /** True once somebody goes beyond the first look: to details, to a week, to a choice. */
  get isBrowsed(): boolean {
    const { view, filter } = this.#state;
    const isWeek = view === 'week' || view === 'sheet';
    return isWeek || this.#openServices.size > 0 || chipsOf(filter).length > 0;
  }

  isOpen(serviceId: string): boolean {
    return this.#openServices.has(serviceId);
  }

  /**
   * Takes up a change that a resident makes, and writes it into the address.
   *
   * @param isTyping whether more of the same may follow: then Back does not stop at each letter
   */
  change(change: Partial<ListState>, isTyping = false): void {
    this.#become({ ...this.#state, ...change });
    if (isTyping) this.#address.replace(this.#state);
    else this.#address.push(this.#state);
  }

  filterBy(filter: Filter): void {
    this.change({ filter });
  }

  removeChoice(facet: FacetName, value: string): void {
    this.filterBy(remove(this.#state.filter, facet, value));
  }

  clearFilter(): void {
    this.filterBy(initialState().filter);
  }

  /** @param amount what was typed is understood as; `null` where it is no amount */
  typeAmount(typed: string, amount: number | null): void {
    this.#typedAmount = typed;
    this.change({ finder: { ...this.#state.finder, amount } }, true);
  }

  /** Shows one service, open, and nothing else. */
  showService(id: string): void {
    this.#openServices = new Set([id]);
    this.change({ view: 'cards', filter: { query: '', chosen: { service: [id] } } });
  }

  open(id: string): void {
    this.#openServices = new Set([...this.#openServices, id]);
    this.#host.requestUpdate();
  }

  toggle(id: string): void {
    const open = new Set(this.#openServices);
    if (!open.delete(id)) open.add(id);
    this.#openServices = open;
    this.#host.requestUpdate();
  }

  showMore(): void {
    this.#pages += 1;
    this.#host.requestUpdate();
  }

  /** Begins again, as the attributes say: the list is about something else now. */
  reset(): void {
    this.#show(initialState(this.#host));
    this.#address.replace(this.#state);
  }

  /** The page's own address with one service open; `null` where lists keep out of the address. */
  addressOfService(id: string): string | null {
    const { prefix } = this.#address;
    return prefix === null ? null : serviceAddress(window.location.href, prefix, id);
  }

  /** The page's own address with what is found as a week: where a wall sheet leads back to. */
  addressOfWeek(): string {
    const { prefix } = this.#address;
    const target = new URL(window.location.href);
    if (prefix !== null) {
      const week: ListState = { ...this.#state, view: 'week', week: null };
      target.search = writeListState(target.search, prefix, week, initialState(this.#host));
    }
    return target.href;
  }

  #show(state: ListState): void {
    this.#openServices = new Set(chosenOf(state.filter, 'service'));
    this.#typedAmount = state.finder.amount === null ? '' : String(state.finder.amount);
    this.#become(state);
  }

  #become(state: ListState): void {
    this.#state = state;
    this.#pages = 1;
    this.#host.requestUpdate();
  }
}
