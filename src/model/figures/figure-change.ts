import type { Metric, Observation, Qualifier } from './figures.ts';
import { seriesFacts } from './series-facts.ts';

/** The change of a figure. Its direction is one thing, and whether that is good another. */
export interface FigureChange {
  readonly direction: 'up' | 'down' | 'same';
  readonly tone: 'better' | 'worse' | 'neutral';
  /** By how much, 0 or more; `null` where an inexact end leaves that open. */
  readonly amount: number | null;
  /** Exactness of the amount. */
  readonly qualifier: Qualifier;
  /** The amount in per cent of where it began, to one decimal; `null` where that means nothing. */
  readonly percent: number | null;
}

/** The change of a figure from its former value; `null` where either end is not known. */
export function changeOf(metric: Metric): FigureChange | null {
  const { from, value, good } = metric;
  if (from === null || from.v === null || value === null) return null;
  const direction = value > from.v ? 'up' : value < from.v ? 'down' : 'same';
  const qualifier = differenceQualifier(from.qualifier, metric.qualifier, direction);
  const amount = qualifier === null ? null : Math.abs(rounded(value - from.v));
  return {
    direction,
    tone: amount === null ? 'neutral' : toneOf(direction, good),
    amount,
    qualifier: qualifier ?? 'eq',
    percent: percentOf(amount, qualifier, from.v),
  };
}

/**
 * The observation a figure is compared with: the one it names, else the first of its series where that has
 * come to the very value that is stated; `null` where nothing can be compared.
 */
export function startOf(metric: Metric): Observation | null {
  if (metric.from !== null) return metric.from;
  const { points, doubled } = seriesFacts(metric);
  const observed = points.filter(({ value, isProjected }) => value !== null && !isProjected);
  const last = observed[observed.length - 1];
  const hasCome =
    doubled.length === 0 &&
    observed.length > 1 &&
    last?.value === metric.value &&
    last.observation.qualifier === metric.qualifier;
  return hasCome ? (observed[0]?.observation ?? null) : null;
}

function toneOf(direction: FigureChange['direction'], good: Metric['good']): FigureChange['tone'] {
  if (direction === 'same' || good === 'neutral') return 'neutral';
  return direction === good ? 'better' : 'worse';
}

/** A share of where it began; of a difference that is "over" something there is no number to give. */
function percentOf(
  amount: number | null,
  qualifier: Qualifier | null,
  from: number,
): number | null {
  if (amount === null || qualifier !== 'eq' || from <= 0) return null;
  return Math.round((amount / from) * 1_000) / 10;
}

/** The distance of a figure from its target. */
export interface FigureProgress {
  readonly isReached: boolean;
  /** Side of the target on which the value lies. */
  readonly side: 'above' | 'below' | 'at';
  /** The difference between them, 0 or more; `null` where an inexact value leaves that open. */
  readonly difference: number | null;
  /** Exactness of the difference. */
  readonly qualifier: Qualifier;
  /** The direction that is good: growing to the target, coming down to it, or neither. */
  readonly good: Metric['good'];
}

/**
 * The distance of a figure from its target; `null` where it has none, is not known, or may lie on
 * either side of it: "over 30" and "about 40" say nothing of a target of 40.
 */
export function progressOf({ value, qualifier, target, good }: Metric): FigureProgress | null {
  if (value === null || target === null) return null;
  const side = sideOf(value, qualifier, target);
  if (side === null) return null;
  const isReached =
    side === 'at' || (side === 'above' && good === 'up') || (side === 'below' && good === 'down');
  return {
    isReached,
    side,
    difference: value === target && qualifier !== 'eq' ? null : Math.abs(rounded(target - value)),
    qualifier: side === 'below' ? INVERTED[qualifier] : qualifier,
    good,
  };
}

/** The side of the target on which a value lies whose number is the target itself; `null` for unknown. */
const SIDE_OF_ITSELF: Readonly<Record<Qualifier, FigureProgress['side'] | null>> = {
  eq: 'at',
  gt: 'above',
  lt: 'below',
  about: null,
};

function sideOf(
  value: number,
  qualifier: Qualifier,
  target: number,
): FigureProgress['side'] | null {
  if (value === target) return SIDE_OF_ITSELF[qualifier];
  const isAbove = value > target;
  if (qualifier === (isAbove ? 'lt' : 'gt')) return null;
  return isAbove ? 'above' : 'below';
}

/**
 * Exactness of a difference: more than stated at the upper end is more of a difference, at the lower
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
