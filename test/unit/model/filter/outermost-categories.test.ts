import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf } from '../../../../src/model/directory.ts';
import { UNCATEGORIZED } from '../../../../src/model/filter/facets.ts';
import { outermostCategories } from '../../../../src/model/filter/outermost-categories.ts';
import { feedWith, taxonomy } from '../../../support/feed-builders.ts';

const directory = directoryOf(
  feedWith({
    taxonomies: [
      taxonomy('need', [
        'health',
        { id: 'sport', parent_id: 'health' },
        { id: 'yoga', parent_id: 'sport' },
        'law',
        { id: 'hen', parent_id: 'egg' },
        { id: 'egg', parent_id: 'hen' },
        { id: 'self', parent_id: 'self' },
      ]),
    ],
  }),
);

const of = (...categories: string[]) => outermostCategories(directory, new Set(categories));

describe('The outermost of some categories', () => {
  it('are those that lie in none of the others, in the order of the taxonomies', () => {
    expect(of('need:law', 'need:yoga', 'need:health')).to.deep.equal(['need:health', 'need:law']);
    expect(of('need:yoga', 'need:sport')).to.deep.equal(['need:sport']);
    expect(of('need:yoga', 'need:law')).to.deep.equal(['need:yoga', 'need:law']);
  });

  it('have last what no taxonomy has', () => {
    expect(of('no:such', UNCATEGORIZED, 'need:law')).to.deep.equal([
      'need:law',
      UNCATEGORIZED,
      'no:such',
    ]);
  });

  it('have one of a circle, and what is its own parent', () => {
    expect(of('need:egg', 'need:hen', 'need:self')).to.deep.equal(['need:hen', 'need:self']);
  });
});
