import { knownValues, type SeriesPoint } from './series-facts.ts';

/** The positions of values in a picture, in per cent of it. */
export interface Scale {
  /** Round values to compare with, zero among them: three or four of them. */
  readonly ticks: readonly number[];
  readonly x: (point: SeriesPoint) => string;
  /** From above, as pictures count. */
  readonly y: (value: number) => string;
}

/** Digits with which round numbers begin. */
const ROUND = [1, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** Most stretches between the lines of a picture: more lines are more to look at, and tell no more. */
const MOST_STRETCHES = 3;
/** Values that lie no further apart are told apart by no picture, and by no arithmetic. */
const SMALLEST_SPAN = 1e-200;
/** Values further apart than that leave what a number can hold when they are rounded. */
const LARGEST_SPAN = 1e300;
/** Room for dots, in per cent. */
const MARGIN = { side: 1.2, top: 5, bottom: 4 };

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
  const { low, high, ticks } = linesFor(least, most, values.every(Number.isInteger));
  const [first, last] = [points[0]?.at ?? 0, points[points.length - 1]?.at ?? 0];
  return {
    ticks,
    x({ at }) {
      const share = last === first ? 0.5 : (at - first) / (last - first);
      return percent(MARGIN.side, isRightToLeft ? 1 - share : share, MARGIN.side);
    },
    y(value) {
      // Halves, so that the distance of the largest numbers does not overflow.
      const share = (value / 2 - low / 2) / (high / 2 - low / 2);
      return percent(MARGIN.top, 1 - share, MARGIN.bottom);
    },
  };
}

interface Lines {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/**
 * Round values below the lowest and above the highest, and between them: those that leave least room unused.
 *
 * @param isWhole whether all that is drawn are whole numbers: there are no half people
 */
function linesFor(least: number, most: number, isWhole: boolean): Lines {
  const span = most - least;
  if (span < SMALLEST_SPAN) return { low: 0, high: 1, ticks: [0, 1] };
  if (span >= LARGEST_SPAN) return { low: least, high: most, ticks: [0] };
  const power = 10 ** Math.floor(Math.log10(span / MOST_STRETCHES));
  const isOdd = (step: number) => Number(isWhole && !Number.isInteger(step));
  const [best] = ROUND.flatMap((digit) => [digit * power, digit * power * 10])
    .map((step) => {
      const [from, to] = [Math.floor(least / step), Math.ceil(most / step)];
      return { step, from, to, room: (to - from) * step };
    })
    .filter(({ from, to }) => to - from > 1 && to - from <= MOST_STRETCHES)
    .sort((a, b) => isOdd(a.step) - isOdd(b.step) || a.room - b.room || a.step - b.step);
  if (best === undefined) return { low: least, high: most, ticks: [0] };
  const ticks = Array.from({ length: best.to - best.from + 1 }, (_, index) =>
    Number(((best.from + index) * best.step).toPrecision(12)),
  );
  return { low: ticks[0] ?? least, high: ticks[ticks.length - 1] ?? most, ticks };
}

function percent(before: number, share: number, after: number): string {
  return `${(before + share * (100 - before - after)).toFixed(2)}%`;
}
