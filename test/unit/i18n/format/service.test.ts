import { formatBookingMode } from '../../../../src/i18n/format/booking-mode.ts';
import { formatDocuments } from '../../../../src/i18n/format/documents.ts';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatAudience } from '../../../../src/i18n/format/audience.ts';
import { formatCapability } from '../../../../src/i18n/format/capability.ts';
import {
  formatCost,
  formatNextTime,
  phonesOf,
  formatPlace,
  formatWhere,
} from '../../../../src/i18n/format/service.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Limit } from '../../../../src/model/figures/figures.ts';
import type { Schedule } from '../../../../src/model/schedule.ts';
import type { Cost, Phone, Service } from '../../../../src/model/service.ts';
import * as build from '../../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

const { at, capability, feedWith, location, organization, schedule, service } = build;

const { list } = CHINESE.messages;

describe('the next time of a service', () => {
  function nextTime(parts: Partial<Schedule> | null, more: Partial<Service> = {}): string {
    const schedules = parts === null ? [] : [schedule(parts)];
    const given = service({ at: [at({ schedules: ['sch'] })], ...more });
    return formatNextTime(directoryOf(feedWith({ schedules })), given, CHINESE).text;
  }
  const wednesdays = { byday: ['WE'] as const, times: [{ start: '10:00', end: '11:30' }] };
  const cancelled = (date: string) =>
    ({ date, status: 'cancelled', reason: '请假', to: null, times: [], services: [] }) as const;

  it('is its next session', () => {
    expect(nextTime(wednesdays)).to.equal('明天周三 10:00\u2060–\u206011:30');
  });

  it('is the session after one that is cancelled', () => {
    expect(nextTime({ ...wednesdays, exceptions: [cancelled('2026-11-25')] })).to.equal(
      '12月2日周三 10:00\u2060–\u206011:30',
    );
  });

  it('is the cancelled session where there is no other', () => {
    const once = { ...wednesdays, until: '2026-11-25', exceptions: [cancelled('2026-11-25')] };
    expect(nextTime(once)).to.equal('明天（11月25日周三） 10:00\u2060–\u206011:30 取消：请假');
  });

  it('is to be asked for where no times are published', () => {
    expect(nextTime(wednesdays, { at: [at({ schedules: null })] })).to.equal(list.askTime);
  });

  it('is to be asked for where they are published, and cannot be found or understood', () => {
    expect(nextTime(null)).to.equal(list.timesInDoubt(false));
    expect(nextTime({ ...wednesdays, interval: 2 })).to.equal(list.timesInDoubt(false));
  });

  it('is not that of a session which is moved to nobody knows when', () => {
    const moved = { ...cancelled('2026-11-25'), status: 'moved' } as const;
    expect(nextTime({ ...wednesdays, exceptions: [moved] })).to.equal(
      '12月2日周三 10:00\u2060–\u206011:30',
    );
    expect(nextTime({ ...wednesdays, until: '2026-11-25', exceptions: [moved] })).to.equal(
      '明天（11月25日周三） 10:00\u2060–\u206011:30 改期，新的时间请咨询：请假',
    );
  });

  it('says what may change it', () => {
    const beyond = { ...wednesdays, start: '2027-01-04', calendar: 'cn' };
    const now = build.beijing('2026-12-31 10:00');
    const given = service({ at: [at({ schedules: ['sch'] })] });
    const directory = directoryOf(feedWith({ schedules: [schedule(beyond)] }));
    expect(formatNextTime(directory, given, { ...CHINESE, now }).text).to.equal(
      '1月6日周三 10:00\u2060–\u206011:30 是否照常请咨询：节假日可能有变',
    );
  });

  it('is not soon where nothing is planned in the next four weeks', () => {
    expect(nextTime({ ...wednesdays, start: '2027-03-01' })).to.equal(list.noSessionSoon);
  });

  it('is not given while a service is closed', () => {
    expect(nextTime(wednesdays, { status: 'temporarily_closed' })).to.equal(list.temporarilyClosed);
    expect(nextTime(wednesdays, { status: 'unknown' })).to.equal(list.timesInDoubt(false));
  });

  const hours = { ...wednesdays, kind: 'hours', byday: ['MO', 'TU', 'WE', 'SA'] } as const;

  it('is its opening hours where it has no sessions', () => {
    expect(nextTime(hours)).to.equal('周一至周三、周六 10:00\u2060–\u206011:30');
  });

  it('is not that of opening hours that have ended or are no longer known', () => {
    expect(nextTime({ ...hours, until: '2026-10-31' })).to.not.contain('10:00');
    expect(nextTime({ ...hours, valid_to: '2026-10-31' })).to.not.contain('10:00');
  });

  it('is known where one can go by it, and only there; in doubt where one has to ask', () => {
    const known = (byday: Schedule['byday'], more: Partial<Service> = {}) => {
      const directory = directoryOf(feedWith({ schedules: [schedule({ byday })] }));
      const given = service({ at: [at({ schedules: ['sch'] })], ...more });
      return formatNextTime(directory, given, CHINESE).isKnown;
    };
    expect(known(['WE'])).to.equal(true);
    expect(known([])).to.equal(false);
    expect(known(['WE'], { status: 'unknown' })).to.equal(null);
    expect(known(['WE'], { status: 'temporarily_closed' })).to.equal(false);
    const holiday = { date: '2026-11-25', kind: 'holiday', name: '节', as: null } as const;
    const calendars = [{ id: 'own', valid_from: null, valid_to: null, days: [holiday] }];
    const asked = schedule({ ...wednesdays, calendar: 'own', until: '2026-11-25' });
    const feed = feedWith({ feed: { calendars }, schedules: [asked] });
    const given = service({ at: [at({ schedules: ['sch'] })] });
    expect(formatNextTime(directoryOf(feed), given, CHINESE).isKnown).to.equal(null);
  });
});

describe('the price of a service', () => {
  const cost = (parts: Partial<Cost>): Cost => ({ free: null, text: null, options: [], ...parts });
  const yuan = (amount: number, name: string | null = null) => ({ name, amount, currency: 'CNY' });
  const prices: [name: string, cost: Cost | null, chinese: string][] = [
    ['free', cost({ free: true }), list.free],
    ['unknown', null, list.askPrice],
    ['unknown, though something is said', cost({}), list.askPrice],
    ['not free', cost({ free: false }), list.notFree],
    ['a sum', cost({ options: [yuan(15)] }), '15 元'],
    ['no sum', cost({ options: [yuan(0)] }), '0 元'],
    [
      'several sums',
      cost({ options: [yuan(15, '成人'), yuan(8, '儿童')] }),
      '成人 15 元、儿童 8 元',
    ],
    ['words', cost({ text: '按成本收取' }), '按成本收取'],
    ['words of what is not free', cost({ free: false, text: '按成本收取' }), '按成本收取'],
  ];
  for (const [name, given, chinese] of prices) {
    it(`is said: ${name}`, () => {
      expect(formatCost(given, CHINESE)).to.equal(chinese);
    });
  }
});

describe('who may come to a service', () => {
  const eligibility = (
    min_age: number | null,
    max_age: number | null,
    text: string | null = null,
  ) => ({ min_age, max_age, text }) as const;
  const audiences: [parts: Partial<Service>, chinese: string | null, english: string | null][] = [
    [{}, null, null],
    [{ eligibility: eligibility(null, null) }, null, null],
    [{ eligibility: eligibility(18, 45) }, '18–45 岁', 'ages 18 to 45'],
    [{ eligibility: eligibility(60, null) }, '60 岁及以上', 'age 60 and over'],
    [{ eligibility: eligibility(0, null) }, '0 岁及以上', 'age 0 and over'],
    [{ eligibility: eligibility(null, 3) }, '3 岁及以下', 'up to age 3'],
    [{ open_to: 'city' }, '全市居民', 'residents of the whole city'],
    [
      { open_to: 'community', eligibility: eligibility(60, null, '独居') },
      '本社区居民、60 岁及以上、独居',
      'residents of this community, age 60 and over, 独居',
    ],
  ];
  for (const [parts, chinese, english] of audiences) {
    it(`is said: ${english ?? 'nothing, where nothing is known'}`, () => {
      expect(formatAudience(service(parts), CHINESE)).to.equal(chinese);
      expect(formatAudience(service(parts), ENGLISH)).to.equal(english);
    });
  }
});

describe('what one can do at a place', () => {
  function can(limit: Limit | null, locale = CHINESE): string {
    const directory = directoryOf(feedWith({ capabilities: [capability({ limit })] }));
    return formatCapability(directory, at({ capabilities: ['lost', 'cap'] }), locale).join('|');
  }
  const under2000: Limit = { qualifier: 'lt', value: 2000, unit: 'CNY', per: null };

  it('is its name, where no limit is published', () => {
    expect(can(null)).to.equal('取现');
  });

  it('is said with the limit', () => {
    expect(can(under2000)).to.match(/^取现（.*不足2,000 元）$/);
    expect(can(under2000, ENGLISH)).to.contain('under 2,000 yuan');
  });

  it('is said with a limit that is no money', () => {
    expect(can({ ...under2000, qualifier: 'eq', value: 5, unit: '次' })).to.contain('5 次');
  });

  it('names no period that the feed does not', () => {
    expect(can(under2000)).to.not.match(/每/);
    expect(can(under2000, ENGLISH)).to.not.match(/each|per /);
  });
});

describe('where a service is', () => {
  const hall = location({
    id: 'hall',
    name: { 'zh-Hans': '嘉顺社区', en: 'Jiashun' },
    parent_id: 'city',
  });
  const city = location({ id: 'city', name: { 'zh-Hans': '昌吉市', en: 'Changji' } });
  const points = location({ id: 'points', name: { 'zh-Hans': '服务点', en: 'Points' }, count: 99 });
  const directory = directoryOf(feedWith({ locations: [hall, city, points] }));

  it('is its place, with the places around it', () => {
    expect(formatPlace(directory, hall, CHINESE)).to.equal('嘉顺社区（昌吉市）');
  });

  it('is its place alone where nothing is around it', () => {
    expect(formatPlace(directory, city, CHINESE)).to.equal('昌吉市');
  });

  it('is as many places as the feed’s place stands for', () => {
    expect(formatPlace(directory, points, CHINESE)).to.equal('服务点（共 99 处）');
  });

  it('is said in English without Chinese punctuation', () => {
    expect(formatPlace(directory, hall, ENGLISH)).to.contain('Changji');
    expect(formatPlace(directory, hall, ENGLISH)).to.not.match(/[（）、，：。；]/);
  });

  it('is each of its places', () => {
    const given = service({ at: [at({ location_id: 'city' }), at({ location_id: 'points' })] });
    expect(formatWhere(directory, given, CHINESE)).to.equal('昌吉市、服务点（共 99 处）');
  });

  it('is to be asked for where it is unknown', () => {
    const lost = service({ at: [at(), at({ location_id: 'lost' })] });
    expect(formatWhere(directory, lost, CHINESE)).to.equal(null);
  });
});

describe('whom to call about a service', () => {
  const phone = (number: string): Phone => ({ number, name: null });
  function numbers(own: Phone[], provider: Phone[], place: Phone[]): string[] {
    const directory = directoryOf(
      feedWith({
        organizations: [organization({ phones: provider })],
        locations: [location({ parent_id: 'street' }), location({ id: 'street', phones: place })],
      }),
    );
    const places = [at({ location_id: 'loc' })];
    const given = service({ phones: own, organization_id: 'org', at: places });
    return phonesOf(directory, given).map(({ number }) => number);
  }

  it('is its own number, else its provider’s, else that of its place or one around it', () => {
    const [own, provider, place] = [phone('1'), phone('2'), phone('3')];
    expect(numbers([own], [provider], [place])).to.deep.equal(['1']);
    expect(numbers([], [provider], [place])).to.deep.equal(['2']);
    expect(numbers([], [], [place])).to.deep.equal(['3']);
    expect(numbers([], [], [])).to.deep.equal([]);
  });
});

describe('the small print of a service', () => {
  it('says what to bring, and nothing where that is not known or nothing', () => {
    expect(formatDocuments(service({ documents: ['身份证', '病历'] }), CHINESE)).to.equal(
      '身份证、病历',
    );
    expect(formatDocuments(service({ documents: [] }), CHINESE)).to.equal(null);
    expect(formatDocuments(service(), CHINESE)).to.equal(null);
  });

  it('says how to come without booking online', () => {
    const words = (['walk_in', 'phone', 'online', null] as const).map((mode) =>
      formatBookingMode(service({ booking: build.onlineBooking({ mode }) }), CHINESE, []),
    );
    expect(words).to.deep.equal([list.walkIn, list.byPhone, null, null]);
  });

  it('sends nobody to WeChat where no account there is known', () => {
    const inWeChat = service({ booking: build.onlineBooking({ mode: 'wechat' }) });
    const account = { kind: null, name: '和平社区', id: null, qr_url: null };
    const words = [[account], []].map((accounts) => formatBookingMode(inWeChat, CHINESE, accounts));
    expect(words).to.deep.equal(['请微信预约', null]);
  });
});
