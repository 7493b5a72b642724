import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatChecked, formatReviewDue } from '../../../../src/i18n/format/last-check.ts';
import { formatOverdue } from '../../../../src/i18n/format/freshness.ts';
import type { Locale } from '../../../../src/i18n/locale.ts';
import type { Envelope } from '../../../../src/model/feed.ts';
import type { Checked } from '../../../../src/model/service.ts';
import { beijing, feedWith } from '../../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

describe('what is said of a feed that is out of date', () => {
  function overdue(parts: Partial<Envelope>, locale: Locale = CHINESE): string | null {
    const feed = { generated_at: '2026-11-23T10:00:00+08:00', ttl: 86_400, ...parts };
    return formatOverdue(feedWith({ feed }).feed, locale);
  }

  it('is by when it was to be brought up to date, and what to do', () => {
    const feed = { generated_at: '2026-11-20T08:00:00+08:00' };
    expect(overdue(feed)).to.equal(
      '这些内容本应在2026年11月21日前更新，可能已有变化，出门前请先问一下。',
    );
    expect(overdue(feed, ENGLISH)).to.equal(
      'This was to be brought up to date by November 21, 2026 and may have changed; please ask before you go.',
    );
  });

  it('is nothing up to that very instant', () => {
    expect(overdue({})).to.equal(null);
    expect(overdue({ ttl: 86_399 })).to.not.equal(null);
    expect(overdue({ ttl: 86_401 })).to.equal(null);
  });

  it('is nothing where its publisher has not said', () => {
    expect(overdue({ generated_at: null })).to.equal(null);
    expect(overdue({ ttl: null })).to.equal(null);
  });
});

describe('what is said of when a service was checked', () => {
  function checked(on: string | null, by: Checked['by'] = null, locale = CHINESE): string | null {
    return formatChecked({ on, by, review_after: null }, locale);
  }
  const dates: [on: string, chinese: string, english: string][] = [
    ['2026-11-24', '今天核对（2026年11月24日）', 'Checked today (November 24, 2026)'],
    ['2026-11-23', '1 天前核对（2026年11月23日）', 'Checked 1 day ago (November 23, 2026)'],
    ['2026-11-01', '23 天前核对（2026年11月1日）', 'Checked 23 days ago (November 1, 2026)'],
    ['2026-03-24', '8 个月前核对（2026年3月24日）', 'Checked 8 months ago (March 24, 2026)'],
    ['2023-05-01', '3 年前核对（2023年5月1日）', 'Checked 3 years ago (May 1, 2023)'],
  ];
  for (const [on, chinese, english] of dates) {
    it(`is how long ago and the date: ${english}`, () => {
      expect(checked(on)).to.equal(chinese);
      expect(checked(on, null, ENGLISH)).to.equal(english);
    });
  }

  it('takes a date to come for today, for a device’s clock may be slow', () => {
    expect(checked('2026-11-25')).to.equal('今天核对（2026年11月25日）');
  });

  it('names who has checked it, in the reader’s language', () => {
    const by = { 'zh-Hans': '社区居委会', en: 'community office' };
    expect(checked('2026-11-24', by)).to.equal('今天核对（2026年11月24日，社区居委会）');
    expect(checked('2026-11-24', by, ENGLISH)).to.equal(
      'Checked today (November 24, 2026, community office)',
    );
  });

  it('is nothing where nobody has said', () => {
    expect(checked(null, '社区居委会')).to.equal(null);
    expect(formatChecked(null, CHINESE)).to.equal(null);
  });

  it('goes by the day in the feed’s zone', () => {
    const midnight = beijing('2026-11-25 00:00');
    const words = (now: number) =>
      formatChecked(
        { on: '2026-11-24', by: null, review_after: null },
        {
          ...CHINESE,
          now,
        },
      );
    expect(words(midnight - 1)).to.equal('今天核对（2026年11月24日）');
    expect(words(midnight)).to.equal('1 天前核对（2026年11月24日）');
  });
});

describe('what is said of a service that was to be checked again', () => {
  function due(review_after: string | null, locale = CHINESE): string | null {
    return formatReviewDue({ on: null, by: null, review_after }, locale);
  }

  it('is by when, and what to do', () => {
    expect(due('2026-11-23')).to.equal(
      '这项信息本应在2026年11月23日前再核对一次，可能已有变化，出门前请先问一下。',
    );
    expect(due('2026-11-23', ENGLISH)).to.equal(
      'This was to be checked again by November 23, 2026 and may have changed; please ask before you go.',
    );
  });

  it('is nothing on that day and before it', () => {
    expect(due('2026-11-24')).to.equal(null);
    expect(due('2026-11-25')).to.equal(null);
  });

  it('is nothing where nobody has named a day', () => {
    expect(due(null)).to.equal(null);
    expect(formatReviewDue(null, CHINESE)).to.equal(null);
  });
});
