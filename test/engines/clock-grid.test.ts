import { expect } from 'chai';
import { comingChanges } from '../../src/model/time/coming-changes.ts';
import { directoryOf, type Directory } from '../../src/model/directory.ts';
import { openingOf, type Opening } from '../../src/model/time/opening.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { occurrencesOf, sessionIdOf, type Session } from '../../src/model/time/sessions.ts';
import { weekTimetable } from '../../src/model/time/week-timetable.ts';
import { at, feedWith, service } from '../support/feed-builders.ts';
import { CALENDARS, CASES, type GridCase, type PlainDay } from './clock-grid-cases.ts';

const HOUR = 3_600_000;
const HALF_HOUR = HOUR / 2;
const DAY = 24 * HOUR;

/** Days for which everything below looks ahead. */
const AHEAD = 28;

/** Some days in a zone, and how many hours its walls are ahead of UTC. */
interface GridWindow {
  readonly zone: string;
  /** A Monday. */
  readonly first: string;
  readonly days: number;
  readonly hoursAhead: (instant: number) => number;
}

const beijing = { zone: 'Asia/Shanghai', days: 14, hoursAhead: () => 8 };
const berlin = {
  zone: 'Europe/Berlin',
  days: 8,
  hoursAhead: (instant: number) =>
    instant >= Date.parse('2026-03-29T01:00Z') && instant < Date.parse('2026-10-25T01:00Z') ? 2 : 1,
};

const WINDOWS: readonly GridWindow[] = [
  { ...beijing, first: '2026-04-27' },
  { ...beijing, first: '2026-09-28' },
  { ...beijing, first: '2026-12-28' },
  { ...berlin, first: '2026-03-23' },
  { ...berlin, first: '2026-10-19' },
];

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay();
}

/** The date on the walls of the zone, and the hour with its fraction. */
function wallAt(instant: number, { hoursAhead }: GridWindow): { date: string; hour: number } {
  const shown = new Date(instant + hoursAhead(instant) * HOUR);
  return {
    date: shown.toISOString().slice(0, 10),
    hour: shown.getUTCHours() + shown.getUTCMinutes() / 60,
  };
}

/** The first instant of a date in the zone. */
function midnightOf(date: string, grid: GridWindow): number {
  let instant = Date.parse(`${date}T00:00Z`) - DAY;
  while (wallAt(instant, grid).date !== date) instant += HALF_HOUR;
  return instant;
}

function isOpenAt({ open }: PlainDay, hour: number): boolean {
  return open.some(([from, to]) => hour >= from && hour < to);
}

/** The status at an instant, by the notice on the door. */
function plainStatus({ plain }: GridCase, instant: number, grid: GridWindow): Opening['status'] {
  const { date, hour } = wallAt(instant, grid);
  const eve = addDays(date, -1);
  const today = plain(date, weekdayOf(date));
  if (isOpenAt(today, hour) || isOpenAt(plain(eve, weekdayOf(eve)), hour + 24)) return 'open';
  if (today.askUntil !== undefined && hour < today.askUntil) return 'ask';
  return today.isUnknown === true ? 'unknown' : 'closed';
}

/** The plain status of every half hour of the days, and of those one can look ahead to. */
function plainStatuses(given: GridCase, grid: GridWindow): ReadonlyMap<number, Opening['status']> {
  const statuses = new Map<number, Opening['status']>();
  const end = midnightOf(addDays(grid.first, grid.days + AHEAD + 1), grid);
  for (let instant = midnightOf(grid.first, grid); instant < end; instant += HALF_HOUR) {
    statuses.set(instant, plainStatus(given, instant, grid));
  }
  return statuses;
}

/** The status in full, with the instant until which it is so; `?` where that is not certain. */
function plainAnswer(
  statuses: ReadonlyMap<number, Opening['status']>,
  now: number,
  horizon: number,
): string {
  const status = statuses.get(now) ?? 'unknown';
  if (status !== 'open' && status !== 'closed') return status;
  let flip = now;
  while (flip < horizon && statuses.get(flip) === status) flip += HALF_HOUR;
  const isCertain = flip < horizon && (status === 'open' || statuses.get(flip) === 'open');
  return `${status} ${isCertain ? new Date(flip).toISOString() : '?'}`;
}

function wordsOf(opening: Opening): string {
  if (opening.status === 'ask' || opening.status === 'unknown') return opening.status;
  const until = opening.status === 'open' ? opening.closesAt : opening.opensAt;
  return `${opening.status} ${until === null ? '?' : new Date(until).toISOString()}`;
}

/** The half hours at which sessions are going on, of those from one instant to another. */
function halfHoursOf(sessions: readonly Session[], from: number, to: number): string {
  const during = new Set<number>();
  for (const { start, status, startsAt, endsAt } of sessions) {
    if (start === null || status === 'cancelled' || status === 'ask') continue;
    for (let instant = startsAt; instant < endsAt; instant += HALF_HOUR) during.add(instant);
  }
  return runsOf(
    [...during].sort((a, b) => a - b),
    from,
    to,
  );
}

function plainHalfHours(
  statuses: ReadonlyMap<number, Opening['status']>,
  from: number,
  to: number,
): string {
  const during: number[] = [];
  for (const [instant, status] of statuses) if (status === 'open') during.push(instant);
  return runsOf(during, from, to);
}

/** Half hours as lines from first to last: those that follow each other are one. */
function runsOf(during: readonly number[], from: number, to: number): string {
  const runs: [first: number, end: number][] = [];
  for (const instant of during) {
    if (instant < from || instant >= to) continue;
    const run = runs[runs.length - 1];
    if (run?.[1] === instant) run[1] += HALF_HOUR;
    else runs.push([instant, instant + HALF_HOUR]);
  }
  return runs.map((run) => run.map((at) => new Date(at).toISOString()).join(' – ')).join('\n');
}

/** A feed with one service that has the schedules of a case, as hours or as sessions. */
function directoryFor(
  { schedules }: GridCase,
  grid: GridWindow,
  kind: Schedule['kind'],
): Directory {
  const given = schedules.map((schedule) => ({ ...schedule, kind }));
  const place = at({ schedules: given.map(({ id }) => id) });
  return directoryOf(
    feedWith({
      feed: { calendars: CALENDARS, timezone: grid.zone },
      services: [service({ at: [place] })],
      schedules: given,
    }),
  );
}

for (const grid of WINDOWS) {
  const dates = Array.from({ length: grid.days }, (_, day) => addDays(grid.first, day));
  const ahead = (date: string) => Array.from({ length: AHEAD }, (_, day) => addDays(date, day));

  for (const given of CASES) {
    describe(`${given.name}, in ${grid.zone} from ${grid.first}`, () => {
      const { schedules } = given;
      const statuses = plainStatuses(given, grid);

      it('is open when the wall says so, and changes when it says it will', () => {
        const wrong: string[] = [];
        for (const date of dates) {
          const midnight = midnightOf(date, grid);
          const horizon = midnightOf(addDays(date, AHEAD), grid);
          for (let now = midnight; wallAt(now, grid).date === date; now += HALF_HOUR) {
            const query = { now, zone: grid.zone, calendars: CALENDARS };
            const said = wordsOf(openingOf(schedules, query));
            const expected = plainAnswer(statuses, now, horizon);
            if (said !== expected) {
              wrong.push(`${new Date(now).toISOString()}: ${said}, not ${expected}`);
            }
          }
        }
        expect(wrong.slice(0, 5)).to.deep.equal([]);
      });

      it('has its spans where the wall says it is open', () => {
        for (const date of dates) {
          const now = midnightOf(date, grid);
          const query = { now, days: AHEAD, zone: grid.zone, calendars: CALENDARS };
          const spans = schedules.flatMap((schedule) => occurrencesOf(schedule, query));
          const horizon = midnightOf(addDays(date, AHEAD), grid);
          expect(halfHoursOf(spans, now, horizon), date).to.equal(
            plainHalfHours(statuses, now, horizon),
          );
        }
      });

      it('is in the timetable of the week when the wall says so, if it is sessions', () => {
        const directory = directoryFor(given, grid, 'event');
        const week = (monday: string) =>
          weekTimetable(directory, directory.services, monday).flatMap(({ entries }) =>
            entries.map(({ session }) => session),
          );
        const last = addDays(grid.first, 7);
        const [from, to] = [midnightOf(grid.first, grid), midnightOf(last, grid)];
        const sessions = [...week(addDays(grid.first, -7)), ...week(grid.first)];
        expect(halfHoursOf(sessions, from, to)).to.equal(plainHalfHours(statuses, from, to));
      });

      it('announces just the days that are not as usual', () => {
        const directory = directoryFor(given, grid, 'hours');
        for (const date of dates) {
          const now = midnightOf(date, grid);
          const changes = comingChanges(directory, directory.services[0]!, now, AHEAD);
          const days = changes
            .filter(({ kind }) => kind !== 'season')
            .flatMap(({ session }) => [session.plannedDate, session.date]);
          const expected = ahead(date).filter((day) => {
            const [plain, usual] = [given.plain, given.usual].map((on) => on(day, weekdayOf(day)));
            return JSON.stringify(plain) !== JSON.stringify(usual);
          });
          const told = ahead(date).filter((day) => days.includes(day));
          expect(told, `on ${date}`).to.deep.equal(expected);
          const seasons = changes.filter(({ kind }) => kind === 'season').map(({ date }) => date);
          const begins = ahead(date).filter((day) => /-(05|10)-01$/.test(day));
          expect(seasons).to.deep.equal(schedules.some(({ season }) => season) ? begins : []);
        }
      });

      it('announces just the sessions that are not as usual, if it is sessions', () => {
        const directory = directoryFor(given, grid, 'event');
        for (const date of dates) {
          const now = midnightOf(date, grid) + 11 * HOUR;
          const query = { now, days: AHEAD, zone: grid.zone, calendars: CALENDARS };
          const unusual = directory.feed.schedules
            .flatMap((schedule) => occurrencesOf(schedule, query))
            .filter(
              ({ status, origin }) =>
                status !== 'scheduled' || origin === 'extra' || origin === 'workday',
            )
            .map((session) => sessionIdOf('at', session));
          const announced = comingChanges(directory, directory.services[0]!, now, AHEAD)
            .filter(
              ({ session }) => session.endsAt > now && session.date <= addDays(date, AHEAD - 1),
            )
            .map(({ id }) => id);
          expect(announced.sort(), `on ${date}`).to.deep.equal(unusual.sort());
        }
      });
    });
  }
}
