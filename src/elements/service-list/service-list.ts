import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { BookEvent } from '../../controllers/booking-events.ts';
import { ClockController } from '../../controllers/clock-controller.ts';
import { FeedController } from '../../controllers/feed-controller.ts';
import { FocusController } from '../../controllers/focus-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { WordsController } from '../../controllers/words-controller.ts';
import { formatZoneNote } from '../../locale/format.ts';
import { said, type Reader } from '../../locale/reader.ts';
import { countByCategory, type Category } from '../../model/category.ts';
import { directoryOf } from '../../model/directory.ts';
import type { FeedReady } from '../../model/feed-state.ts';
import {
  firstInGroups,
  NO_FILTER,
  servicesFound,
  servicesInScope,
  type Filter,
} from '../../model/selection.ts';
import type { Service } from '../../model/service.ts';
import { safeAddress } from '../../model/web-address.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { formStyles } from '../../styles/form.styles.ts';
import { frameStyles } from '../../styles/frame.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { frame } from '../../templates/frame.ts';
import { headingLevelProperty } from '../../templates/heading-level.ts';
import type { CardContext } from './card-context.ts';
import { serviceCard } from './service-card.ts';
import { serviceFilter } from './service-filter.ts';
import { styles } from './service-list.styles.ts';

const PAGE_SIZE = 24;

/**
 * Lists the services of a feed by category, with search and a category filter. A service opens in
 * place; one that is booked online has a button.
 *
 * @slot - Shown until the feed is read, and if it never is: a link or a phone number.
 * @fires {BookEvent} linli-book - A resident wants to book; cancelable.
 * @fires {FeedErrorEvent} linli-feed-error - The feed could not be read.
 * @fires {FeedIssueEvent} linli-feed-issue - Parts of the feed were left out.
 * @csspart root - The whole element.
 * @csspart card - One service.
 * @csspart book - The button that asks to book.
 * @csspart notice - A notice above the content.
 */
export class ServiceListElement extends LitElement {
  static override styles = [tokens, base, controls, formStyles, frameStyles, styles];

  static override properties = {
    src: {},
    area: {},
    category: {},
    bookingHref: { attribute: 'booking-href' },
    label: {},
    headingLevel: headingLevelProperty(3),
    theme: { reflect: true },
    now: {},
    filter: { state: true },
    shown: { state: true },
    openServices: { state: true },
  };

  /** Address of the feed. */
  declare src: string | null;
  /** Id of a location: only services given there, or at places within it. */
  declare area: string | null;
  /** Only this category, as `taxonomy:term`. */
  declare category: string | null;
  /** Page that books, where the form is not on this page. */
  declare bookingHref: string | null;
  /** Name of the region for assistive technology, where a page has several of these. */
  declare label: string | null;
  /** Level of the headings of services, 2 to 6: the page owns its outline. */
  declare headingLevel: number;
  /** `light`, `dark`, or `auto` to follow the device. */
  declare theme: 'light' | 'dark' | 'auto';
  /** RFC 3339 instant to show the list as of, instead of now. */
  declare now: string | null;

  declare private filter: Filter;
  declare private shown: number;
  declare private openServices: ReadonlySet<string>;

  readonly #locale = new LocaleController(this);
  readonly #words = new WordsController(this);
  readonly #focus = new FocusController(this);
  readonly #clock = new ClockController(this, () => this.now);
  readonly #feed = new FeedController(
    this,
    () => this.src,
    () => this.#locale.messages,
  );

  constructor() {
    super();
    this.src = null;
    this.area = null;
    this.category = null;
    this.bookingHref = null;
    this.label = null;
    this.headingLevel = 3;
    this.theme = 'light';
    this.now = null;
    this.filter = NO_FILTER;
    this.shown = PAGE_SIZE;
    this.openServices = new Set();
  }

  /** Reads the feed again. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('area') || changed.has('category'))
      this.#narrow(NO_FILTER);
  }

  protected override render(): TemplateResult {
    const { messages } = this.#locale;
    return frame(
      this.#feed.state,
      {
        messages,
        words: this.#words,
        label: this.label ?? messages.list.label,
        now: this.#clock.now,
        onRetry: () => void this.reload(),
        onUnexpected: this.#feed.reportUnexpected,
      },
      (ready, reader) => this.#renderList(ready, reader),
    );
  }

  #renderList(ready: FeedReady, reader: Reader): TemplateResult {
    const { list } = reader.messages;
    const directory = directoryOf(ready.feed);
    const offered = servicesInScope(directory, this);
    if (offered.length === 0) return html`${this.#words.paragraph('empty', list.empty)}`;
    const found = servicesFound(directory, this, this.filter);
    const zoneNote = formatZoneNote(reader);
    return html`
      ${serviceFilter({
        reader,
        filter: this.filter,
        categories: countByCategory(directory, offered),
        onChange: (change) => this.#narrow(change),
      })}
      ${zoneNote === null ? nothing : this.#words.paragraph('zone', zoneNote)}
      <div class="count" role="status">
        ${this.#words.paragraph('count', list.count(found.length))}
      </div>
      ${
        found.length === 0
          ? this.#renderNothingFound(reader)
          : this.#renderGroups(
              firstInGroups(directory, found, this.shown, this.filter.category),
              ready,
              reader,
            )
      }
      ${this.#renderMore(found.length - this.shown, reader)}
    `;
  }

  #renderGroups(groups: readonly Category[], ready: FeedReady, reader: Reader): TemplateResult {
    const context = this.#cardContext(ready, reader);
    let position = 0;
    return html`${groups.map(({ reference, term, services }) => {
      const name = said(term?.name ?? null, reader) ?? reader.messages.list.otherCategory;
      return html`<section class="group">
        <div class="category">
          ${this.#words.heading(this.headingLevel - 1, `category-${reference}`, name)}
        </div>
        <div class="cards">
          ${services.map((service) => serviceCard(service, position++, context))}
        </div>
      </section>`;
    })}`;
  }

  #renderNothingFound(reader: Reader): TemplateResult {
    const { list } = reader.messages;
    return html`<div class="nothing">
      ${this.#words.paragraph('nothing', list.nothingFound(this.filter.query))}
      <ul>
        ${list.tips.map((tip, index) => html`<li>${this.#words.paragraph(`tip-${index}`, tip)}</li>`)}
      </ul>
      <button type="button" @click=${() => this.#onClear()}>${list.clear}</button>
    </div>`;
  }

  #renderMore(hidden: number, { messages }: Reader): TemplateResult | typeof nothing {
    if (hidden <= 0) return nothing;
    return html`<div class="more">
      <button type="button" @click=${() => this.#onMore()}>
        ${messages.list.more(Math.min(hidden, PAGE_SIZE))}
      </button>
    </div>`;
  }

  #cardContext({ feed, address }: FeedReady, reader: Reader): CardContext {
    return {
      directory: directoryOf(feed),
      reader,
      words: this.#words,
      headingLevel: this.headingLevel,
      address,
      isOpen: ({ id }) => this.openServices.has(id),
      onToggle: ({ id }) => this.#toggle(id),
      onBook: (service, session) => this.#book(service, session, address),
    };
  }

  #narrow(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    this.shown = PAGE_SIZE;
  }

  #toggle(id: string): void {
    const open = new Set(this.openServices);
    if (!open.delete(id)) open.add(id);
    this.openServices = open;
  }

  #book(service: Service, session: string | null, address: string): void {
    const untaken = this.dispatchEvent(
      new BookEvent({ feed: address, service: service.id, session }),
    );
    if (!untaken) return;
    const page = safeAddress(this.bookingHref, this.ownerDocument.baseURI);
    if (page === null) {
      this.openServices = new Set([...this.openServices, service.id]);
      return;
    }
    const target = new URL(page);
    target.searchParams.set('service', service.id);
    if (session !== null) target.searchParams.set('session', session);
    window.location.assign(target.href);
  }

  #onClear(): void {
    this.#narrow(NO_FILTER);
    this.#focus.after('#query');
  }

  /** Reading goes on where the new services begin. */
  #onMore(): void {
    const first = this.shown;
    this.shown += PAGE_SIZE;
    this.#focus.after(`[data-position="${first}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-service-list': ServiceListElement;
  }
}
