import type { Kysely } from 'kysely';
import { NEED_GROUPS, NEED_TIMES } from '../../booking/need-contract.ts';
import { enBooking } from '../../i18n/en-booking.ts';
import { zhHansBooking } from '../../i18n/zh-hans-booking.ts';
import type { Directory } from '../../model/directory.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import type { Tables } from '../store/tables.ts';

/**
 * Fewest needs that are told as a number: one or two could point at who has said so. The threshold
 * is usual for published tables of counts.
 */
export const FEWEST_TOLD = 3;

type Words = Readonly<Record<'zh-Hans' | 'en', string>>;

interface Group {
  readonly id: string;
  readonly label: unknown;
  readonly count: number;
}

/**
 * The needs of residents, counted, as a feed of its own: a panel shows it like any other. It holds
 * numbers only, never what somebody wrote, and no number under three.
 */
export async function needsFeed(
  db: Kysely<Tables>,
  directory: Directory,
  now: Instant,
): Promise<unknown> {
  const rows = await db
    .selectFrom('needs')
    .select(['term', 'for_whom', 'times', 'location_id'])
    .where('withdrawn_at', 'is', null)
    .execute();
  const { feed } = directory.feed;
  const today = wallTimeAt(now, feed.timezone).date;
  const metric = ({ id, label, count }: Group, term: string) => ({
    id: `needs-${id}`,
    label,
    value: count,
    unit: { 'zh-Hans': '条', en: 'needs' },
    as_of: today,
    source: { name: feed.booking?.privacy?.handler ?? feed.title },
    terms: [`needs:${term}`],
  });
  const kinds = [
    ['kind', byTerm(directory, counted(rows.map(({ term }) => term)))],
    ['whom', byName(counted(rows.map((row) => row.for_whom)), NEED_GROUPS, 'groups')],
    ['time', byName(counted(rows.flatMap((row) => timesIn(row.times))), NEED_TIMES, 'timeNames')],
    ['place', byPlace(directory, counted(rows.map((row) => row.location_id)))],
  ] as const;
  const all = { id: 'all', label: both('收到的需求', 'Needs received'), count: rows.length };
  return {
    feed: {
      spec: '1.0',
      id: `${feed.id}-needs`,
      title: both('居民需要什么', 'What residents need'),
      languages: ['zh-Hans', 'en'],
      timezone: feed.timezone,
      generated_at: new Date(now).toISOString(),
    },
    taxonomies: [
      {
        id: 'needs',
        name: both('需求', 'Needs'),
        terms: [
          { id: 'all', name: both('合计', 'In all') },
          { id: 'kind', name: both('需要什么', 'What') },
          { id: 'whom', name: both('给谁', 'For whom') },
          { id: 'time', name: both('什么时候', 'When') },
          { id: 'place', name: both('在哪里', 'Where') },
        ],
      },
    ],
    metrics: [
      ...(rows.length < FEWEST_TOLD ? [] : [metric(all, 'all')]),
      ...kinds.flatMap(([term, groups]) =>
        groups
          .filter(({ count }) => count >= FEWEST_TOLD)
          .toSorted((a, b) => b.count - a.count)
          .map((group) => metric({ ...group, id: `${term}-${group.id}` }, term)),
      ),
    ],
  };
}

function counted(values: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function byTerm(directory: Directory, counts: ReadonlyMap<string, number>): readonly Group[] {
  return [...counts].map(([id, count]) => ({ id, label: directory.term(id)?.name ?? id, count }));
}

function byPlace(directory: Directory, counts: ReadonlyMap<string, number>): readonly Group[] {
  return [...counts].map(([id, count]) => ({
    id,
    label: directory.location(id)?.name ?? id,
    count,
  }));
}

function byName(
  counts: ReadonlyMap<string, number>,
  names: readonly string[],
  texts: 'groups' | 'timeNames',
): readonly Group[] {
  const chinese: Readonly<Record<string, string>> = zhHansBooking.need[texts];
  const english: Readonly<Record<string, string>> = enBooking.need[texts];
  return names.map((id) => ({
    id,
    label: both(chinese[id] ?? id, english[id] ?? id),
    count: counts.get(id) ?? 0,
  }));
}

function timesIn(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[];
}

function both(chinese: string, english: string): Words {
  return { 'zh-Hans': chinese, en: english };
}
