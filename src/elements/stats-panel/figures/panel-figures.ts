import { html, type TemplateResult } from 'lit';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansFigures } from '../../../i18n/zh-hans-figures.ts';
import type { MetricGroup } from '../../../model/figures/metric-groups.ts';
import type { FigureContext } from '../figure-context.ts';
import { hasMore } from '../metric-figure.ts';
import { metricGroup } from '../metric-group.ts';
import { figureMore } from './figure-more.ts';
import { FigureUses } from './figure-uses.ts';
import type { MoreContext } from './more-context.ts';
import { kioskBar } from './panel-kiosk.ts';
import { GrowingController, type GrowingHost } from './growing-controller.ts';
import { RotationController } from './rotation-controller.ts';
import { story } from './story.ts';

type Host = GrowingHost & HTMLElement;

/** Layout of the figures in a panel. */
export interface PanelLayout {
  /** As a text to be read, and not as cards or rows. */
  readonly isStory: boolean;
  /** For a wall screen: one group at a time. */
  readonly isKiosk: boolean;
  /** There are more figures than are drawn. */
  readonly isCut: boolean;
}

/** The figures of a panel with all they say and show, and what a reader has done with them. */
export class PanelFigures {
  readonly #uses: FigureUses;
  readonly #rotation: RotationController;

  /** @param isKiosk whether the panel is a wall screen, which turns by itself */
  constructor(host: Host, isKiosk: () => boolean) {
    this.#uses = new FigureUses(host);
    this.#rotation = new RotationController(host, isKiosk);
    host.addController(new GrowingController(host));
  }

  view(
    groups: readonly MetricGroup[],
    figures: FigureContext,
    { isStory, isKiosk, isCut }: PanelLayout,
  ): TemplateResult {
    const { figures: messages } = withSections(figures.locale.messages, { figures: zhHansFigures });
    const context: MoreContext = { ...figures, messages, uses: this.#uses };
    const at = this.#rotation.indexIn(groups.length);
    const shown = isKiosk ? groups.slice(at, at + 1) : groups;
    return html`${shown.map((group) =>
      isStory
        ? story(group, context)
        : metricGroup(group, groups.length === 1, context, (metric) =>
            hasMore(metric, context) ? figureMore(metric, context) : null,
          ),
    )}
    ${isKiosk ? kioskBar(this.#rotation, groups.length, context) : ''}
    ${isCut ? html`<div data-end></div>` : ''}`;
  }
}
