import { html, nothing, type TemplateResult } from 'lit';
import {
  formatFigureChange,
  formatFigure,
  formatSince,
  formatSource,
  formatTarget,
} from '../../i18n/format/metric.ts';
import { localized } from '../../i18n/locale.ts';
import { placesOf } from '../../model/feed-state.ts';
import type { Metric } from '../../model/figures/figures.ts';
import { safeAddress } from '../../model/web-address.ts';
import type { FigureContext, FigureMore } from './figure-context.ts';

/** Tells if a figure says anything beyond its value that is to be loaded, be it to its editor alone. */
export function hasMore(
  metric: Metric,
  { isShort, issues }: Pick<FigureContext, 'isShort' | 'issues'>,
): boolean {
  const { value, from, target, series, parts, images } = metric;
  const { computed, picture, whole, review_after } = metric;
  return (
    (isShort && Math.abs(value ?? 0) >= LARGE) ||
    [series, parts, images].some(({ length }) => length > 0) ||
    [from, target, computed, picture, whole, review_after].some((told) => told !== null) ||
    placesOf(issues, 'metrics', metric.id, '/').length > 0
  );
}

/** From here on a number may be shorter in a larger unit. */
const LARGE = 10_000;

/** One figure: what it is, its value, how it changed, its picture with its table, who says so. */
export function metricFigure(
  metric: Metric,
  more: FigureMore | null,
  { locale, lightText, headingLevel, address, isReading }: FigureContext,
): TemplateResult {
  const key = `metric-${metric.id}`;
  const label = localized(metric.label, locale) ?? metric.id;
  const description = localized(metric.description, locale);
  const change = formatFigureChange(metric, locale);
  const since = formatSince(metric, locale);
  const target = formatTarget(metric, locale);
  // Nobody states it, but the feed may hold it: that is not yet known.
  const isOpen = more === null && isReading && metric.value === null && metric.computed !== null;
  const value = isOpen ? locale.messages.common.loading : formatFigure(metric, locale);
  const source = safeAddress(metric.source?.url ?? null, address);
  return html`<article
    class=${(more?.isWide ?? metric.series.length > 0) ? 'figure wide' : 'figure'}
    part="figure"
    data-metric=${metric.id}
  >
    <div class="label">${lightText.heading(headingLevel, `${key}-label`, label)}</div>
    <div class="value">${lightText.paragraph(`${key}-value`, more?.value ?? value)}</div>
    ${
      change === null
        ? nothing
        : html`<div class="change">
            ${lightText.paragraph(`${key}-change`, change)}
            ${since === null ? nothing : html`<div class="quiet">${lightText.paragraph(`${key}-since`, since)}</div>`}
          </div>`
    }
    ${target === null ? nothing : lightText.paragraph(`${key}-target`, target)}
    ${more?.besideValue ?? nothing}
    ${description === null ? nothing : lightText.paragraph(`${key}-description`, description)}
    ${more?.below ?? nothing}
    <div class="quiet source">
      ${more?.besideSource ?? nothing}
      ${
        source === null
          ? lightText.paragraph(`${key}-source`, formatSource(metric, locale))
          : lightText.link(`${key}-source`, formatSource(metric, locale), source, true)
      }
    </div>
  </article>`;
}
