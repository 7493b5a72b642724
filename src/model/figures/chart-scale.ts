import { nice, ticks } from 'd3-array';
import { knownValues, type SeriesPoint } from './series-facts.ts';

/** The positions of values in a picture, in per cent of it. */
export interface Scale {
  /** Round values to compare with, zero among them. */
  readonly ticks: readonly number[];
  readonly x: (point: SeriesPoint) => string;
  /** From above, as pictures count. */
  readonly y: (value: number) => string;
}

const TICKS = 4;
/** Values that lie no further apart are told apart by no picture, and by no arithmetic. */
const SMALLEST_SPAN = 1e-200;
/** Values further apart than that leave what a number can hold when they are rounded. */
const LARGEST_SPAN = 1e300;
/** Room for the numbers at the start and above the highest line, and for dots, in per cent. */
const MARGIN = { start: 16, end: 3, top: 12, bottom: 4 };

/**
 * A scale for points, with zero in it: heights can be compared then.
 *
 * @param target what the values are meant to reach; `null` for nothing
 */
export function scaleFor(
  points: readonly SeriesPoint[],
  target: number | null,
  isRightToLeft: boolean,
): Scale {
  const values = [...knownValues(points), ...(target === null ? [] : [target])];
  const least = values.reduce((low, value) => Math.min(low, value), 0);
  const most = values.reduce((high, value) => Math.max(high, value), 0);
  const [low, high] = edgesOf(least, most);
  const [first, last] = [points[0]?.at ?? 0, points[points.length - 1]?.at ?? 0];
  return {
    ticks: high - low < LARGEST_SPAN ? ticks(low, high, TICKS) : [0],
    x({ at }) {
      const share = last === first ? 0.5 : (at - first) / (last - first);
      return isRightToLeft
        ? percent(MARGIN.end, 1 - share, MARGIN.start)
        : percent(MARGIN.start, share, MARGIN.end);
    },
    y(value) {
      // Halves, so that the distance of the largest numbers does not overflow.
      const share = (value / 2 - low / 2) / (high / 2 - low / 2);
      return percent(MARGIN.top, 1 - share, MARGIN.bottom);
    },
  };
}

/** Round values below the lowest and above the highest. */
function edgesOf(least: number, most: number): readonly [low: number, high: number] {
  const span = most - least;
  if (span < SMALLEST_SPAN) return [0, 1];
  return span < LARGEST_SPAN ? nice(least, most, TICKS) : [least, most];
}

function percent(before: number, share: number, after: number): string {
  return `${(before + share * (100 - before - after)).toFixed(2)}%`;
}
