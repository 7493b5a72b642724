import type { Metric, Observation } from './figures.ts';
import { dateToUtc, isPlainDate } from '../time/plain-date.ts';
import type { Text } from '../text.ts';

/** A series as it can be drawn, and what is to be said of it. */
export interface SeriesFacts {
  /** In the order of time where every time is a date, else in the order they were given. */
  readonly points: readonly SeriesPoint[];
  /** True where distances between points are distances in time. */
  readonly isDated: boolean;
  /** True where the values were given in another order than that of time. */
  readonly isReordered: boolean;
  /** Times that two values claim: which one holds is not known, so nothing is drawn. */
  readonly doubled: readonly Text[];
  readonly hasProjection: boolean;
}

export interface SeriesPoint {
  readonly observation: Observation;
  /** Position in time: milliseconds where the series is dated, else the place in the series. */
  readonly at: number;
  /** `null` is a gap. */
  readonly value: number | null;
  /** Expected, not observed. */
  readonly isProjected: boolean;
}

const known = new WeakMap<readonly Observation[], SeriesFacts>();

/** Puts a series in the order of time, and finds what would make a picture of it lie; once for each. */
export function seriesFacts({ series }: Pick<Metric, 'series'>): SeriesFacts {
  let facts = known.get(series);
  if (facts === undefined) {
    facts = factsOf(series);
    known.set(series, facts);
  }
  return facts;
}

function factsOf(series: readonly Observation[]): SeriesFacts {
  const times = series.map(({ t }) => instantOf(t));
  const isDated = series.length > 0 && times.every((time) => time !== null);
  const points = series.map((observation, index): SeriesPoint => {
    return {
      observation,
      at: (isDated ? times[index] : index) ?? index,
      value: observation.v,
      isProjected: observation.projected === true,
    };
  });
  const isReordered = points.some(({ at }, index) => at < (points[index - 1]?.at ?? at));
  const ordered = isReordered ? [...points].sort((a, b) => a.at - b.at) : points;
  return {
    points: ordered,
    isDated,
    isReordered,
    doubled: doubledTimes(series),
    hasProjection: points.some(({ isProjected }) => isProjected),
  };
}

/** The values that are known, in order. */
export function knownValues(points: readonly SeriesPoint[]): readonly number[] {
  return points.flatMap(({ value }) => (value === null ? [] : [value]));
}

/**
 * About so many points that look like all of them: of each stretch the lowest and the highest, and one
 * gap for each row of gaps. A screen has fewer pixels than a long series has points.
 */
export function thinned(points: readonly SeriesPoint[], most: number): readonly SeriesPoint[] {
  if (points.length <= most) return points;
  const stretch = Math.ceil((points.length * 2) / most);
  const kept = new Set<SeriesPoint>();
  for (let start = 0; start < points.length; start += stretch) {
    let low: SeriesPoint | null = null;
    let high: SeriesPoint | null = null;
    for (const point of points.slice(start, start + stretch)) {
      if (point.value === null) kept.add(point);
      else {
        if (low === null || point.value < (low.value ?? 0)) low = point;
        if (high === null || point.value > (high.value ?? 0)) high = point;
      }
    }
    if (low !== null) kept.add(low);
    if (high !== null) kept.add(high);
  }
  for (const end of [points[0], points[points.length - 1]]) if (end !== undefined) kept.add(end);
  const few = points.filter((point) => kept.has(point));
  const isEnd = (index: number) => index === few.length - 1;
  return few.filter(
    ({ value }, index) => value !== null || few[index - 1]?.value !== null || isEnd(index),
  );
}

/** Rows of unknown points, as the known ones around them: at an end, as the last of the unknown ones. */
export function gapsOf(
  points: readonly SeriesPoint[],
): readonly (readonly [from: SeriesPoint, to: SeriesPoint])[] {
  const gaps: (readonly [SeriesPoint, SeriesPoint])[] = [];
  let from: SeriesPoint | null = null;
  points.forEach((point, index) => {
    if (point.value === null) {
      from ??= points[index - 1] ?? point;
      if (index === points.length - 1) gaps.push([from, point]);
    } else if (from !== null) {
      gaps.push([from, point]);
      from = null;
    }
  });
  return gaps;
}

/** Stretches between the times that are written below a picture. */
const MOST_LABELS = 4;

/** The points whose times are written: the first, the last, and about every third, as far apart as words are wide. */
export function labelledPoints(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined) return [];
  const step = Math.max(3, Math.ceil((points.length - 1) / MOST_LABELS));
  const room = ((last.at - first.at) / MOST_LABELS) * 0.6;
  const labelled: SeriesPoint[] = [first];
  for (let index = step; index < points.length - 1; index += step) {
    const [point, before] = [points[index], labelled[labelled.length - 1]];
    const isApart = (at: number, other: number) => Math.abs(at - other) >= room;
    if (point && before && isApart(point.at, before.at) && isApart(point.at, last.at))
      labelled.push(point);
  }
  return first === last ? labelled : [...labelled, last];
}

/** The instant of a day, a month or a year; `null` for words. */
function instantOf(time: Text): number | null {
  if (typeof time !== 'string' || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(time)) return null;
  const [year = '', month = '01', day = '01'] = time.split('-');
  const date = `${year}-${month}-${day}`;
  return isPlainDate(date) ? dateToUtc(date) : null;
}

function doubledTimes(series: readonly Observation[]): readonly Text[] {
  const seen = new Set<string>();
  const doubled = new Map<string, Text>();
  for (const { t } of series) {
    const key = JSON.stringify(t);
    if (seen.has(key)) doubled.set(key, t);
    seen.add(key);
  }
  return [...doubled.values()];
}
