import { html, type TemplateResult } from 'lit';
import { localized } from '../../i18n/locale.ts';
import type { Metric } from '../../model/figures/figures.ts';
import type { MetricGroup } from '../../model/figures/metric-groups.ts';
import type { FigureContext, FigureMore } from './figure-context.ts';
import { metricFigure } from './metric-figure.ts';

/**
 * The figures of a group under its name.
 *
 * @param isOnly whether there is no other group: then one that names no term needs no name
 * @param moreOf gives what a figure says beyond its value; `null` where there is nothing of it
 */
export function metricGroup(
  { reference, term, metrics }: MetricGroup,
  isOnly: boolean,
  context: FigureContext,
  moreOf: (metric: Metric) => FigureMore | null,
): TemplateResult {
  const { locale, lightText, headingLevel } = context;
  const name = localized(term?.name ?? null, locale) ?? locale.messages.stats.otherGroup;
  return html`<section class="group">
    ${
      isOnly && term === null
        ? ''
        : html`<div class="group-name">
            ${lightText.heading(headingLevel - 1, `group-${reference}`, name)}
          </div>`
    }
    <div class="figures">
      ${metrics.map((metric) => metricFigure(metric, moreOf(metric), context))}
    </div>
  </section>`;
}
