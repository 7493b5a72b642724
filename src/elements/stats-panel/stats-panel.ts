import { html, LitElement, type TemplateResult } from 'lit';
import { STATS_PANEL } from '../../attributes/stats-panel.ts';
import { propertiesOf } from '../attribute-values.ts';
import { ClockController } from '../../controllers/clock-controller.ts';
import { FeedController } from '../../controllers/feed-controller.ts';
import { keepFocus } from '../../controllers/focus-controller.ts';
import { LanguageController } from '../../controllers/language-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LightTextController } from '../../controllers/light-text-controller.ts';
import { figuresChunk, learnToCount } from '../../lazy/panel-chunks.ts';
import type { FigureLocale } from '../../i18n/locale.ts';
import { withSections } from '../../i18n/with-sections.ts';
import { zhHansStats } from '../../i18n/zh-hans-stats.ts';
import { termsOf } from '../../model/terms.ts';
import type { Metric } from '../../model/figures/figures.ts';
import { WAITING, type FeedReady } from '../../model/feed-state.ts';
import { metricsByGroup, withLead } from '../../model/figures/metric-groups.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { frameStyles } from '../../styles/frame.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { frame } from '../../templates/frame.ts';
import { lazyContent } from '../../templates/lazy-content.ts';
import { VERSION } from '../../version.ts';
import type { FigureContext } from './figure-context.ts';
import { hasMore, metricFigure } from './metric-figure.ts';
import { metricGroup } from './metric-group.ts';
import { styles } from './stats-panel.styles.ts';

/** Figures that are drawn at first: many times what an office has. */
const MOST_AT_FIRST = 200;

/**
 * Shows the figures of a feed: value with unit and exactness, change, picture with its table, source
 * and date; side by side, as rows, as a text, or a group at a time on a wall.
 *
 * @attr check - Shows a report of what is wrong, for the editor, when the page is opened; take it off again.
 * @slot - Shown until the feed is read, and if it never is.
 * @fires {FeedErrorEvent} linli-feed-error - The feed could not be read.
 * @fires {FeedIssueEvent} linli-feed-issue - Parts of the feed were left out.
 * @csspart root - The whole element.
 * @csspart figures - The figures of a group.
 * @csspart figure - One figure.
 * @csspart number - The number of a figure.
 * @csspart unit - The words around it: its unit, its exactness.
 * @csspart chart - The picture of a figure.
 * @csspart image - An image beside a figure.
 * @csspart story - A group told as a text.
 * @csspart notice - A notice above the content.
 */
export class StatsPanelElement extends LitElement {
  /** Version of the library it is from. */
  static readonly version = VERSION;

  static override styles = [tokens, base, controls, frameStyles, styles];

  static override properties = {
    ...propertiesOf(STATS_PANEL),
    shown: { state: true },
  };

  /** Address of the feed. */
  declare src: string | null;
  /** Reads feeds of the page's own site alone, as JSON: what an address names is read so. */
  declare sameSite: boolean;
  /** Ids of the figures to show, separated by spaces or commas; all of them without it. */
  declare metrics: string | null;
  /** Only the figures of this group, as `taxonomy:term`. */
  declare group: string | null;
  /** `short` for 万 and 亿 where nothing is lost by it, with the number written out below it. */
  declare numbers: 'exact' | 'short';
  /** `grid` of cards, `list` of rows, or `story`: a text with pictures. */
  declare layout: 'grid' | 'list' | 'story';
  /** For a wall screen: one group at a time, in large type, turning by itself. */
  declare kiosk: boolean;
  /** Seconds after which the feed is read again while the page is looked at, 15 or more; 0 for never. */
  declare refresh: number;
  /** Name of the region for assistive technology, where a page has several of these. */
  declare label: string | null;
  /** Level of the headings of figures, 2 to 6: the page owns its outline. */
  declare headingLevel: number;
  /** `light`, `dark`, or `auto` to follow the device. */
  declare theme: 'light' | 'dark' | 'auto';
  /** For old eyes: type of 24 px, and all that is measured by it. */
  declare elder: boolean;

  /** Number of figures that are drawn: more as somebody gets to the end of them. */
  declare shown: number;

  readonly #locale = new LanguageController(this);
  readonly #lightText = new LightTextController(this);
  readonly #clock = new ClockController(this, () => null);
  readonly #feed = new FeedController(this, () => this.#locale.messages, {
    learn: learnToCount,
  });

  readonly #figures = new LazyController(this, figuresChunk, {
    messages: () => this.#locale.messages,
    isNeeded: () =>
      this.refresh > 0 || (this.#feed.state.status === 'ready' && this.#saysMore(this.#feed.state)),
    styles: ({ styles: sheets }) => sheets,
    make: ({ PanelFigures }) => new PanelFigures(this),
  });

  constructor() {
    super();
    this.src = null;
    this.sameSite = false;
    this.metrics = null;
    this.group = null;
    this.numbers = 'exact';
    this.layout = 'grid';
    this.kiosk = false;
    this.refresh = 0;
    this.label = null;
    this.headingLevel = 3;
    this.theme = 'light';
    this.elder = false;
    this.shown = MOST_AT_FIRST;
    keepFocus(this);
  }

  /** Reads the feed again. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  /** Stays as it is where the page has taken from it what a render needs: nothing is thrown at the page. */
  protected override scheduleUpdate(): void {
    try {
      void super.scheduleUpdate();
    } catch (error) {
      this.#feed.reportUnexpected(error);
    }
  }

  protected override render(): TemplateResult {
    const messages = withSections(this.#locale.messages, { stats: zhHansStats });
    return frame(
      this.#locale.isReady ? this.#feed.state : WAITING,
      {
        messages,
        lightText: this.#lightText,
        label: this.label ?? messages.stats.label,
        now: this.#clock.now,
        onRetry: () => void this.reload(),
        onUnexpected: this.#feed.reportUnexpected,
      },
      (ready, locale) => this.#renderFigures(ready, { ...locale, messages }),
    );
  }

  /** Tells if anything is to be said or laid out that comes with the chunk of figures. */
  #saysMore({ feed, issues }: FeedReady): boolean {
    const all = this.#chosen(feed.metrics);
    const metrics = all.slice(0, this.shown);
    const isLaidOut = metrics.length > 0 && (this.layout === 'story' || this.kiosk);
    const isShort = this.numbers === 'short';
    return (
      isLaidOut ||
      metrics.length < all.length ||
      metrics.some((metric) => hasMore(metric, { isShort, issues }))
    );
  }

  #renderFigures(ready: FeedReady, locale: FigureLocale): TemplateResult {
    const { feed, address, issues } = ready;
    const chosen = this.#chosen(feed.metrics);
    // A wall screen shows one group at a time, and nobody scrolls it.
    const metrics = this.kiosk ? chosen : chosen.slice(0, this.shown);
    if (metrics.length === 0) {
      return html`<slot></slot>
        <div class="unknown">
          ${this.#lightText.paragraph('empty', locale.messages.stats.empty)}
        </div>`;
    }
    const { state } = this.#figures;
    const terms = termsOf(feed);
    const all = metricsByGroup({ term: (name) => terms.get(name) ?? null }, metrics);
    const groups = this.layout === 'list' ? all : all.map(withLead);
    const isCut = metrics.length < chosen.length;
    const layout = { isStory: this.layout === 'story', isCut };
    const saysMore = this.#saysMore(ready);
    const context: FigureContext = {
      ...{ feed, issues, locale, address, isShort: this.numbers === 'short' },
      lightText: this.#lightText,
      headingLevel: this.headingLevel,
      isReading: saysMore && state.status === 'waiting',
    };
    // Nothing in these can have the focus: they need not stay with their figures.
    const plain = () =>
      groups.map((group) =>
        metricGroup(group, groups.length === 1, context, (hasOwnSource) =>
          group.metrics.map((metric) => metricFigure(metric, null, hasOwnSource(metric), context)),
        ),
      );
    if (!saysMore) return html`${plain()}`;
    switch (state.status) {
      case 'ready':
        return state.value.view(groups, context, layout);
      case 'waiting':
        // Cards that turn into a text, or into a page of a wall screen, would jump.
        return layout.isStory || this.kiosk
          ? lazyContent(this.#figures, 'figures', context, () => html``)
          : html`${plain()}`;
      case 'failed':
        return html`${plain()} ${lazyContent(this.#figures, 'figures', context, () => html``)}`;
    }
  }

  /** The figures the tag names, in the order it names them; all of the feed's where it names none. */
  #chosen(metrics: readonly Metric[]): readonly Metric[] {
    const wanted = this.metrics?.split(/[\s,，]+/).filter(Boolean) ?? [];
    const named =
      wanted.length === 0
        ? metrics
        : wanted.flatMap((id) => metrics.find((metric) => metric.id === id) ?? []);
    return named.filter(({ terms }) => !this.group || terms.includes(this.group));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-stats-panel': StatsPanelElement;
  }
}
