import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  directoryOf,
  hasPublishedTimes,
  isWithin,
  placesAround,
  schedulesOf,
  sessionsOfService,
} from '../../../src/model/directory.ts';
import {
  at,
  beijing,
  capability,
  feedWith,
  location,
  organization,
  schedule,
  service,
  taxonomy,
} from '../../support/feed-builders.ts';

const NOW = beijing('2026-11-24 10:00');

const PLACES = [
  location({ id: 'city' }),
  location({ id: 'street', parent_id: 'city' }),
  location({ id: 'jiashun', parent_id: 'street' }),
  location({ id: 'elsewhere', parent_id: 'city' }),
];

function idsAround(id: string, locations = PLACES): string[] {
  const directory = directoryOf(feedWith({ locations }));
  return placesAround(directory, directory.location(id)).map((place) => place.id);
}

describe('a directory', () => {
  const directory = directoryOf(
    feedWith({
      taxonomies: [taxonomy('need', ['elder'])],
      organizations: [organization()],
      locations: [location()],
      services: [service()],
      schedules: [schedule()],
      capabilities: [capability()],
    }),
  );

  it('finds what a record refers to', () => {
    expect([
      directory.service('svc')?.id,
      directory.organization('org')?.id,
      directory.location('loc')?.id,
      directory.schedule('sch')?.id,
      directory.capability('cap')?.id,
      directory.term('need:elder')?.id,
    ]).to.deep.equal(['svc', 'org', 'loc', 'sch', 'cap', 'elder']);
  });

  for (const unknown of ['nobody', '', 'constructor', '__proto__', 'toString']) {
    it(`gives null for the unknown reference "${unknown}"`, () => {
      expect([
        directory.service(unknown),
        directory.organization(unknown),
        directory.location(unknown),
        directory.schedule(unknown),
        directory.capability(unknown),
        directory.term(unknown),
        directory.term(`need:${unknown}`),
      ]).to.deep.equal([null, null, null, null, null, null, null]);
    });
  }

  it('gives null where nothing is referred to', () => {
    expect([directory.organization(null), directory.location(null)]).to.deep.equal([null, null]);
  });

  it('is built once for a feed', () => {
    const feed = feedWith();
    expect(directoryOf(feed)).to.equal(directoryOf(feed));
  });

  it('lists the services that are given or closed for now, not those that are gone', () => {
    const services = (['active', 'temporarily_closed', 'inactive', 'defunct'] as const).map(
      (status) => service({ id: status, status }),
    );
    const listed = directoryOf(feedWith({ services })).services.map(({ id }) => id);
    expect(listed).to.deep.equal(['active', 'temporarily_closed']);
  });
});

describe('the places around a place', () => {
  it('are its street and its city, nearest first', () => {
    expect(idsAround('jiashun')).to.deep.equal(['jiashun', 'street', 'city']);
  });

  it('are none around no place', () => {
    expect(idsAround('nowhere')).to.deep.equal([]);
  });

  it('end at a parent that is unknown', () => {
    const lost = [location({ id: 'hall', parent_id: 'nowhere' })];
    expect(idsAround('hall', lost)).to.deep.equal(['hall']);
  });

  it('end at a place that lies in itself', () => {
    expect(idsAround('loop', [location({ id: 'loop', parent_id: 'loop' })])).to.deep.equal([
      'loop',
    ]);
  });

  it('end where a circle of places closes', () => {
    const circle = [
      location({ id: 'a', parent_id: 'b' }),
      location({ id: 'b', parent_id: 'c' }),
      location({ id: 'c', parent_id: 'b' }),
    ];
    expect(idsAround('a', circle)).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('a service in an area', () => {
  const yoga = service({ at: [at({ location_id: 'jiashun' })] });
  const directory = directoryOf(feedWith({ locations: PLACES, services: [yoga] }));

  for (const area of ['jiashun', 'street', 'city']) {
    it(`is within ${area}`, () => {
      expect(isWithin(directory, yoga, area)).to.equal(true);
    });
  }
  for (const area of ['elsewhere', 'nowhere', '']) {
    it(`is not within "${area}"`, () => {
      expect(isWithin(directory, yoga, area)).to.equal(false);
    });
  }

  it('is within none where its place is unknown', () => {
    const lost = service({ at: [at({ location_id: null }), at({ location_id: 'nowhere' })] });
    expect(isWithin(directory, lost, 'city')).to.equal(false);
  });
});

describe('the sessions of a service', () => {
  const weekly = schedule({ byday: ['WE'], times: [{ start: '10:00', end: '11:30' }] });
  const early = schedule({ id: 'early', byday: ['WE'], times: [{ start: '08:00', end: null }] });

  function told(places: Parameters<typeof at>[0][]): string[] {
    const yoga = service({ at: places.map(at) });
    const directory = directoryOf(feedWith({ services: [yoga], schedules: [weekly, early] }));
    return sessionsOfService(directory, yoga, NOW, 7).map(({ id }) => id);
  }

  it('are those at all its places, earliest first', () => {
    const ids = told([
      { id: 'hall', schedules: ['sch'] },
      { id: 'annex', schedules: ['early'] },
    ]);
    expect(ids).to.deep.equal(['annex~early~2026-11-25T08:00', 'hall~sch~2026-11-25T10:00']);
  });

  it('of two places with the same schedule have two ids', () => {
    const ids = told([
      { id: 'hall', schedules: ['sch'] },
      { id: 'annex', schedules: ['sch'] },
    ]);
    expect(new Set(ids).size).to.equal(2);
  });

  it('are none where the times are not published or the schedule is unknown', () => {
    expect(told([{ schedules: null }, { schedules: [] }, { schedules: ['lost'] }])).to.deep.equal(
      [],
    );
  });
});

describe('the schedules of a service at a place', () => {
  const hours = schedule({ id: 'hours', kind: 'hours' });
  const concert = schedule({ id: 'concert' });
  const own = schedule({ id: 'own' });
  const place = location({ schedules: ['hours', 'concert', 'lost'] });
  const directory = directoryOf(feedWith({ schedules: [hours, concert, own], locations: [place] }));
  const idsOf = (schedules: string[] | null, location_id: string | null = 'loc') =>
    schedulesOf(directory, at({ location_id, schedules })).map(({ id }) => id);

  it('are its own, each once, and none that is unknown', () => {
    expect(idsOf(['own', 'lost', 'own'])).to.deep.equal(['own']);
  });

  it('are the opening hours of the place where its own are not published', () => {
    expect(idsOf(null)).to.deep.equal(['hours']);
  });

  it('are none where it is known to have none', () => {
    expect(idsOf([])).to.deep.equal([]);
  });

  it('are none where the place is unknown too', () => {
    expect([...idsOf(null, null), ...idsOf(null, 'nowhere')]).to.deep.equal([]);
  });
});

describe('published times', () => {
  const directory = directoryOf(feedWith({ schedules: [schedule()] }));
  const cases: [name: string, schedules: string[] | null, published: boolean][] = [
    ['a schedule of the feed', ['sch'], true],
    ['one schedule of the feed among unknown ones', ['lost', 'sch'], true],
    ['only an unknown schedule', ['lost'], false],
    ['no schedule', [], false],
    ['unknown times', null, false],
  ];
  for (const [name, schedules, published] of cases) {
    it(`are ${published ? '' : 'not '}there with ${name}`, () => {
      const given = service({ at: [at({ schedules })] });
      expect(hasPublishedTimes(directory, given)).to.equal(published);
    });
  }

  it('are those of the place where a service has none of its own', () => {
    const place = location({ schedules: ['hours'] });
    const hours = schedule({ id: 'hours', kind: 'hours' });
    const held = directoryOf(feedWith({ schedules: [hours], locations: [place] }));
    const given = (schedules: string[] | null) =>
      service({ at: [at({ location_id: 'loc', schedules })] });
    expect(hasPublishedTimes(held, given(null))).to.equal(true);
    expect(hasPublishedTimes(held, given([]))).to.equal(false);
  });

  it('are not there without a place', () => {
    expect(hasPublishedTimes(directory, service())).to.equal(false);
  });
});
