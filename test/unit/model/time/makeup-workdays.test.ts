import { describe, it } from 'node:test';
import { expect } from 'chai';
import type {
  Calendar,
  CalendarDay,
  Schedule,
  ScheduleException,
} from '../../../../src/model/schedule.ts';
import {
  occurrencesOf,
  sessionIdOf,
  type Occurrence,
} from '../../../../src/model/time/sessions.ts';
import { beijing, schedule } from '../../../support/feed-builders.ts';

/** Saturday, 10 October 2026, is worked to make up for the National Day week. */
const SATURDAY = '2026-10-10';
const MAKE_UP = '国庆调休上班';

const MORNING = { start: '10:00', end: '14:00' };
const AFTERNOON = { start: '16:00', end: '20:00' };
const WORKING_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

function workday(parts: Partial<CalendarDay> = {}): CalendarDay {
  return { date: SATURDAY, kind: 'workday', name: MAKE_UP, as: null, ...parts };
}

/** The occurrences on that Saturday of a schedule that follows the calendar. */
function onSaturday(
  parts: Partial<Schedule>,
  days: readonly CalendarDay[] = [workday()],
): readonly Occurrence[] {
  const calendars: Calendar[] = [{ id: 'cn', valid_from: null, valid_to: null, days }];
  const given = schedule({ byday: WORKING_DAYS, times: [MORNING], calendar: 'cn', ...parts });
  const now = beijing(`${SATURDAY} 00:00`);
  return occurrencesOf(given, { now, days: 1, zone: 'Asia/Shanghai', calendars });
}

function told(occurrences: readonly Occurrence[]): string[] {
  return occurrences.map(({ start, status, reason, origin }) =>
    [start ?? '?', status, typeof reason === 'string' ? reason : '-', origin].join(' '),
  );
}

function exception(parts: Partial<ScheduleException>): ScheduleException {
  return {
    date: SATURDAY,
    status: 'cancelled',
    reason: '停电',
    to: null,
    times: [],
    services: [],
    ...parts,
  };
}

describe('a make-up workday of a schedule that it leaves unchanged', () => {
  it('adds nothing to a rule of working days', () => {
    expect(told(onSaturday({}))).to.deep.equal([]);
  });

  it('takes nothing from a rule of Saturdays', () => {
    expect(told(onSaturday({ byday: ['SA'] }))).to.deep.equal(['10:00 scheduled - rule']);
  });
});

describe('a make-up workday that counts as a weekday', () => {
  const as_weekday = { on_makeup_workday: 'as_weekday' } as const;

  it('has the times of a Monday, and says why', () => {
    const times = [MORNING, AFTERNOON];
    expect(told(onSaturday({ ...as_weekday, byday: ['MO'], times }))).to.deep.equal([
      `10:00 scheduled ${MAKE_UP} workday`,
      `16:00 scheduled ${MAKE_UP} workday`,
    ]);
  });

  it('has those of the weekday the calendar names, and not those of a Monday', () => {
    const friday = [workday({ as: 'FR' })];
    expect(onSaturday({ ...as_weekday, byday: ['FR'] }, friday)).to.have.length(1);
    expect(onSaturday({ ...as_weekday, byday: ['MO'] }, friday)).to.have.length(0);
  });

  it('is asked for where nobody knows as which weekday it counts, whatever the rule has', () => {
    const unread = [workday({ unreadable: { as: '周八' } })];
    for (const byday of [['MO'], ['TU'], ['SA']] as const) {
      expect(told(onSaturday({ ...as_weekday, byday }, unread))).to.deep.equal([
        `10:00 ask ${MAKE_UP} ${byday[0] === 'SA' ? 'rule' : 'workday'}`,
      ]);
    }
    expect(onSaturday({ ...as_weekday, until: '2026-10-09' }, unread)).to.deep.equal([]);
  });

  it('is the same for opening hours', () => {
    expect(told(onSaturday({ ...as_weekday, kind: 'hours' }))).to.deep.equal([
      `10:00 scheduled ${MAKE_UP} workday`,
    ]);
  });

  it('may have times nobody has published', () => {
    expect(told(onSaturday({ ...as_weekday, times: [] }))).to.deep.equal([
      `? scheduled ${MAKE_UP} workday`,
    ]);
  });

  it('has an id made of its own date', () => {
    const [session] = onSaturday(as_weekday);
    expect(sessionIdOf('at', session!)).to.equal(`at~sch~${SATURDAY}T10:00`);
  });

  it('shows what a Saturday usually has as cancelled: somebody may have booked it', () => {
    expect(told(onSaturday({ ...as_weekday, byday: ['SA'] }))).to.deep.equal([
      `10:00 cancelled ${MAKE_UP} rule`,
    ]);
  });

  it('is a day like any other where the rule has both weekdays', () => {
    expect(told(onSaturday({ ...as_weekday, byday: ['MO', 'SA'] }))).to.deep.equal([
      '10:00 scheduled - rule',
    ]);
  });

  it('keeps to the first and last day of the rule, its season and its weeks', () => {
    const season = { from: '10-11', to: '04-30', name: null };
    for (const parts of [
      { until: '2026-10-09' },
      { start: '2026-10-11' },
      { valid_to: '2026-10-09' },
      { season },
      { start: '2026-09-28', interval: 2 },
    ]) {
      expect(onSaturday({ ...as_weekday, ...parts })).to.deep.equal([]);
    }
  });

  it('leaves a dated session of that day as it is', () => {
    const dates = [{ date: SATURDAY, times: [AFTERNOON] }];
    expect(told(onSaturday({ ...as_weekday, dates, byday: [] }))).to.deep.equal([
      '16:00 scheduled - date',
    ]);
  });

  it('is none to a schedule that follows another calendar or none', () => {
    expect(onSaturday({ ...as_weekday, calendar: 'school' })).to.deep.equal([]);
    expect(onSaturday({ ...as_weekday, calendar: null })).to.deep.equal([]);
  });
});

describe('a make-up workday on which it is closed', () => {
  const closed = { on_makeup_workday: 'closed' } as const;

  it('cancels what the rule has that day, and says why', () => {
    expect(told(onSaturday({ ...closed, byday: ['SA'] }))).to.deep.equal([
      `10:00 cancelled ${MAKE_UP} rule`,
    ]);
  });

  it('says nothing where the rule has nothing that day', () => {
    expect(onSaturday(closed)).to.deep.equal([]);
  });

  it('leaves a dated session, which was announced for that very day', () => {
    const dates = [{ date: SATURDAY, times: [AFTERNOON] }];
    expect(told(onSaturday({ ...closed, byday: ['SA'], dates }))).to.deep.equal([
      `10:00 cancelled ${MAKE_UP} rule`,
      '16:00 scheduled - date',
    ]);
  });
});

describe('a make-up workday to be asked about', () => {
  const ask = { on_makeup_workday: 'ask' } as const;

  it('leaves open whether a Saturday takes place', () => {
    expect(told(onSaturday({ ...ask, byday: ['SA'] }))).to.deep.equal([
      `10:00 ask ${MAKE_UP} rule`,
    ]);
  });

  it('leaves open whether it counts as the weekday it is worked for', () => {
    expect(told(onSaturday(ask))).to.deep.equal([`10:00 ask ${MAKE_UP} workday`]);
  });

  it('says nothing where neither weekday is one of the rule', () => {
    expect(onSaturday({ ...ask, byday: ['WE'] })).to.deep.equal([]);
  });
});

describe('what is published for a make-up workday itself', () => {
  const policies = ['as_weekday', 'ask'] as const;
  for (const on_makeup_workday of policies) {
    it(`wins where it is cancelled and the rule says "${on_makeup_workday}"`, () => {
      const parts = { on_makeup_workday, exceptions: [exception({})] };
      expect(told(onSaturday(parts))).to.deep.equal(['10:00 cancelled 停电 workday']);
    });

    it(`wins where it is moved and the rule says "${on_makeup_workday}"`, () => {
      const to = { date: SATURDAY, times: [AFTERNOON] };
      const parts = { on_makeup_workday, exceptions: [exception({ status: 'moved', to })] };
      expect(told(onSaturday(parts))).to.deep.equal(['16:00 moved 停电 workday']);
    });

    it(`wins where it is an extra day and the rule says "${on_makeup_workday}"`, () => {
      const extra = exception({ status: 'extra', reason: '加班', times: [AFTERNOON] });
      const parts = { on_makeup_workday, exceptions: [extra] };
      expect(told(onSaturday(parts))).to.deep.equal(['16:00 scheduled 加班 extra']);
    });
  }

  it('gives its own reason where the day is closed anyway', () => {
    const parts = { byday: ['SA'], exceptions: [exception({})] } as const;
    expect(told(onSaturday({ ...parts, on_makeup_workday: 'closed' }))).to.deep.equal([
      '10:00 cancelled 停电 rule',
    ]);
  });

  it('takes the extra time and leaves the usual one closed', () => {
    const extra = exception({ status: 'extra', reason: '加班', times: [AFTERNOON] });
    const parts = { byday: ['SA'], on_makeup_workday: 'closed', exceptions: [extra] } as const;
    expect(told(onSaturday(parts))).to.deep.equal([
      `10:00 cancelled ${MAKE_UP} rule`,
      '16:00 scheduled 加班 extra',
    ]);
  });
});

describe('a day that is both a holiday and a make-up workday', () => {
  const holiday: CalendarDay = { date: SATURDAY, kind: 'holiday', name: '古尔邦节', as: null };
  for (const days of [
    [workday(), holiday],
    [holiday, workday()],
  ]) {
    it(`is a holiday where the ${days[0]!.kind} comes first`, () => {
      const parts = { byday: ['MO', 'SA'], on_makeup_workday: 'as_weekday' } as const;
      expect(told(onSaturday({ ...parts, on_holiday: 'closed' }, days))).to.deep.equal([
        '10:00 cancelled 古尔邦节 rule',
      ]);
      expect(onSaturday({ on_makeup_workday: 'as_weekday' }, days)).to.deep.equal([]);
    });
  }
});
