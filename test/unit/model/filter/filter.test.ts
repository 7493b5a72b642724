import { describe, it } from 'node:test';
import { expect } from 'chai';
import { FACETS } from '../../../../src/model/filter/facets.ts';
import {
  chipsOf,
  choose,
  chosenOf,
  clear,
  isChosen,
  NO_FILTER,
  remove,
  toggle,
  withQuery,
  type Filter,
} from '../../../../src/model/filter/filter.ts';

const wednesday = choose(NO_FILTER, 'weekday', 'WE');

describe('choosing a value', () => {
  it('adds it to those of a facet that takes several', () => {
    expect(choose(wednesday, 'weekday', 'TH').chosen).to.deep.equal({ weekday: ['WE', 'TH'] });
  });

  it('replaces the former one of a facet that takes one', () => {
    const tomorrow = choose(choose(NO_FILTER, 'when', 'today'), 'when', 'tomorrow');
    expect(tomorrow.chosen).to.deep.equal({ when: ['tomorrow'] });
  });

  it('changes nothing where it is chosen', () => {
    expect(choose(wednesday, 'weekday', 'WE')).to.equal(wednesday);
  });

  it('leaves the filter it begins with as it is', () => {
    choose(wednesday, 'weekday', 'TH');
    expect(wednesday.chosen).to.deep.equal({ weekday: ['WE'] });
  });

  it('keeps what is searched for and the other facets', () => {
    const filter: Filter = { query: '合唱', chosen: { cost: ['free'] } };
    expect(choose(filter, 'weekday', 'WE')).to.deep.equal({
      query: '合唱',
      chosen: { cost: ['free'], weekday: ['WE'] },
    });
  });

  it('is asked for by facet', () => {
    expect(isChosen(wednesday, 'weekday', 'WE')).to.equal(true);
    expect(isChosen(wednesday, 'weekday', 'TH')).to.equal(false);
    expect(chosenOf(wednesday, 'weekday')).to.deep.equal(['WE']);
    expect(chosenOf(wednesday, 'cost')).to.deep.equal([]);
  });
});

describe('taking a value back', () => {
  it('leaves the others of its facet', () => {
    const both = choose(wednesday, 'weekday', 'TH');
    expect(remove(both, 'weekday', 'WE').chosen).to.deep.equal({ weekday: ['TH'] });
  });

  it('leaves nothing of a facet without others', () => {
    expect(remove(wednesday, 'weekday', 'WE')).to.deep.equal(NO_FILTER);
  });

  it('does nothing where it is not chosen', () => {
    expect(remove(wednesday, 'weekday', 'MO')).to.deep.equal(wednesday);
    expect(remove(wednesday, 'cost', 'free')).to.deep.equal(wednesday);
  });

  it('is what a second press does', () => {
    const once = toggle(NO_FILTER, 'cost', 'free');
    expect(once.chosen).to.deep.equal({ cost: ['free'] });
    expect(toggle(once, 'cost', 'free')).to.deep.equal(NO_FILTER);
  });
});

describe('clearing a filter', () => {
  const filter = withQuery(choose(wednesday, 'cost', 'free'), '合唱');

  it('takes back everything, the search included', () => {
    expect(clear(filter)).to.deep.equal(NO_FILTER);
  });

  it('takes back one facet where it is named', () => {
    expect(clear(filter, 'weekday')).to.deep.equal({ query: '合唱', chosen: { cost: ['free'] } });
  });
});

describe('chips', () => {
  it('stand in the order of the facets, and within one as they were chosen', () => {
    const filter: Filter = {
      query: '合唱',
      chosen: { cost: ['free'], weekday: ['TH', 'WE'], category: ['need:elder'] },
    };
    expect(chipsOf(filter)).to.deep.equal([
      { facet: 'category', value: 'need:elder' },
      { facet: 'weekday', value: 'TH' },
      { facet: 'weekday', value: 'WE' },
      { facet: 'cost', value: 'free' },
    ]);
  });

  it('are there for every facet', () => {
    const chosen = Object.fromEntries(FACETS.map(({ name }) => [name, ['1']]));
    expect(chipsOf({ query: '', chosen })).to.have.length(FACETS.length);
  });

  it('are none for a search', () => {
    expect(chipsOf({ query: '合唱', chosen: {} })).to.deep.equal([]);
  });
});
