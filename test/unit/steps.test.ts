import { describe, it } from 'node:test';
import { expect } from 'chai';
import { kindOfText } from '../../src/feed/kind-of-text.ts';
import { lintFeed } from '../../src/feed/lint.ts';
import { readFeed } from '../../src/feed/read-feed.ts';
import { formatComingChange } from '../../src/i18n/format/coming-change.ts';
import { formatNextTime, formatWhere, phonesOf } from '../../src/i18n/format/service.ts';
import { directoryOf, placesAround } from '../../src/model/directory.ts';
import { categoriesOf } from '../../src/model/filter/category-tree.ts';
import { readListState, writeListState } from '../../src/model/filter/list-address.ts';
import { initialState } from '../../src/model/filter/list-state.ts';
import { servicesInScope } from '../../src/model/filter/selection.ts';
import { isPhoneNumber } from '../../src/model/phones/phone-number.ts';
import { phonePieces } from '../../src/model/phones/phone-text.ts';
import { parseAmount } from '../../src/model/places/amount.ts';
import { capabilityKinds } from '../../src/model/places/capability-finder.ts';
import { marksIn } from '../../src/model/search/search-marks.ts';
import { addReadings, searchIndexOf } from '../../src/model/search/search-index.ts';
import { closestServices, findServices } from '../../src/model/search/find-services.ts';
import { suggestionsFor } from '../../src/model/search/search-suggestions.ts';
import { foldText, queryWords, traceText } from '../../src/model/search/search-text.ts';
import { searchServices } from '../../src/model/search/search.ts';
import { wordingOf } from '../../src/model/text.ts';
import { comingChanges } from '../../src/model/time/coming-changes.ts';
import { openingOfService } from '../../src/model/time/opening.ts';
import { isAllowedAddress } from '../../src/model/web-address.ts';
import { everydayWords } from '../../src/lazy/search/everyday.ts';
import { pinyinReadings } from '../../src/lazy/search/pinyin.ts';
import { SIZES, stepsOf } from '../support/count-steps.ts';
import { beijing, feedWith, service } from '../support/feed-builders.ts';
import { CHINESE } from '../support/locales.ts';

const NOW = beijing('2026-11-24 10:00');
const EVERY_DAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Some JSON about as large as is asked for, as a feed that was read. */
function feedOf(size: number, of: (count: number) => object): ReturnType<typeof directoryOf> {
  const one = JSON.stringify(of(100)).length / 100;
  const given = { feed: { spec: '1.0' }, ...of(Math.floor(size / one)) };
  const reading = readFeed(given);
  if ('failure' in reading) throw new Error(reading.detail);
  return directoryOf(reading.feed);
}

const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Readings of a table, or one that has ten for each character. */
const TEN_READINGS = () => ['a', 'ab', 'abc', 'abcd', 'aa', 'aaa', 'aab', 'aaab', 'ba', 'bab'];

/** The work on the worst of its kind, by the size of it. */
const WORST: Readonly<Record<string, (size: number) => () => unknown>> = {
  'a page of tags that is no feed': (size) => {
    const text = '<input '.repeat(size / 7);
    return () => kindOfText(text);
  },
  'folding letters that become eighteen': (size) => {
    const text = 'ﷺ'.repeat(size);
    return () => foldText(text);
  },
  'tracing letters that become eighteen': (size) => {
    const text = 'ﷺ'.repeat(size / 18);
    return () => traceText(text);
  },
  'folding marks that are out of order': (size) => {
    const text = `a${'\u0301\u0316'.repeat(size / 2)}`;
    return () => foldText(text);
  },
  'marks of every letter of a text': (size) => {
    const text = 'a b '.repeat(size / 4);
    return () => marksIn(text, 'a b', null);
  },
  'marks by pinyin of a text that never fits': (size) => {
    const text = '长'.repeat(size);
    return () => marksIn(text, `${'a'.repeat(29)}x`, TEN_READINGS);
  },
  'words of a query of apostrophes': (size) => {
    const query = `x${"'".repeat(size)}x`;
    return () => queryWords(query);
  },
  'a search for more words than there are': (size) => {
    const directory = directoryOf(feedWith({ services: [service()] }));
    const query = many(size / 5, (index) => index.toString(36)).join(' ');
    return () => searchServices(directory, query);
  },
  'words of people in a long query': (size) => {
    const directory = directoryOf(feedWith({ services: [service()] }));
    const query = '我想周三免费跳舞70岁'.repeat(size / 12);
    return () => [...findServices(directory, query, everydayWords(), null)];
  },
  'what comes closest to a long query': (size) => {
    const services = many(2_000, (id) => service({ id: `${id}`, name: `孕期瑜伽${id}` }));
    const directory = directoryOf(feedWith({ services }));
    searchServices(directory, '没有');
    return () => [
      ...closestServices(directory, '孕瑜伽'.repeat(size / 3), everydayWords(), services),
    ];
  },
  'suggestions for a query that nothing is like': (size) => {
    const services = many(2_000, (id) => service({ id: `${id}`, name: `孕期瑜伽${id}` }));
    const directory = directoryOf(feedWith({ services }));
    searchServices(directory, '没有');
    return () => suggestionsFor(directory, '孕期瑜'.repeat(size / 3), null);
  },
  'reading a name in languages half of which are none': (size) => {
    const name = Object.fromEntries(many(size / 10, (n) => [`l${n}`, n % 2 === 0 ? 'x' : 1]));
    const value = { feed: { spec: '1.0' }, services: [{ id: 'a', name }] };
    return () => readFeed(value);
  },
  'reading exceptions that are none': (size) => {
    const exceptions = many(size / 20, () => ({ date: 'never' }));
    const value = { feed: { spec: '1.0' }, schedules: [{ id: 'a', kind: 'event', exceptions }] };
    return () => readFeed(value);
  },
  'reading numbers that are none': (size) => {
    const phones = many(size / 12, () => ({ number: 1 }));
    const value = { feed: { spec: '1.0' }, services: [{ id: 'a', name: 'a', phones }] };
    return () => readFeed(value);
  },
  'choosing among all the languages a feed may have': (size) => {
    const languages = many(50, (n) => `q${n}-Latn`);
    const name = Object.fromEntries(many(50, (n) => [`p${n}-Latn`, 'x'.repeat(size / 50)]));
    return () => wordingOf(name, 'zh-Hans', languages);
  },
  'places that lie in one another, and services at the innermost': (size) => {
    const directory = feedOf(size, (count) => ({
      locations: many(count, (n) => ({ id: `l${n}`, name: 'l', parent_id: `l${n + 1}` })),
      services: many(count, (n) => ({
        id: `s${n}`,
        name: 's',
        at: [{ id: 'a', location_id: 'l0' }],
      })),
    }));
    return () => servicesInScope(directory, { area: 'l9' });
  },
  'places around each of a chain': (size) => {
    const directory = feedOf(size, (count) => ({
      locations: many(count, (n) => ({ id: `l${n}`, name: 'l', parent_id: `l${n + 1}` })),
    }));
    return () => directory.feed.locations.map((place) => placesAround(directory, place));
  },
  'organisations that belong to one another': (size) => {
    const directory = feedOf(size, (count) => ({
      organizations: many(count, (n) => ({ id: `o${n}`, name: 'o', parent_id: `o${n + 1}` })),
      services: many(count, (n) => ({ id: `s${n}`, name: 's', organization_id: 'o0' })),
    }));
    return () => servicesInScope(directory, { organization: 'none' });
  },
  'categories that lie in one another': (size) => {
    const directory = feedOf(size, (count) => ({
      taxonomies: [
        {
          id: 't',
          terms: many(count, (n) => ({ id: `c${n}`, name: 'c', parent_id: `c${n + 1}` })),
        },
      ],
      services: many(count, (n) => ({ id: `s${n}`, name: 's', terms: ['t:c0'] })),
    }));
    return () => directory.services.map((each) => categoriesOf(directory, each));
  },
  'checking ids, references and parents': (size) => {
    const directory = feedOf(size, (count) => ({
      taxonomies: [
        {
          id: 't',
          terms: many(count, (n) => ({ id: `c${n}`, name: 'c', parent_id: `c${n + 1}` })),
        },
      ],
      locations: many(count, (n) => ({ id: `l${n}`, name: 'l', parent_id: `l${n + 1}` })),
    }));
    return () => lintFeed(directory.feed);
  },
  'an index of names that every service shares': (size) => {
    const aka = many(50, () => '长'.repeat(size / 100));
    const locations = [{ id: 'l', name: 'l', aka }];
    const services = many(size / 100, (n) => ({
      id: `s${n}`,
      name: 's',
      at: [{ id: 'a', location_id: 'l' }],
    }));
    const reading = readFeed({ feed: { spec: '1.0' }, locations, services });
    if ('failure' in reading) throw new Error();
    const directory = directoryOf(reading.feed);
    return () => searchIndexOf(directory);
  },
  'pinyin of other names without end': (size) => {
    const directory = feedOf(size, (count) => ({
      services: many(count / 50, (n) => ({
        ...{ id: `s${n}`, name: 's' },
        aka: many(50, (at) => `长乐行${at}`),
      })),
    }));
    return () => [...addReadings(searchIndexOf(directory), pinyinReadings)];
  },
  'capabilities of one kind': (size) => {
    const directory = feedOf(size, (count) => ({
      capabilities: many(count, (n) => ({ id: `c${n}`, kind: 'k', name: 'c' })),
      services: many(count, (n) => ({
        id: `s${n}`,
        name: 's',
        at: [{ id: 'a', capabilities: [`c${n}`] }],
      })),
    }));
    return () => capabilityKinds(directory, directory.services);
  },
  'a number to call': (size) => {
    const number = `${' '.repeat(size)}1`;
    return () => [isPhoneNumber(number), phonePieces(number)];
  },
  'an amount of blanks': (size) => {
    const typed = `1${' '.repeat(size)}1`;
    return () => parseAmount(typed);
  },
  'an address of a feed': (size) => {
    const address = `https://${'a.'.repeat(size / 2)}`;
    return () => isAllowedAddress(address);
  },
  'an address of a page, in many parts': (size) => {
    const search = `?${'%61&'.repeat(size / 4)}linli.q=a`;
    const state = initialState();
    return () => writeListState(search, 'linli', readListState(search, 'linli', state), state);
  },
  'sentences of a service that is everywhere, all the time': (size) => {
    const times = many(48, (n) => ({
      start: `${String((n / 2) | 0).padStart(2, '0')}:${n % 2 ? '3' : '0'}0`,
    }));
    const reading = readFeed({
      feed: { spec: '1.0' },
      locations: many(50, (n) => ({
        id: `l${n}`,
        name: 'l'.repeat(size / 100),
        parent_id: `l${n + 1}`,
      })),
      schedules: many(10, (n) => ({
        ...{ id: `h${n}`, kind: n % 2 === 0 ? 'hours' : 'event', byday: EVERY_DAY, times },
        exceptions: many(size / 600, (day) => ({
          ...{ date: `2026-${11 + (day % 2)}-${10 + (day % 20)}`, status: 'moved' },
          to: { date: `2026-12-${10 + (day % 20)}`, times: [] },
        })),
      })),
      services: [
        {
          ...{ id: 's', name: 's' },
          at: many(500, (n) => ({
            id: `a${n}`,
            location_id: `l${n % 50}`,
            schedules: many(10, (h) => `h${h}`),
          })),
        },
      ],
    });
    if ('failure' in reading) throw new Error();
    const directory = directoryOf(reading.feed);
    const [only = service()] = directory.services;
    const reader = { ...CHINESE, now: NOW };
    return () => {
      formatNextTime(directory, only, reader);
      openingOfService(directory, only, NOW);
      phonesOf(directory, only);
      const changes = comingChanges(directory, only, NOW);
      changes.slice(0, 1).map((change) => formatComingChange(directory, change, reader));
      return formatWhere(directory, only, reader);
    };
  },
};

describe('on the worst there is, the steps grow no faster than its size', () => {
  for (const [name, make] of Object.entries(WORST)) {
    it(name, () => {
      const steps: number[] = [];
      for (const size of SIZES) {
        const count = stepsOf(make(size));
        const before = steps[steps.length - 1];
        steps.push(count);
        // What is made once, such as a table, counts as much at first.
        if (before !== undefined) expect(count, steps.join()).to.be.below(13 * before + 10_000);
        expect(count, steps.join()).to.be.below(200_000_000);
      }
      if (process.env['STEPS']) console.log(`| ${name} | ${steps.join(' | ')} |`);
    });
  }
});
