import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readRecord } from '../../../src/feed/read-record.ts';
import type { FigureExtras } from '../../../src/model/figures/figure-extras.ts';
import { metric, NO_EXTRAS } from '../../support/feed-builders.ts';

const TO_THE_LETTER = { copies: true, meant: null } as const;

/** Reads the members of a figure beyond its value, with the pointers of those that could not be read. */
function read(given: object): FigureExtras & { readonly faults: readonly string[] } {
  const { item, odd } = readRecord('metrics', { ...metric(), ...given }, TO_THE_LETTER);
  if (item === null) throw new Error('the figure is gone');
  const { picture, whole, parts, images, stage, review_after, computed } = item;
  const faults = odd.map(({ pointer }) => pointer.slice(1));
  return { picture, whole, parts, images, stage, review_after, computed, faults };
}
const image = { url: 'road.svg', alt: '公路', width: 640, height: 360 };

describe('what a figure says of itself beyond its value', () => {
  it('is nothing where nothing is said', () => {
    expect(read({})).to.deep.equal({ ...NO_EXTRAS, faults: [] });
    expect(read({ picture: null, parts: null, images: null, computed: null })).to.deep.equal({
      ...NO_EXTRAS,
      faults: [],
    });
  });

  it('is read with what is left out filled in', () => {
    const extras = read({
      picture: 'ranking',
      whole: 913,
      stage: 'before',
      review_after: '2026-06-30',
      parts: [{ label: '嘉顺社区', v: 26 }, { label: '油运基地社区' }],
      images: [image],
      computed: { op: 'count', of: 'services', by: 'need' },
    });
    expect(extras.faults).to.deep.equal([]);
    expect(extras.parts.map(({ v, qualifier }) => [v, qualifier])).to.deep.equal([
      [26, 'eq'],
      [null, 'eq'],
    ]);
    expect(extras.images[0]?.credit).to.equal(null);
    expect(extras.computed?.where).to.deep.equal({
      term: null,
      organization_id: null,
      location_id: null,
      days: 7,
    });
  });

  const faults: [name: string, extras: object, place: string][] = [
    ['a picture nobody knows', { picture: 'pie' }, 'picture'],
    ['a whole that is text', { whole: '913' }, 'whole'],
    ['a whole that is no number', { whole: Number.NaN }, 'whole'],
    ['a day that is none', { review_after: '2026-02-30' }, 'review_after'],
    ['parts that are no list', { parts: 'many' }, 'parts'],
    ['a part without a name', { parts: [{ v: 3 }] }, 'parts/0/label'],
    ['a part that is nothing', { parts: [null] }, 'parts/0'],
    ['a part whose value is text', { parts: [{ label: '甲', v: '3' }] }, 'parts/0/v'],
    ['a part that is infinite', { parts: [{ label: '甲', v: Infinity }] }, 'parts/0/v'],
    ['an image that is a script', { images: [{ ...image, url: 'javascript:1' }] }, 'images/0/url'],
    ['an image without words', { images: [{ ...image, alt: ' ' }] }, 'images/0/alt'],
    ['an image without a size', { images: [{ ...image, width: 0 }] }, 'images/0/width'],
    ['a sum of services', { computed: { op: 'sum', of: 'services' } }, 'computed'],
    [
      'organisations of a place',
      { computed: { op: 'count', of: 'organizations', where: { location_id: 'a' } } },
      'computed',
    ],
    [
      'figures of an organisation',
      { computed: { op: 'sum', of: 'metrics', where: { organization_id: 'a' } } },
      'computed',
    ],
    ['a count of nothing known', { computed: { op: 'count', of: 'cats' } }, 'computed/of'],
    [
      'more days than are looked ahead',
      { computed: { op: 'count', of: 'sessions', where: { days: 99 } } },
      'computed/where/days',
    ],
  ];
  for (const [name, extras, place] of faults) {
    it(`is left out alone, and named: ${name}`, () => {
      const got = read(extras);
      expect(got.faults).to.deep.equal([place]);
      expect({ ...got, faults: [] }).to.deep.equal({ ...NO_EXTRAS, faults: [] });
    });
  }

  it('keeps the parts that can be read', () => {
    const extras = read({ parts: [{ label: '甲', v: 1 }, {}, { label: '乙', v: 2 }] });
    expect(extras.parts.map(({ label }) => label)).to.deep.equal(['甲', '乙']);
  });

  it('compares 200 parts at most', () => {
    const extras = read({ parts: Array.from({ length: 201 }, () => ({ label: '甲', v: 1 })) });
    expect([extras.parts.length, extras.faults]).to.deep.equal([200, ['parts/200']]);
  });
});
