import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf } from '../../../../src/model/directory.ts';
import { distanceSteps } from '../../../../src/model/places/distance.ts';
import type { LngLat } from '../../../../src/model/places/lng-lat.ts';
import { soonestFirst } from '../../../../src/model/filter/list-order.ts';
import type { Weekday } from '../../../../src/model/time/plain-date.ts';
import type { Schedule } from '../../../../src/model/schedule.ts';
import type { Location, Service } from '../../../../src/model/service.ts';
import { finished } from '../../../../src/model/steps.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  schedule,
  service,
} from '../../../support/feed-builders.ts';

/** A Tuesday. */
const NOW = '2026-11-24 10:00';

const HERE: LngLat = { longitude: 87.3, latitude: 44 };

interface Question {
  readonly now?: string;
  readonly position?: LngLat | null;
  readonly locations?: readonly Location[];
}

/** The ids of services in the order of a list. */
function order(
  sort: 'next' | 'distance',
  services: readonly Service[],
  schedules: readonly Schedule[],
  { now = NOW, position = null, locations = [] }: Question = {},
): string {
  const directory = directoryOf(feedWith({ services, schedules, locations }));
  const nearest = function* () {
    const ordered = yield* distanceSteps(directory, services, position ?? HERE);
    return ordered.map(({ item }) => item);
  };
  const steps = sort === 'next' ? soonestFirst(directory, services, beijing(now)) : nearest();
  return finished(steps)
    .map(({ id }) => id)
    .join(' ');
}

/** A service with the schedule of its own name. */
function scheduled(id: string, parts: Partial<Service> = {}): Service {
  return service({ id, at: [at({ id: `at-${id}`, schedules: [id] })], ...parts });
}

function weekly(id: string, day: Weekday, start: string, parts: Partial<Schedule> = {}): Schedule {
  return schedule({ id, byday: [day], times: [{ start, end: '23:00' }], ...parts });
}

const office = (id: string, day: Weekday, start: string, parts: Partial<Schedule> = {}) =>
  weekly(id, day, start, { kind: 'hours', ...parts });

function ordered(schedules: readonly Schedule[], question: Question = {}): string {
  const services = schedules.map(({ id }) => scheduled(id));
  return order('next', services, schedules, question);
}

describe('the services, soonest first', () => {
  it('begin with what is open now, and go on by when it is given or open next', () => {
    const schedules = [
      weekly('monday', 'MO', '10:00'),
      office('tomorrow', 'WE', '09:00'),
      weekly('thursday', 'TH', '09:00'),
      weekly('today', 'TU', '16:00'),
      office('open', 'TU', '08:00'),
      office('later', 'TU', '15:00'),
    ];
    expect(ordered(schedules)).to.equal('open later today tomorrow thursday monday');
  });

  it('take what is going on for what is open now, however long it has been', () => {
    const schedules = [
      office('open', 'TU', '08:00'),
      weekly('long', 'TU', '07:00'),
      weekly('just', 'TU', '10:00'),
      weekly('soon', 'TU', '10:01'),
    ];
    expect(ordered(schedules)).to.equal('open long just soon');
    expect(ordered([...schedules].reverse())).to.equal('just long open soon');
  });

  it('go by the first of hours and sessions', () => {
    const schedules = [
      weekly('class', 'TU', '12:00'),
      office('desk', 'TU', '11:00'),
      weekly('late', 'TU', '14:00'),
      weekly('early', 'TU', '11:30'),
    ];
    const both = service({ id: 'both', at: [at({ schedules: ['late', 'desk'] })] });
    const services = [scheduled('early'), both, scheduled('class')];
    expect(order('next', services, schedules)).to.equal('both early class');
  });

  it('end with what has no known time, in the order it had', () => {
    const schedules = [
      weekly('soon', 'TU', '16:00'),
      weekly('over', 'MO', '10:00', { until: '2026-11-23' }),
      weekly('beyond', 'TU', '10:00', { start: '2027-03-01' }),
      office('asked', 'TU', '08:00', { times: [] }),
    ];
    const services = [
      service({ id: 'none' }),
      scheduled('beyond'),
      service({ id: 'unpublished', at: [at({ schedules: null })] }),
      scheduled('soon'),
      scheduled('over'),
      scheduled('asked'),
    ];
    expect(order('next', services, schedules)).to.equal('soon none beyond unpublished over asked');
    expect(order('next', [...services].reverse(), schedules)).to.equal(
      'soon asked over unpublished beyond none',
    );
  });

  it('have what is closed for now among those, whatever its times', () => {
    const schedules = [
      office('hours', 'TU', '08:00'),
      weekly('class', 'TU', '11:00'),
      weekly('next', 'MO', '10:00'),
    ];
    const closed = { status: 'temporarily_closed' } as const;
    const services = [
      scheduled('class', closed),
      service({ id: 'none' }),
      scheduled('hours', closed),
      scheduled('next'),
    ];
    expect(order('next', services, schedules)).to.equal('next class none hours');
  });

  it('pass over sessions that are cancelled, and count those one has to ask about', () => {
    const cancelled = {
      date: '2026-11-24',
      status: 'cancelled',
      reason: null,
      to: null,
      times: [],
      services: [],
    } as const;
    const schedules = [
      weekly('cancelled', 'TU', '16:00', { exceptions: [cancelled] }),
      weekly('tomorrow', 'WE', '10:00'),
      weekly('today', 'TU', '17:00'),
    ];
    expect(ordered(schedules)).to.equal('today tomorrow cancelled');
  });

  it('keep those of one time in the order they had', () => {
    const schedules = ['b', 'c', 'a'].map((id) => weekly(id, 'WE', '10:00'));
    expect(ordered(schedules)).to.equal('b c a');
  });

  it('look four weeks ahead', () => {
    const on = (id: string, date: string) =>
      schedule({ id, dates: [{ date, times: [{ start: '10:00', end: '11:00' }] }] });
    const schedules = [on('beyond', '2026-12-22'), on('last', '2026-12-21')];
    expect(ordered(schedules)).to.equal('last beyond');
    const before = [on('beyond', '2026-12-22'), on('further', '2026-12-23')].reverse();
    expect(ordered(before)).to.equal('further beyond');
  });

  it('leave the list they come from as it is', () => {
    const services = [scheduled('later'), scheduled('sooner')];
    const schedules = [weekly('later', 'TH', '10:00'), weekly('sooner', 'WE', '10:00')];
    order('next', services, schedules);
    expect(services.map(({ id }) => id)).to.deep.equal(['later', 'sooner']);
  });
});

describe('the services, nearest first', () => {
  const place = (id: string, degrees: number): Location =>
    location({ id, geo: { type: 'point', longitude: 87.3, latitude: 44 + degrees } });
  const locations = [place('near', 0.01), place('far', 0.2), location({ id: 'unmapped' })];
  const atPlaces = (id: string, ...places: (string | null)[]) =>
    service({ id, at: places.map((location_id) => at({ location_id })) });
  const services = [
    atPlaces('unmapped', 'unmapped'),
    atPlaces('far', 'far'),
    atPlaces('nowhere'),
    atPlaces('near', 'near'),
    atPlaces('both', 'far', 'near'),
  ];

  it('go by the nearest of their places, and end with those on no map, in the order they had', () => {
    expect(order('distance', services, [], { position: HERE, locations })).to.equal(
      'near both far unmapped nowhere',
    );
  });

  it('go by time where that is asked for, and only there', () => {
    const given = [scheduled('later'), scheduled('sooner')];
    const schedules = [weekly('later', 'TH', '10:00'), weekly('sooner', 'WE', '10:00')];
    expect(order('next', given, schedules, { position: HERE })).to.equal('sooner later');
    expect(order('distance', given, schedules, { position: HERE })).to.equal('later sooner');
  });
});
