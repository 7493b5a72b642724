import type { Directory } from '../directory.ts';
import type { Metric } from './figures.ts';
import type { Term } from '../service.ts';

export interface MetricGroup {
  /** `taxonomy:term`, or `""` for figures that name no known group. */
  readonly reference: string;
  readonly term: Term | null;
  readonly metrics: readonly Metric[];
}

/** Figures by their first known term, in the order the feed first names them; the rest last. */
export function metricsByGroup(
  { term }: Pick<Directory, 'term'>,
  metrics: readonly Metric[],
): readonly MetricGroup[] {
  const groups = new Map<string, Metric[]>();
  for (const metric of metrics) {
    const reference = metric.terms.find((name) => term(name) !== null) ?? '';
    const group = groups.get(reference);
    if (group === undefined) groups.set(reference, [metric]);
    else group.push(metric);
  }
  const references = [...groups.keys()].sort((a, b) => Number(a === '') - Number(b === ''));
  return references.map((reference) => ({
    reference,
    term: term(reference),
    metrics: groups.get(reference) ?? [],
  }));
}

/** The same group with the first figure that has a series before all others: it leads. */
export function withLead(group: MetricGroup): MetricGroup {
  const { metrics } = group;
  const lead = metrics.find(({ series }) => series.length > 0);
  return lead === undefined
    ? group
    : { ...group, metrics: [lead, ...metrics.filter((metric) => metric !== lead)] };
}
