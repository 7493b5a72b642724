import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTimeZone, offsetAt } from '../../../../src/model/time/zoned-time.ts';

const BEIJING = 'Asia/Shanghai';
const HOUR_MS = 3_600_000;

const wall = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
  timeZone: BEIJING,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

/** Minutes ahead of UTC, as Intl shows them. */
function shown(instant: number): number {
  const parts = Object.fromEntries(
    wall.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  ) as Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>>;
  const { year, month, day, hour, minute } = parts;
  const minutes = Date.UTC(year, month - 1, day, hour, minute) / 60_000;
  return minutes - Math.floor(instant / 60_000);
}

describe('Beijing time', () => {
  it('is what Intl shows, at another hour of every day of 200 years', () => {
    const last = Date.UTC(2100, 11, 31);
    for (let at = Date.UTC(1901, 0, 1), wrong = 0; at <= last; at += 25 * HOUR_MS) {
      if (offsetAt(at, BEIJING) !== shown(at)) wrong += 1;
      assert.equal(wrong, 0, new Date(at).toISOString());
    }
  });

  it('is what Intl shows, at every hour of the last summer that had a time of its own', () => {
    const last = Date.UTC(1992, 0, 3);
    for (let at = Date.UTC(1991, 2, 1); at <= last; at += HOUR_MS) {
      assert.equal(offsetAt(at, BEIJING), shown(at), new Date(at).toISOString());
    }
  });

  it('had a summer time until 1991', () => {
    assert.equal(offsetAt(Date.UTC(1991, 6, 1), BEIJING), 540);
    assert.equal(offsetAt(Date.UTC(1992, 6, 1), BEIJING), 480);
  });

  it('is that of one name alone; other names are looked up', () => {
    assert.equal(isTimeZone(BEIJING), true);
    assert.equal(isTimeZone('Asia/Urumqi'), true);
    assert.equal(isTimeZone('Asia/Peking'), false);
  });
});
