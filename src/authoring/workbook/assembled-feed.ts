import { oddItems } from '../odd-items.ts';
import type { Calendar } from '../../model/schedule.ts';
import { isObject } from '../../shape/members.ts';
import type { SheetKind } from './columns.ts';
import { OWN_TAXONOMY, type Draft, type DraftList } from './draft.ts';
import { recordId } from './record-id.ts';
import type { JsonRecord } from './record-list.ts';

interface AssemblyOptions {
  /** Title of a feed that is new. */
  readonly title: string;
  readonly generatedAt: string;
  readonly earlier: JsonRecord | null;
  /** The calendar of the workbook's sheet of holidays; `null` where it says nothing new. */
  readonly calendar: Calendar | null;
  /** Members of the envelope that the workbook says anew; `undefined` takes one out. */
  readonly facts: ReadonlyMap<string, unknown>;
  /** The workbook was written from a feed: then lists that it had not are not there. */
  readonly isCarried: boolean;
  /** Sheets that the workbook has. */
  readonly kinds: ReadonlySet<SheetKind>;
}

/** Puts a feed together of what was read and of the feed as it was. One that says nothing new keeps its time. */
export function assembledFeed(draft: Draft, options: AssemblyOptions): JsonRecord {
  const { earlier, kinds, generatedAt } = options;
  const services = kinds.has('services')
    ? ofRows('services', draft, earlier)
    : joined('services', draft, earlier);
  const feed = {
    ...earlier,
    feed: envelopeOf(options),
    ...taxonomiesOf(earlier, draft),
    // Places and organisations that others name stay, whatever their sheets have.
    ...listed('organizations', joined('organizations', draft, earlier), options),
    ...listed('locations', joined('locations', draft, earlier), options),
    ...listed('schedules', schedulesOf(draft, services, earlier), options),
    ...listed('services', services, options),
    ...listed(
      'metrics',
      kinds.has('figures') ? ofRows('metrics', draft, earlier) : joined('metrics', draft, earlier),
      options,
    ),
  };
  const isNew = JSON.stringify(feed) !== JSON.stringify(earlier);
  return isNew ? { ...feed, feed: { ...feed.feed, generated_at: generatedAt } } : feed;
}

function envelopeOf({ earlier, calendar, isCarried, facts, ...more }: AssemblyOptions): JsonRecord {
  const said = facts.get('title');
  const title = typeof said === 'string' ? said : more.title;
  const written = earlier?.['feed'];
  const envelope = isObject(written) ? written : {};
  const beginning = {
    ...{ spec: '1.0', id: recordId('feed', title), title, languages: ['zh-Hans'] },
    timezone: 'Asia/Shanghai',
  };
  const calendars = Array.isArray(envelope['calendars'])
    ? envelope['calendars'].filter(isObject)
    : [];
  const known = { ...(isCarried ? {} : beginning), ...envelope };
  const gone = new Set(
    [...facts].flatMap(([member, value]) => (value === undefined ? member : [])),
  );
  return {
    ...Object.fromEntries(Object.entries(known).filter(([member]) => !gone.has(member))),
    ...Object.fromEntries([...facts].filter(([member]) => !gone.has(member))),
    ...(calendar === null
      ? {}
      : {
          calendars: [
            ...calendars.filter(({ id }) => id !== calendar.id),
            calendar,
            ...oddItems(envelope['calendars']),
          ],
        }),
  };
}

/** A list of a feed; none where there is nothing in it, and was none. */
function listed(
  list: DraftList,
  items: readonly unknown[],
  { earlier, isCarried }: AssemblyOptions,
): JsonRecord {
  const before = earlier?.[list];
  const isNone = items.length === 0 && isCarried && !Array.isArray(before);
  return isNone ? {} : { [list]: items };
}

/** Items of a list as a feed has it, also those that are no records. */
function itemsOf(list: DraftList, earlier: JsonRecord | null): readonly unknown[] {
  const items = earlier?.[list];
  return Array.isArray(items) ? (items as readonly unknown[]) : [];
}

/** The earlier list, with the records that were made in the place of those that have their id. */
function joined(list: DraftList, draft: Draft, earlier: JsonRecord | null): readonly unknown[] {
  const left = new Map(draft.made[list].all().map((record) => [record['id'], record]));
  const kept = itemsOf(list, earlier).map((item) => {
    const id = isObject(item) ? item['id'] : undefined;
    const made = left.get(id);
    // Of two that have one id the first is the record, for pages too.
    left.delete(id);
    return made ?? item;
  });
  return [...kept, ...left.values()];
}

/** The records of the rows, in their order; where some had no row, all stand as they stood. */
function ofRows(
  list: 'services' | 'metrics',
  draft: Draft,
  earlier: JsonRecord | null,
): readonly unknown[] {
  const seen = new Set<unknown>();
  const hadRow = itemsOf(list, earlier).map((item) => {
    const id = isObject(item) ? item['id'] : undefined;
    const isRecord = typeof id === 'string' && !seen.has(id);
    seen.add(id);
    return isRecord && !draft.hadNoRow(list, id);
  });
  if (hadRow.every(Boolean)) return draft.made[list].all();
  const ids = new Set(draft.made[list].all().map(({ id }) => id));
  return joined(list, draft, earlier).filter((item, at) => {
    const isGone = hadRow[at] === true && isObject(item) && !ids.has(item['id']);
    return !isGone;
  });
}

/** The schedules that a service or a place has; those that none had stay in a workbook that was written with them. */
function schedulesOf(
  draft: Draft,
  services: readonly unknown[],
  earlier: JsonRecord | null,
): readonly unknown[] {
  const used = idsUsed([...services, ...joined('locations', draft, earlier)]);
  const usedBefore = idsUsed([...itemsOf('services', earlier), ...itemsOf('locations', earlier)]);
  return joined('schedules', draft, earlier).filter((item) => {
    const id = isObject(item) ? item['id'] : undefined;
    const isOfNobody = !usedBefore.has(id) && draft.base.schedules.get(id) !== null;
    return used.has(id) || typeof id !== 'string' || isOfNobody;
  });
}

function idsUsed(records: readonly unknown[]): ReadonlySet<unknown> {
  const having = records.filter(isObject);
  const places = having.flatMap(({ at }) => (Array.isArray(at) ? at.filter(isObject) : []));
  return new Set(
    [...having, ...places].flatMap(({ schedules }) =>
      Array.isArray(schedules) ? (schedules as readonly unknown[]) : [],
    ),
  );
}

function taxonomiesOf(earlier: JsonRecord | null, { newTerms }: Draft): JsonRecord {
  if (newTerms.length === 0) return {};
  const all = earlier?.['taxonomies'];
  const taxonomies = Array.isArray(all) ? all.filter(isObject) : [];
  const own = taxonomies.find(({ id }) => id === OWN_TAXONOMY) ?? {
    id: OWN_TAXONOMY,
    name: '类别',
  };
  const terms = Array.isArray(own['terms']) ? (own['terms'] as readonly unknown[]) : [];
  const grown = { ...own, terms: [...terms, ...newTerms] };
  return {
    taxonomies: [...taxonomies.filter(({ id }) => id !== OWN_TAXONOMY), grown, ...oddItems(all)],
  };
}
