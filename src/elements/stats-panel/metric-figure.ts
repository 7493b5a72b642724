import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '../../controllers/words-controller.ts';
import {
  changeWords,
  differenceWords,
  figureWords,
  observedWords,
  sinceWords,
  sourceWords,
  targetWords,
  timeWords,
} from '../../locale/metric-words.ts';
import { said, wordsFor, type Reader } from '../../locale/reader.ts';
import type { Feed } from '../../model/feed.ts';
import type { Metric } from '../../model/figures.ts';
import { plotOf } from '../../model/metric-facts.ts';
import { safeAddress } from '../../model/web-address.ts';
import { metricChart } from './metric-chart.ts';

export interface FigureContext {
  readonly feed: Feed;
  readonly reader: Reader;
  readonly words: WordsController;
  readonly headingLevel: number;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
}

/** One figure: what it is, its value, how it changed, its picture with its table, who says so. */
export function metricFigure(metric: Metric, context: FigureContext): TemplateResult {
  const { feed, reader, words, headingLevel, address } = context;
  const key = `metric-${metric.id}`;
  const label = wordsFor(metric.label, reader) ?? metric.id;
  const description = wordsFor(metric.description, reader);
  const change = changeWords(metric, reader);
  const since = sinceWords(metric, reader);
  const target = targetWords(metric, reader);
  const difference = differenceWords(metric, feed, reader);
  const source = safeAddress(metric.source?.url ?? null, address);
  return html`<article
    class=${metric.series.length > 0 ? 'figure with-series' : 'figure'}
    part="figure"
    data-metric=${metric.id}
  >
    <div class="label">${words.heading(headingLevel, `${key}-label`, label)}</div>
    <div class="value">${words.paragraph(`${key}-value`, figureWords(metric, reader))}</div>
    ${
      change === null
        ? nothing
        : html`<div class=${`change ${toneOf(metric)}`}>
            ${words.paragraph(`${key}-change`, change)}
            ${since === null ? nothing : html`<div class="quiet">${words.paragraph(`${key}-since`, since)}</div>`}
          </div>`
    }
    ${target === null ? nothing : words.paragraph(`${key}-target`, target)}
    ${description === null ? nothing : words.paragraph(`${key}-description`, description)}
    ${series(metric, context)}
    <div class="quiet source">
      ${difference === null ? nothing : words.paragraph(`${key}-difference`, difference)}
      ${
        source === null
          ? words.paragraph(`${key}-source`, sourceWords(metric, reader))
          : words.link(`${key}-source`, sourceWords(metric, reader), source, true)
      }
    </div>
  </article>`;
}

function series(metric: Metric, context: FigureContext): TemplateResult | typeof nothing {
  if (metric.series.length === 0) return nothing;
  const { reader, words } = context;
  const { stats } = reader.messages;
  const key = `metric-${metric.id}`;
  const plot = plotOf(metric.series);
  const label = said(metric.label, reader) ?? metric.id;
  return html`<div class="series">
    ${
      plot === null
        ? words.paragraph(`${key}-not-drawn`, stats.notDrawn)
        : metricChart(metric, plot, label, reader)
    }
    <table>
      <caption class="visually-hidden">
        ${stats.table(label)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${stats.time}</th>
          <th scope="col">${stats.value}</th>
        </tr>
      </thead>
      <tbody>
        ${metric.series.map(
          (observation, row) =>
            html`<tr>
              <th scope="row">
                ${words.paragraph(`${key}-t${row}`, timeWords(observation, reader))}
              </th>
              <td>
                ${words.paragraph(`${key}-v${row}`, observedWords(observation, metric, reader))}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Whether a change is for the better: direction and polarity are two things. */
function toneOf({ from, value, good }: Metric): 'better' | 'worse' | '' {
  if (from === null || from.v === null || value === null || good === 'neutral') return '';
  if (from.v === value) return '';
  return value > from.v === (good === 'up') ? 'better' : 'worse';
}
