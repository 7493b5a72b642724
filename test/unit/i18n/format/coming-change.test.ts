import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatComingChange } from '../../../../src/i18n/format/coming-change.ts';
import type { ComingChange } from '../../../../src/model/time/coming-change.ts';
import { comingChanges } from '../../../../src/model/time/coming-changes.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Calendar, Schedule, ScheduleException } from '../../../../src/model/schedule.ts';
import { at, beijing, feedWith, schedule, service } from '../../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

const MORNING = { start: '10:00', end: '14:00' };
const AFTERNOON = { start: '16:00', end: '20:00' };
const JOINER = '\u2060';

const named = (chinese: string, english: string) => ({ 'zh-Hans': chinese, en: english });

const CALENDARS: Calendar[] = [
  {
    id: 'cn',
    valid_from: null,
    valid_to: null,
    days: [
      { date: '2026-12-02', kind: 'holiday', name: named('元旦', 'New Year'), as: null },
      { date: '2026-12-05', kind: 'workday', name: named('调休上班', 'make-up day'), as: null },
    ],
  },
];

/** Wednesdays, by the calendar with a holiday on Wednesday 2 and a workday on Saturday 5 December. */
function weekly(parts: Partial<Schedule> = {}): Schedule {
  return schedule({ byday: ['WE'], times: [MORNING], on_holiday: 'open', ...parts });
}

function hours(parts: Partial<Schedule> = {}): Schedule {
  return weekly({ kind: 'hours', byday: ['MO', 'WE'], times: [MORNING, AFTERNOON], ...parts });
}

function exception(parts: Partial<ScheduleException>): Partial<Schedule> {
  const reason = named('盘点', 'stocktaking');
  return {
    exceptions: [
      {
        date: '2026-12-02',
        status: 'cancelled',
        reason,
        to: null,
        times: [],
        services: [],
        ...parts,
      },
    ],
  };
}

interface Told {
  readonly kinds: readonly ComingChange['kind'][];
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

/** The changes of a service that has the schedules, as its cards say them. */
function told(schedules: readonly Schedule[], now = '2026-11-24 10:00'): Told {
  const open = service({ at: [at({ schedules: schedules.map(({ id }) => id) })] });
  const feed = feedWith({
    feed: { calendars: CALENDARS },
    services: [open],
    schedules,
  });
  const directory = directoryOf(feed);
  const changes = comingChanges(directory, open, beijing(now));
  const words = (locale: typeof CHINESE) =>
    changes.map((change) =>
      formatComingChange(directory, change, { ...locale, now: beijing(now) })
        .split(JOINER)
        .join(''),
    );
  return {
    kinds: changes.map(({ kind }) => kind),
    chinese: words(CHINESE),
    english: words(ENGLISH),
  };
}

type Case = [name: string, given: Schedule, kind: string, chinese: string, english: string];

function promise([name, given, kind, chinese, english]: Case): void {
  it(`is said: ${name}`, () => {
    const { kinds, ...words } = told([given]);
    expect(kinds).to.deep.equal([kind]);
    expect(words).to.deep.equal({ chinese: [chinese], english: [english] });
  });
}

describe('a coming change of a class', () => {
  const extra = { date: '2026-12-03', status: 'extra' } as const;
  const moved = { status: 'moved', to: { date: '2026-12-04', times: [] } } as const;
  const cases: Case[] = [
    [
      'it is cancelled',
      weekly(exception({})),
      'cancelled',
      '12月2日周三 10:00–14:00 取消：盘点',
      'Wed, Dec 2 10:00–14:00 cancelled: stocktaking',
    ],
    [
      'it is cancelled, and nobody has said why',
      weekly(exception({ reason: null })),
      'cancelled',
      '12月2日周三 10:00–14:00 取消',
      'Wed, Dec 2 10:00–14:00 cancelled',
    ],
    [
      'it falls away on a holiday',
      weekly({ calendar: 'cn', on_holiday: 'closed' }),
      'cancelled',
      '12月2日周三 10:00–14:00 取消：元旦',
      'Wed, Dec 2 10:00–14:00 cancelled: New Year',
    ],
    [
      'one has to ask on a holiday',
      weekly({ calendar: 'cn', on_holiday: 'ask' }),
      'ask',
      '12月2日周三 10:00–14:00 是否照常请咨询：元旦',
      'Wed, Dec 2 10:00–14:00 please ask whether it takes place: New Year',
    ],
    [
      'it is moved: its new day and the old one',
      weekly(exception(moved)),
      'moved',
      '12月4日周五 10:00–14:00（原定 12月2日周三 10:00：盘点）',
      'Fri, Dec 4 10:00–14:00 (instead of Wed, Dec 2 10:00: stocktaking)',
    ],
    [
      'it is moved, and nobody has said why',
      weekly(exception({ ...moved, reason: null })),
      'moved',
      '12月4日周五 10:00–14:00（原定 12月2日周三 10:00）',
      'Fri, Dec 4 10:00–14:00 (instead of Wed, Dec 2 10:00)',
    ],
    [
      'one is added',
      weekly(exception({ ...extra, times: [AFTERNOON] })),
      'extra',
      '12月3日周四 16:00–20:00（盘点）',
      'Thu, Dec 3 16:00–20:00 (stocktaking)',
    ],
    [
      'one is added, and nobody has said why',
      weekly(exception({ ...extra, reason: null })),
      'extra',
      '12月3日周四 10:00–14:00（加开）',
      'Thu, Dec 3 10:00–14:00 (added)',
    ],
    [
      'one is added without a time',
      weekly({ ...exception({ ...extra, reason: null }), times: [] }),
      'extra',
      '12月3日周四 具体时间请咨询（加开）',
      'Thu, Dec 3 please ask for the time (added)',
    ],
    [
      'it is held on a make-up workday',
      weekly({ byday: ['MO'], calendar: 'cn', on_makeup_workday: 'as_weekday' }),
      'workday',
      '12月5日周六 10:00–14:00（调休上班）',
      'Sat, Dec 5 10:00–14:00 (make-up day)',
    ],
  ];
  for (const each of cases) promise(each);

  it('is said of each class of a day', () => {
    const given = weekly({ ...exception({}), times: [MORNING, AFTERNOON] });
    expect(told([given]).chinese).to.deep.equal([
      '12月2日周三 10:00–14:00 取消：盘点',
      '12月2日周三 16:00–20:00 取消：盘点',
    ]);
  });

  it('says of today and tomorrow that it is today and tomorrow', () => {
    const given = weekly(exception({}));
    expect(told([given], '2026-12-02 09:00').chinese[0]).to.match(/^今天（12月2日周三） 10:00/);
    expect(told([given], '2026-12-01 09:00').english[0]).to.match(/^tomorrow \(Wed, Dec 2\) 10:00/);
  });
});

describe('a coming change of opening hours', () => {
  const extra = { date: '2026-12-05', status: 'extra' } as const;
  const moved = { status: 'moved', to: { date: '2026-12-04', times: [] } } as const;
  const cases: Case[] = [
    [
      'they fall away',
      hours(exception({})),
      'cancelled',
      '12月2日周三 不开放：盘点',
      'Wed, Dec 2 closed: stocktaking',
    ],
    [
      'they fall away, and nobody has said why',
      hours(exception({ reason: null })),
      'cancelled',
      '12月2日周三 不开放',
      'Wed, Dec 2 closed',
    ],
    [
      'they fall away on a holiday',
      hours({ calendar: 'cn', on_holiday: 'closed' }),
      'cancelled',
      '12月2日周三 不开放：元旦',
      'Wed, Dec 2 closed: New Year',
    ],
    [
      'one has to ask on a holiday',
      hours({ calendar: 'cn', on_holiday: 'ask' }),
      'ask',
      '12月2日周三 是否开放请咨询：元旦',
      'Wed, Dec 2 please ask whether it is open: New Year',
    ],
    [
      'they are others on their day',
      hours({
        times: [MORNING],
        ...exception({ status: 'moved', to: { date: '2026-12-02', times: [AFTERNOON] } }),
      }),
      'moved',
      '12月2日周三 开放：16:00–20:00（盘点）',
      'Wed, Dec 2 open: 16:00–20:00 (stocktaking)',
    ],
    [
      'a day is added',
      hours(exception({ ...extra, times: [AFTERNOON] })),
      'extra',
      '12月5日周六 开放：16:00–20:00（盘点）',
      'Sat, Dec 5 open: 16:00–20:00 (stocktaking)',
    ],
    [
      'a day is added, and nobody has said why',
      hours(exception({ ...extra, reason: null })),
      'extra',
      '12月5日周六 开放：10:00–14:00、16:00–20:00',
      'Sat, Dec 5 open: 10:00–14:00, 16:00–20:00',
    ],
    [
      'a day is added without a time',
      hours({ ...exception(extra), times: [] }),
      'extra',
      '12月5日周六 开放：具体时间请咨询（盘点）',
      'Sat, Dec 5 open: please ask for the time (stocktaking)',
    ],
    [
      'a make-up workday has them',
      hours({ calendar: 'cn', on_makeup_workday: 'as_weekday' }),
      'workday',
      '12月5日周六 开放：10:00–14:00、16:00–20:00（调休上班）',
      'Sat, Dec 5 open: 10:00–14:00, 16:00–20:00 (make-up day)',
    ],
  ];
  for (const each of cases) promise(each);

  it('is said of both days where they are moved: of the old and of the new', () => {
    const { chinese, english } = told([hours(exception(moved))]);
    expect(chinese).to.deep.equal([
      '12月2日周三 不开放：盘点',
      '12月4日周五 开放：10:00–14:00、16:00–20:00（盘点）',
    ]);
    expect(english).to.deep.equal([
      'Wed, Dec 2 closed: stocktaking',
      'Fri, Dec 4 open: 10:00–14:00, 16:00–20:00 (stocktaking)',
    ]);
  });

  it('is said of a day that keeps some of its hours: those it keeps', () => {
    const late = hours({ id: 'late', times: [AFTERNOON], ...exception({}) });
    const { chinese, english } = told([hours({ times: [MORNING] }), late]);
    expect(chinese).to.deep.equal(['12月2日周三 开放：10:00–14:00（盘点）']);
    expect(english).to.deep.equal(['Wed, Dec 2 open: 10:00–14:00 (stocktaking)']);
  });
});

describe('a season of opening hours that begins', () => {
  const season = { from: '12-01', to: '02-28', name: named('冬季时间', 'winter hours') };
  promise([
    'its first day, its name and its hours',
    hours({ season }),
    'season',
    '12月1日周二起，冬季时间：10:00–14:00、16:00–20:00',
    'From Tue, Dec 1, winter hours: 10:00–14:00, 16:00–20:00',
  ]);
  promise([
    'its first day and its hours, where it has no name',
    hours({ season: { ...season, name: null } }),
    'season',
    '12月1日周二起：10:00–14:00、16:00–20:00',
    'From Tue, Dec 1: 10:00–14:00, 16:00–20:00',
  ]);

  it('is said on the day before it with that it is tomorrow', () => {
    const { chinese, english } = told([hours({ season, times: [MORNING] })], '2026-11-30 10:00');
    expect(chinese).to.deep.equal(['明天（12月1日周二）起，冬季时间：10:00–14:00']);
    expect(english).to.deep.equal(['From tomorrow (Tue, Dec 1), winter hours: 10:00–14:00']);
  });
});
