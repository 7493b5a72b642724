import type { Metric, Qualifier } from './figures.ts';

/** How far a figure has moved. Direction and whether that is good are two things. */
export interface FigureChange {
  readonly direction: 'up' | 'down' | 'same';
  readonly tone: 'better' | 'worse' | 'neutral';
  /** By how much, 0 or more; `null` where an inexact end leaves that open. */
  readonly amount: number | null;
  /** How exact the amount is. */
  readonly qualifier: Qualifier;
  /** The amount in per cent of where it began, to one decimal; `null` where that means nothing. */
  readonly percent: number | null;
}

/** How far a figure has moved; `null` where either end is not known. */
export function changeOf(metric: Metric): FigureChange | null {
  const { from, value, good } = metric;
  if (from === null || from.v === null || value === null) return null;
  const direction = value > from.v ? 'up' : value < from.v ? 'down' : 'same';
  const qualifier = differenceQualifier(from.qualifier, metric.qualifier, direction);
  const amount = qualifier === null ? null : Math.abs(rounded(value - from.v));
  return {
    direction,
    tone:
      direction === 'same' || good === 'neutral'
        ? 'neutral'
        : direction === good
          ? 'better'
          : 'worse',
    amount,
    qualifier: qualifier ?? 'eq',
    percent: amount === null || from.v <= 0 ? null : Math.round((amount / from.v) * 1_000) / 10,
  };
}

/** How far a figure is from its target. */
export interface FigureProgress {
  readonly isReached: boolean;
  /** What is missing, or what it is beyond, 0 or more. */
  readonly difference: number;
  /** Whether the target is above the value, to be grown to, or below, to be brought down to. */
  readonly isUpwards: boolean;
}

/** How far a figure is on the way to its target; `null` where it has none, or is not known. */
export function progressOf({ value, target, good }: Metric): FigureProgress | null {
  if (value === null || target === null) return null;
  const isUpwards = good !== 'down';
  const isReached = isUpwards ? value >= target : value <= target;
  return {
    isReached,
    isUpwards,
    difference: Math.abs(rounded(target - value)),
  };
}

/**
 * How exact a difference is: more than stated at the upper end is more of a difference, at the lower
 * end less. `null` where the ends leave it open.
 */
function differenceQualifier(
  from: Qualifier,
  to: Qualifier,
  direction: FigureChange['direction'],
): Qualifier | null {
  if (from === 'eq' && to === 'eq') return 'eq';
  if (direction === 'same') return null; // "over 100" may have grown and still be "over 100"
  const [upper, lower] = direction === 'up' ? [to, from] : [from, to];
  const ends = new Set([upper, INVERTED[lower]].filter((end) => end !== 'eq'));
  const [only] = ends;
  return ends.size === 1 && only !== undefined ? only : null;
}

const INVERTED: Readonly<Record<Qualifier, Qualifier>> = {
  eq: 'eq',
  about: 'about',
  gt: 'lt',
  lt: 'gt',
};

/** A difference without what binary fractions add to it: 0.3 − 0.1 is 0.2. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
