import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf, type Directory } from '../../../../src/model/directory.ts';
import { occasionsOf, type Occasion } from '../../../../src/model/filter/occasions.ts';
import { openingOfService } from '../../../../src/model/time/opening.ts';
import type { Schedule } from '../../../../src/model/schedule.ts';
import type { Service } from '../../../../src/model/service.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  schedule,
  service,
} from '../../../support/feed-builders.ts';

const TUESDAY = '2026-11-24 10:00';

const PLACES = [
  location({ id: 'city' }),
  location({
    id: 'jiashun',
    parent_id: 'city',
    accessibility: { step_free: 'yes', accessible_toilet: 'unknown', note: null },
  }),
  location({
    id: 'annex',
    parent_id: 'city',
    accessibility: { step_free: 'no', accessible_toilet: 'unknown', note: null },
  }),
  location({
    id: 'hall',
    parent_id: 'jiashun',
    accessibility: { step_free: 'unknown', accessible_toilet: 'yes', note: null },
  }),
];

function directoryWith(given: Service, schedules: readonly Schedule[] = []): Directory {
  return directoryOf(feedWith({ locations: PLACES, services: [given], schedules }));
}

function occasionsAt(wall: string, given: Service, schedules: readonly Schedule[] = []) {
  return occasionsOf(directoryWith(given, schedules), beijing(wall)).get(given) ?? [];
}

/** The times of a service with one schedule, each as its facets: `today week / TU / morning`. */
function timesAt(wall: string, parts: Partial<Schedule>): string[] {
  const given = service({ at: [at({ schedules: ['sch'] })] });
  return occasionsAt(wall, given, [schedule(parts)]).map(timeOf);
}

function timeOf({ when, weekday, part }: Occasion): string {
  return [when, weekday, part].map((values) => values.join(' ')).join(' / ');
}

const dated = (date: string, start: string | null, end: string | null = null) => ({
  dates: [{ date, times: start === null ? [] : [{ start, end }] }],
});

describe('an event', () => {
  const cases: [name: string, date: string, start: string, end: string | null, told: string][] = [
    ['tonight', '2026-11-24', '19:00', '20:00', 'today week / TU / evening'],
    ['going on', '2026-11-24', '09:30', '11:00', 'now today week / TU / morning'],
    ['beginning right now', '2026-11-24', '10:00', '11:00', 'now today week / TU / morning'],
    ['begun, with no end published', '2026-11-24', '09:30', null, 'today week / TU / morning'],
    ['begun last evening', '2026-11-23', '20:00', '11:00', 'now today week / MO / evening'],
    ['tomorrow', '2026-11-25', '17:59', '19:00', 'tomorrow week / WE / afternoon'],
    ['on Saturday', '2026-11-28', '12:00', '13:00', 'weekend week / SA / afternoon'],
    ['on Sunday', '2026-11-29', '18:00', '19:00', 'weekend week / SU / evening'],
    ['in six days', '2026-11-30', '11:59', '13:00', 'week / MO / morning'],
    ['in seven days', '2026-12-01', '00:00', '01:00', ' / TU / morning'],
    ['in 27 days', '2026-12-21', '10:00', '11:00', ' / MO / morning'],
  ];
  for (const [name, date, start, end, told] of cases) {
    it(`${name} is "${told}"`, () => {
      expect(timesAt(TUESDAY, dated(date, start, end))).to.deep.equal([told]);
    });
  }

  it('whose time of day is not published has its weekday, and a time to be asked for', () => {
    expect(timesAt(TUESDAY, dated('2026-11-24', null))).to.deep.equal(['today week / TU / ask']);
  });

  for (const [name, date, end] of [
    ['has ended', '2026-11-24', '10:00'],
    ['is further away than four weeks', '2026-12-22', '11:00'],
  ] as const) {
    it(`that ${name} leaves a service without a time, but not one to be asked for`, () => {
      expect(timesAt(TUESDAY, dated(date, '09:00', end))).to.deep.equal([' /  / ']);
    });
  }

  it('that is cancelled does not take place, and the next one does', () => {
    const times = timesAt(TUESDAY, {
      byday: ['WE'],
      times: [{ start: '10:00', end: '11:00' }],
      exceptions: [
        {
          date: '2026-11-25',
          status: 'cancelled',
          reason: null,
          to: null,
          times: [],
          services: [],
        },
      ],
    });
    expect(times).to.deep.equal([' / WE / morning']);
  });

  it('that is moved is where it is moved to', () => {
    const to = { date: '2026-11-26', times: [{ start: '19:00', end: '20:00' }] };
    const times = timesAt(TUESDAY, {
      ...dated('2026-11-25', '10:00', '11:00'),
      exceptions: [
        { date: '2026-11-25', status: 'moved', reason: null, to, times: [], services: [] },
      ],
    });
    expect(times).to.deep.equal(['week / TH / evening']);
  });

  it('of which nobody has said whether it takes place on a holiday is not going on', () => {
    const days = [{ date: '2026-11-24', kind: 'holiday' as const, name: '古尔邦节', as: null }];
    const given = service({ at: [at({ schedules: ['sch'] })] });
    const directory = directoryOf(
      feedWith({
        feed: { calendars: [{ id: 'cn', valid_from: null, valid_to: null, days }] },
        services: [given],
        schedules: [
          schedule({
            ...dated('2026-11-24', '09:00', '11:00'),
            calendar: 'cn',
            on_holiday: 'ask',
          }),
        ],
      }),
    );
    const times = occasionsOf(directory, beijing(TUESDAY)).get(given)?.map(timeOf);
    expect(times).to.deep.equal(['today week / TU / morning']);
  });
});

describe('opening hours', () => {
  const hours = (start: string, end: string | null) => ({
    kind: 'hours' as const,
    byday: ['TU' as const],
    times: [{ start, end }],
  });
  const cases: [start: string, end: string | null, parts: string][] = [
    ['10:00', '20:00', 'morning afternoon evening'],
    ['10:00', '12:00', 'morning'],
    ['10:00', '12:01', 'morning afternoon'],
    ['12:00', '18:00', 'afternoon'],
    ['16:00', '18:30', 'afternoon evening'],
    ['18:00', '22:00', 'evening'],
    ['20:00', '02:00', 'evening'],
    ['11:00', '02:00', 'morning afternoon evening'],
    ['13:00', null, 'afternoon'],
  ];
  for (const [start, end, parts] of cases) {
    it(`from ${start} to ${end ?? 'an unknown time'} are in the ${parts}`, () => {
      const [today] = timesAt('2026-11-24 00:00', hours(start, end));
      expect(today).to.equal(`today week / TU / ${parts}`);
    });
  }

  it('make a service open now, until they end', () => {
    expect(timesAt('2026-11-24 10:00', hours('10:00', '14:00'))[0]).to.match(/^now today/);
    expect(timesAt('2026-11-24 13:59', hours('10:00', '14:00'))[0]).to.match(/^now today/);
    expect(timesAt('2026-11-24 14:00', hours('10:00', '14:00'))[0]).to.match(/^ \/ TU/);
    expect(timesAt('2026-11-24 09:59', hours('10:00', '14:00'))[0]).to.match(/^today week/);
  });

  it('of the same weekday in later weeks are one occasion', () => {
    expect(timesAt(TUESDAY, hours('10:00', '12:00'))).to.deep.equal([
      'now today week / TU / morning',
      ' / TU / morning',
    ]);
  });
});

describe('open now', () => {
  const days = [
    { date: '2026-11-25', kind: 'holiday' as const, name: '节日', as: null },
    { date: '2026-11-28', kind: 'workday' as const, name: '补班', as: null },
  ];
  const hours = (parts: Partial<Schedule>) =>
    schedule({
      kind: 'hours',
      byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
      times: [
        { start: '10:00', end: '14:00' },
        { start: '16:00', end: '20:00' },
      ],
      ...parts,
    });
  const cases: [name: string, schedules: Schedule[]][] = [
    ['office hours with a break', [hours({})]],
    ['hours that know a holiday', [hours({ calendar: 'cn', on_holiday: 'closed' })]],
    ['hours to be asked for on a holiday', [hours({ calendar: 'cn', on_holiday: 'ask' })]],
    ['hours on a make-up workday', [hours({ calendar: 'cn', on_makeup_workday: 'as_weekday' })]],
    ['hours past midnight', [hours({ times: [{ start: '20:00', end: '02:00' }] })]],
    ['hours round the clock', [hours({ times: [{ start: '00:00', end: '00:00' }] })]],
    ['hours without an end', [hours({ times: [{ start: '16:00', end: null }] })]],
    ['days without hours', [hours({ times: [] })]],
    ['two schedules', [hours({}), hours({ id: 'late', byday: ['SA'] })]],
    ['hours known until Wednesday', [hours({ valid_to: '2026-11-25' })]],
  ];
  for (const [name, schedules] of cases) {
    it(`is what the card says, at every half hour of a week: ${name}`, () => {
      const given = service({ at: [at({ schedules: schedules.map(({ id }) => id) })] });
      const directory = directoryOf(
        feedWith({
          feed: { calendars: [{ id: 'cn', valid_from: null, valid_to: null, days }] },
          services: [given],
          schedules,
        }),
      );
      const start = beijing('2026-11-23 00:00');
      const wrong: string[] = [];
      for (let halfHour = 0; halfHour < 7 * 48; halfHour++) {
        const now = start + halfHour * 1_800_000;
        const isOpen = openingOfService(directory, given, now).status === 'open';
        const isFound = occasionsOf(directory, now)
          .get(given)
          ?.some(({ when }) => when.includes('now'));
        if (isOpen !== isFound) wrong.push(new Date(now).toISOString());
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});

describe('the weekend', () => {
  const daily = {
    byday: ['FR', 'SA', 'SU', 'MO'] as const,
    times: [{ start: '10:00', end: null }],
  };
  const weekendDays = (wall: string) =>
    timesAt(wall, daily)
      .filter((time) => time.includes('weekend'))
      .map((time) => time.split(' / ')[1]);

  it('is the coming one on a Friday', () => {
    expect(weekendDays('2026-11-27 09:00')).to.deep.equal(['SA', 'SU']);
  });
  it('is the present one on a Saturday', () => {
    expect(weekendDays('2026-11-28 09:00')).to.deep.equal(['SA', 'SU']);
  });
  it('is what is left of it on a Sunday', () => {
    expect(weekendDays('2026-11-29 09:00')).to.deep.equal(['SU']);
  });
  it('includes what began on Saturday evening and is still going on', () => {
    const night = dated('2026-11-28', '22:00', '02:00');
    expect(timesAt('2026-11-29 01:00', night)).to.deep.equal([
      'now today weekend week / SA / evening',
    ]);
  });
});

describe('times that are not published', () => {
  for (const [name, schedules] of [
    ['nobody has given', null],
    ['are none', []],
    ['refer to no schedule of the feed', ['lost']],
  ] as const) {
    it(`are to be asked for where they ${name}`, () => {
      const given = service({ at: [at({ schedules })] });
      expect(occasionsAt(TUESDAY, given).map(timeOf)).to.deep.equal([' / ask / ask']);
    });
  }

  it('are to be asked for, as everything is, of a service without a place', () => {
    expect(occasionsAt(TUESDAY, service())).to.deep.equal([
      { place: [], access: ['ask'], when: [], weekday: ['ask'], part: ['ask'] },
    ]);
  });

  it('are those of the place where it has opening hours, and there are no others', () => {
    const hall = location({ id: 'hall', schedules: ['sch', 'event'] });
    const given = service({ at: [at({ location_id: 'hall', schedules: null })] });
    const directory = directoryOf(
      feedWith({
        locations: [hall],
        services: [given],
        schedules: [
          schedule({ kind: 'hours', byday: ['TU'], times: [{ start: '09:00', end: '12:00' }] }),
          schedule({ id: 'event', byday: ['SU'], times: [{ start: '09:00', end: '12:00' }] }),
        ],
      }),
    );
    const times = occasionsOf(directory, beijing(TUESDAY)).get(given)?.map(timeOf);
    expect(times).to.deep.equal(['now today week / TU / morning', ' / TU / morning']);
  });

  it('are not to be asked for while a service is closed for now', () => {
    for (const places of [[], [at({ location_id: 'jiashun', schedules: ['sch'] })]]) {
      const closed = service({ status: 'temporarily_closed', at: places });
      const open = schedule({ byday: ['TU'], times: [{ start: '10:00', end: '12:00' }] });
      expect(occasionsAt(TUESDAY, closed, [open]).map(timeOf)).to.deep.equal([' /  / ']);
    }
  });
});

describe('the place of an occasion', () => {
  const placesOf = (...ids: (string | null)[]) =>
    occasionsAt(TUESDAY, service({ at: ids.map((id) => at({ location_id: id })) })).map(
      ({ place, access }) => `${place.join(' ')}: ${access.join()}`,
    );

  it('is where it is given and all that lies around', () => {
    expect(placesOf('hall')).to.deep.equal(['hall jiashun city: ask']);
  });

  it('can be entered without a step, cannot, or is to be asked about', () => {
    expect(placesOf('jiashun', 'annex', 'city', 'nowhere', null)).to.deep.equal([
      'jiashun city: yes',
      'annex city: no',
      'city: ask',
      ': ask',
      ': ask',
    ]);
  });

  it('belongs to the times there', () => {
    const given = service({
      at: [
        at({ location_id: 'jiashun', schedules: ['wed'] }),
        at({ location_id: 'annex', schedules: ['late'] }),
      ],
    });
    const schedules = [
      schedule({ id: 'wed', byday: ['WE'], times: [{ start: '10:00', end: null }] }),
      schedule({ id: 'late', byday: ['TH'], times: [{ start: '19:00', end: null }] }),
    ];
    const soon = occasionsAt(TUESDAY, given, schedules).filter(({ when }) => when.length > 0);
    expect(soon).to.deep.equal([
      {
        place: ['jiashun', 'city'],
        access: ['yes'],
        when: ['tomorrow', 'week'],
        weekday: ['WE'],
        part: ['morning'],
      },
      {
        place: ['annex', 'city'],
        access: ['no'],
        when: ['week'],
        weekday: ['TH'],
        part: ['evening'],
      },
    ]);
  });
});

describe('occasions as time goes by', () => {
  const given = service({ at: [at({ schedules: ['sch'] })] });
  const directory = directoryWith(given, [schedule(dated('2026-11-24', '10:00', '11:00'))]);
  const told = (wall: string) =>
    occasionsOf(directory, beijing(wall)).get(given)?.map(timeOf).join();

  it('are worked out once in a minute', () => {
    const first = occasionsOf(directory, beijing(TUESDAY));
    expect(occasionsOf(directory, beijing(TUESDAY) + 59_999)).to.equal(first);
  });

  it('change with the minute and with the day', () => {
    expect([
      told('2026-11-22 23:59'),
      told('2026-11-23 00:00'),
      told('2026-11-24 09:59'),
      told('2026-11-24 10:00'),
      told('2026-11-24 11:00'),
      told('2026-11-24 09:59'),
    ]).to.deep.equal([
      'week / TU / morning',
      'tomorrow week / TU / morning',
      'today week / TU / morning',
      'now today week / TU / morning',
      ' /  / ',
      'today week / TU / morning',
    ]);
  });

  it('are by the clock of the feed, whatever the device shows', () => {
    const here = service({ at: [at({ schedules: ['sch'] })] });
    const urumqi = directoryOf(
      feedWith({
        feed: { timezone: 'Asia/Urumqi' },
        services: [here],
        schedules: [schedule(dated('2026-11-24', '08:00', '09:00'))],
      }),
    );
    const times = occasionsOf(urumqi, beijing('2026-11-24 10:30')).get(here)?.map(timeOf);
    expect(times).to.deep.equal(['now today week / TU / morning']);
  });
});
