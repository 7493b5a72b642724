import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf } from '../../../../src/model/directory.ts';
import { metricsByGroup } from '../../../../src/model/figures/metric-groups.ts';
import { feedWith, metric, taxonomy } from '../../../support/feed-builders.ts';

const directory = directoryOf(
  feedWith({ taxonomies: [taxonomy('story', ['city', 'chili', 'road'])] }),
);

function grouped(...metrics: [id: string, ...terms: string[]][]): [string, string[]][] {
  const given = metrics.map(([id, ...terms]) => metric({ id, terms }));
  return metricsByGroup(directory, given).map(({ reference, metrics: members }) => [
    reference,
    members.map(({ id }) => id),
  ]);
}

describe('figures by group', () => {
  it('stand in the order in which the feed first names their groups', () => {
    const groups = grouped(['length', 'story:road'], ['area', 'story:chili'], ['km', 'story:road']);
    expect(groups).to.deep.equal([
      ['story:road', ['length', 'km']],
      ['story:chili', ['area']],
    ]);
  });

  it('stand in the first group that is known, and in that one only', () => {
    expect(grouped(['area', 'story:lost', 'story:chili', 'story:city'])).to.deep.equal([
      ['story:chili', ['area']],
    ]);
  });

  it('that belong to no known group come last', () => {
    const groups = grouped(['a'], ['b', 'story:lost'], ['c', 'story:city'], ['d']);
    expect(groups).to.deep.equal([
      ['story:city', ['c']],
      ['', ['a', 'b', 'd']],
    ]);
  });

  it('have the term of their group with them', () => {
    const given = [metric({ terms: ['story:chili'] }), metric({ id: 'other' })];
    const terms = metricsByGroup(directory, given).map(({ term }) => term?.id ?? null);
    expect(terms).to.deep.equal(['chili', null]);
  });

  it('are no groups where there are no figures', () => {
    expect(grouped()).to.deep.equal([]);
  });
});
