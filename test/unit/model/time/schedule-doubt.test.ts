import { describe, it } from 'node:test';
import { expect } from 'chai';
import { firstOpenSession } from '../../../../src/model/booking/bookable.ts';
import {
  directoryOf,
  hasPublishedTimes,
  hasTimesInDoubt,
  sessionsOfService,
} from '../../../../src/model/directory.ts';
import { occasionsOf } from '../../../../src/model/filter/occasions.ts';
import type { Schedule } from '../../../../src/model/schedule.ts';
import { comingChanges } from '../../../../src/model/time/coming-changes.ts';
import { occurrencesWithin } from '../../../../src/model/time/occurrences.ts';
import { openingOfService } from '../../../../src/model/time/opening.ts';
import { scheduleDoubt } from '../../../../src/model/time/schedule-doubt.ts';
import { weekTimetable } from '../../../../src/model/time/week-timetable.ts';
import { formatHours } from '../../../../src/i18n/format/hours.ts';
import { formatNextTime } from '../../../../src/i18n/format/service.ts';
import { CHINESE } from '../../../support/locales.ts';
import {
  at,
  beijing,
  exception,
  feedWith,
  onlineBooking,
  schedule,
  service,
} from '../../../support/feed-builders.ts';

const NOW = beijing('2026-11-24 10:00');
const SPAN = { first: '2026-11-24', last: '2027-03-31', zone: 'Asia/Shanghai', calendars: [] };
const TIMES = [{ start: '10:00', end: '11:00' }];

const doubtful: [name: string, parts: Partial<Schedule>, member: string][] = [
  ['every second week, from no week on', { byday: ['SA'], interval: 2 }, 'interval'],
  ['three times, from no day on', { byday: ['SA'], count: 3 }, 'count'],
  ['every month, on no day', { freq: 'monthly' }, 'start'],
  ['every year, on no day', { freq: 'YEARLY' }, 'start'],
  ['every week, on no day', { freq: 'weekly' }, 'start'],
  [
    'every month, on every Tuesday',
    { freq: 'monthly', byday: ['TU'], start: '2026-01-06' },
    'byday',
  ],
  ['every year, on every Tuesday', { freq: 'yearly', byday: ['1MO', 'TU'] }, 'byday'],
  ['every week, on the first Monday', { byday: ['1MO'] }, 'byday'],
  ['every week, on the 15th', { bymonthday: [15] }, 'bymonthday'],
  [
    'every year, on the 15th of each month',
    { freq: 'yearly', bymonthday: [15], start: '2026-01-15' },
    'bymonthday',
  ],
  ['with something unreadable', { byday: ['WE'], unreadable: { until: '明年' } }, 'until'],
  ['by single dates, with something unreadable', { unreadable: { exceptions: '' } }, 'exceptions'],
  ['by a calendar that is not there', { byday: ['WE'], calendar: 'school' }, 'calendar'],
];

describe('a schedule in doubt', () => {
  for (const [name, parts, member] of doubtful) {
    it(`is one ${name}`, () => {
      const given = schedule({ times: TIMES, ...parts });
      expect(scheduleDoubt(given, [])).to.equal(member);
      expect(occurrencesWithin(given, SPAN)).to.deep.equal([]);
    });
  }

  it('is one by a calendar that is there twice, under whatever days', () => {
    const school = { id: 'school', valid_from: null, valid_to: null, days: [] };
    const byday = ['WE'];
    const given = schedule({ times: TIMES, byday, calendar: 'school' });
    expect(scheduleDoubt(given, [school])).to.equal(null);
    expect(scheduleDoubt(given, [school, { ...school }])).to.equal('calendar');
  });

  const certain: [name: string, parts: Partial<Schedule>][] = [
    ['every second week, from a week on', { byday: ['SA'], interval: 2, start: '2026-11-24' }],
    ['of single dates, whatever else it says of a rule it has not', { interval: 2, count: 3 }],
    ['by the calendar that is ready', { byday: ['SA'], calendar: 'cn' }],
    ['that says nothing is unreadable', { byday: ['SA'], unreadable: {} }],
  ];
  for (const [name, parts] of certain) {
    it(`is none ${name}`, () => {
      expect(scheduleDoubt(schedule({ times: TIMES, ...parts }), [])).to.equal(null);
    });
  }
});

/** A service with the schedules at one place; the names of those that are not in the feed stand for themselves. */
function given(schedules: readonly Schedule[], ids = schedules.map(({ id }) => id)) {
  const yoga = service({ at: [at({ schedules: ids })], booking: onlineBooking() });
  const booking = { endpoint: '/booking', privacy: null, allow_insecure: null };
  const feed = feedWith({ feed: { booking }, services: [yoga], schedules: [...schedules] });
  return { directory: directoryOf(feed), yoga, locale: { ...CHINESE, now: NOW } };
}

const fortnightly = schedule({ id: 'odd', byday: ['WE'], interval: 2, times: TIMES });
const weekly = schedule({ id: 'even', byday: ['TH'], times: TIMES });

describe('a service whose times are in doubt', () => {
  it('offers nothing, is in no week, announces no change, and is to be asked', () => {
    const cancelled = { ...fortnightly, exceptions: [exception()] };
    const { directory, yoga, locale } = given([cancelled]);
    expect(hasPublishedTimes(directory, yoga)).to.equal(false);
    expect(hasTimesInDoubt(directory, yoga)).to.equal(true);
    expect(sessionsOfService(directory, yoga, NOW, 28)).to.deep.equal([]);
    expect(firstOpenSession(directory, yoga, NOW)).to.equal(null);
    expect(comingChanges(directory, yoga, NOW)).to.deep.equal([]);
    const days = weekTimetable(directory, [yoga], '2026-11-23');
    expect(days.flatMap(({ entries }) => entries)).to.deep.equal([]);
    expect(formatNextTime(directory, yoga, locale)).to.deep.equal({
      text: '时间不能确定，请咨询',
      isKnown: null,
    });
    const occasions = occasionsOf(directory, NOW)
      .get(yoga)
      ?.map(({ weekday }) => weekday.join());
    expect(occasions).to.deep.equal(['ask']);
  });

  it('offers what is certain beside it, and can be found by what may be', () => {
    const { directory, yoga, locale } = given([fortnightly, weekly]);
    expect(hasPublishedTimes(directory, yoga) && hasTimesInDoubt(directory, yoga)).to.equal(true);
    const sessions = sessionsOfService(directory, yoga, NOW, 28);
    expect(sessions.map(({ session }) => session.scheduleId)).to.deep.equal(Array(4).fill('even'));
    expect(formatNextTime(directory, yoga, locale).text).to.contain('11月26日');
    const occasions = occasionsOf(directory, NOW)
      .get(yoga)
      ?.map(({ weekday }) => weekday.join());
    expect(new Set(occasions)).to.deep.equal(new Set(['ask', 'TH']));
  });

  it('is one with a schedule that is not in the feed', () => {
    const { directory, yoga } = given([weekly], ['even', 'evne']);
    expect(hasTimesInDoubt(directory, yoga)).to.equal(true);
  });

  it('says no hours, and is closed by none of them', () => {
    const hours = { kind: 'hours', times: [{ start: '14:00', end: '16:00' }] } as const;
    const odd = schedule({ ...hours, id: 'odd', byday: ['TU'], interval: 2 });
    const even = schedule({ ...hours, id: 'even', byday: ['TU'] });
    const alone = given([odd]);
    expect(openingOfService(alone.directory, alone.yoga, NOW).status).to.equal('unknown');
    expect(formatHours(alone.directory, alone.yoga, alone.locale)).to.equal(null);
    const both = given([odd, even]);
    expect(openingOfService(both.directory, both.yoga, NOW).status).to.equal('ask');
    const afternoon = beijing('2026-11-24 15:00');
    expect(openingOfService(both.directory, both.yoga, afternoon).status).to.equal('open');
  });
});
