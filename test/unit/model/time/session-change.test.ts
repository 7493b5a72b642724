import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf, sessionsOfService } from '../../../../src/model/directory.ts';
import type { Schedule, ScheduleException } from '../../../../src/model/schedule.ts';
import { occurrencesWithin } from '../../../../src/model/time/occurrences.ts';
import { sessionIdOf } from '../../../../src/model/time/sessions.ts';
import {
  at,
  beijing,
  exception,
  feedWith,
  schedule,
  service,
} from '../../../support/feed-builders.ts';

const MORNING = { start: '10:00', end: '11:00' };
const AFTERNOON = { start: '15:00', end: '16:00' };
const SPAN = { first: '2026-11-24', last: '2026-11-30', zone: 'Asia/Shanghai', calendars: [] };

function told(parts: Partial<Schedule>, span: Partial<typeof SPAN> = {}): string[] {
  const given = schedule({ byday: ['WE'], times: [MORNING, AFTERNOON], ...parts });
  return occurrencesWithin(given, { ...SPAN, ...span }).map(
    ({ date, start, status }) => `${date.slice(5)} ${start ?? '?'} ${status}`,
  );
}

const to = (date: string, ...times: ScheduleException['times']) => ({ date, times });

describe('an exception that names times', () => {
  const cases: [name: string, exceptions: Partial<ScheduleException>[], expected: string[]][] = [
    [
      'cancels those only',
      [{ times: [MORNING] }],
      ['11-25 10:00 cancelled', '11-25 15:00 scheduled'],
    ],
    [
      'cancels what begins within them',
      [{ times: [{ start: '08:00', end: '12:00' }] }],
      ['11-25 10:00 cancelled', '11-25 15:00 scheduled'],
    ],
    [
      'needs no end',
      [{ times: [{ start: '15:00', end: null }] }],
      ['11-25 10:00 scheduled', '11-25 15:00 cancelled'],
    ],
    [
      'cancels the day where it names all',
      [{ times: [MORNING, AFTERNOON] }],
      ['11-25 10:00 cancelled', '11-25 15:00 cancelled'],
    ],
    [
      'cancels the day where it names none',
      [{}],
      ['11-25 10:00 cancelled', '11-25 15:00 cancelled'],
    ],
    [
      'makes the day doubtful where it has no such time',
      [{ times: [{ start: '10:30', end: null }] }],
      ['11-25 10:00 ask', '11-25 15:00 ask'],
    ],
    [
      'makes the rest doubtful where the day has one of its times',
      [{ times: [MORNING, { start: '16:30', end: null }] }],
      ['11-25 10:00 cancelled', '11-25 15:00 ask'],
    ],
    [
      'moves those only',
      [
        {
          status: 'moved',
          times: [AFTERNOON],
          to: to('2026-11-26', { start: '19:00', end: '20:00' }),
        },
      ],
      ['11-25 10:00 scheduled', '11-26 19:00 moved'],
    ],
    [
      'moves each of them to its own',
      [
        {
          status: 'moved',
          times: [AFTERNOON, MORNING],
          to: to('2026-11-26', { start: '19:00', end: null }, { start: '08:00', end: null }),
        },
      ],
      ['11-26 08:00 moved', '11-26 19:00 moved'],
    ],
    [
      'stands beside another for the same day',
      [{ times: [MORNING] }, { status: 'moved', times: [AFTERNOON], to: to('2026-11-27') }],
      ['11-25 10:00 cancelled', '11-27 15:00 moved'],
    ],
    [
      'asks for those only',
      [{ status: 'ask', times: [MORNING] }],
      ['11-25 10:00 ask', '11-25 15:00 scheduled'],
    ],
    [
      'cancels an added time',
      [
        { status: 'extra', times: [{ start: '19:00', end: null }] },
        { times: [{ start: '19:00', end: null }] },
      ],
      ['11-25 10:00 scheduled', '11-25 15:00 scheduled', '11-25 19:00 cancelled'],
    ],
    [
      'leaves what is added beside a day that is cancelled',
      [{}, { status: 'extra', times: [{ start: '19:00', end: null }] }],
      ['11-25 10:00 cancelled', '11-25 15:00 cancelled', '11-25 19:00 scheduled'],
    ],
    [
      'cancels a day that is only added',
      [{ date: '2026-11-28', status: 'extra', times: [MORNING] }, { date: '2026-11-28' }],
      ['11-25 10:00 scheduled', '11-25 15:00 scheduled', '11-28 10:00 cancelled'],
    ],
  ];
  for (const [name, exceptions, expected] of cases) {
    it(name, () => {
      expect(told({ exceptions: exceptions.map(exception) })).to.deep.equal(expected);
    });
  }

  it('brings only what it moves into the days it moves it to', () => {
    const moved = exception({ status: 'moved', times: [MORNING], to: to('2026-12-01') });
    const span = { first: '2026-11-30', last: '2026-12-01' };
    expect(told({ exceptions: [moved] }, span)).to.deep.equal(['12-01 10:00 moved']);
  });
});

describe('dates beside times', () => {
  const dates = [to('2026-11-26'), to('2026-11-27', AFTERNOON)];

  it('have them where they have none of their own', () => {
    expect(told({ byday: [], times: [MORNING], dates })).to.deep.equal([
      '11-26 10:00 scheduled',
      '11-27 15:00 scheduled',
    ]);
  });

  it('have none where nobody has published any', () => {
    expect(told({ byday: [], times: [], dates })).to.deep.equal([
      '11-26 ? scheduled',
      '11-27 15:00 scheduled',
    ]);
  });
});

describe('a day of opening hours', () => {
  it('that ends with its last minute ends at midnight', () => {
    const times = [{ start: '00:00', end: '23:59' }];
    const [day] = occurrencesWithin(schedule({ kind: 'hours', byday: ['WE'], times }), SPAN);
    expect(day).to.include({ start: '00:00', end: '00:00', endsAt: beijing('2026-11-26 00:00') });
  });
});

/** Three classes at once by one schedule. */
function classes(parts: Partial<ScheduleException>) {
  const shared = schedule({ byday: ['WE'], times: [MORNING], exceptions: [exception(parts)] });
  const services = ['a', 'b', 'c'].map((id) =>
    service({ id, at: [at({ id: `${id}1`, schedules: ['sch'] })] }),
  );
  const other = service({ id: 'd', at: [at({ id: 'd1', schedules: ['own'] })] });
  const schedules = [shared, schedule({ id: 'own', byday: ['WE'], times: [MORNING] })];
  const directory = directoryOf(feedWith({ services: [...services, other], schedules }));
  const now = beijing('2026-11-24 10:00');
  return services.map((one) => sessionsOfService(directory, one, now, 7)[0]?.session);
}

describe('an exception that names services', () => {
  const statuses: [name: string, parts: Partial<ScheduleException>, expected: string[]][] = [
    ['is about all where it names none', {}, ['cancelled', 'cancelled', 'cancelled']],
    ['is about those alone', { services: ['b'] }, ['scheduled', 'cancelled', 'scheduled']],
    [
      'may be about any where it names one nobody knows',
      { services: ['x'] },
      ['ask', 'ask', 'ask'],
    ],
    [
      'may be about any where it names one that has another schedule',
      { services: ['d'] },
      ['ask', 'ask', 'ask'],
    ],
    [
      'is about those it names, and may be about others',
      { services: ['a', 'x'] },
      ['cancelled', 'ask', 'ask'],
    ],
  ];
  for (const [name, parts, expected] of statuses) {
    it(name, () => {
      expect(classes(parts).map((session) => session?.status)).to.deep.equal(expected);
    });
  }

  it('changes the id of no session', () => {
    const ids = (parts: Partial<ScheduleException>) =>
      classes(parts).map((session) => session && sessionIdOf('at', session));
    expect(ids({ services: ['b'] })).to.deep.equal(ids({}));
  });

  it('adds a day for them alone', () => {
    const [a, b] = classes({
      date: '2026-11-24',
      status: 'extra',
      services: ['b'],
      times: [AFTERNOON],
    });
    expect([a?.date, b?.date]).to.deep.equal(['2026-11-25', '2026-11-24']);
  });
});

describe('a time at a change of clocks', () => {
  const times = ['00:30', '01:30', '02:30'].map((start) => ({ start, end: null }));
  const doubts = (zone: string, date: string) =>
    occurrencesWithin(schedule({ dates: [{ date, times }] }), {
      ...{ first: date, last: date, zone, calendars: [] },
    }).map(({ plannedStart, status, doubt }) => `${plannedStart} ${status} ${doubt ?? ''}`.trim());

  it('is marked where it does not exist', () => {
    expect(doubts('Europe/London', '2027-03-28')).to.deep.equal([
      '00:30 scheduled',
      '01:30 scheduled clock',
      '02:30 scheduled',
    ]);
  });

  it('is marked where it exists twice', () => {
    expect(doubts('Europe/London', '2027-10-31')).to.deep.equal([
      '00:30 scheduled',
      '01:30 scheduled clock',
      '02:30 scheduled',
    ]);
  });

  it('is never that of Beijing', () => {
    expect(doubts('Asia/Shanghai', '2027-03-28').join()).not.to.contain('clock');
  });
});
