import { html, nothing, type TemplateResult } from 'lit';
import { figureTable, type FigureTable } from '../../../i18n/format/figure-table.ts';
import type { FigureExtras } from '../../../model/figures/figure-extras.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import { pictureFor, type PictureChoice } from '../../../model/figures/picture-choice.ts';
import { seriesFacts } from '../../../model/figures/series-facts.ts';
import { changeBars, progressBar, shareBar } from './bar-pictures.ts';
import type { MoreContext } from './more-context.ts';
import { figureTools } from './figure-tools.ts';
import { lineChart } from './line-chart.ts';
import { valuesTable } from './values-table.ts';

type Piece = TemplateResult | typeof nothing;

/** The picture of a figure, and apart from it what can be done with its values. */
export interface FigurePicture {
  readonly picture: Piece;
  readonly tools: Piece;
}

/** The picture of a figure with the table of its values, and why there is none where it would lie. */
export function figurePicture(
  metric: Metric,
  extras: FigureExtras,
  context: MoreContext,
): FigurePicture {
  const { lightText, messages, locale } = context;
  const choice = pictureFor(metric, extras);
  const { picture, notDrawn } = choice;
  const key = `metric-${metric.id}`;
  const facts = seriesFacts(metric);
  const table = figureTable(metric, extras, facts.points, messages, locale);
  const hasBars = picture === 'bar' || picture === 'ranking';
  const hasRows = table.rows.length > 0;
  const isMissed =
    notDrawn !== null && (extras.picture !== null || extras.whole !== null || hasRows);
  const isTable = hasRows && (hasBars || notDrawn !== null);
  return {
    picture: html`${isMissed ? lightText.paragraph(`${key}-not-drawn`, messages.notDrawn[notDrawn]) : nothing}
    ${isTable ? valuesTable(metric, table, hasBars, context) : drawing(picture, metric, extras, context)}
    ${facts.isReordered ? lightText.paragraph(`${key}-reordered`, messages.reordered) : nothing}`,
    tools: hasRows ? toolsFor(metric, table, isTable, context) : nothing,
  };
}

/** Quiet links to the values, and the table of them where the picture is none itself. */
function toolsFor(
  metric: Metric,
  table: FigureTable,
  isTable: boolean,
  context: MoreContext,
): TemplateResult {
  const { messages, uses, isKiosk } = context;
  const isOpen = uses.of(metric.id).isTableOpen;
  const closed = isTable
    ? nothing
    : html`<div class=${isOpen ? 'values' : 'values closed'}>
        ${valuesTable(metric, table, false, context)}
      </div>`;
  if (isKiosk) return html`${closed}`;
  return html`<div class="tools">
      ${
        isTable
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
    </div>
    ${closed}`;
}

function drawing(
  picture: PictureChoice['picture'],
  metric: Metric,
  extras: FigureExtras,
  context: MoreContext,
): Piece {
  switch (picture) {
    case 'line':
      return lineChart(metric, context);
    case 'progress':
      return progressBar(metric, extras, context);
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
