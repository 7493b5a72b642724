import { describe, it } from 'node:test';
import { expect } from 'chai';
import { MAX_RECORDS } from '../../../src/feed/most-items.ts';
import { readFeedInSlices, type FeedReading, readFeed } from '../../../src/feed/read-feed.ts';
import type { Feed } from '../../../src/model/feed.ts';
import type { FeedIssue } from '../../../src/model/feed-state.ts';

type Read = Extract<FeedReading, { feed: Feed }>;

const NOW = () => Promise.resolve();

function read(lists: object, envelope: object = {}): Read {
  const reading = readFeed({ feed: { spec: '1.0', ...envelope }, ...lists });
  if ('failure' in reading) throw new Error(`${reading.failure} ${reading.detail}`);
  return reading;
}

function failureOf(value: unknown): string {
  const reading = readFeed(value);
  return 'failure' in reading ? reading.failure : 'none';
}

function told(issues: readonly FeedIssue[]): string[] {
  return issues.map(({ severity, list, id, index, pointer, code }) =>
    [severity, list, id, index, pointer, code].join(' '),
  );
}

const taiChi = { id: 'svc', name: '太极拳' };

describe('a value that is not a feed', () => {
  const values: [name: string, value: unknown][] = [
    ['null', null],
    ['a list', []],
    ['a list of feeds', [{ feed: { spec: '1.0' } }]],
    ['a text', 'feed'],
    ['a number', 1],
    ['an empty object', {}],
    ['an object of something else', { hello: 'world' }],
    ['an object whose feed is null', { feed: null }],
    ['an object whose feed is a list', { feed: [] }],
    ['a feed without spec', { feed: {} }],
    ['a feed whose spec is a word', { feed: { spec: 'one' } }],
    ['a feed whose spec is half a version', { feed: { spec: '1.' } }],
    ['a feed that is only inherited', JSON.parse('{"__proto__":{"feed":{"spec":"1.0"}}}')],
  ];
  for (const [name, value] of values) {
    it(`is said to be none: ${name}`, () => {
      expect(failureOf(value)).to.equal('not-a-feed');
    });
  }
});

describe('the version of a feed', () => {
  for (const spec of ['2.0', '0.9', '10.0', '2.0.0']) {
    it(`is wrong where it is ${spec}`, () => {
      expect(readFeed({ feed: { spec } })).to.deep.equal({
        failure: 'wrong-version',
        detail: spec,
      });
    });
  }
  for (const spec of ['1.0', '1.7', '1.99']) {
    it(`is read where it is ${spec}`, () => {
      expect(read({ services: [taiChi] }, { spec }).feed.services).to.have.length(1);
    });
  }
});

describe('the envelope', () => {
  it('has its defaults where it says nothing', () => {
    expect(read({}).feed.feed).to.deep.equal({
      spec: '1.0',
      id: 'feed',
      title: '',
      notice: null,
      publisher_id: null,
      license: null,
      languages: ['zh-Hans'],
      timezone: 'Asia/Shanghai',
      crs: null,
      generated_at: null,
      ttl: null,
      next: null,
      feedback_url: null,
      ics_url: null,
      atom_url: null,
      changes: null,
      calendars: [],
      booking: null,
    });
  });

  it('loses what does not fit, and says so', () => {
    const { feed, issues } = read({}, { timezone: 'Asia/Changji', ttl: -1, title: '昌吉' });
    expect(feed.feed).to.deep.include({ timezone: 'Asia/Shanghai', ttl: null, title: '昌吉' });
    expect(told(issues)).to.have.members([
      'field-dropped feed   /timezone wrong-type',
      'field-dropped feed   /ttl wrong-type',
    ]);
  });

  it('asks for no personal data where the privacy notice is incomplete', () => {
    const booking = { endpoint: '/booking', privacy: { version: '1', handler: '社区' } };
    expect(read({}, { booking }).feed.feed.booking).to.deep.equal({
      endpoint: '/booking',
      privacy: null,
      allow_insecure: null,
    });
  });
});

describe('a bad record', () => {
  it('is dropped alone, and named by its list, id, place and reason', () => {
    const records = [{ ...taiChi, id: 'a' }, { id: 'bad' }, { ...taiChi, id: 'c' }];
    const { feed, issues } = read({ services: records });
    expect(feed.services.map(({ id }) => id)).to.deep.equal(['a', 'c']);
    expect(told(issues)).to.deep.equal(['record-dropped services bad 1 /name required']);
  });

  it('of 913 does not hide the other 912', () => {
    const services = Array.from({ length: 913 }, (_, index) => ({ ...taiChi, id: `svc-${index}` }));
    services[500] = null as never;
    const { feed, issues } = read({ services });
    expect(feed.services).to.have.length(912);
    expect(issues.map(({ index }) => index)).to.deep.equal([500]);
  });

  it('and 912 others leave the rest of the feed', () => {
    const services = Array.from({ length: 913 }, () => ({ id: 5 }));
    const { feed, issues } = read({ services, metrics: [{ id: 'm', label: '社区' }] });
    expect(feed.services).to.deep.equal([]);
    expect(feed.metrics).to.have.length(1);
    expect(new Set(issues.map(({ index }) => index)).size).to.equal(913);
  });

  it('of which the name is far too long is named in short', () => {
    const [issue] = read({ services: [{ id: 'x'.repeat(5_000) }] }).issues;
    expect(issue?.id).to.have.length(200);
  });

  it('that only loses a field is kept, with the field named', () => {
    const { feed, issues } = read({ services: [{ ...taiChi, cost: 5 }] });
    expect(feed.services[0]?.cost).to.equal(null);
    expect(told(issues)).to.deep.equal(['field-dropped services svc 0 /cost wrong-type']);
  });
});

describe('a list', () => {
  it('keeps the first of two records with one id', () => {
    const { feed, issues } = read({ services: [taiChi, { ...taiChi, name: '瑜伽' }] });
    expect(feed.services.map(({ name }) => name)).to.deep.equal(['太极拳']);
    expect(told(issues)).to.deep.equal(['record-dropped services svc 1 /id duplicate-id']);
  });

  it('may hold an id that another list holds', () => {
    const { issues } = read({ services: [taiChi], organizations: [{ id: 'svc', name: '社区' }] });
    expect(issues).to.deep.equal([]);
  });

  for (const wrong of [{}, { 0: taiChi, length: 1 }, 'services', 5, true]) {
    it(`that is ${JSON.stringify(wrong)} is empty and reported`, () => {
      const { feed, issues } = read({ services: wrong, metrics: [{ id: 'm', label: '社区' }] });
      expect(feed.services).to.deep.equal([]);
      expect(feed.metrics).to.have.length(1);
      expect(told(issues)).to.deep.equal(['warning services    wrong-type']);
    });
  }

  it('that is null is empty', () => {
    expect(read({ services: null })).to.deep.include({ issues: [] });
  });

  it('that is far too long is read up to a limit, and that is said', () => {
    const length = MAX_RECORDS + 1;
    const metrics = Array.from({ length }, (_, index) => ({ id: `m${index}`, label: '数' }));
    const { feed, issues } = read({ metrics });
    expect(feed.metrics).to.have.length(MAX_RECORDS);
    expect(told(issues)).to.deep.equal(['warning metrics    too-many']);
  });

  it('with a record in which too much is wrong goes without it: what else is wrong in it is not known', () => {
    const documents = (count: number) => Array.from({ length: count }, () => ({ url: 'a' }));
    const at = (count: number) =>
      Array.from({ length: 60 }, (_, n) => ({ id: `a${n}`, schedules: Array(count).fill(1) }));
    const full = {
      ...taiChi,
      at: at(30),
      documents: documents(1),
      booking: { mode: 'online', party: 'x' },
    };
    const { feed, issues } = read({
      services: [
        { ...full, at: at(2) },
        { ...full, id: 'b' },
      ],
    });
    expect(feed.services.map(({ id }) => id)).to.deep.equal([taiChi.id]);
    const last = issues[issues.length - 1];
    expect(last).to.deep.include({
      id: 'b',
      code: 'too-many-mistakes',
      severity: 'record-dropped',
    });
  });
});

describe('reading in slices', () => {
  const value = {
    feed: { spec: '1.0', timezone: 'nowhere' },
    services: [taiChi, null, { id: 'a' }, taiChi, { ...taiChi, id: 'b', url: 'javascript:x' }],
    metrics: Array.from({ length: 500 }, (_, index) => ({ id: `m${index}`, label: '数' })),
  };

  it('gives the same as reading in one go', async () => {
    expect(await readFeedInSlices(structuredClone(value), NOW)).to.deep.equal(readFeed(value));
  });

  it('gives the same failure', async () => {
    expect(await readFeedInSlices([], NOW)).to.deep.equal(readFeed([]));
  });

  it('lets the browser have its turn after every few milliseconds', async () => {
    let turns = 0;
    await onClock(4, () =>
      readFeedInSlices(structuredClone(value), async () => {
        turns += 1;
      }),
    );
    expect(turns).to.be.within(200, 300);
  });

  it('gives no turn away where it takes no time', async () => {
    const reading = onClock(0, () =>
      readFeedInSlices(structuredClone(value), () => Promise.reject(new Error('a turn'))),
    );
    expect(await reading).to.deep.equal(readFeed(value));
  });

  it('stops when it is aborted during a turn', async () => {
    const abort = new AbortController();
    let turns = 0;
    const turn = async () => {
      turns += 1;
      abort.abort();
    };
    const reading = onClock(10, () => readFeedInSlices(structuredClone(value), turn, abort.signal));
    const error: unknown = await reading.catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'AbortError');
    expect(turns).to.equal(1);
  });
});

/** Runs with a clock that goes on by so many milliseconds whenever it is looked at. */
async function onClock<Result>(step: number, run: () => Promise<Result>): Promise<Result> {
  let shown = 0;
  Object.defineProperty(performance, 'now', { value: () => (shown += step), configurable: true });
  try {
    return await run();
  } finally {
    Reflect.deleteProperty(performance, 'now');
  }
}
