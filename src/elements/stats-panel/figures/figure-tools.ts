import { html, nothing, type TemplateResult } from 'lit';
import { figureCells, figureLines, type FigureTable } from '../../../i18n/format/figure-table.ts';
import { csv } from '../../../model/figures/csv.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import type { MoreContext } from './more-context.ts';

/** Takes the values of a figure along: as a file for a spreadsheet, and as text. */
export function figureTools(
  metric: Metric,
  table: FigureTable,
  context: MoreContext,
): TemplateResult {
  const { locale, messages, uses } = context;
  const { copy } = uses.of(metric.id);
  const lines = figureLines(metric, table, locale);
  const save = () =>
    saveAs(messages.fileName(table.label), csv(figureCells(metric, table, messages, locale)));
  return html`<button type="button" @click=${save}>${messages.download}</button>
    <button type="button" @click=${() => void uses.copy(metric.id, lines)}>${messages.copy}</button>
    <span role="status">${copy === 'copied' ? messages.copied : ''}</span>
    ${
      copy === 'by-hand'
        ? html`<label class="by-hand"
            >${messages.copyByHand}
            <textarea readonly rows="4" .value=${lines.join('\n')}></textarea>
          </label>`
        : nothing
    }`;
}

/** Gives a file to the device. The byte-order mark tells Excel that it is UTF-8. */
function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
