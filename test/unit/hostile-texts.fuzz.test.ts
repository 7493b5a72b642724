import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { kindOfText } from '../../src/feed/kind-of-text.ts';
import { lintFeed } from '../../src/feed/lint.ts';
import { readFeed } from '../../src/feed/read-feed.ts';
import { formatAudience } from '../../src/i18n/format/audience.ts';
import { formatCapability } from '../../src/i18n/format/capability.ts';
import { formatComingChange } from '../../src/i18n/format/coming-change.ts';
import { formatChoice } from '../../src/i18n/format/facet.ts';
import { lateMembersOf } from '../../src/feed/late-members.ts';
import { formatChecked } from '../../src/i18n/format/last-check.ts';
import { formatFigureChange } from '../../src/i18n/format/figure-change.ts';
import { formatFigure, formatSource } from '../../src/i18n/format/metric.ts';
import { formatOpening } from '../../src/i18n/format/opening.ts';
import * as sentences from '../../src/i18n/format/service.ts';
import { inSentence, localizedText } from '../../src/i18n/locale.ts';
import { directoryOf, type Directory } from '../../src/model/directory.ts';
import { csv } from '../../src/model/figures/csv.ts';
import {
  readListState,
  serviceAddress,
  writeListState,
} from '../../src/model/filter/list-address.ts';
import { initialState } from '../../src/model/filter/list-state.ts';
import { mapLinks } from '../../src/model/places/map-links.ts';
import { addReadings, searchIndexOf } from '../../src/model/search/search-index.ts';
import { marksIn } from '../../src/model/search/search-marks.ts';
import { suggestionsFor } from '../../src/model/search/search-suggestions.ts';
import { foldText, traceText } from '../../src/model/search/search-text.ts';
import { searchServices } from '../../src/model/search/search.ts';
import { tidyText } from '../../src/model/tidy-text.ts';
import { comingChanges } from '../../src/model/time/coming-changes.ts';
import { openingOfService } from '../../src/model/time/opening.ts';
import { isAllowedAddress, safeAddress } from '../../src/model/web-address.ts';
import { pinyinReadings } from '../../src/lazy/search/pinyin.ts';
import { stepsOf } from '../support/count-steps.ts';
import { faultIn, hostileText, hostileWording } from '../support/hostile-texts.ts';
import { CHINESE } from '../support/locales.ts';
import { runs } from '../support/sweep.ts';
import { changed, changes, clone, FULL, type Json } from './feed/changed-feeds.ts';

/** More than any of these small feeds and queries takes, and far less than a square would. */
const MOST_STEPS = 5_000_000;

/** The fields of a feed that hold words. */
const WORDED = new Set(
  [
    'name',
    'aka',
    'alt',
    'by',
    'documents',
    'reason',
    'description',
    'summary',
    'label',
    'alert',
  ].concat(['unit', 'per', 'notice', 'text', 't', 'number', 'as_of_text', 'title', 'city']),
);

/** A feed with something in every field, all of whose words are hostile, one after another. */
function wordedWith(words: readonly Json[]): Json {
  let next = 0;
  const filled = (value: Json, key: string): Json => {
    if (typeof value === 'string')
      return WORDED.has(key) ? (words[next++ % words.length] ?? '') : value;
    if (Array.isArray(value)) return value.map((item) => filled(item, key));
    if (typeof value !== 'object' || value === null) return value;
    if (WORDED.has(key)) return words[next++ % words.length] ?? '';
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, filled(part, name)]),
    );
  };
  return filled(clone(FULL), '');
}

function directoryWith(words: readonly Json[]): Directory | null {
  const reading = readFeed(wordedWith(words));
  return 'failure' in reading ? null : directoryOf(reading.feed);
}

/** Every sentence that is made of a feed. */
function saidOf(directory: Directory): readonly string[] {
  const { feed, services } = directory;
  const { messages, now } = CHINESE;
  const said: (string | null)[] = [
    messages.common.noticeFrom(localizedText(feed.organizations[0]?.name ?? null, CHINESE)),
  ];
  for (const service of services) {
    const phones = sentences.phonesOf(directory, service);
    said.push(
      sentences.formatNextTime(directory, service, CHINESE).text,
      sentences.formatWhere(directory, service, CHINESE),
      sentences.formatCost(service.cost, CHINESE),
      formatAudience(service, CHINESE),
      formatChecked(lateMembersOf('services', service).checked, CHINESE),
      formatOpening(openingOfService(directory, service, now), CHINESE),
      ...comingChanges(directory, service, now).map((each) =>
        formatComingChange(directory, each, CHINESE),
      ),
      ...service.at.flatMap((at) => formatCapability(directory, at, CHINESE)),
      ...(service.languages ?? []).map((tag) => formatChoice(directory, 'language', tag, CHINESE)),
      ...phones.map(({ number }) => inSentence(number, messages)),
    );
  }
  for (const metric of feed.metrics) {
    said.push(
      formatFigure(metric, CHINESE),
      formatSource(metric, CHINESE),
      formatFigureChange(metric, CHINESE.messages.figures, CHINESE),
    );
  }
  return said.filter((sentence): sentence is string => sentence !== null);
}

const words = fc.array(hostileWording, { minLength: 1, maxLength: 12 });

/** What was found broken once is tried first, every time. */
const SEEDS: readonly string[] = [
  '成人\u202E',
  `a${'\u0301'.repeat(2_000)}`,
  `a${'\u0301\u0316'.repeat(500)}`,
  'ﷺ'.repeat(300),
  "x'''''''''x",
  '<input '.repeat(50),
  '\u2066شېخۇ\u2067',
  '成人\u200F',
  'A\u0300\u03F9',
  'ㄱㅏ',
];

describe('with hostile texts', () => {
  it('a feed is read and checked, and every sentence made of it stays in its place', () => {
    fc.assert(
      fc.property(words, (given) => {
        const directory = directoryWith(given);
        if (directory === null) return;
        const steps = stepsOf(() => {
          lintFeed(directory.feed);
          for (const sentence of saidOf(directory)) {
            expect(faultIn(sentence), JSON.stringify(sentence)).to.equal(null);
          }
        });
        expect(steps).to.be.below(MOST_STEPS);
      }),
      { ...runs(600), examples: SEEDS.map((seed): [Json[]] => [[seed]]) },
    );
  });

  it('a changed feed is read, and its sentences stay in their place', () => {
    fc.assert(
      fc.property(words, changes, (given, made) => {
        const reading = readFeed(made.reduce(changed, wordedWith(given)));
        if ('failure' in reading) return;
        for (const sentence of saidOf(directoryOf(reading.feed))) {
          expect(faultIn(sentence), JSON.stringify(sentence)).to.equal(null);
        }
      }),
      runs(400),
    );
  });

  it('a search finds, marks and suggests, in few steps', () => {
    fc.assert(
      fc.property(words, hostileText, (given, query) => {
        const directory = directoryWith(given);
        if (directory === null) return;
        const steps = stepsOf(() => {
          for (const _ of addReadings(searchIndexOf(directory), pinyinReadings));
          searchServices(directory, query);
          suggestionsFor(directory, query, pinyinReadings);
        });
        expect(steps).to.be.below(MOST_STEPS);
      }),
      { ...runs(500), examples: SEEDS.map((seed): [Json[], string] => [['瑜伽', seed], seed]) },
    );
  });

  it('marks are in order and inside their text, and tracing folds as folding does', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, query) => {
        const { folded, starts, ends } = traceText(text);
        expect(folded).to.equal(foldText(text));
        expect([starts.length, ends.length]).to.deep.equal([folded.length, folded.length]);
        let last = 0;
        for (const [start, end] of marksIn(text, query, pinyinReadings)) {
          expect(start).to.be.at.least(last);
          expect(end).to.be.within(start + 1, text.length);
          last = end;
        }
      }),
      { ...runs(400), examples: SEEDS.map((seed) => [seed, seed]) },
    );
  });

  it('addresses are told, read and allowed, and never lead to what is no address', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, other) => {
        const start = initialState();
        const state = readListState(`?linli.q=${text}&${other}`, 'linli', start);
        const written = writeListState(`?a=${other}`, 'linli', state, start);
        expect(readListState(written, 'linli', start)).to.deep.equal(state);
        expect(serviceAddress('https://a.invalid/', 'linli', text)).to.match(
          /^https:\/\/a\.invalid\//,
        );
        const safe = safeAddress(text, 'https://a.invalid/');
        expect(safe === null || /^(https?|tel|mailto):/.test(safe)).to.equal(true);
        expect(isAllowedAddress(text)).to.equal(
          safeAddress(text, 'https://relative.invalid/') !== null,
        );
        const [location] = directoryWith([text])?.feed.locations ?? [];
        for (const { href } of location === undefined
          ? []
          : mapLinks(location, 'gcj02', text, other)) {
          expect(href).to.match(/^https:\/\//);
          expect(/[\u202A-\u202E\u2066-\u2069]/.test(href)).to.equal(false);
        }
      }),
      { ...runs(300), examples: SEEDS.map((seed) => [seed, seed]) },
    );
  });

  it('what is no feed is sniffed, a table is no formula, and tidying twice is tidying once', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(kindOfText(text)).to.be.oneOf(['login-page', 'truncated', 'not-json']);
        expect(csv([[text]]).replace(/^"/, '')).not.to.match(/^\s*[=+\-@|＝＋－＠｜]/);
        const tidy = tidyText(text);
        expect(tidyText(tidy)).to.equal(tidy);
        expect(faultIn(inSentence(text, CHINESE.messages))).to.equal(null);
      }),
      { ...runs(300), examples: SEEDS.map((seed) => [seed]) },
    );
  });
});
