import { html, nothing, type TemplateResult } from 'lit';
import { figureWords, type FigureWords } from '../../i18n/format/metric.ts';
import { localized } from '../../i18n/locale.ts';
import { placesOf } from '../../model/feed-state.ts';
import type { Metric } from '../../model/figures/figures.ts';
import type { FigureContext, FigureMore } from './figure-context.ts';
import { sourceLine } from './figure-source.ts';

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

/**
 * One figure: what it is, its value, how it changed, its picture with its table; who says so, where that is
 * not said for its whole group.
 */
export function metricFigure(
  metric: Metric,
  more: FigureMore | null,
  hasOwnSource: boolean,
  context: FigureContext,
): TemplateResult {
  const { locale, lightText, headingLevel } = context;
  const key = `metric-${metric.id}`;
  const label = localized(metric.label, locale) ?? metric.id;
  const description = localized(metric.description, locale);
  const hasSeries = metric.series.length > 0;
  return html`<article
    class=${(more?.isWide ?? hasSeries) ? 'figure wide' : 'figure'}
    part="figure"
    data-metric=${metric.id}
  >
    <div class="facts">
      <div class="head">
        <div>${lightText.heading(headingLevel, `${key}-label`, label)}</div>
        ${value(key, metric, more, context)}
      </div>
      ${more?.besideValue ?? nothing}
      ${
        description === null
          ? nothing
          : html`<div class="quiet">${lightText.paragraph(`${key}-description`, description)}</div>`
      }
      ${more?.below ?? nothing}
      ${
        hasOwnSource
          ? html`<div class="quiet source">${sourceLine(`${key}-source`, metric, context)}</div>`
          : nothing
      }
    </div>
    ${more?.picture ?? (context.isReading && hasSeries ? html`<div class="picture"></div>` : nothing)}
  </article>`;
}

/** A number between the words around it; where it is not known, that it is not. */
function value(
  key: string,
  metric: Metric,
  more: FigureMore | null,
  { locale, lightText, isReading }: FigureContext,
): TemplateResult {
  const words = more?.value ?? figureWords(metric, locale);
  if (words !== null) return numberBetween(`${key}-value`, words, lightText);
  // Nobody states it, but the feed may hold it: that is not yet known.
  const isOpen = more === null && isReading && metric.computed !== null;
  return html`<div class=${isOpen ? 'quiet' : 'unknown'}>
    ${lightText.paragraph(
      `${key}-unknown`,
      isOpen ? locale.messages.common.loading : locale.messages.stats.unknown,
    )}
  </div>`;
}

/** The pieces stand close together: what is copied is "71个", and "超过1,000间". */
function numberBetween(
  key: string,
  [before, number, after]: FigureWords,
  lightText: FigureContext['lightText'],
): TemplateResult {
  const unit = (where: string, text: string) =>
    text === ''
      ? nothing
      : html`<span class=${where} part="unit">${lightText.piece(`${key}-${where}`, text)}</span>`;
  return html`<div class="value">
    ${unit('before', before)}<span class="number" part="number"
      >${lightText.piece(key, number)}</span
    >${unit('after', after)}
  </div>`;
}
