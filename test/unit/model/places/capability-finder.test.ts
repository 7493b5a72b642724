import { describe, it } from 'node:test';
import { expect } from 'chai';
import { capabilityKinds, findPoints } from '../../../../src/model/places/capability-finder.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Feed } from '../../../../src/model/feed.ts';
import type { Limit, Qualifier } from '../../../../src/model/figures/figures.ts';
import { at, capability, feedWith, location, service } from '../../../support/feed-builders.ts';

function limit(value: number, parts: Partial<Limit> = {}): Limit {
  return { qualifier: 'lt', value, unit: 'CNY', per: null, ...parts };
}

const MACHINE = capability({ id: 'machine', channel: 'machine', limit: limit(2000) });
const COUNTER = capability({ id: 'counter', name: '柜面取现', channel: 'staff' });
const PRINT = capability({ id: 'print', kind: 'printing', name: '打印' });

const PLACES = [location({ id: 'shop' }), location({ id: 'branch' })];

/** Cash at a machine in the shop and at the counter of the branch; printing in the shop. */
const VILLAGE = feedWith({
  locations: PLACES,
  capabilities: [COUNTER, PRINT, MACHINE],
  services: [
    service({
      id: 'cash',
      at: [
        at({ id: 'at-shop', location_id: 'shop', capabilities: ['machine'] }),
        at({ id: 'at-branch', location_id: 'branch', capabilities: ['counter'] }),
      ],
    }),
    service({
      id: 'printing',
      at: [at({ id: 'at-print', location_id: 'shop', capabilities: ['print'] })],
    }),
  ],
});

function kindsOf(feed: Feed) {
  return capabilityKinds(directoryOf(feed), feed.services);
}

function pointsOf(feed: Feed, amount: number | null, kind = 'cash') {
  return findPoints(directoryOf(feed), feed.services, kind, amount);
}

function answers(feed: Feed, amount: number | null): [id: string, answer: string][] {
  return pointsOf(feed, amount).map(({ capability: { id }, verdict }) => [id, verdict.answer]);
}

/** One machine with one limit. */
function machineWith(parts: Partial<Limit>, status: 'active' | 'temporarily_closed' = 'active') {
  return feedWith({
    capabilities: [capability({ limit: limit(2000, parts) })],
    services: [service({ status, at: [at({ capabilities: ['cap'] })] })],
  });
}

function answerOf(feed: Feed, amount: number | null): string | undefined {
  return pointsOf(feed, amount)[0]?.verdict.answer;
}

describe('the kinds of things one can do', () => {
  it('are those that some service offers somewhere, in the order of the feed', () => {
    expect(kindsOf(VILLAGE).map(({ kind }) => kind)).to.deep.equal(['cash', 'printing']);
  });

  it('leave out what no service offers', () => {
    expect(kindsOf(feedWith({ capabilities: [MACHINE], services: [service()] }))).to.deep.equal([]);
  });

  it('leave out what only other services offer', () => {
    const printing = VILLAGE.services.filter(({ id }) => id === 'printing');
    const kinds = capabilityKinds(directoryOf(VILLAGE), printing);
    expect(kinds.map(({ kind }) => kind)).to.deep.equal(['printing']);
  });

  it('leave out a capability that the feed does not hold', () => {
    const lost = service({ at: [at({ capabilities: ['lost', 'constructor', '__proto__'] })] });
    expect(kindsOf(feedWith({ services: [lost] }))).to.deep.equal([]);
  });

  it('say how many points there are', () => {
    expect(kindsOf(VILLAGE).map(({ count }) => count)).to.deep.equal([2, 1]);
  });

  it('ask for an amount only where a limit says what it is in', () => {
    expect(kindsOf(VILLAGE).map(({ unit }) => unit)).to.deep.equal(['CNY', null]);
  });

  it('have the unit of the limit even where the first point has none', () => {
    const feed = feedWith({
      capabilities: [COUNTER, MACHINE],
      services: [service({ at: [at({ capabilities: ['counter', 'machine'] })] })],
    });
    expect(kindsOf(feed)[0]?.unit).to.equal('CNY');
  });

  it('are named as their first capability is', () => {
    expect(kindsOf(VILLAGE).map(({ name }) => name)).to.deep.equal(['取现', '打印']);
  });

  it('are named as the capability is that names no channel, if there is one', () => {
    const feed = feedWith({
      capabilities: [COUNTER, capability({ id: 'any', name: '取款' })],
      services: [service({ at: [at({ capabilities: ['counter', 'any'] })] })],
    });
    expect(kindsOf(feed)[0]?.name).to.equal('取款');
  });
});

describe('an amount', () => {
  const cases: [qualifier: Qualifier, amount: number, answer: string][] = [
    ['lt', 1500, 'yes'],
    ['lt', 1999.99, 'yes'],
    ['lt', 2000, 'no'],
    ['lt', 3000, 'no'],
    ['eq', 1999, 'yes'],
    ['eq', 2000, 'yes'],
    ['eq', 2000.01, 'no'],
    ['gt', 2000, 'yes'],
    ['gt', 2000.01, 'ask'],
    ['gt', 200_000, 'ask'],
    ['about', 1799.99, 'yes'],
    ['about', 1800, 'ask'],
    ['about', 2000, 'ask'],
    ['about', 2200, 'ask'],
    ['about', 2200.01, 'no'],
  ];
  for (const [qualifier, amount, answer] of cases) {
    it(`of ${amount} with the limit "${qualifier} 2000" gets the answer ${answer}`, () => {
      expect(answerOf(machineWith({ qualifier }), amount)).to.equal(answer);
    });
  }

  it('is to be asked for where no limit is published', () => {
    expect(answers(VILLAGE, 1500)).to.deep.equal([
      ['machine', 'yes'],
      ['counter', 'ask'],
    ]);
  });

  it('is compared with a limit for a day as with one for each time', () => {
    const daily = machineWith({ per: '日' });
    expect([1500, 2500].map((amount) => answerOf(daily, amount))).to.deep.equal(['yes', 'no']);
    expect(pointsOf(daily, 1500)[0]?.verdict.limit?.per).to.equal('日');
  });

  it('is not compared with a limit in another unit', () => {
    const feed = feedWith({
      capabilities: [MACHINE, capability({ id: 'abroad', limit: limit(100, { unit: 'USD' }) })],
      services: [service({ at: [at({ capabilities: ['machine', 'abroad'] })] })],
    });
    expect(answers(feed, 1500)).to.deep.equal([
      ['machine', 'yes'],
      ['abroad', 'ask'],
    ]);
  });

  it('is to be asked for where the kind has no limits at all', () => {
    const [point] = pointsOf(VILLAGE, 5, 'printing');
    expect(point?.verdict).to.deep.equal({ answer: 'ask', limit: null });
  });

  it('that is not given is within every limit', () => {
    expect(pointsOf(VILLAGE, null).map(({ verdict }) => verdict)).to.deep.equal([
      { answer: 'yes', limit: MACHINE.limit },
      { answer: 'yes', limit: null },
    ]);
  });

  it('is to be asked for where the service is closed for now', () => {
    const closed = machineWith({}, 'temporarily_closed');
    expect([null, 1500, 3000].map((amount) => answerOf(closed, amount))).to.deep.equal([
      'ask',
      'ask',
      'no',
    ]);
  });
});

describe('the points', () => {
  it('that can come first, then those to ask, then those that cannot', () => {
    const capabilities = [
      capability({ id: 'no-1', limit: limit(1000) }),
      capability({ id: 'ask-1' }),
      capability({ id: 'yes-1', limit: limit(5000) }),
      capability({ id: 'no-2', limit: limit(500) }),
      capability({ id: 'yes-2', limit: limit(9000) }),
      capability({ id: 'ask-2' }),
    ];
    const feed = feedWith({
      capabilities,
      services: [service({ at: [at({ capabilities: capabilities.map(({ id }) => id) })] })],
    });
    expect(answers(feed, 3000).map(([id]) => id)).to.deep.equal([
      'yes-1',
      'yes-2',
      'ask-1',
      'ask-2',
      'no-1',
      'no-2',
    ]);
  });

  it('that cannot say up to what amount they could', () => {
    const point = pointsOf(VILLAGE, 3000).find(({ verdict }) => verdict.answer === 'no');
    expect(point?.verdict.limit).to.deep.equal(MACHINE.limit);
  });

  it('know their service and their place', () => {
    const [point] = pointsOf(VILLAGE, 1500);
    expect([point?.service.id, point?.at.id, point?.location?.id]).to.deep.equal([
      'cash',
      'at-shop',
      'shop',
    ]);
  });

  it('of one kind only are found', () => {
    expect(pointsOf(VILLAGE, null, 'printing')).to.have.length(1);
    expect(pointsOf(VILLAGE, null, 'nothing')).to.deep.equal([]);
  });

  it('with a machine and with staff at one place are both there, the better one first', () => {
    const feed = feedWith({
      locations: PLACES,
      capabilities: [MACHINE, COUNTER],
      services: [
        service({ at: [at({ location_id: 'branch', capabilities: ['machine', 'counter'] })] }),
      ],
    });
    expect(answers(feed, 3000)).to.deep.equal([
      ['counter', 'ask'],
      ['machine', 'no'],
    ]);
  });

  it('are one where two services name the same capability at the same place', () => {
    const shop = { location_id: 'shop', capabilities: ['machine', 'machine'] };
    const feed = feedWith({
      locations: PLACES,
      capabilities: [MACHINE],
      services: [
        service({ id: 'a', at: [at({ id: 'a', ...shop })] }),
        service({ id: 'b', at: [at({ id: 'b', ...shop })] }),
      ],
    });
    expect(pointsOf(feed, null).map((point) => point.service.id)).to.deep.equal(['a']);
    expect(kindsOf(feed)[0]?.count).to.equal(1);
  });

  it('at unknown places are each their own', () => {
    const nowhere = { location_id: null, capabilities: ['machine'] };
    const feed = feedWith({
      capabilities: [MACHINE],
      services: [
        service({ id: 'a', at: [at({ id: '1', ...nowhere }), at({ id: '2', ...nowhere })] }),
        service({ id: 'b', at: [at({ id: '1', ...nowhere })] }),
      ],
    });
    const points = pointsOf(feed, null);
    expect(points.map(({ location: place }) => place)).to.deep.equal([null, null, null]);
    expect(new Set(points.map(({ id }) => id)).size).to.equal(3);
  });

  it('of the services asked about are found, not those of others', () => {
    const printing = VILLAGE.services.filter(({ id }) => id === 'printing');
    expect(findPoints(directoryOf(VILLAGE), printing, 'cash', null)).to.deep.equal([]);
  });
});
