import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';

/** Findings about changes of clocks, by their places. */
function found(timezone: string, schedule: Readonly<Record<string, unknown>>) {
  const at = [{ id: 'at', schedules: ['s'] }];
  const reading = readFeed({
    feed: { spec: '1.0', timezone },
    services: [{ id: 'a', name: '夜间门诊', at }],
    schedules: [{ id: 's', kind: 'event', ...schedule }],
  });
  assert.ok('feed' in reading);
  return lintFeed(reading.feed)
    .filter(({ code }) => code === 'clock-change')
    .map(({ pointer, detail }) => [pointer, detail]);
}

const SUNDAYS = { byday: ['SU'], start: '2026-01-04' };
const times = (...starts: readonly string[]) => starts.map((start) => ({ start, end: '05:00' }));

describe('A time at a change of clocks', () => {
  it('is found where it does not exist, and where it exists twice', () => {
    const schedule = { ...SUNDAYS, times: times('02:30', '01:30', '03:30') };
    assert.deepEqual(found('America/New_York', schedule), [
      ['/times/0/start', '2026-03-08 02:30 America/New_York'],
      ['/times/1/start', '2026-11-01 01:30 America/New_York'],
    ]);
  });

  it('is found of a rule that names no year', () => {
    const schedule = { byday: ['SU'], times: times('02:30') };
    assert.equal(found('Europe/Berlin', schedule).length, 1);
  });

  it('is found of a single day, and of one that something is moved to', () => {
    const dates = [{ date: '2027-03-28', times: times('02:15') }];
    assert.deepEqual(found('Europe/Berlin', { dates }), [
      ['/dates/0/times', '2027-03-28 02:15 Europe/Berlin'],
    ]);
    const to = { date: '2026-03-29', times: times('02:15') };
    const exceptions = [{ date: '2026-03-22', status: 'moved', to }];
    const moved = { ...SUNDAYS, times: times('10:00'), exceptions };
    assert.deepEqual(found('Europe/Berlin', moved), [
      ['/exceptions/0', '2026-03-29 02:15 Europe/Berlin'],
    ]);
  });

  it('is none where nobody changes clocks, on other weekdays, or once it is moved away', () => {
    const night = { ...SUNDAYS, times: times('02:30') };
    assert.deepEqual(found('Asia/Shanghai', night), []);
    assert.deepEqual(found('America/New_York', { ...night, byday: ['SA'] }), []);
    const to = { date: '2026-03-08', times: times('04:00') };
    const exceptions = [{ date: '2026-03-08', status: 'moved', to }];
    assert.deepEqual(found('America/New_York', { ...night, exceptions }), []);
  });
});
