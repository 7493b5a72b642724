import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatOwnRules } from '../../../../src/i18n/format/rule.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Schedule } from '../../../../src/model/schedule.ts';
import { at, feedWith, schedule, service } from '../../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

function told(schedules: readonly Schedule[], locale = CHINESE): string | null {
  const given = service({ at: [at({ schedules: schedules.map(({ id }) => id) })] });
  const words = formatOwnRules(directoryOf(feedWith({ schedules })), given, locale);
  return words === null ? null : words.split('\u2060').join('');
}

function monthly(parts: Partial<Schedule>): Schedule {
  return schedule({ byday: ['MO'], times: [{ start: '10:00', end: '14:00' }], ...parts });
}

describe('a rule that is not of every week', () => {
  const rules: [rule: Partial<Schedule>, chinese: string, english: string][] = [
    [{ byday: ['SA'], interval: 2 }, '每2周周六', 'Sat of every 2 weeks'],
    [{ byday: [], freq: 'weekly' }, '周三', 'Wed'],
    [{ freq: 'monthly', byday: ['1MO'] }, '每月第一个周一', '1st Mon of every month'],
    [{ freq: 'monthly', byday: ['-1FR'] }, '每月最后一个周五', 'last Fri of every month'],
    [
      { freq: 'MONTHLY', byday: ['2SA', '4SA'] },
      '每月第二个周六、第四个周六',
      '2nd Sat, 4th Sat of every month',
    ],
    [
      { freq: 'monthly', byday: [], bymonthday: [1, 15], interval: 2 },
      '每2个月1日、15日',
      'day 1, day 15 of every 2 months',
    ],
    [
      { freq: 'monthly', byday: [], bymonthday: [-1, -2] },
      '每月最后一天、倒数第2天',
      'last day, 2nd to last day of every month',
    ],
    [{ freq: 'monthly', byday: [] }, '每月9日', 'day 9 of every month'],
    [{ freq: 'yearly', byday: [] }, '每年9月9日', 'September 9 of every year'],
  ];
  for (const [rule, chinese, english] of rules) {
    it(`is told in words: ${english}`, () => {
      const given = [monthly({ start: '2026-09-09', ...rule })];
      expect(told(given)).to.equal(`${chinese} 10:00–14:00`);
      expect(told(given, ENGLISH)).to.equal(`${english} 10:00–14:00`);
    });
  }

  it('is none where it is of every week, or of single days, or in doubt', () => {
    expect(told([monthly({})])).to.equal(null);
    expect(told([monthly({ byday: [], dates: [{ date: '2026-12-01', times: [] }] })])).to.equal(
      null,
    );
    expect(told([monthly({ interval: 2 })])).to.equal(null);
  });

  it('is told once where two are the same', () => {
    const first = monthly({ freq: 'monthly', byday: ['1MO'] });
    const last = monthly({ id: 'last', freq: 'monthly', byday: ['-1MO'], times: [] });
    expect(told([first, { ...first, id: 'again' }, last])).to.equal(
      '每月第一个周一 10:00–14:00、每月最后一个周一 具体时间请咨询',
    );
  });
});
