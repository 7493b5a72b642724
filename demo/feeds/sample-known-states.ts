import { addDays, weekdayOf, WEEKDAYS, type PlainDate } from '../../src/model/time/plain-date.ts';
import { rangeFrom } from './sample-hours.ts';
import { both, type Words } from './sample-words.ts';

/** A service in a known state. */
export interface Known {
  /** Ending of its ids: `svc-demo-…`, `at-demo-…`, `sch-demo-…`. */
  readonly id: string;
  readonly name: Words;
  readonly summary: Words;
  readonly need: string;
  /** `null` for times that are not published. */
  readonly schedule: Readonly<Record<string, unknown>> | null;
  readonly booking: Readonly<Record<string, unknown>>;
  readonly places: number | null;
  /** Whatever else is known of it. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** The rules by which most of them are booked. */
export const ONLINE = {
  mode: 'online',
  max_party_size: 4,
  opens_days_before: null,
  closes_minutes_before: 0,
  cancel_minutes_before: 60,
};
const MORNING = [rangeFrom('10:00', 90)];
const AFTERNOON = [rangeFrom('16:00', 90)];
export const EVERY_DAY = { kind: 'event', byday: WEEKDAYS };

/** Booked online and open at any moment. */
export function openToday(): readonly Known[] {
  return [
    {
      id: 'open',
      name: ['智能手机公益课', 'Smartphone class for everyone'],
      summary: ['每天一场，名额充足。', 'Every day, with plenty of places.'],
      need: 'elder',
      schedule: { ...EVERY_DAY, times: MORNING },
      booking: ONLINE,
      places: 24,
    },
    {
      id: 'last-place',
      name: ['律师一对一咨询', 'Legal advice, one to one'],
      summary: ['每场只有一个名额。', 'One place only.'],
      need: 'law',
      schedule: { ...EVERY_DAY, times: [rangeFrom('17:00', 30)] },
      booking: { ...ONLINE, max_party_size: 1 },
      places: 1,
    },
    {
      id: 'pair',
      name: ['亲子烘焙', 'Baking for two'],
      summary: ['一个孩子和一位家长。', 'One child and one parent.'],
      need: 'children',
      schedule: { ...EVERY_DAY, times: AFTERNOON },
      booking: { ...ONLINE, max_party_size: 2 },
      places: 2,
    },
  ];
}

/** With one session that is cancelled, moved, added, or falls on a day off. */
export function changedSoon(today: PlainDate): readonly Known[] {
  const weeklyOn = (days: number, exception: Readonly<Record<string, unknown>>) => ({
    kind: 'event',
    byday: [weekdayOf(addDays(today, days))],
    times: MORNING,
    exceptions: [exception],
  });
  return [
    {
      id: 'cancelled',
      name: ['银龄书法班', 'Calligraphy for seniors'],
      summary: ['每周一次，近期停课一次。', 'Once a week; one session is cancelled.'],
      need: 'culture',
      schedule: weeklyOn(3, {
        date: addDays(today, 3),
        status: 'cancelled',
        reason: both(['老师外出学习，停课一次', 'The teacher is away on a course']),
      }),
      booking: ONLINE,
      places: 15,
    },
    {
      id: 'moved',
      name: ['社区合唱团', 'Community choir'],
      summary: ['每周一次，近期改期一次。', 'Once a week; one session is moved.'],
      need: 'culture',
      schedule: weeklyOn(4, {
        date: addDays(today, 4),
        status: 'moved',
        reason: both(['活动室当天有会议，改期举行', 'The room is taken by a meeting that day']),
        to: { date: addDays(today, 5), times: AFTERNOON },
      }),
      booking: ONLINE,
      places: 30,
    },
    {
      id: 'extra',
      name: ['太极拳公开课', 'Open tai chi class'],
      summary: ['每周一次，近期加开一次。', 'Once a week; there is one more.'],
      need: 'culture',
      schedule: weeklyOn(2, {
        date: addDays(today, 6),
        status: 'extra',
        reason: both(['应居民要求加开一次', 'One more, because residents asked for it']),
        times: AFTERNOON,
      }),
      booking: ONLINE,
      places: 20,
    },
    {
      id: 'holiday',
      name: ['少儿绘画班', 'Painting for children'],
      summary: ['每天一场，示例停课日不开课。', 'Every day but the sample day off.'],
      need: 'children',
      schedule: { ...EVERY_DAY, times: AFTERNOON, calendar: 'demo', on_holiday: 'closed' },
      booking: ONLINE,
      places: 12,
    },
  ];
}

/** On set dates, among them those not open yet and no longer open. */
export function closedForBooking(today: PlainDate): readonly Known[] {
  const datesIn = (...days: readonly number[]) => ({
    kind: 'event',
    dates: days.map((day) => ({ date: addDays(today, day), times: MORNING })),
  });
  return [
    {
      id: 'dated',
      name: ['健康知识讲座', 'Health talks'],
      summary: ['共三场，日期已定。', 'Three talks on set dates.'],
      need: 'medical',
      schedule: datesIn(2, 9, 20),
      booking: ONLINE,
      places: 40,
    },
    {
      id: 'not-yet',
      name: ['中医义诊', 'Free Chinese medicine clinic'],
      summary: ['开场前3天开放预约。', 'Booking opens 3 days before.'],
      need: 'medical',
      schedule: datesIn(10, 17),
      booking: { ...ONLINE, opens_days_before: 3 },
      places: 10,
    },
    {
      id: 'closed',
      name: ['家庭急救课', 'First aid at home'],
      summary: ['开场前3天截止预约。', 'Booking closes 3 days before.'],
      need: 'medical',
      schedule: datesIn(1),
      booking: { ...ONLINE, closes_minutes_before: 4320 },
      places: 10,
    },
  ];
}

/** Not booked online. */
export function notOnline(): readonly Known[] {
  return [
    {
      id: 'hours',
      name: ['便民阅览室', 'Neighbourhood reading room'],
      summary: ['每天开放，无需预约。', 'Open every day, no booking.'],
      need: 'culture',
      schedule: { kind: 'hours', byday: WEEKDAYS, times: [rangeFrom('10:00', 600)] },
      booking: { mode: 'walk_in' },
      places: null,
    },
    {
      id: 'ask',
      name: ['上门维修登记', 'Repairs at home'],
      summary: ['时间请向社区咨询。', 'Ask the community for times.'],
      need: 'housekeeping',
      schedule: null,
      booking: { mode: 'phone' },
      places: null,
    },
    {
      id: 'days-only',
      name: ['公益理发日', 'Haircut days'],
      summary: ['每周三、周四，具体时间未公布。', 'Wednesdays and Thursdays; times not published.'],
      need: 'beauty',
      schedule: { kind: 'event', byday: ['WE', 'TH'] },
      booking: { mode: 'wechat' },
      places: null,
      more: {
        wechat: [
          {
            kind: 'official_account',
            name: both(['演示市理发志愿队', 'Haircut volunteers']),
            id: 'yanshi-lifa',
            qr_url: '../images/sample-wechat.svg',
          },
        ],
        attachments: [
          {
            name: both(['海报', 'Poster']),
            url: '../images/scenic-road.svg',
            media_type: 'image/svg+xml',
          },
        ],
      },
    },
  ];
}
