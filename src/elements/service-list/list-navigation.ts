import type { ReactiveControllerHost } from 'lit';
import { chipsOf, chosenOf, remove, type Filter } from '../../model/filter/filter.ts';
import type { FacetName } from '../../model/filter/facets.ts';
import { initialState, type ListState } from '../../model/filter/list-state.ts';
import type { ShownDay } from './listing.ts';
import type { SharedMessages } from '../../i18n/messages.ts';
import { browseChunk } from '../../lazy/list-chunks.ts';
import { readChunk } from '../../lazy/read-chunk.ts';
import type { AddressController } from '../../controllers/address-controller.ts';
import { AddressPrefix } from '../../controllers/address-prefix.ts';

/** The attributes that say how a list begins. */
interface ListAttributes {
  readonly view: string | null;
  readonly urlPrefix: string | null;
  readonly service: string | null;
}

type Host = ReactiveControllerHost & HTMLElement & ListAttributes;

/** State of a list: what a resident has chosen, opened and typed, in step with the address. */
export class ListNavigation {
  readonly #host: Host;
  readonly #messages: () => SharedMessages;
  readonly #prefix: AddressPrefix;
  #kept: AddressController<ListState> | null = null;
  #learning: Promise<unknown> | null = null;
  #state: ListState = initialState();
  #openServices: ReadonlySet<string> = new Set();
  #typedAmount = '';
  #pages = 1;
  #day: ShownDay = 'first';

  constructor(host: Host, messages: () => SharedMessages) {
    this.#host = host;
    this.#messages = messages;
    // A service alone has nothing to choose: what stands in the address is of other lists.
    this.#prefix = new AddressPrefix(
      host,
      () => (host.service ? 'none' : host.urlPrefix),
      this.#onMoved,
    );
  }

  get state(): ListState {
    return this.#state;
  }

  /** The amount as it stands in its field, be it an amount or not. */
  get typedAmount(): string {
    return this.#typedAmount;
  }

  /** The day of a week that is shown. */
  get day(): ShownDay {
    return this.#day;
  }

  /** Number of pages of services, or of a day's entries, that are shown. */
  get pages(): number {
    return this.#pages;
  }

  /** True where services have an address of their own on this page. */
  get hasAddress(): boolean {
    return this.#prefix.value !== null;
  }

  /** True where the address of the page may say how the list stands. */
  get isInAddress(): boolean {
    return this.#prefix.isInAddress;
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
    const write = () =>
      isTyping ? this.#address?.replace(this.#state) : this.#address?.push(this.#state);
    if (this.#address === null) void this.#learn().then(write);
    else write();
  }

  /** Resolves once it is known how a list stands in the address, where that says anything of it. */
  async settle(): Promise<void> {
    await this.#learning;
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

  showDay(day: ShownDay): void {
    this.#day = day;
    this.#pages = 1;
    this.#host.requestUpdate();
  }

  showMore(): void {
    this.#pages += 1;
    this.#host.requestUpdate();
  }

  /** Begins again, as the attributes say: the list is about something else now. */
  reset(): void {
    this.#show(initialState(this.#host));
    this.#address?.replace(this.#state);
  }

  /** The page's own address with one service open; `null` where lists keep out of the address. */
  addressOfService(id: string): string | null {
    const { value } = this.#prefix;
    if (value === null) return null;
    return browseChunk.module?.serviceAddress(window.location.href, value, id) ?? null;
  }

  /** The page's own address with what is found as a week: where a wall sheet leads back to. */
  addressOfWeek(): string {
    const { href } = window.location;
    const { value } = this.#prefix;
    if (value === null) return href;
    const usual = initialState(this.#host);
    return browseChunk.module?.weekAddress(href, value, this.#state, usual) ?? href;
  }

  /** The address of the page, from when the file is there that knows how a list stands in it. */
  get #address(): AddressController<ListState> | null {
    this.#kept ??=
      browseChunk.module?.keepInAddress(
        this.#host,
        () => this.#prefix.value,
        (state) => this.#show(state),
      ) ?? null;
    return this.#kept;
  }

  readonly #onMoved = (): void => {
    if (this.#address !== null) this.#address.follow();
    else if (this.#prefix.isInAddress) void this.#learn().then(() => this.#address?.follow());
  };

  async #learn(): Promise<void> {
    this.#learning ??= readChunk(browseChunk, this.#host, this.#messages());
    if ((await this.#learning) === null) this.#learning = null; // asked for again with the next choice
  }

  #show(state: ListState): void {
    const { service } = this.#host;
    this.#openServices = new Set(service ? [service] : chosenOf(state.filter, 'service'));
    this.#typedAmount = state.finder.amount === null ? '' : String(state.finder.amount);
    this.#become(state);
  }

  #become(state: ListState): void {
    if (state.week !== this.#state.week && this.#day !== 'all') this.#day = 'first';
    this.#state = state;
    this.#pages = 1;
    this.#host.requestUpdate();
  }
}
