import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedIssueCode } from '../../../src/model/feed-state.ts';
import { itAccepts, itFindsEach, lintWith, type Case } from './sane-feed.ts';

const SCHEDULE = '/schedules/0';
const CALENDARS = '/feed/calendars';

/** A fault in the one schedule; its rule is Monday 5 January 2026, once. */
const schedule = (
  found: string,
  field: string,
  to: unknown,
  code: FeedIssueCode,
  pointer: string,
  detail: string,
): Case => ({
  found,
  set: `${SCHEDULE}/${field}`,
  to,
  code,
  at: ['schedules', 'sch', pointer],
  detail,
});

/** A fault for which residents are told to ask. */
const asked = (...fault: Parameters<typeof schedule>): Case => ({
  ...schedule(...fault),
  severity: 'asked',
});

/** A rule in the one schedule of which nobody can say when it takes place. */
const unclear = (
  found: string,
  rule: Readonly<Record<string, unknown>>,
  code: FeedIssueCode,
  pointer: string,
  detail: string,
): Case => ({
  found,
  set: SCHEDULE,
  to: { id: 'sch', kind: 'event', times: [range('10:00', '11:00')], ...rule },
  code,
  at: ['schedules', 'sch', pointer],
  detail,
  severity: 'asked',
});

const cancelled = (date: string) => ({ date, status: 'cancelled' });
const off = { date: '2026-10-01', kind: 'holiday', name: '国庆节' };
const worked = { date: '2026-09-26', kind: 'workday', name: '国庆节调休', as: 'TH' };

const winterMonday = {
  ...{ id: 'sch', kind: 'hours', byday: ['MO'] },
  ...{ start: '2026-01-05', until: '2026-01-05' },
};

describe('the lint of a schedule that several services have', () => {
  const both = ['svc', 'other'].map((id) => ({
    ...{ id, name: id },
    at: [{ id, location_id: 'room', schedules: ['sch'] }],
  }));
  const found = (exceptions: unknown, kind = 'event') =>
    lintWith(
      '/services',
      both,
      ['/schedules/0', { id: 'sch', kind, byday: ['MO'], exceptions }],
      ['/capabilities', []],
    )
      .filter(({ list }) => list === 'schedules')
      .map(({ pointer, code, detail, severity }) => [pointer, code, detail, severity]);

  it('warns once where all are cancelled, and not where one is named, or the place is closed', () => {
    const one = { ...cancelled('2026-01-05'), services: ['other'] };
    const all = [one, cancelled('2026-01-12'), cancelled('2026-01-19')];
    assert.deepEqual(found(all), [
      ['/exceptions/1/services', 'cancels-several', 'svc other', 'warning'],
    ]);
    assert.deepEqual(found([one]), []);
    assert.deepEqual(found(all, 'hours'), []);
  });
});

describe('the lint of schedules', () => {
  itFindsEach([
    {
      found: 'a season outside the days of the rule',
      set: SCHEDULE,
      to: { ...winterMonday, season: { from: '05-01', to: '09-30' } },
      code: 'never-holds',
      at: ['schedules', 'sch', '/season'],
      detail: 'MO',
    },
    {
      found: 'a season over the new year that leaves out the days of the rule',
      set: SCHEDULE,
      to: { ...winterMonday, season: { from: '11-01', to: '01-04' } },
      code: 'never-holds',
      at: ['schedules', 'sch', '/season'],
      detail: 'MO',
    },
    {
      found: 'a weekday that does not come between the first and the last day',
      set: SCHEDULE,
      to: { id: 'sch', kind: 'hours', byday: ['SU'], start: '2026-01-05', until: '2026-01-10' },
      code: 'never-holds',
      at: ['schedules', 'sch', '/byday'],
      detail: 'SU',
    },
    {
      found: 'a span of knowledge that leaves no week of every second one',
      set: SCHEDULE,
      to: {
        ...{ id: 'sch', kind: 'event', byday: ['MO'], interval: 2, start: '2026-01-05' },
        ...{ valid_from: '2026-01-12', valid_to: '2026-01-18' },
      },
      code: 'never-holds',
      at: ['schedules', 'sch', '/byday'],
      detail: 'MO',
    },
    schedule(
      'a date before the first day',
      'dates',
      [{ date: '2026-01-05' }, { date: '2026-01-04' }],
      'date-outside-span',
      '/dates/1/date',
      '2026-01-04',
    ),
    schedule(
      'a date after the last day',
      'dates',
      [{ date: '2026-01-06' }],
      'date-outside-span',
      '/dates/0/date',
      '2026-01-06',
    ),
    schedule(
      'a cancelled day of another weekday',
      'exceptions',
      [cancelled('2026-01-05'), cancelled('2026-01-06')],
      'exception-without-session',
      '/exceptions/1/date',
      '2026-01-06',
    ),
    schedule(
      'a moved day after the last one',
      'exceptions',
      [{ date: '2026-01-12', status: 'moved', to: { date: '2026-01-13' } }],
      'exception-without-session',
      '/exceptions/0/date',
      '2026-01-12',
    ),
    {
      found: 'a cancelled day out of season',
      set: SCHEDULE,
      to: {
        ...{ id: 'sch', kind: 'hours', byday: ['MO'], season: { from: '10-01', to: '04-30' } },
        exceptions: ['2026-04-27', '2026-10-05', '2026-05-04'].map(cancelled),
      },
      code: 'exception-without-session',
      at: ['schedules', 'sch', '/exceptions/2/date'],
      detail: '2026-05-04',
    },
    {
      found: 'a cancelled day in a week between two',
      set: SCHEDULE,
      to: {
        ...{ id: 'sch', kind: 'event', byday: ['MO'], interval: 2, start: '2026-01-07' },
        exceptions: ['2026-01-19', '2026-01-12'].map(cancelled),
      },
      code: 'exception-without-session',
      at: ['schedules', 'sch', '/exceptions/1/date'],
      detail: '2026-01-12',
    },
    unclear(
      'every second week from no week on',
      { byday: ['SA'], interval: 2 },
      ...(['interval-without-start', '/interval', '2'] as const),
    ),
    unclear(
      'three times from no day on',
      { byday: ['SA'], count: 3 },
      ...(['count-without-start', '/count', '3'] as const),
    ),
    unclear(
      'a monthly rule of every Tuesday',
      { freq: 'MONTHLY', byday: ['TU'], start: '2026-01-06' },
      ...(['unclear-rule', '/byday', '["TU"]'] as const),
    ),
    unclear(
      'a numbered weekday of every week',
      { byday: ['1MO'] },
      ...(['unclear-rule', '/byday', '["1MO"]'] as const),
    ),
    unclear(
      'a day of the month of every week',
      { bymonthday: [15] },
      ...(['unclear-rule', '/bymonthday', '[15]'] as const),
    ),
    unclear('a month without a day', { freq: 'monthly' }, 'unclear-rule', '/start', 'monthly'),
    {
      found: 'a day that no month has',
      set: SCHEDULE,
      to: { id: 'sch', kind: 'event', freq: 'monthly', byday: ['1MO'], bymonthday: [15] },
      code: 'never-holds',
      at: ['schedules', 'sch', '/byday'],
      detail: '1MO 15',
    },
    asked(
      'a move to nobody knows when',
      'exceptions',
      [{ date: '2026-01-05', status: 'moved' }],
      ...(['moved-without-to', '/exceptions/0/to', '2026-01-05'] as const),
    ),
    asked(
      'a time that is cancelled and is not there',
      'exceptions',
      [{ ...cancelled('2026-01-05'), times: [{ start: '10:00' }, { start: '10:30' }] }],
      ...(['no-such-time', '/exceptions/0/times/1/start', '10:30'] as const),
    ),
    asked(
      'a service that is named and has another schedule',
      'exceptions',
      [{ ...cancelled('2026-01-05'), services: ['svc', 'svn'] }],
      ...(['unknown-reference', '/exceptions/0/services/1', 'svn'] as const),
    ),
    schedule(
      'an added time that is there anyway',
      'exceptions',
      [{ date: '2026-01-05', status: 'extra', times: [range('10:00', '11:00')] }],
      ...(['extra-as-usual', '/exceptions/0', '2026-01-05 10:00'] as const),
    ),
    {
      found: 'a move that ends before it starts',
      set: SCHEDULE,
      to: {
        ...{ id: 'sch', kind: 'event', byday: ['MO'], times: [range('15:00', '16:30')] },
        exceptions: [
          {
            ...{ date: '2026-01-05', status: 'moved' },
            to: { date: '2026-01-06', times: [range('16:30', '15:00')] },
          },
        ],
      },
      code: 'ends-before-start',
      at: ['schedules', 'sch', '/exceptions/0/to/times/0/end'],
      detail: '16:30 > 15:00',
    },
    {
      found: 'a schedule that nothing is open or takes place by',
      set: '/schedules/1',
      to: { id: 'old', kind: 'hours' },
      code: 'unused-schedule',
      at: ['schedules', 'old', ''],
      detail: 'old',
    },
  ]);

  itAccepts([
    ['the calendar that is ready', `${SCHEDULE}/calendar`, 'cn'],
    [
      'a rule of months',
      SCHEDULE,
      {
        id: 'sch',
        kind: 'event',
        freq: 'monthly',
        byday: ['1MO', '-1FR'],
        interval: 3,
        start: '2026-01-05',
      },
    ],
    ['a leap day', SCHEDULE, { id: 'sch', kind: 'event', freq: 'yearly', start: '2024-02-29' }],
    [
      'a time that is cancelled, and another that is added',
      `${SCHEDULE}/exceptions`,
      [
        { ...cancelled('2026-01-05'), times: [{ start: '10:00' }], services: ['svc'] },
        { date: '2026-01-05', status: 'extra', times: [range('11:00', '12:00')] },
      ],
    ],
    [
      'an added day that is cancelled',
      `${SCHEDULE}/exceptions`,
      [{ date: '2026-01-06', status: 'extra' }, cancelled('2026-01-06')],
    ],
    ['a whole day, from midnight to midnight', `${SCHEDULE}/times`, [range('00:00', '00:00')]],
    ['a season the rule lies in', `${SCHEDULE}/season`, { from: '10-01', to: '04-30' }],
    ['a season of one day', `${SCHEDULE}/season`, { from: '01-05', to: '01-05' }],
    [
      'an extra day on any date',
      `${SCHEDULE}/exceptions`,
      [{ ...cancelled('2026-03-01'), status: 'extra' }],
    ],
    [
      'days without a rule',
      SCHEDULE,
      { id: 'sch', kind: 'event', start: '2026-01-05', until: '2026-01-06' },
    ],
    [
      'a rule of many years',
      SCHEDULE,
      { id: 'sch', kind: 'hours', byday: ['MO'], start: '0001-01-01', until: '9999-12-31' },
    ],
    [
      'a cancelled date of set dates',
      SCHEDULE,
      {
        ...{ id: 'sch', kind: 'event', dates: [{ date: '2026-01-06' }] },
        exceptions: [cancelled('2026-01-06')],
      },
    ],
  ]);
});

describe('the lint of a day that is worked to make up for a holiday', () => {
  const saturday = { date: '2026-09-26', status: 'cancelled' };
  const office = (on_makeup_workday: string) => ({
    ...{ id: 'sch', kind: 'hours', byday: ['TH'], calendar: 'cal', on_makeup_workday },
    exceptions: [saturday],
  });
  /** The sane feed with the worked Saturday in its calendar, and these hours. */
  const lintHours = (hours: object) =>
    lintWith('/feed/calendars', [{ id: 'cal', days: [worked] }], [SCHEDULE, hours]);

  it('accepts that it is cancelled where it would be worked', () => {
    assert.deepEqual(lintHours(office('as_weekday')), []);
    assert.deepEqual(lintHours(office('ask')), []);
  });

  it('finds that it is cancelled where the hours leave it out', () => {
    assert.deepEqual(
      lintHours(office('unchanged')).map(({ code, pointer }) => [code, pointer]),
      [['exception-without-session', '/exceptions/0/date']],
    );
    assert.equal(lintHours({ ...office('as_weekday'), calendar: null }).length, 1);
  });
});

describe('the lint of calendars', () => {
  itFindsEach([
    {
      found: 'a make-up workday that is no weekend',
      set: CALENDARS,
      to: [{ id: 'cal', days: [off, { ...worked, date: '2026-09-28' }] }],
      code: 'workday-on-weekday',
      at: ['feed', null, '/calendars/0/days/1/date'],
      detail: '2026-09-28 MO',
    },
    {
      found: 'a day that is off and worked',
      set: CALENDARS,
      to: [{ id: 'cal', days: [worked, off, { ...off, date: '2026-09-26' }] }],
      code: 'contradictory-day',
      at: ['feed', null, '/calendars/0/days/2/kind'],
      detail: '2026-09-26',
    },
    {
      found: 'a calendar with the id of another',
      set: CALENDARS,
      to: [{ id: 'cal' }, { id: 'own' }, { id: 'own' }],
      code: 'duplicate-id',
      at: ['feed', null, '/calendars/2/id'],
      detail: 'own',
    },
  ]);

  it('finds days in a row that end before they begin, or hardly ever end', () => {
    for (const [to, code] of [
      ['2026-09-07', 'ends-before-start'],
      ['2027-10-07', 'long-holiday'],
    ] as const) {
      const day = { date: '2026-10-01', to, kind: 'holiday', name: '国庆节' };
      assert.deepEqual(
        lintWith(CALENDARS, [{ id: 'cal', days: [day] }]).map((issue) => [
          ...[issue.severity, issue.code, issue.pointer, issue.detail],
        ]),
        [['asked', code, '/calendars/0/days/0/to', `2026-10-01 - ${to}`]],
      );
    }
    const days = [{ ...off, date: '2026-09-24', to: '2026-09-27' }, worked];
    assert.deepEqual(
      lintWith(CALENDARS, [{ id: 'cal', days }]).map(({ code, detail }) => [code, detail]),
      [['contradictory-day', '2026-09-26']],
    );
  });

  it('finds a schedule by one of two calendars, of which nobody knows which is meant', () => {
    const issues = lintWith(CALENDARS, [{ id: 'cal' }, { id: 'cal' }]);
    assert.deepEqual(
      issues.map(({ severity, list, pointer, code }) => [severity, list, pointer, code]),
      [
        ['warning', 'feed', '/calendars/1/id', 'duplicate-id'],
        ['asked', 'schedules', '/calendar', 'duplicate-id'],
      ],
    );
  });

  itAccepts([
    ['holidays and the weekend worked for them', CALENDARS, [{ id: 'cal', days: [off, worked] }]],
    [
      'a holiday with two names',
      CALENDARS,
      [{ id: 'cal', days: [off, { ...off, name: '中秋节' }] }],
    ],
  ]);
});

function range(start: string, end: string) {
  return { start, end };
}
