import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { formatPoint } from '../../../i18n/format/figure.ts';
import { formatTarget } from '../../../i18n/format/figure-change.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { scaleFor, type Scale } from '../../../model/figures/chart-scale.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import {
  gapsOf,
  seriesFacts,
  thinned,
  type SeriesPoint,
} from '../../../model/figures/series-facts.ts';
import { chartValues, timeAxis } from './chart-axes.ts';
import type { MoreContext } from './more-context.ts';

/** Points that a picture shows at most: more than that no screen of this width tells apart. */
const MOST_POINTS = 240;
/** Points that get a dot each; more run into one another. */
const MOST_DOTS = 40;
/** Radius of dots, and of the one of the present: as large as letters make them. */
const DOT = '0.17em';
const PRESENT_DOT = '0.28em';
/** The narrowest gap that its words have room in, in per cent. */
const WORDED_GAP = 9;

type Piece = SVGTemplateResult | typeof nothing;

/**
 * A series as a line over time, from zero. Gaps stay gaps, what is expected is dashed. A slider goes through
 * the points, by finger and by key, and says each. Everything is placed in per cent, so that letters keep
 * their size however wide the picture is.
 */
export function lineChart(metric: Metric, context: MoreContext): TemplateResult {
  const { locale, messages, lightText, uses, isKiosk } = context;
  const { points: all, isDated, hasProjection } = seriesFacts(metric);
  const points = thinned(all, MOST_POINTS);
  const isRightToLeft = locale.messages.dir === 'rtl';
  const scale = scaleFor(points, metric.target, isRightToLeft);
  const known = points.filter(({ value }) => value !== null);
  const last = known[known.length - 1];
  const observed = known.filter(({ isProjected }) => !isProjected);
  const present = observed[observed.length - 1];
  const { point: chosen } = uses.of(metric.id);
  const at = Math.min(chosen ?? known.length - 1, known.length - 1);
  const label = localizedText(metric.label, locale) ?? metric.id;
  const say = (point: SeriesPoint | undefined) =>
    point === undefined ? '' : formatPoint(point, metric, messages, locale);
  const sentence = messages.pictures.line(label, say(known[0]), say(last));
  const choose = (index: number) => uses.change(metric.id, { point: index });
  const gaps = gapsOf(points).map((gap) => bandOf(gap, scale));
  const dots = points.length > MOST_DOTS ? lonely(points) : known;
  const values = chartValues(metric, scale.ticks, known, scale, context);
  const key = `metric-${metric.id}`;
  return html`<div class="chart" part="chart">
      ${values.gutter}
      <svg
        class="plot"
        role="img"
        aria-label=${gaps.length === 0 ? sentence : locale.messages.common.aside(sentence, messages.gapKey)}
        @pointerdown=${(event: PointerEvent) => choose(nearest(event, known, scale))}
      >
        ${gaps.map((band) => gapBand(band, messages.gap))}
        ${scale.ticks.map((tick) => gridLine(tick, scale))} ${targetLine(metric, scale, context)}
        ${points.map((each, index) => segment(points[index - 1], each, scale))}
        ${dots.filter((each) => each !== present).map((each) => dot(each, scale, false))}
        ${present === undefined ? nothing : dot(present, scale, true)} ${values.inside}
        ${known[at] === undefined || chosen === null ? nothing : mark(known[at], scale)}
      </svg>
      ${values.end}${timeAxis(all, isDated, scale, context)}
      ${
        isKiosk
          ? nothing
          : html`<div class="stepper">
              <input
                class="steps"
                type="range"
                min="0"
                max=${known.length - 1}
                step="1"
                .value=${String(at)}
                aria-label=${messages.stepThrough(label)}
                aria-valuetext=${say(known[at])}
                @input=${(event: Event) => choose(Number((event.target as HTMLInputElement).value))}
              />
              <div class="point">${lightText.paragraph(`${key}-point`, say(known[at]))}</div>
            </div>`
      }
    </div>
    ${
      gaps.some(({ width }) => width < WORDED_GAP)
        ? lightText.paragraph(`${key}-gaps`, messages.gapKey)
        : nothing
    }
    ${hasProjection ? lightText.paragraph(`${key}-projected`, messages.projectedKey) : nothing}`;
}

function gridLine(tick: number, { y }: Scale): SVGTemplateResult {
  const look = tick === 0 ? 'zero' : 'grid';
  return svg`<line class=${look} x1="0" x2="100%" y1=${y(tick)} y2=${y(tick)}></line>`;
}

interface Band {
  readonly left: number;
  readonly width: number;
}

/** The stretch of the picture in which nothing is known. */
function bandOf([from, to]: readonly [SeriesPoint, SeriesPoint], { x }: Scale): Band {
  const [a, b] = [Number.parseFloat(x(from)), Number.parseFloat(x(to))];
  return { left: Math.min(a, b), width: Math.abs(a - b) };
}

function gapBand({ left, width }: Band, words: string): SVGTemplateResult {
  return svg`<rect class="gap" x="${left}%" width="${width}%" y="0" height="96%"></rect>
    ${width < WORDED_GAP ? nothing : svg`<text class="tick" x="${left + width / 2}%" y="5%" dy="1.4em" text-anchor="middle">${words}</text>`}`;
}

/** Line at the target of the values, across the picture; nothing where none is set. */
function targetLine(metric: Metric, { y }: Scale, { locale, messages }: MoreContext): Piece {
  if (metric.target === null) return nothing;
  const at = y(metric.target);
  return svg`<line class="target" x1="0" x2="100%" y1=${at} y2=${at}></line>
    <text class="tick" x="50%" y=${at} dy="-0.4em" text-anchor="middle">${formatTarget(metric, messages, locale)}</text>`;
}

/** The line between two neighbours; none to or from a gap: it must not bridge what is not known. */
function segment(before: SeriesPoint | undefined, point: SeriesPoint, { x, y }: Scale): Piece {
  if (before === undefined || before.value === null || point.value === null) return nothing;
  const look = point.isProjected || before.isProjected ? 'line projected' : 'line';
  return svg`<line class=${look} x1=${x(before)} y1=${y(before.value)} x2=${x(point)} y2=${y(point.value)}></line>`;
}

/** A hollow dot; the one of the present is filled. */
function dot(point: SeriesPoint, { x, y }: Scale, isPresent: boolean): Piece {
  if (point.value === null) return nothing;
  return svg`<circle class=${isPresent ? 'dot present' : 'dot'} cx=${x(point)} cy=${y(point.value)} r=${isPresent ? PRESENT_DOT : DOT}></circle>`;
}

function mark(point: SeriesPoint, { x, y }: Scale): SVGTemplateResult {
  return svg`<line class="mark" x1=${x(point)} x2=${x(point)} y1="0" y2="100%"></line>
    <circle class="mark" cx=${x(point)} cy=${y(point.value ?? 0)} r="0.5em"></circle>`;
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
