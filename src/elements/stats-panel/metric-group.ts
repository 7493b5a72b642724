import { html, nothing, type TemplateResult } from 'lit';
import { localized } from '../../i18n/locale.ts';
import type { Metric } from '../../model/figures/figures.ts';
import type { MetricGroup } from '../../model/figures/metric-groups.ts';
import type { FigureContext } from './figure-context.ts';
import { commonSource, sourceKey, sourceLine } from './figure-source.ts';

/**
 * The figures of a group under its name, and below them who says them.
 *
 * @param isOnly whether there is no other group: then one that names no term needs no name
 * @param figures makes its figures, told which of them have a source of their own
 */
export function metricGroup(
  { reference, term, metrics }: MetricGroup,
  isOnly: boolean,
  context: FigureContext,
  figures: (hasOwnSource: (metric: Metric) => boolean) => unknown,
): TemplateResult {
  const { locale, lightText, headingLevel } = context;
  const name = localized(term?.name ?? null, locale) ?? locale.messages.stats.otherGroup;
  const sources = metrics.map((metric) => sourceKey(metric, context));
  const common = commonSource(sources);
  const example = metrics.find((_, index) => sources[index] === common);
  return html`<section class="group">
    ${
      isOnly && term === null
        ? nothing
        : html`<div class="group-name">
            ${lightText.heading(headingLevel - 1, `group-${reference}`, name)}
          </div>`
    }
    <div class="figures" part="figures">
      ${figures((metric) => sourceKey(metric, context) !== common)}
    </div>
    ${
      example === undefined
        ? nothing
        : html`<div class="quiet source">
            ${sourceLine(
              `group-${reference}-source`,
              example,
              context,
              sources.every((source) => source === common),
            )}
          </div>`
    }
  </section>`;
}
