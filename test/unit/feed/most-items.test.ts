import { describe, it } from 'node:test';
import { expect } from 'chai';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';

const many = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));

function read(lists: object) {
  const reading = readFeed({ feed: { spec: '1.0' }, ...lists });
  if ('failure' in reading) throw new Error(reading.detail);
  return reading;
}

/** What is reported of a feed, as code and place. */
const reported = (lists: object) =>
  read(lists).issues.map(({ code, pointer }) => `${code} ${pointer}`);

/** What the checks above the schema find in a feed, as code and place. */
const found = (lists: object) =>
  lintFeed(read(lists).feed).map(({ code, pointer }) => `${code} ${pointer}`);

describe('what is cut of a feed', () => {
  it('is reported where a list is too long, and the beginning is read', () => {
    const services = [{ id: 'a', name: 'a', aka: many(60, (n) => `a${n}`) }];
    expect(read({ services }).feed.services[0]?.aka).to.have.length(50);
    expect(reported({ services })).to.deep.equal(['too-many /aka/50']);
  });

  it('is doubtful where it may have closed a day', () => {
    const exceptions = many(5_001, () => ({ date: '2026-11-25', status: 'cancelled' }));
    const { issues } = read({ schedules: [{ id: 'a', kind: 'event', exceptions }] });
    expect(issues).to.have.length(1);
    expect(issues[0]).to.deep.include({ code: 'too-many', doubtful: true });
  });

  it('is reported where a text is in too many languages', () => {
    const summary = Object.fromEntries(many(51, (n) => [`l${n}`, 'a']));
    expect(reported({ services: [{ id: 'a', name: 'a', summary }] })).to.deep.equal([
      'too-many /summary',
    ]);
  });

  it('is found where places lie too deep in one another', () => {
    const chain = (count: number) =>
      many(count, (n) => ({ id: `${n}`, name: 'a', parent_id: n === 0 ? null : `${n - 1}` }));
    expect(found({ locations: chain(20) })).to.deep.equal([]);
    expect(found({ locations: chain(21) })).to.deep.equal(['too-deep /parent_id']);
  });

  it('is found where a service has more places and times than are listed', () => {
    const byday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
    const times = many(24, (n) => ({ start: `${`${n}`.padStart(2, '0')}:00` }));
    const schedules = [{ id: 'h', kind: 'hours', byday, times }];
    const at = (count: number) => many(count, (n) => ({ id: `${n}`, schedules: ['h'] }));
    const codes = (count: number) =>
      found({ schedules, services: [{ id: 'a', name: 'a', at: at(count) }] });
    expect(codes(14)).to.deep.equal([]);
    expect(codes(15)).to.deep.equal(['too-many-times /at/14']);
  });

  it('is found where a service has more words than are searched', () => {
    const description = Object.fromEntries(many(3, (n) => [`l${n}`, '长'.repeat(20_000)]));
    expect(found({ services: [{ id: 'a', name: 'a', description }] })).to.deep.equal([
      'too-much-text ',
    ]);
  });

  it('is found where characters are taken out before a text is shown', () => {
    const name = { en: 'a\u202Eb', ug: 'شېخۇ', x: `a${'\u0301'.repeat(5)}`, y: 'a\u0301' };
    expect(found({ services: [{ id: 'a', name }] })).to.deep.equal([
      'misplaced-characters /name/en',
      'misplaced-characters /name/x',
    ]);
  });

  it('is the whole record where a name has nothing to be seen', () => {
    expect(reported({ services: [{ id: 'a', name: '\u202E' }] })).to.deep.equal([
      'wrong-type /name',
    ]);
  });
});
