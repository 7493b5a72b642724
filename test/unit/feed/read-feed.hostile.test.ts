import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { Feed } from '../../../src/model/feed.ts';
import type { FeedIssue } from '../../../src/model/feed-state.ts';

/** As from the wire: `JSON.parse` makes `__proto__` a key of its own. */
function read(json: string): { feed: Feed; issues: readonly FeedIssue[] } {
  const reading = readFeed(JSON.parse(json));
  if ('failure' in reading) throw new Error(reading.failure);
  return reading;
}

function readService(json: string) {
  const { feed, issues } = read(
    `{"feed":{"spec":"1.0"},"services":[{"id":"svc","name":"x",${json}}]}`,
  );
  return { service: feed.services[0]!, issues };
}

describe('keys that reach for the prototype', () => {
  const everywhere = `{
    "__proto__": {"polluted": true},
    "constructor": {"prototype": {"polluted": true}},
    "feed": {"spec": "1.0", "__proto__": {"polluted": true, "booking": {"endpoint": "/evil"}}},
    "services": [{
      "id": "svc", "name": {"__proto__": "evil", "constructor": "evil", "en": "Tai chi"}, "cost": "bad",
      "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}},
      "at": [{"id": "at", "__proto__": {"polluted": true, "capacity": {"maximum": 99}}}, 5]
    }],
    "__defineGetter__": "x", "toString": "x", "hasOwnProperty": "x"
  }`;

  it('leave Object.prototype and Array.prototype untouched', () => {
    const before = [Object.prototype, Array.prototype].map((one) => Reflect.ownKeys(one));
    read(everywhere);
    const after = [Object.prototype, Array.prototype].map((one) => Reflect.ownKeys(one));
    expect(after).to.deep.equal(before);
    expect({}).to.not.have.property('polluted');
  });

  it('give no record another prototype', () => {
    const { feed } = read(everywhere);
    const [service] = feed.services;
    for (const part of [feed, feed.feed, service, service?.name, service?.at[0]]) {
      expect(Object.getPrototypeOf(part)).to.equal(Object.prototype);
    }
  });

  it('add nothing to what a record says', () => {
    const { feed } = read(everywhere);
    expect(feed.feed.booking).to.equal(null);
    expect(feed.services[0]?.at).to.have.length(1);
    expect(feed.services[0]?.at[0]?.capacity).to.equal(null);
  });

  for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`are ids like any other: "${id}"`, () => {
      const record = JSON.stringify({ id, name: 'x' });
      const { feed, issues } = read(`{"feed":{"spec":"1.0"},"services":[${record},${record}]}`);
      expect(feed.services.map((service) => service.id)).to.deep.equal([id]);
      expect(issues.map(({ code }) => code)).to.deep.equal(['duplicate-id']);
    });
  }
});

describe('addresses that would run a script', () => {
  const scripts = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\tscript:alert(1)',
    '\u0000javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
  ];
  for (const address of scripts) {
    it(`become null: ${JSON.stringify(address)}`, () => {
      const { service, issues } = readService(`"url":${JSON.stringify(address)}`);
      expect(service.url).to.equal(null);
      expect(issues.map(({ pointer, code }) => `${pointer} ${code}`)).to.deep.equal([
        '/url not-allowed-address',
      ]);
    });
  }

  it('never reach a picture, a source, a provider, or a booking endpoint', () => {
    const { feed, issues } = read(`{
      "feed": {"spec": "1.0", "next": "javascript:1", "booking": {"endpoint": "javascript:1"}},
      "organizations": [{"id": "o", "name": "x", "url": "javascript:1"}],
      "services": [{"id": "s", "name": "x", "image": {"url": "javascript:1", "alt": "x"},
        "booking": {"mode": "link", "url": "javascript:1"}}],
      "metrics": [{"id": "m", "label": "x", "source": {"name": "x", "url": "javascript:1"}}]
    }`);
    const withoutIssues = JSON.stringify(feed);
    expect(withoutIssues).to.not.contain('javascript');
    expect(feed.feed.booking).to.equal(null);
    expect(issues.filter(({ code }) => code === 'not-allowed-address')).to.have.length(6);
  });
});

describe('markup in a text', () => {
  it('stays text', () => {
    const summary = '<img src=x onerror="alert(1)"><b>免费</b>&amp;';
    expect(readService(`"summary":${JSON.stringify(summary)}`).service.summary).to.equal(summary);
  });
});

describe('keys that nobody knows', () => {
  it('are kept, and named but for private ones', () => {
    const { service, issues } = readService('"x_note":{"a":[1]},"invented_in_1_9":"yes"');
    expect(service).to.deep.include({ x_note: { a: [1] }, invented_in_1_9: 'yes' });
    expect(issues.map(({ pointer, code, severity }) => [pointer, code, severity])).to.deep.equal([
      ['/invented_in_1_9', 'unknown-key', 'warning'],
    ]);
  });

  it('may nest without end, beside a field that is wrong', () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { service } = readService(`"x_note":${nested},"cost":5`);
    expect(service.cost).to.equal(null);
  });
});

describe('a value that cannot be counted', () => {
  const uncountable = '{"length":{"toString":null,"valueOf":null}}';

  it('drops its record alone', () => {
    const { feed, issues } = read(
      `{"feed":{"spec":"1.0"},"services":[{"id":${uncountable},"name":"x"},{"id":"b","name":"y"}]}`,
    );
    expect(feed.services.map(({ id }) => id)).to.deep.equal(['b']);
    expect(issues[0]).to.deep.include({ severity: 'record-dropped', index: 0 });
  });

  it('loses its field alone, or the wording that is none', () => {
    const { service } = readService(`"summary":${uncountable},"url":${uncountable}`);
    expect(service).to.deep.include({ id: 'svc', summary: {}, url: null });
  });
});

describe('a text of a megabyte', () => {
  it('is left out of its record', () => {
    const { service, issues } = readService(`"summary":"${'长'.repeat(1_000_000)}"`);
    expect(service.summary).to.equal(null);
    expect(issues.map(({ pointer }) => pointer)).to.deep.equal(['/summary']);
  });
});

describe('a page that has put members on all objects', () => {
  const { prototype } = Object;

  /** Reads while all objects have some members more. */
  function readAmong(members: PropertyDescriptorMap, json: string) {
    for (const [name, member] of Object.entries(members)) {
      Object.defineProperty(prototype, name, { configurable: true, ...member });
    }
    try {
      return readService(json);
    } finally {
      for (const name of Object.keys(members)) Reflect.deleteProperty(prototype, name);
    }
  }

  it('adds nothing to a record, and takes nothing for one of its fields', () => {
    const members = {
      alert: { value: '坏了', enumerable: true },
      url: { value: 'https://evil.example/', enumerable: true },
      status: { value: 'defunct', enumerable: false },
    };
    const { service, issues } = readAmong(members, '"summary":{"en":"Tai chi"}');
    expect(service).to.deep.include({ alert: null, url: null, status: 'active' });
    expect(service.summary).to.deep.equal({ en: 'Tai chi' });
    expect(issues).to.deep.equal([]);
  });

  it('has its setters run by no field', () => {
    const set: unknown[] = [];
    const members = { alert: { get: () => 'x', set: (value: unknown) => void set.push(value) } };
    const { service } = readAmong(members, '"aka":["a"]');
    expect(service).to.have.own.property('alert', null);
    expect(set).to.deep.equal([]);
  });
});

describe('what narrows what is offered, and cannot be read', () => {
  const doubtful: [list: string, record: string, pointers: string[]][] = [
    ['schedules', '"kind":"event","until":"soon"', ['/until']],
    ['schedules', '"kind":"event","season":{"from":"13-01","to":"04-01"}', ['/season/from']],
    ['schedules', '"kind":"event","interval":0,"calendar":{}', ['/interval', '/calendar']],
    ['schedules', '"kind":"event","exceptions":"none"', ['/exceptions']],
    [
      'schedules',
      '"kind":"event","exceptions":[{"date":"2026-11-25","status":"不一定"}]',
      ['/exceptions/0/status'],
    ],
    [
      'schedules',
      '"kind":"event","exceptions":[{"date":"2026-11-25","status":"moved","to":"later"}]',
      ['/exceptions/0/to'],
    ],
    ['services', '"name":"x","status":"maybe"', ['/status']],
    ['services', '"name":"x","eligibility":{"min_age":"老人"}', ['/eligibility/min_age']],
    ['services', '"name":"x","booking":{"max_party_size":0}', ['/booking/max_party_size']],
    [
      'services',
      '"name":"x","booking":{"rules":{"per_phone":"few"}}',
      ['/booking/rules/per_phone'],
    ],
    ['services', '"name":"x","booking":{"questions":[{}]}', []],
    ['capabilities', '"kind":"a","name":"x","limit":"2000"', ['/limit']],
    ['metrics', '"label":"x","qualifier":"?"', ['/qualifier']],
  ];
  for (const [list, record, pointers] of doubtful) {
    it(`is told to be doubtful: ${list} ${record}`, () => {
      const { issues } = read(`{"feed":{"spec":"1.0"},"${list}":[{"id":"a",${record}}]}`);
      expect(issues.every((issue) => issue.doubtful)).to.equal(true);
      expect(issues.map(({ pointer }) => pointer)).to.include.members(pointers);
    });
  }

  it('is doubtful in the envelope, too', () => {
    const days = '[{"date":"2026-10-01","kind":"off","name":"国庆"}]';
    const { feed, issues } = read(
      `{"feed":{"spec":"1.0","timezone":"here","calendars":[{"id":"cn","days":${days}}]}}`,
    );
    expect(feed.feed.calendars[0]?.days).to.deep.equal([]);
    expect(issues.map(({ pointer, doubtful: isDoubtful }) => [pointer, isDoubtful])).to.deep.equal([
      ['/timezone', true],
      ['/calendars/0/days/0/kind', true],
    ]);
  });

  it('is not doubtful where it only says less', () => {
    const { issues } = readService('"image":"x","summary":[],"phones":[{"number":1}]');
    expect(issues.map((issue) => issue.doubtful)).to.deep.equal([false, false, false]);
  });
});
