import { html, type TemplateResult } from 'lit';
import { RefreshController } from '../../../controllers/refresh-controller.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansFigures } from '../../../i18n/zh-hans-figures.ts';
import type { MetricGroup } from '../../../model/figures/metric-groups.ts';
import type { FigureContext } from '../figure-context.ts';
import { hasMore, metricFigure } from '../metric-figure.ts';
import { metricGroup } from '../metric-group.ts';
import { figureMore } from './figure-more.ts';
import { FigureUses } from './figure-uses.ts';
import type { MoreContext } from './more-context.ts';
import { kioskPages } from './kiosk-pages.ts';
import { kioskBar } from './panel-kiosk.ts';
import { GrowingController, type GrowingHost } from './growing-controller.ts';
import { RotationController } from './rotation-controller.ts';
import { ScreenFitController } from './screen-fit-controller.ts';
import { story } from './story.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

/** The panel that figures are of: it may be a wall screen, and be read again every so many seconds. */
interface Host extends GrowingHost, HTMLElement {
  readonly kiosk: boolean;
  readonly refresh: number;
  reload(): Promise<void>;
}

/** Layout of the figures in a panel. */
export interface PanelLayout {
  /** As a text to be read, and not side by side or as rows. */
  readonly isStory: boolean;
  /** There are more figures than are drawn. */
  readonly isCut: boolean;
}

/** The figures of a panel with all they say and show, and what a reader has done with them. */
export class PanelFigures {
  readonly #host: Host;
  readonly #uses: FigureUses;
  readonly #rotation: RotationController;
  readonly #fit: ScreenFitController;

  constructor(host: Host) {
    const isKiosk = () => host.kiosk;
    this.#host = host;
    this.#uses = new FigureUses(host);
    this.#rotation = new RotationController(host, isKiosk);
    this.#fit = new ScreenFitController(host, isKiosk);
    host.addController(new GrowingController(host));
    host.addController(
      new RefreshController(
        host,
        () => host.refresh,
        () => host.reload(),
      ),
    );
  }

  view(
    groups: readonly MetricGroup[],
    figures: FigureContext,
    { isStory, isCut }: PanelLayout,
  ): TemplateResult {
    const { figures: messages } = withSections(figures.locale.messages, { figures: zhHansFigures });
    const isKiosk = this.#host.kiosk;
    const context: MoreContext = { ...figures, messages, uses: this.#uses, isKiosk };
    const isOnly = groups.length === 1;
    const content = (group: MetricGroup) =>
      isStory ? story(group, context) : figuresOf(group, isOnly, context);
    if (isKiosk) return this.#page(groups, context, isStory, content);
    return html`${keyedList(groups, ({ reference }) => reference, content)}
    ${isCut ? html`<div data-end></div>` : ''}`;
  }

  /** The page of a wall screen that is shown. */
  #page(
    groups: readonly MetricGroup[],
    context: MoreContext,
    isStory: boolean,
    content: (group: MetricGroup) => TemplateResult,
  ): TemplateResult {
    const pages = isStory
      ? groups.map((group) => ({ key: group.reference, group }))
      : kioskPages(groups, ({ id }) => this.#fit.begins(id));
    const at = this.#rotation.indexIn(pages.length);
    return html`<div class="wall">
      ${keyedList(
        pages.slice(at, at + 1),
        ({ key }) => key,
        ({ group }) => content(group),
      )}
      ${kioskBar(this.#rotation, pages.length, context)}
    </div>`;
  }
}

function figuresOf(group: MetricGroup, isOnly: boolean, context: MoreContext): TemplateResult {
  return metricGroup(group, isOnly, context, (hasOwnSource) =>
    keyedList(
      group.metrics,
      ({ id }) => id,
      (metric) => {
        const more = hasMore(metric, context) ? figureMore(metric, context) : null;
        return metricFigure(metric, more, hasOwnSource(metric), context);
      },
    ),
  );
}
