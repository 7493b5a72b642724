import { html, nothing, type TemplateResult } from 'lit';
import type { FigureTable } from '../../../i18n/format/figure-table.ts';
import { formatNumber } from '../../../i18n/format/format.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import { isPerCent } from '../../../model/figures/picture-choice.ts';
import { bar, barScale } from './bar.ts';
import type { MoreContext } from './more-context.ts';
import { ROWS_AT_A_TIME } from './figure-uses.ts';
import { KIOSK_ROWS } from './kiosk-pages.ts';

type Piece = TemplateResult | typeof nothing;

/** The values of a figure, some rows at a time, each with its bar where bars are the picture. */
export function valuesTable(
  metric: Metric,
  table: FigureTable,
  hasBars: boolean,
  context: MoreContext,
): TemplateResult {
  const { lightText, messages } = context;
  const key = `metric-${metric.id}`;
  const rows = table.rows.slice(0, rowsOf(metric, context));
  const barOf = hasBars ? barsOf(metric, table, context) : null;
  const [first, second] = table.columns;
  return html`<table>
      <caption class="visually-hidden">
        ${messages.table.caption(table.label)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          ${barOf === null ? nothing : html`<td></td>`}
          <th scope="col">${second}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, index) =>
            html`<tr>
              <th scope="row">${lightText.paragraph(`${key}-t${index}`, row.name)}</th>
              ${barOf === null ? nothing : html`<td class="bar-cell">${barOf(row)}</td>`}
              <td>${lightText.paragraph(`${key}-v${index}`, row.value)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${moreRows(metric, table.rows.length, context)}`;
}

/** Bars of a table: of a whole where it is per cent; of times the last is as it is now, the others as it was. */
function barsOf(metric: Metric, { rows, isOfTimes }: FigureTable, { locale }: MoreContext) {
  const values = rows.flatMap(({ number }) => number ?? []);
  const scale = barScale(values, isPerCent(metric.unit) ? 100 : null);
  const isRightToLeft = locale.messages.dir === 'rtl';
  const now = rows[rows.length - 1];
  return (row: FigureTable['rows'][number]): Piece => {
    if (row.number === null) return nothing;
    const look = isOfTimes && row !== now ? 'former' : 'solid';
    return bar(row.number, scale, row.isProjected ? 'outlined' : look, isRightToLeft);
  };
}

function rowsOf(metric: Metric, { isKiosk, uses }: MoreContext): number {
  return isKiosk ? KIOSK_ROWS : uses.of(metric.id).rows;
}

function moreRows(metric: Metric, all: number, context: MoreContext): Piece {
  const { locale, messages, uses, isKiosk } = context;
  const rows = rowsOf(metric, context);
  if (all <= rows) return nothing;
  const next = Math.min(ROWS_AT_A_TIME, all - rows);
  const number = (value: number) => formatNumber(value, locale.messages);
  return html`<p class="quiet" role="status">${messages.table.shown(number(rows), number(all))}</p>
    ${
      isKiosk
        ? nothing
        : html`<button
            type="button"
            @click=${() => uses.change(metric.id, { rows: rows + next })}
            .textContent=${messages.table.more(number(next))}
          ></button>`
    }`;
}
