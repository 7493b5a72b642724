import { isObject } from '../../shape/members.ts';
import type { MergeNote } from './merge-source.ts';
import type { NewId } from './new-ids.ts';
import type { SharedRecords } from './shared-records.ts';

/**
 * The figures of a feed, without the counts that would count those of other feeds, too: only what is counted at a
 * place or an organisation that no other feed has comes to the same as before.
 */
export function withoutWideCounts(
  metrics: readonly unknown[],
  shared: SharedRecords,
  idOf: NewId,
  notes: MergeNote[],
): readonly unknown[] {
  const sharedIds = new Set<string>();
  for (const kind of ['locations', 'organizations'] as const) {
    for (const ids of shared[kind].values()) {
      for (const first of ids.values()) sharedIds.add(idOf(first.source, kind, first.id));
    }
  }
  const isOwn = (id: unknown) => typeof id === 'string' && !sharedIds.has(id);
  return metrics.map((metric) => {
    if (!isObject(metric) || !isObject(metric['computed'])) return metric;
    const { where } = metric['computed'];
    const isOfOwn =
      isObject(where) && (isOwn(where['location_id']) || isOwn(where['organization_id']));
    if (isOfOwn) return metric;
    notes.push({ kind: 'not-counted', id: typeof metric['id'] === 'string' ? metric['id'] : '' });
    const { computed: _, ...rest } = metric;
    return rest;
  });
}
