import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { CalendarDay } from '../../../../src/model/schedule.ts';
import { occurrencesOf } from '../../../../src/model/time/sessions.ts';
import { beijing, schedule } from '../../../support/feed-builders.ts';

const DAILY = schedule({
  byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
  times: [{ start: '10:00', end: '12:00' }],
  calendar: 'own',
  on_holiday: 'closed',
});

function holiday(parts: Partial<CalendarDay>): CalendarDay {
  return { date: '2026-10-01', kind: 'holiday', name: '国庆节', as: null, ...parts };
}

/** The days from 30 September to 9 October on which it takes place, or one has to ask. */
function told(...days: readonly CalendarDay[]): string[] {
  const calendars = [{ id: 'own', valid_from: null, valid_to: null, days }];
  const query = { now: beijing('2026-09-30 00:00'), days: 10, zone: 'Asia/Shanghai', calendars };
  return occurrencesOf(DAILY, query).map(({ date, status }) => `${date.slice(5)} ${status}`);
}

describe('a holiday of several days in a row', () => {
  it('closes its first day, its last, and all between', () => {
    const closed = told(holiday({ to: '2026-10-07' })).filter((line) => line.endsWith('cancelled'));
    expect(closed.map((line) => line.slice(0, 5))).to.deep.equal([
      ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
    ]);
    expect(told(holiday({ to: '2026-10-07' }))).to.include.members([
      '09-30 scheduled',
      '10-08 scheduled',
    ]);
  });

  it('is one day where its last is its first, or is not said', () => {
    expect(told(holiday({ to: '2026-10-01' }))).to.deep.equal(told(holiday({ to: null })));
    expect(told(holiday({}))).to.deep.equal(told(holiday({ to: null })));
  });

  it('counts before a day that is worked, whichever stands first', () => {
    const worked = holiday({ date: '2026-10-03', kind: 'workday', name: '调休' });
    const span = holiday({ to: '2026-10-07' });
    expect(told(worked, span)).to.deep.equal(told(span));
    expect(told(span, worked)).to.deep.equal(told(span));
  });

  it('has to be asked about on every day where its end is before its beginning, or cannot be read', () => {
    const unread = holiday({ to: null, unreadable: { to: '10月7号' } });
    for (const day of [holiday({ to: '2026-09-07' }), holiday({ to: '2027-10-07' }), unread]) {
      const open = told(day).filter((line) => line.endsWith(' scheduled'));
      expect(open, JSON.stringify(day)).to.deep.equal([]);
      expect(told(day)).to.include('10-08 ask');
    }
  });
});
