import { expect } from 'chai';
import type { Envelope } from '../../src/model/feed.ts';
import { overdueSince } from '../../src/model/time/freshness.ts';
import { elapsedSince, reviewDueSince } from '../../src/model/time/last-check.ts';
import { beijing, feedWith } from '../support/feed-builders.ts';

describe('how long ago a date was', () => {
  const spans: [date: string, today: string, ago: string][] = [
    ['2026-11-24', '2026-11-24', '0 day'],
    ['2026-11-23', '2026-11-24', '1 day'],
    ['2025-12-31', '2026-01-01', '1 day'],
    // Two months are 59 to 62 days: the day of the month tells, not the number of days.
    ['2026-01-01', '2026-02-28', '58 day'],
    ['2026-01-01', '2026-03-01', '2 month'], // 59 days
    ['2026-01-31', '2026-03-31', '2 month'], // 59 days
    ['2026-09-25', '2026-11-23', '59 day'],
    ['2026-09-25', '2026-11-24', '60 day'],
    ['2026-09-25', '2026-11-25', '2 month'], // 61 days
    ['2026-07-01', '2026-08-31', '61 day'],
    ['2026-07-01', '2026-09-01', '2 month'], // 62 days
    // At the end of a month, and where a month lacks the day.
    ['2026-01-31', '2026-02-28', '28 day'],
    ['2026-01-31', '2026-03-01', '29 day'],
    ['2025-12-31', '2026-02-28', '59 day'],
    ['2025-12-31', '2026-03-01', '2 month'],
    ['2023-12-31', '2024-02-29', '60 day'],
    ['2026-03-24', '2026-11-24', '8 month'],
    ['2026-03-25', '2026-11-24', '7 month'],
    ['2024-11-25', '2026-11-24', '23 month'],
    ['2024-11-24', '2026-11-24', '2 year'],
    ['2024-02-29', '2026-02-28', '23 month'],
    ['2024-02-29', '2026-03-01', '2 year'],
    ['2023-11-25', '2026-11-24', '2 year'],
    ['2023-11-24', '2026-11-24', '3 year'],
    ['1999-12-31', '2026-11-24', '26 year'],
  ];
  for (const [date, today, ago] of spans) {
    it(`is ${ago}${ago.startsWith('1 ') ? '' : 's'} from ${date} to ${today}`, () => {
      const { count, unit } = elapsedSince(date, today);
      expect(`${count} ${unit}`).to.equal(ago);
    });
  }

  it('is no time at all for a date to come, however far', () => {
    for (const date of ['2026-11-25', '2027-11-24', '9999-12-31']) {
      expect(elapsedSince(date, '2026-11-24')).to.deep.equal({ count: 0, unit: 'day' });
    }
  });
});

describe('the day a feed was to be brought up to date', () => {
  const MADE = '2026-11-23T10:00:00+08:00';
  const overdue = (parts: Partial<Envelope>, now = '2026-11-24 10:00') =>
    overdueSince(
      feedWith({ feed: { generated_at: MADE, ttl: 86_400, ...parts } }).feed,
      beijing(now),
    );

  it('is told once it has passed, not at its very instant', () => {
    expect(overdue({}, '2026-11-24 09:59')).to.equal(null);
    expect(overdue({}, '2026-11-24 10:00')).to.equal(null);
    expect(overdue({}, '2026-11-24 10:01')).to.equal('2026-11-24');
  });

  it('is not told where the feed does not say when it was made, or for how long it holds', () => {
    expect(overdue({ generated_at: null }, '2099-01-01 00:00')).to.equal(null);
    expect(overdue({ ttl: null }, '2099-01-01 00:00')).to.equal(null);
    expect(overdue({ generated_at: null, ttl: null }, '2099-01-01 00:00')).to.equal(null);
  });

  it('is the instant the feed was made, where it holds for no time', () => {
    expect(overdue({ ttl: 0 })).to.equal('2026-11-23');
  });

  it('is not told of a feed that holds for ever', () => {
    expect(overdue({ ttl: Number.MAX_VALUE }, '2099-01-01 00:00')).to.equal(null);
  });

  it('is the day on the calendar of the feed’s zone', () => {
    const late = { generated_at: '2026-11-20T20:00:00Z', ttl: 3600 };
    expect(overdue(late)).to.equal('2026-11-21');
    expect(overdue({ ...late, timezone: 'America/New_York' })).to.equal('2026-11-20');
  });
});

describe('the day a service was to be checked again', () => {
  const due = (review_after: string | null, today: string) =>
    reviewDueSince({ on: '2026-01-01', by: null, review_after }, today);

  it('is told from the day after it', () => {
    expect(due('2026-11-24', '2026-11-23')).to.equal(null);
    expect(due('2026-11-24', '2026-11-24')).to.equal(null);
    expect(due('2026-11-24', '2026-11-25')).to.equal('2026-11-24');
  });

  it('is not told where nobody has named one', () => {
    expect(due(null, '2026-11-25')).to.equal(null);
    expect(reviewDueSince(null, '2026-11-25')).to.equal(null);
  });

  it('is told also where nobody has said when it was last checked', () => {
    const checked = { on: null, by: null, review_after: '2026-11-01' };
    expect(reviewDueSince(checked, '2026-11-25')).to.equal('2026-11-01');
  });
});
