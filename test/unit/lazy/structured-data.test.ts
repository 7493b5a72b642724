import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf } from '../../../src/model/directory.ts';
import type { Feed } from '../../../src/model/feed.ts';
import { structuredDataOf, type JsonLdNode } from '../../../src/lazy/structured-data/graph.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  organization,
  schedule,
  service,
  taxonomy,
} from '../../support/feed-builders.ts';

const NOW = beijing('2026-11-24 10:00');
const PAGE = 'https://www.example.org/services?area=1#top';
const FEED = 'https://data.example.org/feeds/city.json';

/** The nodes of a type that a feed is described with. */
function nodesOf(type: string, feed: Feed, language = 'zh-Hans'): readonly JsonLdNode[] {
  const directory = directoryOf(feed);
  const described = structuredDataOf(directory, directory.services, {
    now: NOW,
    language,
    address: PAGE,
    feedAddress: FEED,
  });
  const graph = described['@graph'] as readonly JsonLdNode[];
  return graph.filter((node) => node['@type'] === type);
}

/** The single node of a type. */
function nodeOf(type: string, feed: Feed, language?: string): JsonLdNode {
  const nodes = nodesOf(type, feed, language);
  expect(nodes, type).to.have.length(1);
  return nodes[0]!;
}

describe('The description of a service', () => {
  it('says nothing that the feed does not know', () => {
    expect(nodeOf('Service', feedWith({ services: [service()] }))).to.deep.equal({
      '@type': 'Service',
      '@id': 'https://www.example.org/services?area=1#linli-service=svc',
      name: '孕期瑜伽',
    });
  });

  it('is in the reader’s language', () => {
    const yoga = service({
      name: { 'zh-Hans': '孕期瑜伽', en: 'Prenatal yoga' },
      aka: [{ en: 'Yoga' }],
      summary: { en: 'For expectant mothers' },
      terms: ['need:health', 'need:gone'],
      eligibility: { text: { en: 'Women' }, min_age: 18, max_age: null },
    });
    const need = taxonomy('need', [{ id: 'health', name: { 'zh-Hans': '健康', en: 'Health' } }]);
    const node = nodeOf('Service', feedWith({ services: [yoga], taxonomies: [need] }), 'en');
    expect(node).to.include({ name: 'Prenatal yoga', description: 'For expectant mothers' });
    expect(node['alternateName']).to.deep.equal(['Yoga']);
    expect(node['serviceType']).to.deep.equal(['Health']);
    expect(node['audience']).to.deep.equal({
      '@type': 'PeopleAudience',
      audienceType: 'Women',
      requiredMinAge: 18,
    });
  });

  it('names who gives it, with telephone and page', () => {
    const feed = feedWith({
      services: [service({ organization_id: 'org' })],
      organizations: [organization({ phones: [{ number: '0994-12345', name: null }], url: '/us' })],
    });
    const provider = nodeOf('Organization', feed);
    expect(provider['telephone']).to.deep.equal(['0994-12345']);
    expect(provider['url']).to.equal('https://data.example.org/us');
    expect(nodeOf('Service', feed)['provider']).to.deep.equal({ '@id': provider['@id'] });
  });

  it('is a government service where a government gives it', () => {
    const feed = feedWith({
      services: [service({ organization_id: 'org' })],
      organizations: [organization({ kind: 'government' })],
    });
    expect(nodeOf('GovernmentService', feed)['name']).to.equal('孕期瑜伽');
  });

  it('makes no one organisation or place of a record that stands for many', () => {
    const feed = feedWith({
      services: [service({ organization_id: 'org', at: [at({ location_id: 'loc' })] })],
      organizations: [organization({ count: 431 })],
      locations: [location({ count: 99 })],
    });
    expect(nodesOf('Organization', feed)).to.deep.equal([]);
    expect(nodesOf('Place', feed)).to.deep.equal([]);
    const node = nodeOf('Service', feed);
    expect(node).not.to.have.any.keys('provider', 'availableChannel', 'areaServed');
  });

  it('leads to its places, numbers and booking page', () => {
    const feed = feedWith({
      services: [
        service({
          at: [at({ location_id: 'loc' }), at({ id: 'at-2', location_id: 'loc' })],
          phones: [{ number: '12345', name: null }],
          languages: ['zh-Hans', 'ug'],
          url: 'yoga.html',
          booking: {
            ...{ mode: 'link', url: 'https://book.example.org/', max_party_size: null },
            ...{ opens_days_before: null, closes_minutes_before: null },
            ...{ opens_time: null, cancel_minutes_before: null, questions: [], rules: null },
          },
        }),
      ],
      locations: [location()],
    });
    const node = nodeOf('Service', feed);
    const spoken = { '@type': 'ServiceChannel', availableLanguage: ['zh-Hans', 'ug'] };
    expect(node['url']).to.equal('https://data.example.org/feeds/yoga.html');
    expect(node['availableChannel']).to.deep.equal([
      { ...spoken, serviceLocation: { '@id': nodeOf('Place', feed)['@id'] } },
      { ...spoken, servicePhone: { '@type': 'ContactPoint', telephone: '12345' } },
      { ...spoken, serviceUrl: 'https://book.example.org/' },
    ]);
  });

  for (const [openTo, areas] of [
    ['community', ['嘉顺社区']],
    ['city', ['昌吉市']],
    ['all', undefined],
    [null, undefined],
  ] as const) {
    it(`serves ${String(areas ?? 'no area it knows')} where it is open to ${openTo}`, () => {
      const feed = feedWith({
        services: [service({ open_to: openTo, at: [at({ location_id: 'loc' })] })],
        locations: [location({ parent_id: 'city' }), location({ id: 'city', name: '昌吉市' })],
      });
      const expected = areas?.map((name) => ({ '@type': 'AdministrativeArea', name }));
      expect(nodeOf('Service', feed)['areaServed']).to.deep.equal(expected);
    });
  }

  it('takes the city from the address where there is one', () => {
    const address = { text: null, city: '玛纳斯', province: null };
    const feed = feedWith({
      services: [service({ open_to: 'city', at: [at({ location_id: 'loc' })] })],
      locations: [location({ address })],
    });
    expect(nodeOf('Service', feed)['areaServed']).to.deep.equal([
      { '@type': 'AdministrativeArea', name: '玛纳斯' },
    ]);
  });

  it('takes no place for a city because nothing is known around it', () => {
    const feed = feedWith({
      services: [service({ open_to: 'city', at: [at({ location_id: 'loc' })] })],
      locations: [location()],
    });
    expect(nodeOf('Service', feed)).not.to.have.property('areaServed');
  });

  it('names as its page what is a page', () => {
    const feed = feedWith({ services: [service({ url: 'mailto:office@example.org' })] });
    expect(nodeOf('Service', feed)).not.to.have.property('url');
  });

  it('offers it for nothing, at its prices, or says nothing of the price', () => {
    const offersOf = (free: boolean | null, amounts: readonly number[]) => {
      const options = amounts.map((amount) => ({ name: null, amount, currency: 'CNY' }));
      const feed = feedWith({ services: [service({ cost: { free, text: null, options } })] });
      return nodeOf('Service', feed)['offers'];
    };
    expect(offersOf(true, [])).to.deep.equal([
      { '@type': 'Offer', price: 0, priceCurrency: 'CNY' },
    ]);
    expect(offersOf(false, [15, 8])).to.deep.equal([
      { '@type': 'Offer', price: 15, priceCurrency: 'CNY' },
      { '@type': 'Offer', price: 8, priceCurrency: 'CNY' },
    ]);
    expect(offersOf(null, [])).to.equal(undefined);
    expect(offersOf(false, [])).to.equal(undefined);
  });

  it('names its nodes by themselves where the page has no address', () => {
    const feed = feedWith({ services: [service({ url: 'yoga.html' })] });
    const directory = directoryOf(feed);
    const options = { now: NOW, language: 'zh-Hans' };
    const described = structuredDataOf(directory, directory.services, options);
    expect(described['@graph']).to.deep.equal([
      { '@type': 'Service', '@id': '#linli-service=svc', name: '孕期瑜伽' },
    ]);
  });
});

describe('The description of a place', () => {
  const geo = { type: 'point', longitude: 87.3, latitude: 44 } as const;
  const placeIn = (crs: 'wgs84' | 'gcj02' | null, parts: Parameters<typeof location>[0] = {}) =>
    nodeOf(
      'Place',
      feedWith({
        feed: { crs },
        services: [service({ at: [at({ location_id: 'loc' })] })],
        locations: [location({ geo, ...parts })],
      }),
    );

  it('has its address, as far as it is known', () => {
    const address = { text: '北京南路1号', city: '昌吉市', province: null };
    expect(placeIn(null, { address })['address']).to.deep.equal({
      '@type': 'PostalAddress',
      streetAddress: '北京南路1号',
      addressLocality: '昌吉市',
    });
    const unknown = { text: null, city: null, province: null };
    expect(placeIn(null, { address: unknown })).not.to.have.property('address');
  });

  it('has its point where that is in the system of schema.org, and nowhere else', () => {
    const point = { '@type': 'GeoCoordinates', latitude: 44, longitude: 87.3 };
    expect(placeIn('wgs84')['geo']).to.deep.equal(point);
    expect(placeIn('gcj02')).not.to.have.property('geo');
    expect(placeIn(null)).not.to.have.property('geo');
  });

  it('has the course of a road', () => {
    const points = [
      [87.3, 44],
      [87.4, 44.1],
    ];
    const line = { type: 'line', points, length_km: 301.6 } as const;
    expect(placeIn('wgs84', { type: 'route', geo: line })['geo']).to.deep.equal({
      '@type': 'GeoShape',
      line: '44,87.3 44.1,87.4',
    });
  });

  it('says yes and no of its access, and nothing where one has to ask', () => {
    const accessible = (step_free: 'yes' | 'no' | 'unknown') =>
      placeIn(null, { accessibility: { step_free, accessible_toilet: 'unknown', note: null } });
    const feature = { '@type': 'LocationFeatureSpecification', name: 'Step-free access' };
    expect(accessible('yes')['amenityFeature']).to.deep.equal([{ ...feature, value: true }]);
    expect(accessible('no')['amenityFeature']).to.deep.equal([{ ...feature, value: false }]);
    expect(accessible('unknown')).not.to.have.property('amenityFeature');
  });

  it('is no place on earth where it is virtual', () => {
    const feed = feedWith({
      services: [service({ at: [at({ location_id: 'loc' })] })],
      locations: [location({ type: 'virtual' })],
    });
    expect(nodeOf('VirtualLocation', feed)['name']).to.equal('嘉顺社区');
    expect(nodeOf('Service', feed)).not.to.have.property('availableChannel');
  });
});

describe('The description of a session', () => {
  const SESSIONS = schedule({ byday: ['WE'], times: [{ start: '10:00', end: '11:30' }] });
  const withSessions = (
    parts: Parameters<typeof schedule>[0] = {},
    serviceParts: Parameters<typeof service>[0] = {},
    feed: Parameters<typeof feedWith>[0] = {},
  ) =>
    feedWith({
      services: [service({ at: [at({ schedules: ['sch'] })], ...serviceParts })],
      schedules: [{ ...SESSIONS, ...parts }],
      ...feed,
    });

  it('has its time with the offset of the feed’s zone, and says nothing it does not know', () => {
    const events = nodesOf('Event', withSessions());
    expect(events).to.have.length(4);
    expect(events[0]).to.deep.equal({
      '@type': 'Event',
      '@id': 'https://www.example.org/services?area=1#linli-session=at%7Esch%7E2026-11-25T10%3A00',
      name: '孕期瑜伽',
      about: { '@id': 'https://www.example.org/services?area=1#linli-service=svc' },
      startDate: '2026-11-25T10:00:00+08:00',
      endDate: '2026-11-25T11:30:00+08:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: '地点请咨询' },
    });
  });

  it('is on the net where its place is, at the address of its service', () => {
    const feed = withSessions(
      {},
      { url: 'class.html', at: [at({ schedules: ['sch'], location_id: 'loc' })] },
      { locations: [location({ type: 'virtual' })] },
    );
    const [event] = nodesOf('Event', feed);
    const url = 'https://data.example.org/feeds/class.html';
    expect(event).to.deep.include({
      url,
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', name: '嘉顺社区', url },
    });
  });

  it('has its price, with the address at which it is offered', () => {
    const [event] = nodesOf(
      'Event',
      withSessions({}, { url: '/yoga', cost: { free: true, text: null, options: [] } }),
    );
    const url = 'https://data.example.org/yoga';
    expect(event?.['offers']).to.deep.equal([
      { '@type': 'Offer', price: 0, priceCurrency: 'CNY', url },
    ]);
  });

  it('says nothing of a price that cannot be read', () => {
    const cost = { free: true, text: null, options: [], unreadable: { options: '十五元左右' } };
    const [event] = nodesOf('Event', withSessions({}, { cost }));
    expect(event).not.to.have.any.keys('offers', 'isAccessibleForFree');
  });

  it('is left out where holidays or a change of clocks may make it another', () => {
    const dates = [{ date: '2027-03-14', times: [{ start: '02:30', end: '03:30' }] }];
    const feed = { feed: { timezone: 'America/New_York' } };
    const directory = directoryOf(withSessions({ byday: [], dates }, {}, feed));
    const options = { now: Date.parse('2027-03-10T12:00:00Z'), language: 'en' };
    const graph = structuredDataOf(directory, directory.services, options)['@graph'];
    const types = (graph as readonly JsonLdNode[]).map((node) => node['@type']);
    expect(types).to.deep.equal(['Service']);
  });

  it('keeps the offset of its own day where clocks change', () => {
    const zoned = withSessions(
      { dates: [], byday: [] },
      {},
      { feed: { timezone: 'America/New_York' } },
    );
    const feed = {
      ...zoned,
      schedules: [
        {
          ...zoned.schedules[0]!,
          dates: [{ date: '2026-11-29', times: [{ start: '23:30', end: '00:30' }] }],
        },
      ],
    };
    expect(nodeOf('Event', feed)).to.include({
      startDate: '2026-11-29T23:30:00-05:00',
      endDate: '2026-11-30T00:30:00-05:00',
    });
  });

  it('has a date alone where its time is not published, and no end that is not', () => {
    const [timeless] = nodesOf('Event', withSessions({ times: [] }));
    expect(timeless?.['startDate']).to.equal('2026-11-25');
    expect(timeless).not.to.have.property('endDate');
    const [open] = nodesOf('Event', withSessions({ times: [{ start: '10:00', end: null }] }));
    expect(open).not.to.have.property('endDate');
  });

  it('stays where it is cancelled, and says so', () => {
    const exceptions = [
      {
        date: '2026-11-25',
        status: 'cancelled',
        reason: '停课',
        to: null,
        times: [],
        services: [],
      },
    ] as const;
    const [event] = nodesOf('Event', withSessions({ exceptions }));
    expect(event).to.include({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2026-11-25T10:00:00+08:00',
    });
    expect(event).not.to.have.property('previousStartDate');
  });

  it('says when it was to be where it is moved', () => {
    const to = { date: '2026-11-26', times: [{ start: '16:00', end: '17:30' }] };
    const exceptions = [
      { date: '2026-11-25', status: 'moved', reason: null, to, times: [], services: [] },
    ] as const;
    const [event] = nodesOf('Event', withSessions({ exceptions }));
    expect(event).to.include({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2026-11-26T16:00:00+08:00',
      previousStartDate: '2026-11-25T10:00:00+08:00',
    });
    const [timeless] = nodesOf('Event', withSessions({ times: [], exceptions }));
    expect(timeless?.['previousStartDate']).to.equal('2026-11-25');
  });

  it('is left out where one has to ask whether it takes place', () => {
    const days = [{ date: '2026-11-25', kind: 'holiday', name: '古尔邦节', as: null }] as const;
    const asked = withSessions(
      { calendar: 'xj' },
      {},
      { feed: { calendars: [{ id: 'xj', valid_from: null, valid_to: null, days }] } },
    );
    expect(nodesOf('Event', asked).map((event) => event['startDate'])).not.to.include(
      '2026-11-25T10:00:00+08:00',
    );
    expect(nodesOf('Event', asked)).to.have.length(3);
  });

  it('is left out where its service is closed for now', () => {
    expect(nodesOf('Event', withSessions({}, { status: 'temporarily_closed' }))).to.deep.equal([]);
  });

  it('is free, is not, or nobody knows', () => {
    const freeOf = (free: boolean | null) =>
      nodesOf('Event', withSessions({}, { cost: { free, text: null, options: [] } }))[0];
    expect(freeOf(true)?.['isAccessibleForFree']).to.equal(true);
    expect(freeOf(false)?.['isAccessibleForFree']).to.equal(false);
    expect(freeOf(null)).not.to.have.property('isAccessibleForFree');
  });

  it('has its place, who gives it, and how many may come', () => {
    const feed = withSessions(
      {},
      {
        organization_id: 'org',
        at: [at({ schedules: ['sch'], location_id: 'loc', capacity: { maximum: 24 } })],
      },
      { locations: [location()], organizations: [organization()] },
    );
    const [event] = nodesOf('Event', feed);
    expect(event?.['location']).to.deep.equal({ '@id': nodeOf('Place', feed)['@id'] });
    expect(event?.['organizer']).to.deep.equal({ '@id': nodeOf('Organization', feed)['@id'] });
    expect(event?.['maximumAttendeeCapacity']).to.equal(24);
  });

  it('is one of two hundred at most, the earliest', () => {
    const times = Array.from({ length: 60 }, (_, index) => ({
      start: `1${Math.floor(index / 10)}:${index % 10}0`.replace(/:(\d)0$/, ':0$1'),
      end: null,
    }));
    const events = nodesOf('Event', withSessions({ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], times }));
    const starts = events.map((event) => event['startDate'] as string);
    expect(starts).to.have.length(200);
    expect(starts).to.deep.equal([...starts].sort());
  });
});
