import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { faultsOf, patternsIn } from '../support/pattern-shapes.ts';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

const modules = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

const codeOf = (module: string) => readFileSync(`${SOURCE}${module}`, 'utf8');

/** Patterns that look as if they could take the square of a text, and the reason why they do not. */
const ALLOWED: Readonly<Record<string, string>> = {
  'feed/meant/meant.ts /\\s*([-–—~至到])\\s*/g': 'a value of at most 200 characters',
  'model/places/amount.ts /\\s*(?:元整|元|圆|块钱|块|yuan|rmb|cny)$/':
    'an amount of at most 200 characters',
  'model/web-address.ts /^(?:https?:\\/\\/[a-z][a-z\\d]*(?:\\.[a-z][a-z\\d]*)*(?=\\/|$)|(?!\\/\\/))[\\w./-]*(?:\\?[\\w./=&%-]*)?(?:#[\\w./=&%-]*)?$/i':
    'a dot stands between what repeats, and an address has at most 2 000 characters',
  'page/build/licenses.ts /\\/\\*(?:(?!\\*\\/)[^])*permission is hereby granted[^]*?\\*\\//gi':
    'runs over our own packages when the files for pages are built',
};

const IN_PARTS = 'put together from parts in the source; `read-times.test.ts` looks at the whole';

const OF_FACTS = 'put together from parts in the source, for a fact of at most 300 characters';

/** Places where a pattern is made of a text, and the reason why the text is not another's. */
const MADE_OF_TEXT: Readonly<Record<string, string>> = {
  'authoring/sentences/facts/ages.ts': OF_FACTS,
  'authoring/sentences/facts/cost.ts': OF_FACTS,
  'authoring/sentences/facts/limit.ts': OF_FACTS,
  'authoring/sentences/times/en-dates.ts': IN_PARTS,
  'authoring/sentences/times/en-days.ts': IN_PARTS,
  'authoring/sentences/times/en-parts.ts': IN_PARTS,
  'authoring/sentences/times/tokens-of.ts': IN_PARTS,
  'authoring/sentences/times/zh-changes.ts': IN_PARTS,
  'authoring/sentences/times/zh-dates.ts': IN_PARTS,
  'authoring/sentences/times/zh-days.ts': IN_PARTS,
  'authoring/sentences/times/zh-parts.ts': IN_PARTS,
  'authoring/sentences/times/zh-prose.ts': IN_PARTS,
  'model/places/amount.ts': 'a copy of a pattern that stands in the source',
  'shape/rules.ts': 'a pattern of a table, which is made of our own schemas',
};

describe('the patterns of the library', () => {
  const faulty = modules.flatMap((module) =>
    patternsIn(codeOf(module)).flatMap(({ source, flags }) =>
      faultsOf({ source, flags }).length === 0 ? [] : [`${module} /${source}/${flags}`],
    ),
  );

  it('are found in the sources', () => {
    const all = modules.flatMap((module) => patternsIn(codeOf(module)));
    expect(all.length).to.be.above(100);
  });

  it('go through a text once, but for those that are given short ones', () => {
    expect(faulty).to.have.members(Object.keys(ALLOWED));
  });

  it('are written in the sources, not made of what comes from outside', () => {
    const made = modules.filter((module) => /new RegExp\(|\bRegExp\(/.test(codeOf(module)));
    expect(made).to.have.members(Object.keys(MADE_OF_TEXT));
  });
});

describe('a pattern', () => {
  const SLOW = {
    'looks for a field of a login page in every tag': /<input[^>]+type=["']?password/i,
    'takes blanks off an end': /\s+$/,
    'takes quotes off both ends': /^'+|'+$/,
    'looks for something between two of the same': /.*x.*/,
    'repeats what repeats': /^(?:a+)+$/,
    'repeats twice the same': /^\w+\d*$/,
    'looks for the name of a file': /linli-[\w.-]+\.js/,
  };

  for (const [name, { source, flags }] of Object.entries(SLOW)) {
    it(`is named where it ${name}`, () => {
      expect(faultsOf({ source, flags })).not.to.deep.equal([]);
    });
  }

  const QUICK = [
    /<input[^<>]+type=["']?password|登录|login/i,
    /\s+/,
    /^\d{4}-\d{2}-\d{2}$/,
    /[\p{M}]{4}[\p{M}]+/u,
    /^\s*[=+]/,
  ];

  for (const { source, flags } of QUICK) {
    it(`is let through where it goes once through a text: ${source}`, () => {
      expect(faultsOf({ source, flags })).to.deep.equal([]);
    });
  }
});
