import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf } from '../../../../src/model/directory.ts';
import { UNCATEGORIZED } from '../../../../src/model/filter/facets.ts';
import { choose, NO_FILTER } from '../../../../src/model/filter/filter.ts';
import { selectServices } from '../../../../src/model/filter/select-services.ts';
import { firstInGroups, servicesInScope } from '../../../../src/model/filter/selection.ts';
import { feedWith, service } from '../../../support/feed-builders.ts';

const directory = directoryOf(
  feedWith({
    taxonomies: [
      {
        id: 'need',
        name: '',
        terms: [
          { id: 'elder', parent_id: null, name: '养老', aka: [], icon: null },
          { id: 'culture', parent_id: null, name: '文体', aka: [], icon: null },
        ],
      },
    ],
    services: [
      service({ id: 'choir', name: '合唱团', terms: ['need:elder', 'need:culture'] }),
      service({ id: 'gym', name: '健身', terms: ['need:culture'] }),
      service({ id: 'print', name: '打印', terms: [] }),
    ],
  }),
);

const everything = { area: null, category: null, organization: null, service: null };
const idsOf = (services: readonly { readonly id: string }[]) => services.map(({ id }) => id);
const groupsOf = (count: number, chosen: string | null) => {
  const filter = chosen === null ? NO_FILTER : choose(NO_FILTER, 'category', chosen);
  const found = selectServices(directory, everything, filter, () => new Map());
  return firstInGroups(directory, found, count, chosen).map(
    ({ reference, services }) => `${reference}: ${idsOf(services).join()}`,
  );
};

describe('a selection of services', () => {
  it('holds all services of the feed where the tag names no scope', () => {
    expect(idsOf(servicesInScope(directory, everything))).to.deep.equal(['choir', 'gym', 'print']);
  });

  it('stands under the first category of each service', () => {
    expect(groupsOf(24, null)).to.deep.equal(['need:elder: choir', 'need:culture: gym', ': print']);
  });

  it('stands under the category that was chosen', () => {
    expect(groupsOf(24, 'need:culture')).to.deep.equal(['need:culture: choir,gym']);
  });

  it('stands without a category where that was chosen', () => {
    expect(groupsOf(24, UNCATEGORIZED)).to.deep.equal([': print']);
  });

  it('ends after so many services, and with them its groups', () => {
    expect(groupsOf(1, null)).to.deep.equal(['need:elder: choir']);
    expect(groupsOf(1, 'need:culture')).to.deep.equal(['need:culture: choir']);
  });
});
