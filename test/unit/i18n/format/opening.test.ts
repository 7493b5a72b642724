import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatOpening } from '../../../../src/i18n/format/opening.ts';
import type { Locale } from '../../../../src/i18n/locale.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import { openingOfService, type Opening } from '../../../../src/model/time/opening.ts';
import type { Calendar, Schedule } from '../../../../src/model/schedule.ts';
import type { Text } from '../../../../src/model/text.ts';
import { at, beijing, feedWith, schedule, service } from '../../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

const NEW_YEAR = { 'zh-Hans': '元旦', en: 'New Year' };

function open(until: string | null, reason: Text | null = null): Opening {
  return { status: 'open', closesAt: until === null ? null : beijing(until), reason };
}

function closed(opens: string | null, reason: Text | null = null): Opening {
  return { status: 'closed', opensAt: opens === null ? null : beijing(opens), reason };
}

describe('whether something is open now', () => {
  const openings: [name: string, opening: Opening, chinese: string, english: string][] = [
    [
      'open until a time of today',
      open('2026-11-24 14:00'),
      '开放中，到 14:00',
      'Open now, until 14:00',
    ],
    [
      'open until tomorrow',
      open('2026-11-25 02:00'),
      '开放中，到 明天周三 02:00',
      'Open now, until tomorrow, Wed 02:00',
    ],
    [
      'open until midnight, which is tomorrow',
      open('2026-11-25 00:00'),
      '开放中，到 明天周三 00:00',
      'Open now, until tomorrow, Wed 00:00',
    ],
    ['open, and nobody has said until when', open(null), '开放中', 'Open now'],
    [
      'open, and why',
      open('2026-11-24 14:00', NEW_YEAR),
      '开放中（元旦），到 14:00',
      'Open now (New Year), until 14:00',
    ],
    [
      'open for a reason, without an end',
      open(null, NEW_YEAR),
      '开放中（元旦）',
      'Open now (New Year)',
    ],
    ['closed until later today', closed('2026-11-24 16:00'), '16:00 开', 'Closed now, opens 16:00'],
    [
      'closed until tomorrow',
      closed('2026-11-25 10:00'),
      '明天周三 10:00 开',
      'Closed now, opens tomorrow, Wed 10:00',
    ],
    [
      'closed until another day',
      closed('2026-11-30 10:00'),
      '11月30日周一 10:00 开',
      'Closed now, opens Mon, Nov 30 10:00',
    ],
    ['closed, and nobody has said until when', closed(null), '现在不开放', 'Closed now'],
    [
      'closed, and why: the reason stands with what it is the reason of',
      closed('2026-11-25 10:00', NEW_YEAR),
      '现在不开放（元旦），明天周三 10:00 开',
      'Closed now (New Year), opens tomorrow, Wed 10:00',
    ],
    [
      'closed for a reason, without a next time',
      closed(null, NEW_YEAR),
      '现在不开放（元旦）',
      'Closed now (New Year)',
    ],
    [
      'to be asked for',
      { status: 'ask', reason: null },
      '今天是否开放请咨询',
      'Please ask whether it is open today',
    ],
    [
      'to be asked for, and why',
      { status: 'ask', reason: NEW_YEAR },
      '今天是否开放请咨询（元旦）',
      'Please ask whether it is open today (New Year)',
    ],
  ];
  for (const [name, opening, chinese, english] of openings) {
    it(`is said: ${name}`, () => {
      expect(formatOpening(opening, CHINESE)).to.equal(chinese);
      expect(formatOpening(opening, ENGLISH)).to.equal(english);
    });
  }

  it('is not said where nobody knows', () => {
    expect(formatOpening({ status: 'unknown' }, CHINESE)).to.equal(null);
  });

  it('is said by the clock of the feed, on every device', () => {
    const urumqi: Locale = { ...CHINESE, zone: 'Asia/Urumqi' };
    expect(formatOpening(open('2026-11-24 14:00'), urumqi)).to.equal('开放中，到 12:00');
    // One o'clock in Beijing is still the evening before.
    expect(formatOpening(closed('2026-11-25 01:00'), urumqi)).to.equal('23:00 开');
  });

  it('gives no reason where its words are blank', () => {
    expect(formatOpening(open(null, ' '), CHINESE)).to.equal('开放中');
  });
});

describe('whether a service of the feed is open now', () => {
  const calendars: Calendar[] = [
    {
      id: 'cn',
      valid_from: null,
      valid_to: null,
      days: [{ date: '2026-11-24', kind: 'holiday', name: '纪念日', as: null }],
    },
  ];
  function said(parts: Partial<Schedule>, now = '2026-11-24 10:00'): string | null {
    const hours = schedule({
      kind: 'hours',
      byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
      times: [
        { start: '09:30', end: '13:30' },
        { start: '16:00', end: '19:30' },
      ],
      ...parts,
    });
    const given = service({ at: [at({ schedules: ['sch'] })] });
    const feed = feedWith({ feed: { calendars }, services: [given], schedules: [hours] });
    const locale = { ...CHINESE, now: beijing(now) };
    return formatOpening(openingOfService(directoryOf(feed), given, locale.now), locale);
  }

  it('is said through a day with a break', () => {
    expect(said({}, '2026-11-24 09:00')).to.equal('09:30 开');
    expect(said({}, '2026-11-24 10:00')).to.equal('开放中，到 13:30');
    expect(said({}, '2026-11-24 14:00')).to.equal('16:00 开');
    expect(said({}, '2026-11-24 19:30')).to.equal('明天周三 09:30 开');
    expect(said({}, '2026-11-27 20:00')).to.equal('11月30日周一 09:30 开');
  });

  it('is said on a holiday with its name', () => {
    expect(said({ calendar: 'cn', on_holiday: 'closed' })).to.equal(
      '现在不开放（纪念日），明天周三 09:30 开',
    );
    expect(said({ calendar: 'cn', on_holiday: 'ask' })).to.equal('今天是否开放请咨询（纪念日）');
  });

  it('is said with the name of the season whose hours it has', () => {
    const season = { from: '10-01', to: '04-30', name: '冬季时间' };
    expect(said({ season })).to.equal('开放中（冬季时间），到 13:30');
  });
});
