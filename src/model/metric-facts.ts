import type { Feed } from './feed.ts';
import type { Metric, Observation } from './figures.ts';

/** What the feed itself counts for a metric; `null` where nothing is to be computed. */
export function computedValue(metric: Metric, feed: Feed): number | null {
  if (metric.computed === null) return null;
  switch (metric.computed.of) {
    case 'services':
      return feed.services.filter(({ status }) => status === 'active').length;
    case 'organizations':
      return feed.organizations.reduce((sum, { count }) => sum + (count ?? 1), 0);
    case 'locations':
      return feed.locations.reduce((sum, { count }) => sum + (count ?? 1), 0);
  }
}

/** A series as it can be drawn: every point in a box of 1 by 1, the gaps kept. */
export interface Plot {
  readonly points: readonly PlotPoint[];
  /** Values at the lower and the upper edge. */
  readonly low: number;
  readonly high: number;
}

export interface PlotPoint {
  readonly observation: Observation;
  /** 0 at the first observation, 1 at the last. */
  readonly x: number;
  /** 0 at `low`, 1 at `high`; `null` for a gap. */
  readonly y: number | null;
}

/**
 * Lays out a series, with zero at its lower edge unless values are negative, so that heights can be
 * compared. `null` where fewer than two values are known: there is nothing to draw then.
 */
export function plotOf(series: readonly Observation[]): Plot | null {
  const known = series.flatMap(({ v }) => (v === null ? [] : [v]));
  if (known.length < 2) return null;
  const low = known.reduce((least, value) => Math.min(least, value), 0);
  const high = known.reduce((most, value) => Math.max(most, value), 0);
  const span = high - low || 1;
  return {
    low,
    high,
    points: series.map((observation, index) => ({
      observation,
      x: series.length === 1 ? 0 : index / (series.length - 1),
      y: observation.v === null ? null : (observation.v - low) / span,
    })),
  };
}
