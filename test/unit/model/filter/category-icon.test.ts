import { describe, it } from 'node:test';
import { expect } from 'chai';
import { PLACE } from '../../../../src/templates/icon.ts';
import { categoryIcon } from '../../../../src/elements/service-list/category-icons.ts';
import { CATEGORY_ICONS } from '../../../../src/model/category-icons.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import { iconOf } from '../../../../src/model/filter/category-icon.ts';
import { feedWith, taxonomy } from '../../../support/feed-builders.ts';

const directory = directoryOf(
  feedWith({
    taxonomies: [
      taxonomy('need', [
        { id: 'care', icon: 'elder' },
        { id: 'bath', parent_id: 'care' },
        { id: 'meals', parent_id: 'care', icon: 'meals' },
        'other',
        { id: 'odd', icon: 'constructor' },
      ]),
    ],
  }),
);

describe('the drawing of categories', () => {
  for (const [what, references, icon] of [
    ['their own', ['need:meals'], 'meals'],
    ['that of the nearest category above', ['need:bath'], 'elder'],
    ['that of the first that has one', ['need:other', 'need:meals', 'need:care'], 'meals'],
    ['none where none names one', ['need:other', 'need:nowhere'], null],
    ['none without a category', [], null],
  ] as const) {
    it(`is ${what}`, () => {
      expect(iconOf(directory, references)).to.equal(icon);
    });
  }

  it('is that of a place where none names one, or nobody has made it', () => {
    expect(categoryIcon(directory, ['need:other'])).to.equal(PLACE);
    expect(categoryIcon(directory, ['need:odd'])).to.equal(PLACE);
  });

  it('is another for each name', () => {
    const drawings = CATEGORY_ICONS.map((icon) => {
      const terms = [{ id: 'one', icon }];
      const one = directoryOf(feedWith({ taxonomies: [taxonomy('need', terms)] }));
      return categoryIcon(one, ['need:one']);
    });
    expect(new Set(drawings).size).to.equal(CATEGORY_ICONS.length);
  });
});
