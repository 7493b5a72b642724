import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { everydayWords } from '../../../src/lazy/search/everyday.ts';
import { queryWords } from '../../../src/model/search/search-text.ts';
import { allWordings } from '../../../src/model/text.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { sampleCity } from '../../../demo/feeds/sample-city.ts';

const changji = new URL('../../../demo/feeds/changji.json', import.meta.url);
const { synonyms, misspellings, traditional } = everydayWords();
const pairs = [...synonyms].flatMap(([left, rights]) => rights.map((right) => [left, right]));

/** The names that offices have given categories and services. */
function officeWords(): readonly string[] {
  return [JSON.parse(readFileSync(changji, 'utf8')), sampleCity({ today: '2026-11-24' })].flatMap(
    (feed) => {
      const reading = readFeed(feed);
      if (!('feed' in reading)) throw new Error('no feed');
      const terms = reading.feed.taxonomies.flatMap((taxonomy) => taxonomy.terms);
      return [...terms, ...reading.feed.services].flatMap(({ name }) => [...allWordings(name)]);
    },
  );
}

describe('the everyday words', () => {
  it('are at least 300 pairs, in three groups', () => {
    expect(pairs.length).to.be.at.least(300);
    expect(misspellings.size).to.be.at.least(50);
    expect(traditional.size).to.be.at.least(300);
  });

  it('are each one word as it is searched for, with another behind it', () => {
    for (const [left = '', right = ''] of [...pairs, ...misspellings]) {
      expect(queryWords(left), left).to.deep.equal([left]);
      expect(queryWords(right), right).to.deep.equal([right]);
      expect(left.length, left).to.be.at.least(2);
      expect(right.length, right).to.be.at.least(2);
      expect(left).not.to.equal(right);
    }
  });

  it('are there once', () => {
    const all = pairs.map((pair) => pair.join());
    expect(new Set(all).size).to.equal(all.length);
  });

  it('go in no circle: what an everyday word leads to leads no further', () => {
    const further = [...synonyms.values()].flat().filter((right) => synonyms.has(right));
    expect(further).to.deep.equal([]);
    const slips = [...misspellings.values()].filter((right) => misspellings.has(right));
    expect(slips).to.deep.equal([]);
    expect([...traditional.values()].filter((right) => traditional.has(right))).to.deep.equal([]);
  });

  it('are no names of categories and services, and no slip stands in one', () => {
    expect(officeWords().filter((name) => synonyms.has(name))).to.deep.equal([]);
    const slips = [...misspellings.keys()];
    const mistaken = officeWords().filter((name) => slips.some((wrong) => name.includes(wrong)));
    expect(mistaken).to.deep.equal([]);
  });

  it('are found: no misspelling and no other character stands in a way to a synonym', () => {
    for (const left of synonyms.keys()) {
      const slips = [...misspellings.keys()].filter((wrong) => left.includes(wrong));
      expect(slips, left).to.deep.equal([]);
      expect(Array.from(left).filter((character) => traditional.has(character))).to.deep.equal([]);
    }
    for (const right of [...synonyms.values()].flat()) {
      expect(
        [...misspellings.keys()].filter((wrong) => right.includes(wrong)),
        right,
      ).to.be.empty;
    }
  });

  it('have one character for one', () => {
    for (const [left, right] of traditional) {
      expect([Array.from(left).length, Array.from(right).length]).to.deep.equal([1, 1]);
    }
  });
});
