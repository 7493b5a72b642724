import type { Metric } from '../../../model/figures/figures.ts';
import type { MetricGroup } from '../../../model/figures/metric-groups.ts';

/** Figures of a group that are shown together on a wall screen. */
export interface KioskPage {
  readonly key: string;
  readonly group: MetricGroup;
}

/** Rows of a table that a wall screen has room for. */
export const KIOSK_ROWS = 7;

/** Height for figures on a screen of 16:9, and what they take of it, in em: figures of a row as much as one. */
const SCREEN = 25;
const IN_A_ROW = 4;
const HEIGHT = { number: 8, sentence: 11, bars: 13, line: 13, table: 20 };

/**
 * Groups as pages of a wall screen: one for each, more where a group is higher than the screen.
 *
 * @param begins tells if a figure was found to have no room on the page of those before it
 */
export function kioskPages(
  groups: readonly MetricGroup[],
  begins: (metric: Metric) => boolean,
): readonly KioskPage[] {
  return groups.flatMap((group) =>
    pagesOf(group.metrics, begins).map((metrics) => ({
      key: `${group.reference} ${metrics[0]?.id ?? ''}`,
      group: { ...group, metrics: metrics.map(unlinked) },
    })),
  );
}

/** A figure whose source is said, but not linked: nobody can follow a link on a wall. */
function unlinked(metric: Metric): Metric {
  const { source } = metric;
  return source === null ? metric : { ...metric, source: { ...source, url: null } };
}

function pagesOf(
  metrics: readonly Metric[],
  begins: (metric: Metric) => boolean,
): readonly (readonly Metric[])[] {
  const pages: Metric[][] = [];
  let [above, inRow, rowHeight] = [0, 0, 0];
  for (const metric of metrics) {
    const height = heightOf(metric);
    const needsRow = height === HEIGHT.line || height === HEIGHT.table;
    if (inRow === IN_A_ROW || needsRow) [above, inRow, rowHeight] = [above + rowHeight, 0, 0];
    rowHeight = Math.max(rowHeight, height);
    if (pages.length === 0 || begins(metric) || above + rowHeight > SCREEN) {
      pages.push([]);
      [above, inRow, rowHeight] = [0, 0, height];
    }
    pages[pages.length - 1]?.push(metric);
    inRow = needsRow ? IN_A_ROW : inRow + 1;
  }
  return pages;
}

/** About how high a figure is, at the least. */
function heightOf(metric: Metric): number {
  const { series, parts, computed, images, from, target, whole, description } = metric;
  if (parts.length > 0 || images.length > 0 || (computed?.by ?? null) !== null) return HEIGHT.table;
  if (series.length > 0) return HEIGHT.line;
  if ([from, target, whole].some((told) => told !== null)) return HEIGHT.bars;
  return description === null ? HEIGHT.number : HEIGHT.sentence;
}
