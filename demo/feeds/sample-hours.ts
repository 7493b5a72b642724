import { WEEKDAYS, type PlainTime } from '../../src/model/time/plain-date.ts';
import { WORKING_DAYS, type Activity } from './sample-activity.ts';
import { OFFICE_HOURS } from './sample-places.ts';
import type { SeededRandom } from './seeded-random.ts';
import { both } from './sample-words.ts';

/** A schedule of the feed. */
export type SampleSchedule = Readonly<Record<string, unknown>> & { readonly id: string };

/** Opening hours of canteens: at noon, at noon and in the evening, or for all three meals. */
const MEAL_TIMES = [
  [{ start: '13:00', end: '15:00' }],
  [
    { start: '13:00', end: '15:00' },
    { start: '19:00', end: '20:30' },
  ],
  [
    { start: '08:30', end: '10:00' },
    { start: '13:00', end: '15:00' },
    { start: '19:00', end: '20:30' },
  ],
];

/** The opening hours of the service centres: the break at noon is longer in summer. */
export function officeHours(): readonly SampleSchedule[] {
  const [summer = '', winter = ''] = OFFICE_HOURS;
  const morning = { start: '10:00', end: '14:00' };
  const rule = {
    kind: 'hours',
    byday: WORKING_DAYS,
    calendar: 'holidays',
    on_holiday: 'closed',
    on_makeup_workday: 'as_weekday',
  };
  return [
    {
      ...rule,
      id: summer,
      times: [morning, { start: '16:00', end: '20:00' }],
      season: { from: '05-01', to: '09-30', name: both(['夏季作息', 'Summer hours']) },
    },
    {
      ...rule,
      id: winter,
      times: [morning, { start: '15:30', end: '19:30' }],
      season: { from: '10-01', to: '04-30', name: both(['冬季作息', 'Winter hours']) },
    },
  ];
}

/** The hours of a canteen. */
export function mealHours(id: string, random: SeededRandom): SampleSchedule {
  const byday = random.chance(0.5) ? WORKING_DAYS : WEEKDAYS;
  const times = random.pick(MEAL_TIMES);
  return { id, kind: 'hours', byday, times, calendar: 'holidays', on_holiday: 'ask' };
}

/** The hours of what is open through the day, with or without a break at noon. */
export function daytimeHours(
  id: string,
  { starts, minutes, days }: Activity,
  random: SeededRandom,
): SampleSchedule {
  const [start = '10:00'] = starts;
  const times = random.chance(0.5)
    ? [rangeFrom(start, minutes + 390)]
    : [rangeFrom(start, minutes + 150), rangeFrom('16:00', 240)];
  const byday = random.chance(0.6) ? WORKING_DAYS : days;
  return { id, kind: 'hours', byday, times, calendar: 'holidays', on_holiday: 'closed' };
}

/** A range of the day that begins at `start`. */
export function rangeFrom(start: PlainTime, minutes: number) {
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  const digits = (value: number) => String(value).padStart(2, '0');
  return { start, end: `${digits(Math.floor(end / 60) % 24)}:${digits(end % 60)}` };
}
