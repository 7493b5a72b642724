import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { formatObservedAt, formatObservedBriefly } from '../../../i18n/format/figure-change.ts';
import { formatShort } from '../../../i18n/format/figure.ts';
import { formatNumberOf } from '../../../i18n/format/metric.ts';
import type { Scale } from '../../../model/figures/chart-scale.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import { labelledPoints, type SeriesPoint } from '../../../model/figures/series-facts.ts';
import type { MoreContext } from './more-context.ts';

/** Most letters of a number that stands beside the picture; a longer one stands in it. */
const MOST_BESIDE = 9;

type Piece = TemplateResult | typeof nothing;

interface ChartValues {
  /** Numbers of the lines, before the picture. */
  readonly gutter: Piece;
  /** Room behind the picture for its last value. */
  readonly end: Piece;
  /** First and last value, and the numbers that have no room beside it. */
  readonly inside: readonly SVGTemplateResult[];
}

/** Numbers of a picture: those of its lines in a gutter, the first value and, bold, the last one at their points. */
export function chartValues(
  metric: Metric,
  ticks: readonly number[],
  known: readonly SeriesPoint[],
  { x, y }: Scale,
  context: MoreContext,
): ChartValues {
  const isRightToLeft = context.locale.messages.dir === 'rtl';
  const [start, end] = isRightToLeft ? ['end', 'start'] : ['start', 'end'];
  const write = (value: number) => numberFor(metric, value, context);
  const numbers = ticks.map((tick) => ({ text: write(tick), at: y(tick) }));
  const longest = longestOf(numbers.map(({ text }) => text));
  const isBeside = longest.length <= MOST_BESIDE;
  const [first, last] = [known[0], known[known.length - 1]];
  const lastText = last === undefined ? '' : write(last.value ?? 0);
  const lastFits = lastText.length <= MOST_BESIDE;
  const lastLook = last?.isProjected === true ? 'tick' : 'tick strong';
  const at = (point: SeriesPoint, text: string, look: string, anchor: string, dx: string) =>
    svg`<text class=${look} x=${x(point)} y=${y(point.value ?? 0)} dx=${dx} dy=${dx === '0' ? '-0.8em' : '0.35em'} text-anchor=${anchor}>${text}</text>`;
  return {
    gutter: isBeside
      ? html`<div class="gutter" aria-hidden="true">
          <span class="room">${longest}</span>
          <svg class="ticks">
            ${numbers.map(
              ({ text, at: height }) =>
                svg`<text class="tick" x=${isRightToLeft ? '0' : '100%'} y=${height} dy="0.35em" text-anchor=${end}>${text}</text>`,
            )}
          </svg>
        </div>`
      : nothing,
    end: lastFits ? html`<span class="room strong" aria-hidden="true">${lastText}</span>` : nothing,
    inside: [
      ...(isBeside
        ? []
        : numbers.map(
            ({ text, at: height }) =>
              svg`<text class="tick" x=${isRightToLeft ? '100%' : '0'} y=${height} dy="-0.3em" text-anchor=${start}>${text}</text>`,
          )),
      ...(first === undefined || first === last || !isBeside
        ? []
        : [at(first, write(first.value ?? 0), 'tick', start, '0')]),
      ...(last === undefined
        ? []
        : [
            lastFits
              ? at(last, lastText, lastLook, start, isRightToLeft ? '-0.7em' : '0.7em')
              : at(last, lastText, lastLook, end, '0'),
          ]),
    ],
  };
}

/** A number as it has room in a picture: in 万 or 亿 where it is long and nothing is lost by it. */
function numberFor(metric: Metric, value: number, { locale, messages }: MoreContext): string {
  const whole = formatNumberOf(metric, value, locale);
  if (whole.length <= MOST_BESIDE) return whole;
  const short = formatShort({ ...metric, value, qualifier: 'eq', unit: null }, messages, locale);
  return short?.join('') ?? whole;
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/**
 * The times below a picture: the first and the last, and in between every third or so where there is room for
 * them.
 */
export function timeAxis(
  all: readonly SeriesPoint[],
  isDated: boolean,
  { x }: Scale,
  context: MoreContext,
): TemplateResult {
  const { locale } = context;
  const [first, last] = [all[0], all[all.length - 1]];
  const say = (point: SeriesPoint | undefined) =>
    point === undefined ? '' : formatObservedAt(point.observation, locale);
  const labelled = isDated ? labelledPoints(all) : [];
  return html`<div class="axis" aria-hidden="true">
    <div class="ends"><span>${say(first)}</span><span>${say(last)}</span></div>
    ${
      labelled.length > 2
        ? html`<svg class="times">
            ${labelled.map((point, index) => {
              const isEdge = point === first || point === last;
              const isLeft = (point === first) !== (locale.messages.dir === 'rtl');
              const edge = isLeft ? 'start' : 'end';
              const before = labelled[index - 1];
              return svg`<text class="tick" x=${isEdge ? (isLeft ? '0' : '100%') : x(point)} y="50%" dy="0.35em" text-anchor=${isEdge ? edge : 'middle'}>${
                before === undefined
                  ? say(point)
                  : formatObservedBriefly(point.observation, before.observation, locale)
              }</text>`;
            })}
          </svg>`
        : nothing
    }
  </div>`;
}
