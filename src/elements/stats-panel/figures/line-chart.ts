import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { formatPoint } from '../../../i18n/format/figure.ts';
import { formatNumber } from '../../../i18n/format/format.ts';
import { formatTarget, formatObservedAt } from '../../../i18n/format/metric.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { scaleFor, type Scale } from '../../../model/figures/chart-scale.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import { seriesFacts, thinned, type SeriesPoint } from '../../../model/figures/series-facts.ts';
import type { MoreContext } from './more-context.ts';

/** Points that a picture shows at most: more than that no screen of this width tells apart. */
const MOST_POINTS = 240;
/** Points that get a dot each; more run into one another. */
const MOST_DOTS = 40;
const DOT = 5;

type Piece = SVGTemplateResult | typeof nothing;

/**
 * A series as a line over time, from zero. Gaps stay gaps, what is expected is dashed with hollow dots.
 * A slider goes through the points, by finger and by key, and says each. Everything is placed in per
 * cent, so that letters keep their size however wide the picture is.
 */
export function lineChart(metric: Metric, context: MoreContext): TemplateResult {
  const { locale, messages, lightText, uses } = context;
  const { points: all, hasProjection } = seriesFacts(metric);
  const points = thinned(all, MOST_POINTS);
  const scale = scaleFor(points, metric.target, locale.messages.dir === 'rtl');
  const known = points.filter(({ value }) => value !== null);
  const chosen = uses.of(metric.id).point ?? known.length - 1;
  const point = known[Math.min(chosen, known.length - 1)];
  const label = localizedText(metric.label, locale) ?? metric.id;
  const say = (at: SeriesPoint | undefined) =>
    at === undefined ? '' : formatPoint(at, metric, messages, locale);
  const sentence = messages.pictures.line(label, say(known[0]), say(known[known.length - 1]));
  const choose = (index: number) => uses.change(metric.id, { point: index });
  const key = `metric-${metric.id}`;
  return html`<div class="chart" part="chart">
      <svg
        class="plot"
        role="img"
        aria-label=${sentence}
        @pointerdown=${(event: PointerEvent) => choose(nearest(event, known, scale))}
      >
        ${scale.ticks.map((tick) => gridLine(tick, scale))}
        ${scale.ticks.map((tick) => tickNumber(tick, scale, context))}
        ${points.map((each, index) => segment(points[index - 1], each, scale))}
        ${points.length > MOST_DOTS ? lonely(points).map((each) => dot(each, scale)) : known.map((each) => dot(each, scale))}
        ${targetLine(metric, scale, context)} ${point === undefined ? nothing : mark(point, scale)}
      </svg>
      <div class="ends" aria-hidden="true">
        <span>${all[0] === undefined ? '' : formatObservedAt(all[0].observation, locale)}</span>
        <span>${ending(all, context)}</span>
      </div>
    </div>
    <input
      class="steps"
      type="range"
      min="0"
      max=${known.length - 1}
      step="1"
      .value=${String(chosen)}
      aria-label=${messages.stepThrough(label)}
      aria-valuetext=${say(point)}
      @input=${(event: Event) => choose(Number((event.target as HTMLInputElement).value))}
    />
    <div class="point">${lightText.paragraph(`${key}-point`, say(point))}</div>
    ${known.length < points.length ? lightText.paragraph(`${key}-gaps`, messages.gapKey) : nothing}
    ${hasProjection ? lightText.paragraph(`${key}-projected`, messages.projectedKey) : nothing}`;
}

function ending(all: readonly SeriesPoint[], { locale }: MoreContext): string {
  const last = all[all.length - 1];
  return last === undefined ? '' : formatObservedAt(last.observation, locale);
}

function gridLine(tick: number, { y }: Scale): SVGTemplateResult {
  const look = tick === 0 ? 'zero' : 'grid';
  return svg`<line class=${look} x1="0" x2="100%" y1=${y(tick)} y2=${y(tick)}></line>`;
}

function tickNumber(tick: number, { y }: Scale, { locale }: MoreContext): SVGTemplateResult {
  const isRightToLeft = locale.messages.dir === 'rtl';
  return svg`<text class="tick" x=${isRightToLeft ? '100%' : '0'} y=${y(tick)} dy="-0.3em"
    text-anchor=${isRightToLeft ? 'end' : 'start'}>${formatNumber(tick, locale.messages)}</text>`;
}

/** Line at the target of the values, across the picture; nothing where none is set. */
function targetLine(metric: Metric, { y }: Scale, { locale }: MoreContext): Piece {
  if (metric.target === null) return nothing;
  const at = y(metric.target);
  return svg`<line class="target" x1="0" x2="100%" y1=${at} y2=${at}></line>
    <text class="tick" x="50%" y=${at} dy="-0.3em" text-anchor="middle">${formatTarget(metric, locale)}</text>`;
}

/** The line between two neighbours; none to or from a gap: it must not bridge what is not known. */
function segment(before: SeriesPoint | undefined, point: SeriesPoint, { x, y }: Scale): Piece {
  if (before === undefined || before.value === null || point.value === null) return nothing;
  const look = point.isProjected || before.isProjected ? 'line projected' : 'line';
  return svg`<line class=${look} x1=${x(before)} y1=${y(before.value)} x2=${x(point)} y2=${y(point.value)}></line>`;
}

function dot(point: SeriesPoint, { x, y }: Scale): Piece {
  if (point.value === null) return nothing;
  const look = point.isProjected ? 'dot hollow' : 'dot';
  return svg`<circle class=${look} cx=${x(point)} cy=${y(point.value)} r=${DOT}></circle>`;
}

function mark(point: SeriesPoint, { x, y }: Scale): SVGTemplateResult {
  return svg`<line class="mark" x1=${x(point)} x2=${x(point)} y1="0" y2="100%"></line>
    <circle class="mark" cx=${x(point)} cy=${y(point.value ?? 0)} r=${DOT + 4}></circle>`;
}

/** Points between two gaps: without a dot nothing would be seen of them. */
function lonely(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const isGap = (index: number) => (points[index]?.value ?? null) === null;
  return points.filter((_, index) => !isGap(index) && isGap(index - 1) && isGap(index + 1));
}

/** The known point that a finger is nearest to. */
function nearest(event: PointerEvent, known: readonly SeriesPoint[], { x }: Scale): number {
  const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
  const at = ((event.clientX - left) / width) * 100;
  const distances = known.map((point) => Math.abs(Number.parseFloat(x(point)) - at));
  return distances.indexOf(Math.min(...distances));
}
