import { addDays, weekdayOf, WEEKDAYS } from '../../model/time/plain-date.ts';
import { MINUTE_MS } from '../../model/time/durations.ts';
import { classAtTime, type Announcement } from './announcement.ts';

/** A correction of the time by more than this is asked about: people may not be free then. */
const MOST_SHIFT_MS = 120 * MINUTE_MS;

/** The successors of sessions that a feed no longer announces, as far as the new ones tell. */
export interface Matches {
  /** The new session that is sure to be the same, by the key of the one that vanished. */
  readonly same: ReadonlyMap<string, Announcement>;
  /** New sessions that may be the same, by the key of the one that vanished. */
  readonly maybe: ReadonlyMap<string, Doubt>;
}

/** The reason why it is not sure, with the keys of the sessions it may be. */
export interface Doubt {
  readonly reason: 'time-changed' | 'several-changed' | 'day-changed' | 'service-changed';
  readonly candidates: readonly string[];
}

interface Group {
  readonly vanished: readonly Announcement[];
  readonly fresh: readonly Announcement[];
}

/**
 * Finds the new sessions that those which vanished may be. A time never moves to another day by itself, and
 * of several nobody knows which is which: what is not sure is left to a person.
 *
 * @param servicesBefore ids of the services there were: a service that is new may be an old one renamed
 */
export function matchSessions(
  vanished: readonly Announcement[],
  fresh: readonly Announcement[],
  servicesBefore: ReadonlySet<string>,
): Matches {
  const same = new Map<string, Announcement>();
  const left = { vanished, fresh };
  for (const { groupOf, isSame } of SURE) {
    for (const group of groupsOf(left, groupOf)) {
      const pair = onlyPair(group);
      if (pair === null || !isSame(pair.gone, pair.come)) continue;
      same.set(pair.gone.key, pair.come);
      left.vanished = left.vanished.filter((each) => each !== pair.gone);
      left.fresh = left.fresh.filter((each) => each !== pair.come);
    }
  }
  const maybe = new Map<string, Doubt>();
  for (const gone of left.vanished) {
    const doubt = doubtAbout(gone, left, servicesBefore);
    if (doubt !== null) maybe.set(gone.key, doubt);
  }
  return { same, maybe };
}

/** The ways to be sure, where one vanished and one came: first the same time, then a corrected one. */
const SURE = [
  {
    groupOf: (announcement: Announcement) => [classAtTime(announcement)],
    isSame: () => true,
  },
  {
    groupOf: ({ atId, scheduleId, plannedDate }: Announcement) => [atId, scheduleId, plannedDate],
    isSame: isCorrection,
  },
] as const;

/** The new sessions of the same day that it may be, else of the same week, else of another service. */
function doubtAbout(
  gone: Announcement,
  { vanished, fresh }: Group,
  servicesBefore: ReadonlySet<string>,
): Doubt | null {
  const near = fresh.filter(
    ({ atId, plannedDate }) =>
      atId === gone.atId && weekOf(plannedDate) === weekOf(gone.plannedDate),
  );
  const isOnDay = ({ atId, plannedDate }: Announcement) =>
    atId === gone.atId && plannedDate === gone.plannedDate;
  const onDay = near.filter(isOnDay);
  if (onDay.length > 0) {
    const isOne = onDay.length === 1 && vanished.filter(isOnDay).length === 1;
    return { reason: isOne ? 'time-changed' : 'several-changed', candidates: keysOf(onDay) };
  }
  if (near.length > 0) return { reason: 'day-changed', candidates: keysOf(near) };
  const renamed = fresh.filter(
    ({ serviceId, locationId, startsAt }) =>
      locationId === gone.locationId &&
      startsAt === gone.startsAt &&
      (serviceId === gone.serviceId || !servicesBefore.has(serviceId)),
  );
  return renamed.length > 0 ? { reason: 'service-changed', candidates: keysOf(renamed) } : null;
}

function keysOf(announcements: readonly Announcement[]): readonly string[] {
  return announcements.map(({ key }) => key);
}

/** The groups in which something vanished and something new came. */
function groupsOf(
  { vanished, fresh }: Group,
  groupOf: (announcement: Announcement) => readonly unknown[],
): readonly Group[] {
  const groups = new Map<string, { vanished: Announcement[]; fresh: Announcement[] }>();
  const add = (announcement: Announcement, side: keyof Group) => {
    const name = JSON.stringify(groupOf(announcement));
    const group = groups.get(name) ?? { vanished: [], fresh: [] };
    groups.set(name, group);
    group[side].push(announcement);
  };
  for (const each of vanished) add(each, 'vanished');
  for (const each of fresh) add(each, 'fresh');
  return [...groups.values()].filter(
    (group) => group.vanished.length > 0 && group.fresh.length > 0,
  );
}

function onlyPair({ vanished, fresh }: Group) {
  const [gone, come] = [vanished[0], fresh[0]];
  return vanished.length === 1 && fresh.length === 1 && gone && come ? { gone, come } : null;
}

/** Tells if a time of day was corrected: the same day and length, and not by much. */
function isCorrection(gone: Announcement, come: Announcement): boolean {
  return (
    gone.date === come.date &&
    lengthOf(gone) === lengthOf(come) &&
    Math.abs(come.startsAt - gone.startsAt) <= MOST_SHIFT_MS
  );
}

function lengthOf({ startsAt, endsAt }: Announcement): number | null {
  return endsAt === null ? null : endsAt - startsAt;
}

/** The Monday of the week of a date. */
function weekOf(date: string): string {
  return addDays(date, -WEEKDAYS.indexOf(weekdayOf(date)));
}
