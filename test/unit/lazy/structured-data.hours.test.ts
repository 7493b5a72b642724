import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf } from '../../../src/model/directory.ts';
import type { Calendar, Schedule, ScheduleException } from '../../../src/model/schedule.ts';
import type { ServiceAtLocation } from '../../../src/model/service.ts';
import { structuredDataOf, type JsonLdNode } from '../../../src/lazy/structured-data/graph.ts';
import { at, beijing, feedWith, location, schedule, service } from '../../support/feed-builders.ts';

const NOW = beijing('2026-11-24 10:00'); // a Tuesday
const DAY = 'https://schema.org/';
const HOURS = schedule({
  kind: 'hours',
  byday: ['MO', 'FR'],
  times: [{ start: '10:00', end: '14:00' }],
});
const USUAL = { dayOfWeek: [`${DAY}Monday`, `${DAY}Friday`], opens: '10:00', closes: '14:00' };

interface Setting {
  readonly schedules?: readonly Schedule[];
  readonly places?: readonly ServiceAtLocation[];
  readonly calendars?: readonly Calendar[];
  readonly status?: 'active' | 'temporarily_closed';
}

function graphOf({ schedules = [HOURS], places, calendars = [], status = 'active' }: Setting) {
  const ids = schedules.map(({ id }) => id);
  const feed = feedWith({
    feed: { calendars },
    services: [service({ status, at: places ?? [at({ schedules: ids, location_id: 'loc' })] })],
    locations: [location({ schedules: ids })],
    schedules,
  });
  const directory = directoryOf(feed);
  const options = { now: NOW, language: 'zh-Hans' };
  return structuredDataOf(directory, directory.services, options)[
    '@graph'
  ] as readonly JsonLdNode[];
}

/** The hours of the service, without their type. */
function hoursOf(parts: Partial<Schedule>, setting: Setting = {}): readonly JsonLdNode[] | null {
  const graph = graphOf({ schedules: [{ ...HOURS, ...parts }], ...setting });
  return untyped(graph.find((node) => node['@type'] === 'Service')?.['hoursAvailable']);
}

function untyped(hours: unknown): readonly JsonLdNode[] | null {
  if (hours === undefined) return null;
  return (hours as readonly JsonLdNode[]).map(({ '@type': type, ...rest }) => {
    expect(type).to.equal('OpeningHoursSpecification');
    return rest;
  });
}

function exception(parts: Partial<ScheduleException>): ScheduleException {
  return {
    date: '2026-11-27',
    status: 'cancelled',
    reason: null,
    to: null,
    times: [],
    services: [],
    ...parts,
  };
}

describe('The opening hours a search engine reads', () => {
  it('are those of every week', () => {
    expect(hoursOf({})).to.deep.equal([USUAL]);
  });

  it('are those of the place, too', () => {
    const place = graphOf({}).find((node) => node['@type'] === 'Place');
    expect(untyped(place?.['openingHoursSpecification'])).to.deep.equal([USUAL]);
  });

  it('are several where there is a break', () => {
    const times = [
      { start: '10:00', end: '14:00' },
      { start: '16:00', end: null },
    ];
    expect(hoursOf({ times })).to.deep.equal([
      USUAL,
      { dayOfWeek: USUAL.dayOfWeek, opens: '16:00' },
    ]);
  });

  it('are round the clock, not closed, where they end as they begin', () => {
    const times = [{ start: '00:00', end: '00:00' }];
    expect(hoursOf({ times })?.[0]).to.include({ opens: '00:00', closes: '23:59' });
    const late = [{ start: '08:00', end: '08:00' }];
    expect(hoursOf({ times: late })?.[0]).to.include({ opens: '08:00', closes: '07:59' });
  });

  it('hold from the later to the earlier of the days they are known for', () => {
    const parts = {
      ...{ start: '2026-01-01', valid_from: '2026-03-01' },
      ...{ until: '2027-12-31', valid_to: '2027-06-30' },
    };
    expect(hoursOf(parts)).to.deep.equal([
      { ...USUAL, validFrom: '2026-03-01', validThrough: '2027-06-30' },
    ]);
  });

  it('are none where they have ended or are not published', () => {
    expect(hoursOf({ until: '2026-11-23' })).to.equal(null);
    expect(hoursOf({ times: [] })).to.equal(null);
    expect(hoursOf({ kind: 'event' })).to.equal(null);
  });

  for (const [from, to, validFrom, validThrough] of [
    ['10-01', '04-30', '2026-10-01', '2027-04-30'],
    ['05-01', '09-30', '2027-05-01', '2027-09-30'],
    ['11-24', '11-24', '2026-11-24', '2026-11-24'],
    ['02-29', '03-31', '2027-03-01', '2027-03-31'],
    ['12-01', '02-29', '2026-12-01', '2027-02-28'],
  ] as const) {
    it(`of ${from} to ${to} are those of the season that runs or comes next`, () => {
      const season = { from, to, name: null };
      expect(hoursOf({ season })).to.deep.equal([{ ...USUAL, validFrom, validThrough }]);
    });
  }

  it('name a day on which it is closed', () => {
    expect(hoursOf({ exceptions: [exception({})] })).to.deep.equal([
      USUAL,
      { validFrom: '2026-11-27', validThrough: '2026-11-27' },
    ]);
  });

  it('name both days where one is moved', () => {
    const to = { date: '2026-11-28', times: [{ start: '16:00', end: '18:00' }] };
    expect(hoursOf({ exceptions: [exception({ status: 'moved', to })] })).to.deep.equal([
      USUAL,
      { validFrom: '2026-11-27', validThrough: '2026-11-27' },
      { validFrom: '2026-11-28', validThrough: '2026-11-28', opens: '16:00', closes: '18:00' },
    ]);
  });

  it('name no day beyond the weeks that are looked at, though one is moved there', () => {
    const to = { date: '2027-03-01', times: [] };
    expect(hoursOf({ exceptions: [exception({ status: 'moved', to })] })?.slice(1)).to.deep.equal([
      { validFrom: '2026-11-27', validThrough: '2026-11-27' },
    ]);
  });

  it('name an added day, and no day that is over or far off', () => {
    const times = [{ start: '09:00', end: '12:00' }];
    const extra = (date: string) => exception({ date, status: 'extra', times });
    const exceptions = ['2026-11-20', '2026-11-29', '2027-03-01'].map(extra);
    expect(hoursOf({ exceptions })?.slice(1)).to.deep.equal([
      { validFrom: '2026-11-29', validThrough: '2026-11-29', opens: '09:00', closes: '12:00' },
    ]);
  });

  it('name the days themselves where not every week has them', () => {
    const parts = { byday: ['WE'], interval: 2, start: '2026-11-25' } as const;
    expect(hoursOf(parts)?.map((day) => day['validFrom'])).to.deep.equal([
      ...['2026-11-25', '2026-12-09'],
    ]);
  });

  it('name no holiday for which one has to ask, and close on one that is off', () => {
    const days = [{ date: '2026-11-27', kind: 'holiday', name: '节日', as: null }] as const;
    const calendars = [{ id: 'xj', valid_from: null, valid_to: null, days }];
    const named = (on_holiday: Schedule['on_holiday']) =>
      hoursOf({}, { schedules: [{ ...HOURS, calendar: 'xj', on_holiday }], calendars });
    expect(named('ask')).to.deep.equal([
      { ...USUAL, validThrough: '2026-11-26' },
      { ...USUAL, validFrom: '2026-11-28' },
    ]);
    expect(named('open')).to.deep.equal([USUAL]);
    expect(named('closed')?.[1]).to.deep.equal({
      ...{ validFrom: '2026-11-27', validThrough: '2026-11-27' },
    });
  });

  it('are not said of days in doubt, today, on end, or at the end of a rule', () => {
    const asked = (days: readonly string[], parts: Partial<Schedule> = {}) =>
      hoursOf(
        {},
        {
          schedules: [{ ...HOURS, ...parts, calendar: 'xj', on_holiday: 'ask' }],
          calendars: [
            {
              ...{ id: 'xj', valid_from: null, valid_to: null },
              days: days.map(
                (date) => ({ date, kind: 'holiday', name: '节日', as: null }) as const,
              ),
            },
          ],
        },
      )?.map(({ validFrom = '', validThrough = '' }) => [validFrom, validThrough]);
    const byday = ['TU', 'WE', 'TH', 'FR'] as const;
    expect(asked(['2026-11-24'], { byday })).to.deep.equal([['2026-11-25', '']]);
    expect(asked(['2026-11-25', '2026-11-26'], { byday })).to.deep.equal([
      ['', '2026-11-24'],
      ['2026-11-27', ''],
    ]);
    expect(asked(['2026-11-27'], { valid_to: '2026-11-27' })).to.deep.equal([['', '2026-11-26']]);
    expect(asked(['2026-11-27'], { valid_to: '2026-11-24' })).to.deep.equal([['', '2026-11-24']]);
  });

  it('are not those of a service whose places differ, or that is closed for now', () => {
    const other = { ...HOURS, id: 'other', byday: ['SU'] as const };
    const schedules = [HOURS, other];
    const differing = [at({ schedules: ['sch'] }), at({ id: 'at-2', schedules: ['other'] })];
    const same = [at({ schedules: ['sch'] }), at({ id: 'at-2', schedules: ['sch'] })];
    expect(hoursOf({}, { schedules, places: differing })).to.equal(null);
    expect(hoursOf({}, { schedules, places: same })).to.deep.equal([USUAL]);
    expect(hoursOf({}, { status: 'temporarily_closed' })).to.equal(null);
  });
});
