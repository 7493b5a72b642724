import { html, nothing, type TemplateResult } from 'lit';
import { formatShare } from '../../../i18n/format/figure.ts';
import { figureTable } from '../../../i18n/format/figure-table.ts';
import { formatFigure, formatValue } from '../../../i18n/format/metric.ts';
import { localizedText } from '../../../i18n/locale.ts';
import type { FigureExtras } from '../../../model/figures/figure-extras.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import { pictureFor, shareOf } from '../../../model/figures/picture-choice.ts';
import { seriesFacts } from '../../../model/figures/series-facts.ts';
import { bar, barScale } from './bar.ts';
import type { MoreContext } from './more-context.ts';
import { figureTools } from './figure-tools.ts';
import { lineChart } from './line-chart.ts';
import { valuesTable } from './values-table.ts';

type Piece = TemplateResult | typeof nothing;

/** The picture of a figure with the table of its values, and why there is none where it would lie. */
export function figurePicture(
  metric: Metric,
  extras: FigureExtras,
  context: MoreContext,
): TemplateResult {
  const { lightText, messages, locale, uses } = context;
  const { picture, notDrawn } = pictureFor(metric, extras);
  const key = `metric-${metric.id}`;
  const facts = seriesFacts(metric);
  const table = figureTable(metric, extras, facts.points, messages, locale);
  const hasBars = picture === 'bar' || picture === 'ranking';
  const isMissed =
    notDrawn !== null &&
    (extras.picture !== null || extras.whole !== null || table.rows.length > 0);
  const isOpen = hasBars || notDrawn !== null || uses.of(metric.id).isTableOpen;
  return html`${isMissed ? lightText.paragraph(`${key}-not-drawn`, messages.notDrawn[notDrawn]) : nothing}
  ${drawing(picture, metric, extras, context)}
  ${facts.isReordered ? lightText.paragraph(`${key}-reordered`, messages.reordered) : nothing}
  ${
    table.rows.length === 0
      ? nothing
      : html`<div class=${isOpen ? 'values' : 'values closed'}>
            ${valuesTable(metric, table, hasBars, context)}
          </div>
          <div class="tools">
            ${
              hasBars || notDrawn !== null
                ? nothing
                : html`<button
                    type="button"
                    aria-expanded=${isOpen}
                    @click=${() => uses.change(metric.id, { isTableOpen: !isOpen })}
                  >
                    ${messages.table.show}
                  </button>`
            }
            ${figureTools(metric, table, context)}
          </div>`
  }`;
}

function drawing(
  picture: ReturnType<typeof pictureFor>['picture'],
  metric: Metric,
  extras: FigureExtras,
  context: MoreContext,
): Piece {
  switch (picture) {
    case 'line':
      return lineChart(metric, context);
    case 'progress':
      return progressBar(metric, context);
    case 'share':
      return shareBar(metric, extras, context);
    case 'change':
      return changeBars(metric, context);
    case 'bar':
    case 'ranking':
    case 'number':
      return nothing;
  }
}

/** A value from zero, with a mark at its target. */
function progressBar(metric: Metric, { locale, messages }: MoreContext): Piece {
  const { value, target } = metric;
  if (value === null || target === null || (value === 0 && target === 0)) return nothing;
  const isRightToLeft = locale.messages.dir === 'rtl';
  const sentence = messages.pictures.progress(
    localizedText(metric.label, locale) ?? metric.id,
    formatFigure(metric, locale),
    formatValue(target, 'eq', metric, locale),
  );
  return html`<div class="progress" role="img" part="chart" aria-label=${sentence}>
    ${bar(value, barScale([value, target]), 'solid', isRightToLeft, target)}
  </div>`;
}

/** A part of its whole. */
function shareBar(metric: Metric, extras: FigureExtras, context: MoreContext): Piece {
  const { locale, messages } = context;
  const isRightToLeft = locale.messages.dir === 'rtl';
  const share = formatShare(metric, extras, messages, locale);
  if (share === null) return nothing;
  const sentence = messages.point(localizedText(metric.label, locale) ?? metric.id, share);
  return html`<div class="framed-bar" role="img" part="chart" aria-label=${sentence}>
    ${bar(shareOf(metric, extras) ?? 0, { low: 0, high: 1 }, 'solid', isRightToLeft)}
  </div>`;
}

/** Two bars: the former value, outlined, above the present one. */
function changeBars(metric: Metric, { locale, messages }: MoreContext): Piece {
  const { from, value } = metric;
  if (from === null || from.v === null || value === null) return nothing;
  const isRightToLeft = locale.messages.dir === 'rtl';
  const scale = barScale([from.v, value]);
  const sentence = messages.pictures.change(
    localizedText(metric.label, locale) ?? metric.id,
    formatValue(from.v, from.qualifier, metric, locale),
    formatFigure(metric, locale),
  );
  return html`<div class="change-bars" role="img" part="chart" aria-label=${sentence}>
    ${bar(from.v, scale, 'outlined', isRightToLeft)}${bar(value, scale, 'solid', isRightToLeft)}
  </div>`;
}
