import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { SERVICE_LIST } from '../../attributes/service-list.ts';
import { propertiesOf } from '../attribute-values.ts';
import { BookEvent } from '../../events/book-event.ts';
import { ClockController } from '../../controllers/clock-controller.ts';
import { FeedController } from '../../controllers/feed-controller.ts';
import { FocusController } from '../../controllers/focus-controller.ts';
import { ListNavigation } from './list-navigation.ts';
import { LanguageController } from '../../controllers/language-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LightTextController } from '../../controllers/light-text-controller.ts';
import type { WorkAhead } from '../../lazy/work-ahead.ts';
import type { Locale } from '../../i18n/locale.ts';
import { directoryOf, directorySteps, type Directory } from '../../model/directory.ts';
import { WAITING, type FeedReady, type FeedState } from '../../model/feed-state.ts';
import { chipsOf, withQuery } from '../../model/filter/filter.ts';
import type { ListView } from '../../model/filter/list-view.ts';
import type { Service } from '../../model/service.ts';
import { finished, type Steps } from '../../model/steps.ts';
import { MINUTE_MS } from '../../model/time/durations.ts';
import { safeAddress } from '../../model/web-address.ts';
import {
  browseChunk,
  nearbyChunk,
  searchChunk,
  structuredDataChunk,
} from '../../lazy/list-chunks.ts';
import { learnCardsFor } from '../../lazy/learn-for.ts';
import { oddFeedChunk } from '../../lazy/odd-feed-chunk.ts';
import { paperChunk } from '../../lazy/paper-chunk.ts';
import { placesChunk } from '../../lazy/places-chunk.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { formStyles } from '../../styles/form.styles.ts';
import { frameStyles } from '../../styles/frame.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { frame } from '../../templates/frame.ts';
import { VERSION } from '../../version.ts';
import type { ListActions, ListContext, Sharing } from './list-context.ts';
import { listContent } from './list-content.ts';
import { needsBrowse, resultSteps, UNFINISHED, type ListResults } from './list-results.ts';
import type { Listing } from './listing.ts';
import { searchStyles } from './search.styles.ts';
import { styles } from './service-list.styles.ts';

const IDLE = { status: 'idle' } as const;
const PAGE_SIZE = 12;

/** Targets of the focus after a choice whose button is gone: the first service, or what to do. */
const RESULTS = '.card, .week button, .nothing button';

/** Services from which on a list is worked out ahead of being shown: a county has half as many. */
const MANY = 2_000;

/** The attributes that say what a list is about: another value is another list. */
const ABOUT = ['src', 'area', 'category', 'organization', 'service', 'view'] as const;

/**
 * Lists the services of a feed: as cards by category, as a week, or by what can be done where, with
 * search and filters. A service opens in place; one that is booked online has a button.
 *
 * @attr check - Shows a report of what is wrong, for the editor, when the page is opened; take it off again.
 * @slot - Shown until the feed is read, and if it never is: a link or a phone number.
 * @fires {BookEvent} linli-book - A resident wants to book; cancelable.
 * @fires {FeedErrorEvent} linli-feed-error - The feed could not be read.
 * @fires {FeedIssueEvent} linli-feed-issue - Parts of the feed were left out.
 * @csspart root - The whole element.
 * @csspart card - One service.
 * @csspart tiles - The categories.
 * @csspart tile - One category.
 * @csspart icon - A drawing beside words.
 * @csspart tag - A fact in one word or two: the price, whether it is open.
 * @csspart book - The button that asks to book.
 * @csspart point - One place in "where can I".
 * @csspart notice - A notice above the content.
 */
export class ServiceListElement extends LitElement {
  /** Version of the library it is from. */
  static readonly version = VERSION;

  static override styles = [tokens, base, controls, formStyles, frameStyles, searchStyles, styles];

  static override properties = {
    ...propertiesOf(SERVICE_LIST),
    isFilterOpen: { state: true },
    hasAllTiles: { state: true },
    isPrinting: { state: true },
    sharing: { state: true },
  };

  /** Address of the feed. */
  declare src: string | null;
  /** Reads feeds of the page's own site alone, as JSON: what an address names is read so. */
  declare sameSite: boolean;
  /** Id of a location: only services given there, or at places within it. */
  declare area: string | null;
  /** Only this category, as `taxonomy:term`. */
  declare category: string | null;
  /** Id of an organisation: only services it gives. */
  declare organization: string | null;
  /** Id of a service: it alone, open, without search and choices. */
  declare service: string | null;
  /** View it begins with: `cards` (default), `week`, `finder`, or `sheet` for a page to be printed. */
  declare view: ListView | null;
  /** Number of services shown at first, and added by each "more"; 12 where it says none. */
  declare limit: number | null;
  /** Page that books, where the form is not on this page. */
  declare bookingHref: string | null;
  /** Prefix of its keys in the page's address; `none` keeps it out of the address. */
  declare urlPrefix: string | null;
  /** Describes the services shown to search engines (schema.org JSON-LD). */
  declare structuredData: boolean;
  /** Name of the region for assistive technology, where a page has several of these. */
  declare label: string | null;
  /** Level of the headings of services, 2 to 6: the page owns its outline. */
  declare headingLevel: number;
  /** `light`, `dark`, or `auto` to follow the device. */
  declare theme: 'light' | 'dark' | 'auto';
  /** For old eyes: type of 24 px, fewer categories at first, a number to call beside what is booked online. */
  declare elder: boolean;
  /** RFC 3339 instant to show the list as of, instead of now. */
  declare now: string | null;

  declare private isFilterOpen: boolean;
  declare private hasAllTiles: boolean;
  declare private isPrinting: boolean;
  declare private sharing: Sharing | null;

  readonly #locale = new LanguageController(this);
  readonly #lightText = new LightTextController(this);
  readonly #focus = new FocusController(this);
  readonly #clock = new ClockController(this, () => this.now);
  readonly #list = new ListNavigation(this, () => this.#locale.messages);
  readonly #feed = new FeedController(this, () => this.#locale.messages, {
    learn: async (feed, host, messages) => {
      await Promise.all([
        ...[learnCardsFor(feed, host, messages), this.#list.settle()],
        this.area === null ? null : this.#places.request(),
      ]);
    },
    prepare: directorySteps,
  });
  readonly #places = new LazyController(this, placesChunk, {
    messages: () => this.#locale.messages,
    isNeeded: () => this.area !== null,
    make: (places) => places,
  });
  readonly #browse = new LazyController(this, browseChunk, {
    messages: () => this.#locale.messages,
    isNeeded: () => this.isFilterOpen || this.#list.isBrowsed,
    styles: ({ styles: sheets }) => sheets,
    make: ({ browseFor }) => browseFor(this),
  });
  readonly #search = new LazyController(this, searchChunk, {
    messages: () => this.#locale.messages,
    isNeeded: () => this.#list.state.filter.query.trim() !== '',
    make: ({ SearchController }) =>
      new SearchController(
        this,
        () => this.#directory,
        () => this.#locale.messages.tag,
      ),
  });
  readonly #nearby = new LazyController(this, nearbyChunk, {
    messages: () => this.#locale.messages,
    isNeeded: () => this.#list.state.view === 'finder',
    styles: ({ styles: sheets }) => sheets,
    make: ({ NearMe, capabilityFinder, findingSteps, positionNote }) => ({
      capabilityFinder,
      findingSteps,
      positionNote,
      nearMe: new NearMe(this, () => this.#directory?.feed.feed.crs ?? null),
    }),
  });
  readonly #paper = new LazyController(this, paperChunk, {
    messages: () => this.#locale.messages,
    isNeeded: () => this.#list.state.view === 'sheet',
    make: (paper) => paper,
  });
  readonly #structuredData = new LazyController(this, structuredDataChunk, {
    messages: () => this.#locale.messages,
    isNeeded: () => this.structuredData && this.#directory !== null,
    make: ({ StructuredDataScript }) => new StructuredDataScript(this),
  });
  /** Works out what is shown of a large feed: the chunk that reads one has it. */
  #ahead: WorkAhead<ListResults> | null = null;
  /** Context and results last rendered: what a tap is about, and what search engines are told. */
  #rendered: { readonly context: ListContext; readonly results: ListResults } | null = null;

  constructor() {
    super();
    this.src = null;
    this.sameSite = false;
    this.area = null;
    this.category = null;
    this.organization = null;
    this.service = null;
    this.view = null;
    this.limit = null;
    this.bookingHref = null;
    this.urlPrefix = null;
    this.structuredData = false;
    this.label = null;
    this.headingLevel = 3;
    this.theme = 'light';
    this.elder = false;
    this.now = null;
    this.isFilterOpen = false;
    this.hasAllTiles = false;
    this.isPrinting = false;
    this.sharing = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
    super.disconnectedCallback();
  }

  /** Reads the feed again. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // At first the address has a say, where the list is in it: until there is something to list.
    const isFirstSource = changed.has('src') && changed.get('src') === null;
    const isAnother = this.hasUpdated
      ? ABOUT.some((name) => changed.has(name) && !(name === 'src' && isFirstSource))
      : !this.#list.isInAddress;
    if (isAnother) this.#list.reset();
  }

  /** Stays as it is until what it is to show has been worked out. */
  protected override scheduleUpdate(): void | Promise<void> {
    const { module } = oddFeedChunk;
    const shown = this.#shown;
    if (module === null || shown.status !== 'ready' || shown.feed.services.length < MANY)
      return this.#update();
    this.#ahead ??= new module.WorkAhead(
      () => this.#dependencies,
      () => this.#resultSteps(),
    );
    const work = this.#ahead.prepare();
    return work === null ? this.#update() : work.then(() => this.#update());
  }

  /** Stays as it is where the page has taken from it what a render needs: nothing is thrown at the page. */
  #update(): void {
    try {
      void super.scheduleUpdate();
    } catch (error) {
      this.#feed.reportUnexpected(error);
    }
  }

  protected override render(): TemplateResult {
    const { messages } = this.#locale;
    return frame(
      this.#shown,
      {
        messages,
        lightText: this.#lightText,
        label: this.label ?? messages.list.label,
        now: this.#clock.now,
        onRetry: () => void this.reload(),
        onUnexpected: this.#feed.reportUnexpected,
      },
      (ready, locale) => this.#renderList(ready, { ...locale, isPrinted: this.isPrinting }),
    );
  }

  protected override updated(): void {
    // That nothing is found is known when it has been looked for: what to do then comes with a touch.
    if (this.#rendered !== null && needsBrowse(this.#rendered.results, this.#browse)) {
      void this.#browse.request();
    }
    this.#structuredData.value?.describe(this.structuredData ? this.#described : null);
  }

  /** Data for search engines: the services that are shown; `null` until there is a feed. */
  get #described() {
    if (this.#rendered === null || this.#directory === null) return null;
    const { context, results } = this.#rendered;
    return { ...context, results, pageSize: this.#pageSize, list: this.#list };
  }

  get #directory(): Directory | null {
    const { state } = this.#feed;
    return state.status === 'ready' ? directoryOf(state.feed) : null;
  }

  get #pageSize(): number {
    return this.limit !== null && this.limit >= 1 ? Math.floor(this.limit) : PAGE_SIZE;
  }

  get #shown(): FeedState {
    return this.#locale.isReady ? this.#feed.state : WAITING;
  }

  /** Everything that its results depend on. */
  get #dependencies(): readonly unknown[] {
    const { state, pages } = this.#list;
    const search = this.#search.value;
    const minute = Math.floor(this.#clock.now / MINUTE_MS);
    return [
      ...[
        this.#directory,
        this.#locale.messages,
        minute,
        state,
        this.isPrinting || pages,
        this.limit,
      ],
      ...[this.area, this.category, this.organization, this.service, this.isFilterOpen],
      ...[
        ...[this.#places.value, this.#browse.value],
        search,
        search?.stage,
        this.#nearby.value,
        this.#nearby.value?.nearMe.state,
      ],
    ];
  }

  *#resultSteps(): Steps<ListResults> {
    const { state } = this.#feed;
    if (state.status !== 'ready') throw new RangeError(state.status);
    const { languages, timezone: zone } = state.feed.feed;
    const { messages } = this.#locale;
    const locale = { messages, languages, zone, now: this.#clock.now, isPrinted: this.isPrinting };
    return yield* resultSteps(this.#contextOf(state, locale), this.#listing());
  }

  #renderList(ready: FeedReady, locale: Locale): TemplateResult {
    const context = this.#contextOf(ready, locale);
    const listing = this.#listing();
    // The print begins as soon as this returns.
    const results =
      this.#ahead === null || this.isPrinting
        ? finished(resultSteps(context, listing))
        : (this.#ahead.take() ?? this.#meanwhile(context));
    this.#rendered = { context, results };
    return listContent(results, context, listing);
  }

  /** Shown until it has been looked for, then asked for anew: what was shown of the same feed. */
  #meanwhile({ directory }: ListContext): ListResults {
    const { context, results = UNFINISHED } = this.#rendered ?? {};
    void this.updateComplete.then(() => this.requestUpdate());
    return context?.directory === directory ? results : UNFINISHED;
  }

  #listing(): Listing {
    const { area, category, organization, service } = this;
    return {
      scope: { area, category, organization, service },
      position: this.#nearby.value?.nearMe.state ?? IDLE,
      isFilterOpen: this.isFilterOpen,
      hasAllTiles: this.hasAllTiles,
      day: this.#list.day,
      onDay: (day) => this.#list.showDay(day),
      typedAmount: this.#list.typedAmount,
      search: this.#search,
      paper: this.#paper,
      pages: this.isPrinting ? Number.POSITIVE_INFINITY : this.#list.pages,
      pageSize: this.#pageSize,
      onFilterToggle: () => (this.isFilterOpen = !this.isFilterOpen),
      onAllTiles: () => {
        this.hasAllTiles = true;
        this.#focus.after('.tile:nth-child(6)');
      },
      onFilterClose: () => {
        this.isFilterOpen = false;
        this.#focus.after('.search button');
      },
      onFilterDone: () => {
        this.isFilterOpen = false;
        this.#focus.after(RESULTS);
      },
      onMore: (next) => {
        this.#list.showMore();
        this.#focus.after(next);
      },
      addressOfWeek: () => this.#list.addressOfWeek(),
      printAlone: (paper, sheet) => paper.printAlone(this.renderRoot, sheet),
    };
  }

  #contextOf({ feed, address }: FeedReady, locale: Locale): ListContext {
    const { state } = this.#list;
    const { query } = state.filter;
    const directory = directoryOf(feed);
    return {
      directory,
      locale,
      lightText: this.#lightText,
      headingLevel: this.headingLevel,
      isElder: this.elder,
      address,
      state,
      near: this.#nearby.value?.nearMe.near(directory, locale) ?? null,
      marksIn: (text, kind = 'name') => this.#search.value?.marksIn(text, query, kind) ?? [],
      isOpen: ({ id }) => this.#list.isOpen(id),
      sharing: this.sharing,
      addressOf: ({ id }) => this.#list.addressOfService(id),
      canShare: this.#list.hasAddress,
      actions: this.#actions,
      browse: this.#browse,
      nearby: this.#nearby,
    };
  }

  readonly #actions: ListActions = {
    onChange: (change, isTyping) => {
      this.#list.change(change, isTyping);
      if (change.isWide !== undefined) this.#focus.after(`${RESULTS}, .area-note button`);
    },
    onFilter: (filter) => this.#list.filterBy(filter),
    onSuggestion: (query) => {
      this.#list.filterBy(withQuery(this.#list.state.filter, query));
      this.#focus.after(RESULTS);
    },
    onAmount: (typed, amount) => this.#list.typeAmount(typed, amount),
    onRemove: ({ facet, value, query }) => {
      if (query === undefined) this.#list.removeChoice(facet, value);
      else this.#list.filterBy(withQuery(this.#list.state.filter, query));
      this.#focus.after(chipsOf(this.#list.state.filter).length > 0 ? '.chip' : '#query');
    },
    onClear: () => {
      this.#list.clearFilter();
      this.#focus.after('#query');
    },
    onToggle: (service) => void this.#toggle(service),
    onShow: ({ id }) => {
      this.#list.showService(id);
      this.#focus.after('.card');
    },
    onNearMe: () => void this.#toggleNearMe(),
    onBook: (service, session) => this.#book(service, session),
    onShared: (sharing) => {
      this.sharing = sharing;
      if (sharing !== null && sharing.address !== null) this.#focus.after('#share-address');
    },
  };

  /** Opens a service, or closes it: the whole card is in view once its details are there. */
  async #toggle({ id }: Service): Promise<void> {
    this.sharing = null;
    this.#list.toggle(id);
    if (!this.#list.isOpen(id)) return;
    await this.#browse.request();
    await this.updateComplete;
    const details = this.shadowRoot?.getElementById(`svc-${id}-details`);
    details?.closest('.card')?.scrollIntoView({ block: 'nearest' });
  }

  async #toggleNearMe(): Promise<void> {
    const nearby = await this.#nearby.request();
    if (nearby !== null) this.#list.change({ sort: nearby.nearMe.toggle() });
  }

  #book(service: Service, session: string | null): void {
    const feed = this.#rendered?.context.address ?? '';
    const untaken = this.dispatchEvent(new BookEvent({ feed, service: service.id, session }));
    if (!untaken) return;
    const page = safeAddress(this.bookingHref, this.ownerDocument.baseURI);
    if (page === null) {
      this.#list.open(service.id);
      return;
    }
    const target = new URL(page);
    target.searchParams.set('service', service.id);
    if (session !== null) target.searchParams.set('session', session);
    window.location.assign(target.href);
  }

  /** A printed page has no button for more, so it shows all. */
  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    if (this.isUpdatePending) this.performUpdate(); // the print begins as soon as this returns
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-service-list': ServiceListElement;
  }
}
