import { describe, it } from 'node:test';
import { expect } from 'chai';
import { NO_FILTER } from '../../../../src/model/filter/filter.ts';
import {
  readListState,
  serviceAddress,
  writeListState,
} from '../../../../src/model/filter/list-address.ts';
import { initialState, type ListState } from '../../../../src/model/filter/list-state.ts';

const INITIAL = initialState();

const CHANGED: ListState = {
  filter: {
    query: '合唱 团',
    chosen: {
      category: ['need:elder', '*'],
      place: ['loc-jiashun'],
      provider: ['org'],
      when: ['weekend'],
      weekday: ['WE', 'ask'],
      part: ['evening'],
      cost: ['free'],
      open_to: ['all'],
      age: ['60'],
      access: ['yes', 'ask'],
      language: ['ug'],
      booking: ['online'],
      service: ['svc'],
    },
  },
  view: 'week',
  week: '2026-11-23',
  sort: 'next',
  finder: { kind: 'cash', amount: 1500.5 },
  isWide: true,
};

const read = (search: string, initial = INITIAL) => readListState(search, 'linli', initial);
const write = (search: string, state: ListState, initial = INITIAL) =>
  writeListState(search, 'linli', state, initial);

describe('how a list begins', () => {
  it('is with cards by category, and nothing chosen', () => {
    expect(INITIAL).to.deep.equal({
      filter: NO_FILTER,
      view: 'cards',
      week: null,
      sort: 'category',
      finder: { kind: null, amount: null },
      isWide: false,
    });
  });

  it('is as its attributes say', () => {
    const { view, sort } = initialState({ view: 'week', sort: 'next' });
    expect([view, sort]).to.deep.equal(['week', 'next']);
  });

  for (const nonsense of ['constructor', '', null]) {
    it(`is as usual where an attribute says ${JSON.stringify(nonsense)}`, () => {
      expect(initialState({ view: nonsense, sort: nonsense })).to.deep.equal(INITIAL);
    });
  }
});

describe('a list in an address', () => {
  it('comes back as it was', () => {
    expect(read(write('', CHANGED))).to.deep.equal(CHANGED);
  });

  it('is written in words', () => {
    const filter = { query: '', chosen: { category: ['need:elder'], weekday: ['WE', 'TH'] } };
    const search = write('', { ...INITIAL, filter, view: 'week', isWide: true });
    expect(search).to.equal(
      '?linli.category=need:elder&linli.weekday=WE&linli.weekday=TH&linli.view=week&linli.wide=1',
    );
  });

  it('is not written where it is as it begins', () => {
    expect(write('', INITIAL)).to.equal('');
    expect(write('?linli.q=a&page=2&linli.view=week', INITIAL)).to.equal('?page=2');
  });

  it('comes back as it was where it begins with something else', () => {
    for (const state of [INITIAL, CHANGED]) {
      for (const initial of [INITIAL, CHANGED]) {
        expect(read(write('?x=1', state, initial), initial)).to.deep.equal(state);
      }
    }
  });

  it('leaves the keys of the page and of other lists as they are', () => {
    const foreign = '?q=a+b&linli2.q=%e5%85%bb&linli.other=1&linli=2&xlinli.q=3';
    expect(write(foreign, CHANGED).startsWith(`${foreign}&linli.q=`)).to.equal(true);
    expect(write(write(foreign, CHANGED), INITIAL)).to.equal(foreign);
  });

  it('reads only its own keys', () => {
    expect(read('?q=a&linli2.q=b&linli.other=c&xlinli.q=d')).to.deep.equal(INITIAL);
    expect(readListState('?linli2.q=b', 'linli2', INITIAL).filter.query).to.equal('b');
  });
});

describe('an address that makes no sense', () => {
  const nonsense = [
    'linli.view=constructor',
    'linli.view=',
    'linli.sort=best',
    'linli.week=2026-11-31',
    'linli.week=2026-02-30',
    'linli.week=next',
    'linli.amount=many',
    'linli.amount=-5',
    'linli.amount=1e9',
    'linli.amount=Infinity',
    'linli.when=yesterday',
    'linli.weekday=__proto__',
    'linli.weekday=we',
    'linli.cost=constructor',
    'linli.age=old',
    'linli.age=6.5',
    'linli.wide=yes',
    'linli.__proto__=1',
    'linli.constructor=1',
    `linli.q=${'长'.repeat(10_000)}`,
    `linli.place=${'x'.repeat(201)}`,
    `linli.kind=${'x'.repeat(201)}`,
  ];
  for (const part of nonsense) {
    it(`changes nothing: ${part.slice(0, 30)}`, () => {
      expect(read(`?${part}`)).to.deep.equal(INITIAL);
      expect(read(`?${part}`, CHANGED)).to.deep.equal(CHANGED);
    });
  }

  it('is taken at its sense: the readable values, each once', () => {
    const { weekday } = read('?linli.weekday=WE&linli.weekday=x&linli.weekday=WE&linli.weekday=TH')
      .filter.chosen;
    expect(weekday).to.deep.equal(['WE', 'TH']);
  });

  it('is taken at its first word where there can be one only', () => {
    const state = read(
      '?linli.when=x&linli.when=today&linli.when=week&linli.view=x&linli.view=week',
    );
    expect([state.filter.chosen.when, state.view]).to.deep.equal([['today'], 'week']);
  });

  it('has no more than 50 values of a key', () => {
    const places = Array.from({ length: 1000 }, (_, index) => `linli.place=loc-${index}`);
    expect(read(`?${places.join('&')}`).filter.chosen.place).to.have.length(50);
  });

  it('may name what this feed does not have: that is shown and can be taken back', () => {
    expect(read('?linli.place=__proto__').filter.chosen.place).to.deep.equal(['__proto__']);
  });

  it('is never written: only what can be read is', () => {
    const odd: ListState = {
      ...INITIAL,
      filter: {
        query: '长'.repeat(300),
        chosen: { weekday: ['x'], age: ['old', '7'], place: [''] },
      },
      week: '2026-11-31',
      finder: { kind: null, amount: Number.NaN },
    };
    expect(read(write('', odd))).to.deep.equal({
      ...INITIAL,
      filter: { query: '长'.repeat(200), chosen: { age: ['7'] } },
    });
  });

  it('cuts a long search between characters, not within one', () => {
    const filter = { query: `a${'𠮷'.repeat(300)}`, chosen: {} };
    expect(read(write('', { ...INITIAL, filter })).filter.query).to.equal(`a${'𠮷'.repeat(199)}`);
  });
});

describe('the address of one service', () => {
  it('is this page with that service, and all else of the page', () => {
    const here = 'https://x.cn/p?page=2&linli.q=a&linli.view=week&linli2.q=b#services';
    expect(serviceAddress(here, 'linli', 'svc-1')).to.equal(
      'https://x.cn/p?page=2&linli2.q=b&linli.service=svc-1#services',
    );
  });

  it('opens that service', () => {
    const { search } = new URL(serviceAddress('https://x.cn/', 'linli', 'svc&1'));
    expect(read(search).filter).to.deep.equal({ query: '', chosen: { service: ['svc&1'] } });
  });
});
