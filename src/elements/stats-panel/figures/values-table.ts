import { html, nothing, type TemplateResult } from 'lit';
import type { FigureTable } from '../../../i18n/format/figure-table.ts';
import { formatNumber } from '../../../i18n/format/format.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import { bar, barScale } from './bar.ts';
import type { MoreContext } from './more-context.ts';
import { ROWS_AT_A_TIME } from './figure-uses.ts';

type Piece = TemplateResult | typeof nothing;

/** The values of a figure, some rows at a time, each with its bar where bars are the picture. */
export function valuesTable(
  metric: Metric,
  table: FigureTable,
  hasBars: boolean,
  context: MoreContext,
): TemplateResult {
  const { lightText, messages, uses } = context;
  const key = `metric-${metric.id}`;
  const rows = table.rows.slice(0, uses.of(metric.id).rows);
  const barOf = hasBars ? barsOf(table, context) : null;
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

function barsOf(table: FigureTable, { locale }: MoreContext) {
  const scale = barScale(table.rows.flatMap(({ number }) => number ?? []));
  const isRightToLeft = locale.messages.dir === 'rtl';
  return ({ number, isProjected }: FigureTable['rows'][number]): Piece =>
    number === null
      ? nothing
      : bar(number, scale, isProjected ? 'outlined' : 'solid', isRightToLeft);
}

function moreRows(metric: Metric, all: number, { locale, messages, uses }: MoreContext): Piece {
  const { rows } = uses.of(metric.id);
  if (all <= rows) return nothing;
  const next = Math.min(ROWS_AT_A_TIME, all - rows);
  const number = (value: number) => formatNumber(value, locale.messages);
  return html`<p class="quiet" role="status">${messages.table.shown(number(rows), number(all))}</p>
    <button type="button" @click=${() => uses.change(metric.id, { rows: rows + next })}>
      ${messages.table.more(number(next))}
    </button>`;
}
