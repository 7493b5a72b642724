import type { Feed } from '../../model/feed.ts';
import type { Location, Organization } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import type { Text } from '../../model/text.ts';
import { tidyText } from '../../model/tidy-text.ts';
import { knownOrNone } from './joined-records.ts';
import type { MergeNote, MergeSource } from './merge-source.ts';

/** Ids in a source of what stands in another source already, with the id it has there. */
export type SharedIds = ReadonlyMap<string, SharedWith>;

export interface SharedWith {
  readonly source: MergeSource;
  readonly id: string;
}

/** The places, organisations and calendars that several feeds have, each as the first of them has it. */
export interface SharedRecords {
  readonly locations: ReadonlyMap<MergeSource, SharedIds>;
  readonly organizations: ReadonlyMap<MergeSource, SharedIds>;
  readonly calendars: ReadonlyMap<MergeSource, SharedIds>;
  readonly notes: readonly MergeNote[];
}

type Child = Location | Organization;

/** Finds what is the same in several feeds: by its name and those of all it lies in, if nothing in it differs. */
export function* sharedSteps(sources: readonly MergeSource[]): Steps<SharedRecords> {
  const notes: MergeNote[] = [];
  const locations = yield* sharedIn(sources, ({ locations: records }) => records, notes);
  const organizations = yield* sharedIn(sources, ({ organizations: records }) => records, notes);
  return { locations, organizations, calendars: sharedCalendars(sources), notes };
}

/** Calendars with the same days for the same time: a county has one, however many offices write it down. */
function sharedCalendars(sources: readonly MergeSource[]): ReadonlyMap<MergeSource, SharedIds> {
  const firsts = new Map<string, SharedWith>();
  return new Map(
    sources.map((source) => {
      const { calendars, languages } = source.feed.feed;
      const own = new Map<string, SharedWith>();
      for (const { id, ...content } of calendars) {
        const key = JSON.stringify([languages[0], content]);
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, { source, id });
        else if (first.source !== source) own.set(id, first);
      }
      return [source, own] as const;
    }),
  );
}

function* sharedIn(
  sources: readonly MergeSource[],
  recordsOf: (feed: Feed) => readonly Child[],
  notes: MergeNote[],
): Steps<ReadonlyMap<MergeSource, SharedIds>> {
  const firsts = new Map<string, { readonly source: MergeSource; readonly record: Child }[]>();
  const users = new Map<Child, Set<string>>();
  const shared = new Map<MergeSource, Map<string, SharedWith>>();
  for (const source of sources) {
    const records = recordsOf(source.feed);
    const byId = new Map(records.map((record) => [record.id, record]));
    const own = new Map<string, SharedWith>();
    for (const record of records) {
      const key = chainOf(record, byId, source.feed);
      const known = firsts.get(key) ?? [];
      const same = known.find(
        (other) =>
          other.source !== source && agree(other.record, record, other.source.feed, source.feed),
      );
      if (same === undefined) firsts.set(key, [...known, { source, record }]);
      else {
        own.set(record.id, { source: same.source, id: same.record.id });
        const ids = users.get(same.record) ?? new Set([same.source.feed.feed.id]);
        users.set(same.record, ids.add(source.feed.feed.id));
      }
      yield;
    }
    shared.set(source, own);
  }
  for (const [{ name }, from] of users) {
    notes.push({ kind: 'shared', name: nameIn(name), from: [...from] });
  }
  return shared;
}

/** A record by its name and those of all it lies in; one in a circle of its own is like no other. */
function chainOf(record: Child, byId: ReadonlyMap<string, Child>, { feed }: Feed): string {
  const names: string[] = [];
  const passed = new Set<Child>();
  let at: Child | undefined = record;
  while (at !== undefined && !passed.has(at)) {
    passed.add(at);
    names.push(nameIn(at.name, feed.languages[0]));
    at = at.parent_id === null ? undefined : byId.get(at.parent_id);
  }
  return JSON.stringify(at === undefined ? names : [feed.id, record.id, ...names]);
}

function nameIn(name: Text, language?: string): string {
  if (typeof name === 'string') return tidyText(name).trim();
  const [first = ''] = Object.values(name);
  return tidyText(name[language ?? ''] ?? first).trim();
}

/** Tells if two records say nothing of which the other says something else. */
function agree(one: Child, other: Child, feed: Feed, otherFeed: Feed): boolean {
  const [left, right] = [knownOrNone(one), knownOrNone(other)];
  return Object.keys(left).every((key) => {
    if (key === 'id' || key === 'parent_id' || !(key in right)) return true;
    if (key === 'schedules') return hoursOf(one, feed) === hoursOf(other, otherFeed);
    if (key === 'name') return nameAgrees(one.name, other.name, feed.feed.languages[0] ?? '');
    return JSON.stringify(left[key]) === JSON.stringify(right[key]);
  });
}

/** The opening hours of a place without their ids; of those by a calendar of the feed's own, with whose it is. */
function hoursOf(record: Child, { feed, schedules }: Feed): string {
  const ids = 'schedules' in record ? record.schedules : [];
  const hours = ids.map((id) => {
    const schedule = schedules.find((each) => each.id === id);
    const isOwn = feed.calendars.some((calendar) => calendar.id === schedule?.calendar);
    return JSON.stringify({ ...schedule, id: isOwn || schedule === undefined ? feed.id : '' });
  });
  return hours.sort().join();
}

/** Names agree where they say the same in each language that both have. */
function nameAgrees(one: Text, other: Text, language: string): boolean {
  const [left, right] = [one, other].map((name) =>
    typeof name === 'string' ? { [language]: name } : name,
  );
  return Object.keys(left ?? {}).every((tag) => {
    const own = right?.[tag];
    return own === undefined || own === left?.[tag];
  });
}
