import { wholeShapeOf } from '../../feed/late-members.ts';
import { directoryOf } from '../../model/directory.ts';
import type { Feed } from '../../model/feed.ts';
import type { Service } from '../../model/service.ts';
import { finished, mapSteps, type Steps } from '../../model/steps.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import type { Change, Changes, Subject } from './change.ts';
import { changesOfFacts, changesOfRecord } from './compare-records.ts';
import { changesOfService } from './compare-services.ts';
import { changesOfPlaceTimes, type Comparison, type Side } from './compare-times.ts';
import { holidayChanges } from './holidays.ts';
import { meaningAt, meaningOfText, meaningsOf, type MeaningContext } from './meaning.ts';
import { allPairs, contextOf, type AllPairs, type Pairs } from './pairs.ts';

/** Days for which sessions are compared one by one where nobody says. */
export const COMPARED_DAYS = 28;

type Listed = Feed['locations' | 'organizations' | 'metrics'][number];

const GROUPS = { locations: 'place', organizations: 'organization', metrics: 'figure' } as const;

/**
 * All that changed for residents from one feed to another: what they would see on a page, not what is
 * written in the file. Order of records, ids nobody uses and the time a file was made are no change.
 */
export function changesBetween(
  older: Feed,
  newer: Feed,
  now: Instant,
  days: number = COMPARED_DAYS,
): Changes {
  return finished(changeSteps(older, newer, now, days));
}

/** The same, one record a step. */
export function* changeSteps(older: Feed, newer: Feed, now: Instant, days: number): Steps<Changes> {
  const pairs = allPairs(older, newer);
  yield;
  const was = sideOf(older, pairs);
  const is = sideOf(newer, null);
  const comparison: Comparison = { was, is, now, days };
  const changes = [
    ...officeChanges(comparison, pairs),
    ...(yield* serviceChanges(comparison, pairs.services)),
    ...(yield* listChanges('locations', comparison, pairs.locations)),
    ...(yield* listChanges('organizations', comparison, pairs.organizations)),
    ...(yield* listChanges('metrics', comparison, pairs.metrics)),
  ];
  return { was: was.directory, is: is.directory, changes };
}

/** A feed with the context of its records; ids of the older one become those of the newer. */
function sideOf(feed: Feed, pairs: AllPairs | null): Side {
  const directory = directoryOf(feed);
  const context: MeaningContext = contextOf(feed, pairs, (to, id) => {
    switch (to) {
      case 'capabilities': {
        const capability = directory.capability(id);
        const shape = wholeShapeOf('capabilities');
        return capability && meaningAt(shape, capability, 'capabilities', context);
      }
      case 'calendars':
        // One of the feed's own, or one that is known everywhere.
        return feed.feed.calendars.some((own) => own.id === id)
          ? `own ${pairs?.calendars.get(id) ?? id}`
          : id;
      case 'own-terms':
        return termName(feed, id, context);
      default:
        return id;
    }
  });
  return { directory, context };
}

function termName({ taxonomies }: Feed, id: string, context: MeaningContext): string | null {
  for (const { terms } of taxonomies) {
    const term = terms.find((each) => each.id === id);
    if (term !== undefined) return meaningOfText(term.name, context);
  }
  return null;
}

function officeChanges(comparison: Comparison, pairs: AllPairs): readonly Change[] {
  const { was, is, now } = comparison;
  const [before, after] = [was.directory.feed, is.directory.feed];
  const of = { group: 'office' as const, was: before.feed, is: after.feed };
  const today = wallTimeAt(now, after.feed.timezone).date;
  const contexts = [was.context, is.context] as const;
  return [
    ...changesOfRecord(of, 'feed', [was, is]),
    ...holidayChanges(of, [before.feed, after.feed], contexts, today),
    ...changesOfFacts(
      of,
      null,
      categoriesOf(before, was, pairs, false),
      categoriesOf(after, is, pairs, true),
    ),
  ];
}

/** The names of the categories that both feeds have; a new one is seen where a service is in it. */
function categoriesOf(
  { taxonomies }: Feed,
  { context }: Side,
  pairs: AllPairs,
  isNewer: boolean,
): ReadonlyMap<string, string> {
  const has = (ids: Pairs, id: string) => (isNewer ? [...ids.values()].includes(id) : ids.has(id));
  const names = taxonomies
    .filter(({ id }) => has(pairs.taxonomies, id))
    .map((taxonomy) => {
      const terms = taxonomy.terms.filter(({ id }) => has(pairs.terms, `${taxonomy.id}:${id}`));
      const meaning = meaningsOf('taxonomies', { ...taxonomy, terms }, context);
      return meaning.get('category-names') ?? '';
    });
  return new Map([['category-names', names.sort().join()]]);
}

function* serviceChanges(comparison: Comparison, pairs: Pairs): Steps<readonly Change[]> {
  const { was, is } = comparison;
  const paired = pairedRecords(was.directory.feed.services, is.directory.feed.services, pairs);
  const changes = yield* mapSteps(paired, ([older, newer]) => {
    const before = older !== null && isShown(older) ? older : null;
    const after = newer !== null && isShown(newer) ? newer : null;
    const of = { group: 'service' as const, was: before, is: after };
    if (before !== null && after !== null) return changesOfService(of, [before, after], comparison);
    return before === null && after === null ? [] : [cameOrWent(of)];
  });
  return changes.flat();
}

/** Tells if a service stands in lists at all. */
function isShown({ status }: Service): boolean {
  return status !== 'defunct' && status !== 'inactive';
}

function* listChanges(
  list: keyof typeof GROUPS,
  comparison: Comparison,
  pairs: Pairs,
): Steps<readonly Change[]> {
  const { was, is } = comparison;
  const before: readonly Listed[] = was.directory.feed[list];
  const after: readonly Listed[] = is.directory.feed[list];
  const changes = yield* mapSteps(pairedRecords(before, after, pairs), ([older, newer]) => {
    const of = { group: GROUPS[list], was: older, is: newer } as Subject;
    if (of.was === null || of.is === null) return [cameOrWent(of)];
    return [
      ...changesOfRecord(of, list, [was, is]),
      ...(of.group === 'place' ? changesOfPlaceTimes(of, [of.was, of.is], comparison) : []),
    ];
  });
  return changes.flat();
}

function cameOrWent(of: Subject): Change {
  return { of, kind: of.was === null ? 'new' : 'gone' };
}

/** Records of both feeds: those of the newer one in its order, then those that are gone. */
function pairedRecords<Item extends { readonly id: string }>(
  was: readonly Item[],
  is: readonly Item[],
  pairs: Pairs,
): readonly (readonly [was: Item | null, is: Item | null])[] {
  const older = new Map(was.map((item) => [pairs.get(item.id) ?? '', item]));
  return [
    ...is.map((item) => [older.get(item.id) ?? null, item] as const),
    ...was.filter(({ id }) => !pairs.has(id)).map((item) => [item, null] as const),
  ];
}
