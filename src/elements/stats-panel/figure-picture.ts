import { html, nothing, type TemplateResult } from 'lit';
import { figureTable } from '../../locale/figure-table.ts';
import { figureWords, valueWords } from '../../locale/metric-words.ts';
import { said } from '../../locale/reader.ts';
import { progressOf } from '../../model/figure-change.ts';
import type { FigureExtras } from '../../model/figure-extras.ts';
import type { Metric } from '../../model/figures.ts';
import { pictureFor, shareOf } from '../../model/picture-choice.ts';
import { seriesFacts } from '../../model/series-facts.ts';
import { partFrame } from '../../templates/part-frame.ts';
import { bar, barScale } from './bar.ts';
import type { MoreContext } from './figure-context.ts';
import { figureTools } from './figure-tools.ts';
import { valuesTable } from './values-table.ts';

type Piece = TemplateResult | typeof nothing;

/** The picture of a figure with the table of its values, and why there is none where it would lie. */
export function figurePicture(
  metric: Metric,
  extras: FigureExtras,
  context: MoreContext,
): TemplateResult {
  const { words, texts, reader, desk } = context;
  const { picture, notDrawn } = pictureFor(metric, extras);
  const key = `metric-${metric.id}`;
  const facts = seriesFacts(metric);
  const table = figureTable(metric, extras, facts.points, texts, reader);
  const hasBars = picture === 'bar' || picture === 'ranking';
  const isMissed =
    notDrawn !== null &&
    (extras.picture !== null || extras.whole !== null || table.rows.length > 0);
  const isOpen = hasBars || notDrawn !== null || desk.useOf(metric.id).isTableOpen;
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
                    @click=${() => desk.change(metric.id, { isTableOpen: !isOpen })}
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
      return partFrame(context.parts.line, `metric-${metric.id}-line`, context, ({ lineChart }) =>
        lineChart(metric, context),
      );
    case 'progress':
      return progressBar(metric, context);
    case 'share':
      return picturedBar(
        shareOf(metric, extras) ?? 0,
        figureWords(metric, context.reader),
        context,
      );
    case 'change':
      return changeBars(metric, context);
    case 'bar':
    case 'ranking':
    case 'number':
      return nothing;
  }
}

function progressBar(metric: Metric, context: MoreContext): Piece {
  const { reader, texts } = context;
  const done = progressOf(metric)?.done ?? null;
  if (done === null) return nothing;
  const label = said(metric.label, reader) ?? metric.id;
  const target = valueWords(metric.target, 'eq', metric, reader);
  return picturedBar(
    done,
    texts.pictures.progress(label, figureWords(metric, reader), target),
    context,
  );
}

/** A bar that fills a part of its frame. */
function picturedBar(share: number, sentence: string, { reader }: MoreContext): TemplateResult {
  const isRightToLeft = reader.messages.dir === 'rtl';
  return html`<div class="framed-bar" role="img" part="chart" aria-label=${sentence}>
    ${bar(share, { low: 0, high: 1 }, 'solid', isRightToLeft)}
  </div>`;
}

/** What it was, hatched, above what it is. */
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
    ${bar(from.v, scale, 'hatched', isRightToLeft)}${bar(value, scale, 'solid', isRightToLeft)}
  </div>`;
}
