import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { BookableSession } from '../../../../src/model/booking/bookable.ts';
import { daysWith, sessionDays, sessionsOn } from '../../../../src/model/booking/session-days.ts';

/** Sessions on some days, by how many each has. */
function daysOf(...numbers: readonly number[]) {
  const sessions = numbers.flatMap((number, day) =>
    Array.from({ length: number }, (_, index) => ({
      id: `${day}-${index}`,
      session: { date: `2026-12-0${day + 1}` },
    })),
  );
  return sessionDays(sessions as unknown as readonly BookableSession[]);
}

describe('The days of sessions', () => {
  it('come in the order of their sessions, each with all of its own', () => {
    const days = daysOf(2, 0, 1);
    expect(days.map(({ date }) => date)).to.deep.equal(['2026-12-01', '2026-12-03']);
    expect(days.map(({ sessions }) => sessions.map(({ id }) => id))).to.deep.equal([
      ['0-0', '0-1'],
      ['2-0'],
    ]);
    expect(sessionsOn(days)).to.equal(3);
  });

  it('are shown whole, until there are enough sessions', () => {
    const days = daysOf(4, 4, 4, 4);
    expect(daysWith(days, 0, 5)).to.equal(2);
    expect(daysWith(days, 0, 8)).to.equal(2);
    expect(daysWith(days, 2, 100)).to.equal(4);
    expect(daysWith(days, 4, 100)).to.equal(4);
  });

  it('are one at least, however many sessions it has', () => {
    expect(daysWith(daysOf(40, 40), 0, 15)).to.equal(1);
    expect(daysWith([], 0, 15)).to.equal(0);
  });
});
