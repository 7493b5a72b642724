import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { observedWords, timeWords } from '../../locale/metric-words.ts';
import type { Reader } from '../../locale/reader.ts';
import type { Metric } from '../../model/figures.ts';
import type { Plot, PlotPoint } from '../../model/metric-facts.ts';

const WIDTH = 320;
const HEIGHT = 140;
const MARGIN = { top: 24, bottom: 10, side: 14 };
const DOT = 4.5;

/**
 * A series as a line with dots, from zero. A picture only: it carries one sentence for those who do
 * not see it, and its values stand in the table beside it. Gaps stay gaps.
 */
export function metricChart(
  metric: Metric,
  plot: Plot,
  label: string,
  reader: Reader,
): TemplateResult {
  const rtl = reader.messages.dir === 'rtl';
  const place = (point: PlotPoint, y: number) => ({
    x: MARGIN.side + (rtl ? 1 - point.x : point.x) * (WIDTH - 2 * MARGIN.side),
    y: HEIGHT - MARGIN.bottom - y * (HEIGHT - MARGIN.top - MARGIN.bottom),
  });
  const known = plot.points.filter((point) => point.y !== null);
  const [first, last] = [known[0], known[known.length - 1]];
  if (first === undefined || last === undefined) return html``;
  const sentence = reader.messages.stats.chart(
    label,
    `${timeWords(first.observation, reader)} ${observedWords(first.observation, metric, reader)}`,
    `${timeWords(last.observation, reader)} ${observedWords(last.observation, metric, reader)}`,
  );
  const zero =
    HEIGHT -
    MARGIN.bottom -
    ((0 - plot.low) / (plot.high - plot.low || 1)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  return html`<svg
    class="chart"
    part="chart"
    role="img"
    aria-label=${sentence}
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    preserveAspectRatio="xMidYMid meet"
  >
    <line class="axis" x1="0" x2=${WIDTH} y1=${zero} y2=${zero}></line>
    ${runsOf(plot.points).map((run) => line(run, place))}
    ${plot.points.map((point) => dot(point, place))}
    ${endValue(first, 'first', metric, place, reader)}
    ${endValue(last, 'last', metric, place, reader)}
  </svg>`;
}

type Place = (point: PlotPoint, y: number) => { readonly x: number; readonly y: number };

function line(run: readonly PlotPoint[], place: Place): SVGTemplateResult | typeof nothing {
  if (run.length < 2) return nothing;
  const points = run.map((point) => {
    const { x, y } = place(point, point.y ?? 0);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return svg`<polyline class="line" points=${points.join(' ')}></polyline>`;
}

function dot(point: PlotPoint, place: Place): SVGTemplateResult | typeof nothing {
  if (point.y === null) return nothing;
  const { x, y } = place(point, point.y);
  return svg`<circle class="dot" cx=${x.toFixed(1)} cy=${y.toFixed(1)} r=${DOT}></circle>`;
}

/** The first or last value beside its dot, on the side where there is room. */
function endValue(
  point: PlotPoint,
  end: 'first' | 'last',
  metric: Metric,
  place: Place,
  reader: Reader,
): SVGTemplateResult {
  const { x, y } = place(point, point.y ?? 0);
  const leftmost = (end === 'first') === (reader.messages.dir === 'ltr');
  return svg`<text
    class="end-value"
    x=${leftmost ? x - DOT : x + DOT}
    y=${Math.max(y - 2 * DOT, 12)}
    text-anchor=${leftmost ? 'start' : 'end'}
  >${observedWords(point.observation, metric, reader)}</text>`;
}

/** The stretches of points between gaps: a line must not bridge what is not known. */
function runsOf(points: readonly PlotPoint[]): readonly (readonly PlotPoint[])[] {
  const runs: PlotPoint[][] = [[]];
  for (const point of points) {
    if (point.y === null) runs.push([]);
    else runs[runs.length - 1]?.push(point);
  }
  return runs;
}
