import type { FeedRecords } from '../../feed/feed-records.ts';
import type { Change, PlacePair, Subject } from './change.ts';
import type { Side } from './compare-times.ts';
import type { FactName } from './facts.ts';
import { meaningsOf } from './meaning.ts';

/** Changes of the facts of a record, by the fields of its shape. */
export function changesOfRecord(
  of: Subject,
  list: keyof FeedRecords,
  [was, is]: readonly [Side, Side],
): readonly Change[] {
  if (of.was === null || of.is === null) return [];
  return changesOfFacts(
    of,
    null,
    meaningsOf(list, of.was, was.context),
    meaningsOf(list, of.is, is.context),
  );
}

/** Changes between two sets of facts, in the order of the newer one. */
export function changesOfFacts(
  of: Subject,
  at: PlacePair | null,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly Change[] {
  const facts = new Set([...after.keys(), ...before.keys()]);
  return [...facts].flatMap((fact): readonly Change[] => {
    if (before.get(fact) === after.get(fact)) return [];
    return fact === 'name'
      ? [{ of, kind: 'renamed' }]
      : [{ of, kind: 'fact', fact: fact as FactName, at }];
  });
}
