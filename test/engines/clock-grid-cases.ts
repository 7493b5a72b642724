import type { Calendar, Schedule, TimeRange } from '../../src/model/schedule.ts';
import { schedule } from '../support/feed-builders.ts';

/** Hours of one day as numbers, 26 being two o'clock on the next. */
type Hours = readonly (readonly [from: number, to: number])[];

/** The hours of a day, as a person reading the notice on the door would say them. */
export interface PlainDay {
  readonly open: Hours;
  /** Nobody has said whether it is open, until this hour. */
  readonly askUntil?: number;
  readonly isUnknown?: boolean;
}

/** Schedules, and what they mean for any date, written down without them. */
export interface GridCase {
  readonly name: string;
  readonly schedules: readonly Schedule[];
  /** By date and weekday, Sunday 0. */
  readonly plain: (date: string, weekday: number) => PlainDay;
  /** The same as if there were neither calendar nor exceptions. */
  readonly usual: (date: string, weekday: number) => PlainDay;
}

const MORNING: TimeRange = { start: '10:00', end: '14:00' };
const AFTERNOON: TimeRange = { start: '16:00', end: '20:00' };
const EVENING: TimeRange = { start: '20:00', end: '02:00' };
const WORKING_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const DAILY = [...WORKING_DAYS, 'SA', 'SU'] as const;

const BREAK_AT_NOON: Hours = [
  [10, 14],
  [16, 20],
];

const HOLIDAYS = /^2026-05-0[1-5]$|^2026-10-0[1-7]$|^2027-01-0[1-3]$/;
const WORKDAYS = ['2026-05-09', '2026-10-10', '2027-01-10'];
const WORKED_AS_FRIDAY = '2026-05-09';

/** The feast days and make-up workdays around three turns of the year. */
export const CALENDARS: readonly Calendar[] = [
  {
    id: 'cn',
    valid_from: null,
    valid_to: null,
    days: [
      ...['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'],
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`),
      ...['2027-01-01', '2027-01-02', '2027-01-03'],
    ]
      .map((date) => ({ date, kind: 'holiday' as 'holiday' | 'workday', name: '节日' }))
      .concat(WORKDAYS.map((date) => ({ date, kind: 'workday', name: '调休' })))
      .map((day) => ({ ...day, as: day.date === WORKED_AS_FRIDAY ? 'FR' : null })),
  },
];

const isWorking = (weekday: number) => weekday >= 1 && weekday <= 5;
const isWeekend = (weekday: number) => !isWorking(weekday);
const onDays = (isOn: boolean, open: Hours): PlainDay => ({ open: isOn ? open : [] });

function hours(parts: Partial<Schedule> = {}): Schedule {
  return schedule({
    kind: 'hours',
    byday: WORKING_DAYS,
    times: [MORNING, AFTERNOON],
    on_holiday: 'closed',
    ...parts,
  });
}

/** The same with and without what is special: nothing is. */
function always(plain: GridCase['plain']): Pick<GridCase, 'plain' | 'usual'> {
  return { plain, usual: plain };
}

const isSummer = (date: string) => {
  const month = Number(date.slice(5, 7));
  return month >= 5 && month <= 9;
};

export const CASES: readonly GridCase[] = [
  {
    name: 'a break at noon',
    schedules: [hours()],
    ...always((_, weekday) => onDays(isWorking(weekday), BREAK_AT_NOON)),
  },
  {
    name: 'past midnight at the weekend',
    schedules: [hours({ byday: ['FR', 'SA'], times: [EVENING] })],
    ...always((_, weekday) => onDays(weekday === 5 || weekday === 6, [[20, 26]])),
  },
  {
    name: 'spans that touch, past midnight too',
    schedules: [
      hours({ id: 'day', times: [{ start: '14:00', end: '20:00' }, MORNING] }),
      hours({ id: 'night', times: [EVENING] }),
      hours({ id: 'early', byday: ['SA'], times: [{ start: '01:00', end: '06:30' }] }),
    ],
    ...always((_, weekday) =>
      weekday === 6 ? { open: [[1, 6.5]] } : onDays(isWorking(weekday), [[10, 26]]),
    ),
  },
  {
    name: 'round the clock on some days',
    schedules: [hours({ byday: ['TH', 'FR'], times: [{ start: '00:00', end: '00:00' }] })],
    ...always((_, weekday) => onDays(weekday === 4 || weekday === 5, [[0, 24]])),
  },
  {
    name: 'round the clock on all days',
    schedules: [hours({ byday: DAILY, times: [{ start: '00:00', end: '00:00' }] })],
    ...always(() => onDays(true, [[0, 24]])),
  },
  {
    name: 'summer and winter hours',
    schedules: [
      hours({ id: 'summer', season: { from: '05-01', to: '09-30', name: '夏季' } }),
      hours({
        id: 'winter',
        season: { from: '10-01', to: '04-30', name: '冬季' },
        times: [MORNING, { start: '15:30', end: '19:30' }],
      }),
    ],
    ...always((date, weekday) =>
      onDays(
        isWorking(weekday),
        isSummer(date)
          ? BREAK_AT_NOON
          : [
              [10, 14],
              [15.5, 19.5],
            ],
      ),
    ),
  },
  {
    name: 'an office that keeps holidays and makes up for them',
    schedules: [hours({ byday: ['FR'], calendar: 'cn', on_makeup_workday: 'as_weekday' })],
    plain: (date, weekday) =>
      onDays((weekday === 5 && !HOLIDAYS.test(date)) || date === WORKED_AS_FRIDAY, BREAK_AT_NOON),
    usual: (_, weekday) => onDays(weekday === 5, BREAK_AT_NOON),
  },
  {
    name: 'a weekend desk that has no weekend when it is worked',
    schedules: [
      hours({
        byday: ['SA', 'SU'],
        calendar: 'cn',
        on_makeup_workday: 'as_weekday',
        on_holiday: 'open',
      }),
    ],
    plain: (date, weekday) => onDays(isWeekend(weekday) && !WORKDAYS.includes(date), BREAK_AT_NOON),
    usual: (_, weekday) => onDays(isWeekend(weekday), BREAK_AT_NOON),
  },
  {
    name: 'evenings that are closed on holidays and make-up workdays',
    schedules: [
      hours({ byday: DAILY, times: [EVENING], calendar: 'cn', on_makeup_workday: 'closed' }),
    ],
    plain: (date) => onDays(!HOLIDAYS.test(date) && !WORKDAYS.includes(date), [[20, 26]]),
    usual: () => onDays(true, [[20, 26]]),
  },
  {
    name: 'an office of which one has to ask on special days',
    schedules: [hours({ calendar: 'cn', on_holiday: 'ask', on_makeup_workday: 'ask' })],
    plain: (date, weekday) =>
      (isWorking(weekday) && HOLIDAYS.test(date)) || (isWeekend(weekday) && WORKDAYS.includes(date))
        ? { open: [], askUntil: 20 }
        : onDays(isWorking(weekday), BREAK_AT_NOON),
    usual: (_, weekday) => onDays(isWorking(weekday), BREAK_AT_NOON),
  },
  {
    name: 'days without published times beside others with',
    schedules: [
      hours({ id: 'known', byday: ['MO', 'TU'] }),
      hours({ id: 'unknown', byday: ['TH'], times: [] }),
    ],
    ...always((_, weekday) =>
      weekday === 4
        ? { open: [], askUntil: 24 }
        : onDays(weekday === 1 || weekday === 2, BREAK_AT_NOON),
    ),
  },
  {
    name: 'hours nobody knows beyond a day',
    schedules: [hours({ valid_to: '2026-10-06', valid_from: '2026-05-05' })],
    ...always((date, weekday) =>
      date > '2026-10-06' || date < '2026-05-05'
        ? { open: [], isUnknown: true }
        : onDays(isWorking(weekday), BREAK_AT_NOON),
    ),
  },
  {
    name: 'a day cancelled, a day moved, a day added',
    schedules: [
      hours({
        exceptions: [
          ...['2026-04-30', '2026-09-30', '2026-12-31'].map((date) => ({
            date,
            status: 'cancelled' as 'cancelled' | 'moved' | 'extra',
            reason: '盘点',
            to: null as Schedule['dates'][number] | null,
            times: [] as TimeRange[],
            services: [],
          })),
          ...[
            ['2026-05-05', '2026-05-03'],
            ['2026-10-01', '2026-10-04'],
            ['2027-01-01', '2027-01-03'],
          ].map(([date = '', to = '']) => ({
            date,
            status: 'moved' as const,
            reason: '搬迁',
            to: { date: to, times: [{ start: '09:00', end: '12:00' }] },
            times: [],
            services: [],
          })),
          ...['2026-05-02', '2026-10-03', '2027-01-02'].map((date) => ({
            date,
            status: 'extra' as const,
            reason: '加班',
            to: null,
            times: [EVENING],
            services: [],
          })),
        ],
      }),
    ],
    plain: (date, weekday) => {
      if (/2026-04-30|2026-09-30|2026-12-31|2026-05-05|2026-10-01|2027-01-01/.test(date)) {
        return { open: [] };
      }
      if (/2026-05-03|2026-10-04|2027-01-03/.test(date)) return { open: [[9, 12]] };
      if (/2026-05-02|2026-10-03|2027-01-02/.test(date)) return { open: [[20, 26]] };
      return onDays(isWorking(weekday), BREAK_AT_NOON);
    },
    usual: (_, weekday) => onDays(isWorking(weekday), BREAK_AT_NOON),
  },
  {
    name: 'dated days alone',
    schedules: [
      hours({
        byday: [],
        dates: [
          { date: '2026-05-02', times: [MORNING, EVENING] },
          { date: '2026-09-30', times: [{ start: '22:00', end: '22:00' }] },
          { date: '2027-01-01', times: [AFTERNOON] },
        ],
      }),
    ],
    ...always((date) => ({
      open:
        date === '2026-05-02'
          ? [
              [10, 14],
              [20, 26],
            ]
          : date === '2026-09-30'
            ? [[22, 46]]
            : date === '2027-01-01'
              ? [[16, 20]]
              : [],
    })),
  },
  {
    name: 'every second week',
    schedules: [hours({ interval: 2, start: '2025-12-31', byday: ['TH', 'FR'] })],
    ...always((date, weekday) => {
      const days = Math.round((Date.parse(date) - Date.parse('2025-12-29')) / 86_400_000);
      const isOn = (weekday === 4 || weekday === 5) && Math.floor(days / 7) % 2 === 0;
      return onDays(isOn && date >= '2025-12-31', BREAK_AT_NOON);
    }),
  },
];
