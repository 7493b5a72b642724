import { expect } from '@open-wc/testing';
import { en } from '../../src/locale/en.ts';
import { messagesFor, registerLanguage } from '../../src/locale/locale.ts';
import type { Messages } from '../../src/locale/messages.ts';
import { zhHans } from '../../src/locale/zh-hans.ts';

/** Texts are said with these, for whatever their functions ask. */
const WORDS = ['10:00', '太极拳', '场地'];
const NUMBERS = [0, 1, 2, 71];

/** The functions whose arguments are not all words, and what they may be called with. */
const CALLS: Record<string, readonly (readonly unknown[])[]> = {
  '/common/joined': [[['a', 'b']], [['a']]],
  '/list/ages': [
    [18, 60],
    [18, null],
    [null, 60],
    [0, null],
  ],
  '/outcome/waitlisted': [[1], [null]],
  '/stats/figure': ['eq', 'gt', 'lt', 'about'].flatMap((qualifier) => [
    [qualifier, '71', '个'],
    [qualifier, '71', null],
  ]),
  '/stats/change': ['up', 'down', 'same'].map((direction) => ['10%', '40%', direction]),
};

/** Called with numbers. */
const COUNTING = /\/(count|more|places|standsFor|people|retryingIn|notEnough)$/;
/** Called with words of which the last may not be known. */
const WITH_REASON = /\/(cancelled|moved|askHoliday|checked)$/;
/** May have nothing to say: not every zone has a name. */
const MAY_BE_NULL = '/time/zoneName';

type Entry = readonly [path: string, value: unknown];

function entriesOf(value: unknown, path = ''): readonly Entry[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => entriesOf(part, `${path}/${key}`));
}

function callsOf(path: string, length: number): readonly (readonly unknown[])[] {
  const special = CALLS[path];
  if (special !== undefined) return special;
  if (COUNTING.test(path)) return NUMBERS.map((count) => [count]);
  const words = WORDS.slice(0, length);
  return WITH_REASON.test(path) ? [words, [...words.slice(0, -1), null]] : [words];
}

/** Every text of a language, each function called as the library calls it. */
function textsOf(messages: Messages): readonly (readonly [path: string, text: unknown])[] {
  return entriesOf(messages).flatMap(([path, value]) => {
    if (typeof value !== 'function') return [[path, value] as const];
    if (path === MAY_BE_NULL) return [[path, value('Asia/Shanghai')] as const];
    return callsOf(path, value.length).map((call) => [path, value(...call)] as const);
  });
}

/** Lists of texts may be of different lengths in two languages. */
function keysOf(messages: Messages): string[] {
  const keys = entriesOf(messages).map(([path]) => path.replace(/\/tips\/\d+$/, '/tips'));
  return [...new Set(keys)].sort();
}

describe('the languages', () => {
  it('have the same texts at every depth', () => {
    expect(keysOf(en)).to.deep.equal(keysOf(zhHans));
  });

  it('have texts of the same kinds', () => {
    const kinds = (messages: Messages) =>
      Object.fromEntries(
        entriesOf(messages).map(([path, value]) => [path.replace(/\d+$/, ''), typeof value]),
      );
    expect(kinds(en)).to.deep.equal(kinds(zhHans));
  });
});

for (const messages of [zhHans, en]) {
  describe(`the texts in ${messages.tag}`, () => {
    const texts = textsOf(messages);

    it('are all there', () => {
      const empty = texts.filter(([, text]) => typeof text !== 'string' || text.trim() === '');
      expect(empty).to.deep.equal([]);
    });

    it('never show a value that is missing', () => {
      const broken = texts.filter(([, text]) => /undefined|null|NaN|\[object/.test(String(text)));
      expect(broken).to.deep.equal([]);
    });

    it('have no space at an end that should have none, nor two in a row', () => {
      const loose = texts.filter(
        ([path, text]) => path !== '/form/callInstead' && /^\s|\s$|\s\s/.test(String(text)),
      );
      expect(loose).to.deep.equal([]);
    });

    it('say every number they are given', () => {
      const silent = entriesOf(messages).filter(
        ([path, value]) =>
          typeof value === 'function' && COUNTING.test(path) && !String(value(71)).includes('71'),
      );
      expect(silent).to.deep.equal([]);
    });
  });
}

describe('the texts in Chinese', () => {
  it('have no half-width punctuation after a Chinese character', () => {
    const halfWidth = textsOf(zhHans).filter(([, text]) =>
      /\p{Script=Han}[,.:;!?()]/u.test(String(text)),
    );
    expect(halfWidth).to.deep.equal([]);
  });

  it('are Chinese wherever they are sentences', () => {
    const foreign = textsOf(zhHans).filter(
      ([path, text]) =>
        /^\/(list|form|outcome)/.test(path) && !/\p{Script=Han}/u.test(String(text)),
    );
    expect(foreign).to.deep.equal([]);
  });
});

describe('the texts in English', () => {
  it('have no Chinese characters or punctuation of their own', () => {
    const chinese = entriesOf(en).filter(
      ([, text]) =>
        typeof text === 'string' && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text),
    );
    expect(chinese).to.deep.equal([]);
  });

  it('say one thing as one thing, and two as two', () => {
    const texts = [1, 2].map((count) => [en.list.count(count), en.form.people(count)]);
    expect(texts).to.deep.equal([
      ['1 service', '1 person'],
      ['2 services', '2 people'],
    ]);
    for (const words of [en.form.places(1), en.outcome.notEnough(1)]) {
      expect(words).to.match(/1 place\b/);
    }
  });
});

describe('choosing a language', () => {
  const choices: [wanted: string, tag: string][] = [
    ['zh-Hans', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['fr', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['', 'zh-Hans'],
  ];
  for (const [wanted, tag] of choices) {
    it(`gives a reader of "${wanted}" ${tag}`, () => {
      expect(messagesFor(wanted).tag).to.equal(tag);
    });
  }

  it('knows a language once it is registered', () => {
    const uyghur: Messages = { ...zhHans, tag: 'ug', dir: 'rtl' };
    registerLanguage(uyghur);
    expect(messagesFor('ug-CN')).to.equal(uyghur);
  });
});
