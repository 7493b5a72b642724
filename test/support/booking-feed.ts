/** The instant that the sessions of the booking feed are arranged around: a Tuesday, 10:00 in Beijing. */
export const FEED_NOW = Date.parse('2026-11-24T10:00:00+08:00');

/** Version of the privacy notice in the booking feed. */
export const NOTICE_VERSION = '2026-05-01';

/** The sessions of the booking feed, by what they are there for. */
export const SESSIONS = {
  /** Wednesday 25 November 10:00-11:30: 20 places, at most 4 a booking, cancelled up to 2 h before. */
  open: 'at-yoga~weekly~2026-11-25T10:00',
  /** A week later: opens 7 days before its start. */
  notYetOpen: 'at-yoga~weekly~2026-12-02T10:00',
  /** A week earlier. */
  over: 'at-yoga~weekly~2026-11-18T10:00',
  /** Began ten minutes ago. */
  running: 'at-desk~today~2026-11-24T09:50',
  /** Begins in twenty minutes, booked until thirty before. */
  closed: 'at-desk~today~2026-11-24T10:20',
  cancelled: 'at-clinic~clinic~2026-11-27T09:00',
  /** One place, end unknown, a long name with characters that calendars escape. */
  onePlace: 'at-talk~talk~2026-11-26T15:00',
  /** On a holiday about which nobody has said anything. */
  unsure: 'at-clinic~clinic~2026-11-28T09:00',
  /** The feed does not say how many places there are. */
  capacityUnknown: 'at-walk~walk~2026-11-27T19:00',
  /** Not booked online. */
  offline: 'at-offline~talk~2026-11-26T15:00',
  /** One place, three may wait, one place for each phone number. */
  waitlist: 'at-massage~massage~2026-11-26T17:00',
  /** The same, a day later. */
  waitlistLater: 'at-massage~massage~2026-11-27T17:00',
  /** Asks for building and door, one place for each household, and how somebody walks. */
  questions: 'at-home~home~2026-11-26T10:00',
  /** Three places drawn by lot an hour before; booked until two hours before. */
  draw: 'at-party~party~2026-11-26T20:00',
  /** Opens a day before at 08:00; to those over 70 three days before. */
  priority: 'at-check~check~2026-11-27T10:30',
  /** Asks for the names of all who come, up to four. */
  names: 'at-family~family~2026-11-28T16:30',
} as const;

type Json = Record<string, unknown>;

/** A feed as JSON, with the parts that tests change within reach. */
export interface BookingFeed {
  feed: Json & { booking: Json & { privacy: Json | null } };
  locations: Json[];
  services: Json[];
  schedules: (Json & { id: string; exceptions: Json[] })[];
}

/** A small feed with a session for every case of the booking contract. */
export function bookingFeed(): BookingFeed {
  return {
    feed: {
      spec: '1.0',
      id: 'test',
      title: '测试',
      languages: ['zh-Hans', 'en'],
      timezone: 'Asia/Shanghai',
      calendars: [{ id: 'cn', days: [{ date: '2026-11-28', kind: 'holiday', name: '社区日' }] }],
      booking: { endpoint: '/booking', privacy: privacyNotice() },
    },
    locations: [
      { id: 'loc-hall', name: '嘉顺社区', address: { text: '北京南路, 1号; 后院' } },
      { id: 'loc-annex', name: '友好路分站' },
    ],
    services: [
      online('yoga', { 'zh-Hans': '孕期瑜伽', en: 'Prenatal yoga' }, ['weekly'], 20, {
        max_party_size: 4,
        opens_days_before: 7,
        closes_minutes_before: 30,
        cancel_minutes_before: 120,
      }),
      online('talk', LONG_NAME, ['talk'], 1),
      online('desk', '咨询', ['today'], 5, { closes_minutes_before: 30 }),
      online('clinic', '义诊', ['clinic'], 5),
      online('walk', '健步走', ['walk'], null),
      { ...online('offline', '喝茶', ['talk'], 5), booking: { mode: 'walk_in' } },
      ...fairServices(),
    ],
    schedules: [
      {
        ...event('weekly', [{ start: '10:00', end: '11:30' }]),
        byday: ['WE'],
        start: '2026-11-04',
      },
      { ...event('talk'), dates: [dated('2026-11-26', '15:00', null)] },
      {
        ...event('today'),
        dates: [dated('2026-11-24', '09:50', '11:00'), dated('2026-11-24', '10:20', '11:00')],
      },
      {
        ...event('clinic'),
        calendar: 'cn',
        dates: [dated('2026-11-27', '09:00', '10:00'), dated('2026-11-28', '09:00', '10:00')],
        exceptions: [{ date: '2026-11-27', status: 'cancelled', reason: '医生请假' }],
      },
      { ...event('walk'), dates: [dated('2026-11-27', '19:00', '20:00')] },
      {
        ...event('massage'),
        dates: [dated('2026-11-26', '17:00', '17:30'), dated('2026-11-27', '17:00', '17:30')],
      },
      { ...event('home'), dates: [dated('2026-11-26', '10:00', '12:00')] },
      { ...event('party'), dates: [dated('2026-11-26', '20:00', '22:00')] },
      { ...event('check'), dates: [dated('2026-11-27', '10:30', '12:00')] },
      { ...event('family'), dates: [dated('2026-11-28', '16:30', '18:00')] },
    ],
  };
}

/** The services that give their places by rules. */
function fairServices(): readonly Json[] {
  const over70 = { groups: [{ id: 'over-70', label: '七十岁以上' }] };
  return [
    online('massage', '推拿', ['massage'], 1, { rules: { waitlist: 3, per_phone: 1 } }),
    online('home', '助浴', ['home'], 5, {
      questions: [
        { id: 'door', type: 'short_text', required: true, label: '楼栋和门牌号' },
        {
          id: 'walk',
          type: 'choice',
          required: true,
          label: '行动情况',
          options: [
            { id: 'alone', label: '能自己走' },
            { id: 'bed', label: '卧床' },
          ],
        },
        {
          id: 'lift',
          type: 'yes_no',
          required: true,
          label: '有电梯吗',
          only_if: { question: 'walk', is: 'bed' },
        },
        { id: 'age', type: 'number', label: '年龄', minimum: 50, maximum: 120 },
      ],
      rules: { per_household: 1, household_question: 'door' },
    }),
    online('party', '游园会', ['party'], 3, {
      closes_minutes_before: 120,
      rules: { draw: { minutes_before: 60 }, priority: over70 },
    }),
    online('check', '体检', ['check'], 2, {
      opens_days_before: 1,
      opens_time: '08:00',
      rules: { waitlist: 5, priority: { ...over70, opens_days_before: 3 } },
    }),
    online('family', '手工', ['family'], 20, {
      max_party_size: 4,
      rules: { attendee_names: 'required' },
    }),
  ];
}

const LONG_NAME =
  '老年人智能手机使用与防范电信网络诈骗知识讲座, 第二期; 请带上自己的手机\\充电器，现场有志愿者一对一帮助';

function privacyNotice(): Json {
  const said = '社区居委会';
  return {
    version: NOTICE_VERSION,
    handler: said,
    contact: '0994-2345678',
    purpose: said,
    method: said,
    kinds: said,
    retention: said,
    rights: said,
  };
}

function online(
  name: string,
  title: unknown,
  schedules: readonly string[],
  maximum: number | null,
  rules: Json = {},
): Json {
  return {
    id: `svc-${name}`,
    name: title,
    booking: { mode: 'online', ...rules },
    at: [{ id: `at-${name}`, location_id: 'loc-hall', schedules, capacity: { maximum } }],
  };
}

function event(id: string, times: readonly Json[] = []) {
  return { id, kind: 'event', times, exceptions: [] as Json[] };
}

function dated(date: string, start: string, end: string | null): Json {
  return { date, times: [{ start, end }] };
}

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** The one session of `feedOfTomorrow`. */
export const TOMORROWS_SESSION = `at-yoga~daily~${TOMORROW}T10:00`;

/** A feed for servers that run by the real clock: one session tomorrow, with 20 places. */
export function feedOfTomorrow(maximum = 20): BookingFeed {
  const feed = bookingFeed();
  return {
    ...feed,
    services: [online('yoga', '瑜伽', ['daily'], maximum)],
    schedules: [{ ...event('daily'), dates: [dated(TOMORROW, '10:00', '11:00')] }],
  };
}
