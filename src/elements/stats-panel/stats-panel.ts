import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  choiceProperty,
  headingLevelProperty,
  numberProperty,
  themeProperty,
} from '../../controllers/attribute-values.ts';
import { ClockController } from '../../controllers/clock-controller.ts';
import { FeedController } from '../../controllers/feed-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { RefreshController } from '../../controllers/refresh-controller.ts';
import { WordsController } from '../../controllers/words-controller.ts';
import { wordsFor, type Reader } from '../../locale/reader.ts';
import { directoryOf } from '../../model/directory.ts';
import type { Metric } from '../../model/figures.ts';
import { WAITING, type FeedReady } from '../../model/feed-state.ts';
import { metricsByGroup, type MetricGroup } from '../../model/metric-groups.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { frameStyles } from '../../styles/frame.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { frame } from '../../templates/frame.ts';
import { partFrame } from '../../templates/part-frame.ts';
import { VERSION } from '../../version.ts';
import type { FigureContext, MoreContext } from './figure-context.ts';
import type { FigureDesk } from './figure-desk.ts';
import { hasMore, metricFigure } from './metric-figure.ts';
import type { RotationController } from './rotation-controller.ts';
import { statsParts } from './stats-parts.ts';
import { styles } from './stats-panel.styles.ts';

/**
 * Shows the figures of a feed: value with unit and exactness, change, picture with its table, source
 * and date; as cards, as rows, as a text, or a group at a time on a wall.
 *
 * @slot - Shown until the feed is read, and if it never is.
 * @fires {FeedErrorEvent} linli-feed-error - The feed could not be read.
 * @fires {FeedIssueEvent} linli-feed-issue - Parts of the feed were left out.
 * @csspart root - The whole element.
 * @csspart figure - One figure.
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
    src: {},
    metrics: {},
    group: {},
    numbers: choiceProperty('numbers', ['exact', 'short'], 'exact'),
    layout: { ...choiceProperty('layout', ['grid', 'list', 'story'], 'grid'), reflect: true },
    kiosk: { type: Boolean, reflect: true },
    refresh: numberProperty('refresh', 0, 0),
    label: {},
    headingLevel: headingLevelProperty(3),
    theme: themeProperty,
  };

  /** Address of the feed. */
  declare src: string | null;
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

  readonly #locale = new LocaleController(this);
  readonly #words = new WordsController(this);
  readonly #clock = new ClockController(this, () => null);
  readonly #feed = new FeedController(
    this,
    () => this.src,
    () => this.#locale.messages,
  );

  readonly #parts = statsParts(this, () => this.#locale.messages);
  #desk: FigureDesk | null = null;
  #rotation: RotationController | null = null;
  #refreshing: RefreshController | null = null;

  constructor() {
    super();
    this.src = null;
    this.metrics = null;
    this.group = null;
    this.numbers = 'exact';
    this.layout = 'grid';
    this.kiosk = false;
    this.refresh = 0;
    this.label = null;
    this.headingLevel = 3;
    this.theme = 'light';
  }

  /** Reads the feed again. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  protected override render(): TemplateResult {
    const { messages } = this.#locale;
    return frame(
      this.#locale.isReady ? this.#feed.state : WAITING,
      {
        messages,
        words: this.#words,
        label: this.label ?? messages.stats.label,
        now: this.#clock.now,
        onRetry: () => void this.reload(),
        onUnexpected: this.#feed.reportUnexpected,
      },
      (ready, reader) => this.#renderFigures(ready, reader),
    );
  }

  #renderFigures({ feed, address, issues }: FeedReady, reader: Reader): TemplateResult {
    const metrics = this.#chosen(feed.metrics);
    if (metrics.length === 0) {
      return html`${this.#words.paragraph('empty', reader.messages.stats.empty)}`;
    }
    const isShort = this.numbers === 'short';
    const isStory = this.layout === 'story';
    const asksMore =
      isStory || this.kiosk || metrics.some((metric) => hasMore(metric, { isShort, issues }));
    const isMissing = asksMore && this.#isMissing;
    const context: FigureContext = {
      ...{ feed, issues, reader, address, isShort },
      words: this.#words,
      headingLevel: this.headingLevel,
      isReading: asksMore && !isMissing,
    };
    const more = asksMore ? this.#more(context) : null;
    if (this.refresh > 0) this.#startRefreshing();
    if (this.#isLaidOutLater(more, isMissing)) return loadingLine(reader);
    const groups = metricsByGroup(directoryOf(feed), metrics);
    const pages = this.kiosk && more !== null ? this.#turnPages(groups, more) : null;
    return html`${(pages?.shown ?? groups).map((group) =>
      isStory && more !== null
        ? partFrame(this.#parts.story, `story-${group.reference}`, context, ({ story }) =>
            story(group, more),
          )
        : this.#renderGroup(group, groups.length, context, more),
    )}
    ${pages?.bar ?? nothing} ${isMissing ? this.#renderMissing(reader) : nothing}`;
  }

  /** Whether what lays the figures out is still being read: cards that turn into a text would jump. */
  #isLaidOutLater(more: MoreContext | null, isMissing: boolean): boolean {
    if (isMissing) return false;
    const isTold = this.layout === 'story' && more === null;
    return (
      isTold || (this.kiosk && (more === null || this.#parts.kiosk.state.status === 'reading'))
    );
  }

  /** The group that a wall screen shows now, with what turns to the others. */
  #turnPages(groups: readonly MetricGroup[], more: MoreContext) {
    const { state } = this.#parts.kiosk;
    if (state.status !== 'ready') return null;
    const { kioskBar, RotationController } = state.part;
    const rotation = (this.#rotation ??= new RotationController(this));
    const at = rotation.indexIn(groups.length);
    return { shown: groups.slice(at, at + 1), bar: kioskBar(rotation, groups.length, more) };
  }

  #startRefreshing(): void {
    const { state } = this.#parts.refresh;
    if (state.status !== 'ready' || this.#refreshing !== null) return;
    const { RefreshController } = state.part;
    this.#refreshing = new RefreshController(
      this,
      () => this.refresh,
      () => this.reload(),
    );
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

  #renderGroup(
    { reference, term, metrics }: MetricGroup,
    groups: number,
    context: FigureContext,
    more: MoreContext | null,
  ): TemplateResult {
    const { reader, words, headingLevel } = context;
    const name = wordsFor(term?.name ?? null, reader) ?? reader.messages.stats.otherGroup;
    return html`<section class="group">
      ${
        groups === 1 && term === null
          ? ''
          : html`<div class="group-name">
              ${words.heading(headingLevel - 1, `group-${reference}`, name)}
            </div>`
      }
      <div class="figures">
        ${metrics.map((metric) => metricFigure(metric, more !== null && hasMore(metric, context) ? more.moreOf(metric, more) : null, context))}
      </div>
    </section>`;
  }

  /** What figures say beyond their values, once it has been loaded. */
  #more(context: FigureContext): MoreContext | null {
    const { more, texts } = this.#parts;
    const [said, words] = [more.state, texts.state];
    if (said.status !== 'ready' || words.status !== 'ready') return null;
    const { FigureDesk: Desk } = said.part;
    return {
      ...context,
      desk: (this.#desk ??= new Desk(this)),
      texts: words.part,
      parts: this.#parts,
      moreOf: said.part.figureMore,
    };
  }

  get #isMissing(): boolean {
    const { more, texts, computed } = this.#parts;
    const isMissing = [more, texts].some(({ state }) => state.status === 'missing');
    return isMissing || computed.isMissing;
  }

  #renderMissing({ messages }: Reader): TemplateResult {
    return html`<div class="notice" role="status" part="notice">
      ${this.#words.paragraph('more-missing', messages.common.failed.network)}
      <button type="button" @click=${this.#onRetry}>${messages.common.retry}</button>
    </div>`;
  }

  readonly #onRetry = (): void => {
    const { more, texts, computed } = this.#parts;
    for (const part of [more, texts]) void part.load();
    if (computed.isMissing) void computed.load();
  };
}

function loadingLine({ messages }: Reader): TemplateResult {
  return html`<p class="quiet loading" role="status">${messages.common.loading}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-stats-panel': StatsPanelElement;
  }
}
