import { html, nothing, type TemplateResult } from 'lit';
import { saveFile } from '../../../browser/save-file.ts';
import { figureCells, figureLines, type FigureTable } from '../../../i18n/format/figure-table.ts';
import { csv } from '../../../model/figures/csv.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import type { MoreContext } from './more-context.ts';

/** Tells Excel that a file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Takes the values of a figure along: as a file for a spreadsheet, and as text. */
export function figureTools(
  metric: Metric,
  table: FigureTable,
  context: MoreContext,
): TemplateResult {
  const { locale, messages, uses } = context;
  const { copy } = uses.of(metric.id);
  const lines = figureLines(metric, table, locale);
  const save = () => {
    const cells = figureCells(metric, table, messages, locale);
    saveFile(messages.fileName(table.label), `${BYTE_ORDER_MARK}${csv(cells)}`, 'text/csv');
  };
  return html`<button type="button" @click=${save}>${messages.download}</button>
    <button type="button" @click=${() => void uses.copy(metric.id, lines)}>${messages.copy}</button>
    <span role="status" .textContent=${copy === 'copied' ? messages.copied : ''}></span>
    ${
      copy === 'by-hand'
        ? html`<label class="by-hand"
            >${messages.copyByHand}
            <textarea readonly rows="4" .value=${lines.join('\n')}></textarea>
          </label>`
        : nothing
    }`;
}
