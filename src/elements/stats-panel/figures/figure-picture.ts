import { html, nothing, type TemplateResult } from 'lit';
import { shareWords } from '../../../i18n/format/figure-words.ts';
import { figureTable } from '../../../i18n/format/figure-table.ts';
import { figureWords, valueWords } from '../../../i18n/format/metric-words.ts';
import { said } from '../../../i18n/reader.ts';
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
  const { words, texts, reader, uses } = context;
  const { picture, notDrawn } = pictureFor(metric, extras);
  const key = `metric-${metric.id}`;
  const facts = seriesFacts(metric);
  const table = figureTable(metric, extras, facts.points, texts, reader);
  const hasBars = picture === 'bar' || picture === 'ranking';
  const isMissed =
    notDrawn !== null &&
    (extras.picture !== null || extras.whole !== null || table.rows.length > 0);
  const isOpen = hasBars || notDrawn !== null || uses.of(metric.id).isTableOpen;
  return html`${isMissed ? words.paragraph(`${key}-not-drawn`, texts.notDrawn[notDrawn]) : nothing}
  ${drawing(picture, metric, extras, context)}
  ${facts.isReordered ? words.paragraph(`${key}-reordered`, texts.reordered) : nothing}
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
                    ${texts.table.show}
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
function progressBar(metric: Metric, { reader, texts }: MoreContext): Piece {
  const { value, target } = metric;
  if (value === null || target === null || (value === 0 && target === 0)) return nothing;
  const isRightToLeft = reader.messages.dir === 'rtl';
  const sentence = texts.pictures.progress(
    said(metric.label, reader) ?? metric.id,
    figureWords(metric, reader),
    valueWords(target, 'eq', metric, reader),
  );
  return html`<div class="progress" role="img" part="chart" aria-label=${sentence}>
    ${bar(value, barScale([value, target]), 'solid', isRightToLeft, target)}
  </div>`;
}

/** A part of its whole. */
function shareBar(metric: Metric, extras: FigureExtras, context: MoreContext): Piece {
  const { reader, texts } = context;
  const isRightToLeft = reader.messages.dir === 'rtl';
  const words = shareWords(metric, extras, texts, reader);
  if (words === null) return nothing;
  const sentence = texts.point(said(metric.label, reader) ?? metric.id, words);
  return html`<div class="framed-bar" role="img" part="chart" aria-label=${sentence}>
    ${bar(shareOf(metric, extras) ?? 0, { low: 0, high: 1 }, 'solid', isRightToLeft)}
  </div>`;
}

/** Two bars: the former value, outlined, above the present one. */
function changeBars(metric: Metric, { reader, texts }: MoreContext): Piece {
  const { from, value } = metric;
  if (from === null || from.v === null || value === null) return nothing;
  const isRightToLeft = reader.messages.dir === 'rtl';
  const scale = barScale([from.v, value]);
  const sentence = texts.pictures.change(
    said(metric.label, reader) ?? metric.id,
    valueWords(from.v, from.qualifier, metric, reader),
    figureWords(metric, reader),
  );
  return html`<div class="change-bars" role="img" part="chart" aria-label=${sentence}>
    ${bar(from.v, scale, 'outlined', isRightToLeft)}${bar(value, scale, 'solid', isRightToLeft)}
  </div>`;
}
