import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { languageToLoad, messagesFor, registerLanguage } from '../../../src/i18n/languages.ts';
import type { Messages } from '../../../src/i18n/messages.ts';
import { chinese as zhHans, english as en } from '../../support/languages.ts';

/** Texts are said with these, for whatever their functions ask. */
const WORDS = ['10:00', '太极拳', '场地'];
const NUMBERS = [0, 1, 2, 71];

/** The functions whose arguments are not all words, and what they may be called with. */
const CALLS: Record<string, readonly (readonly unknown[])[]> = {
  '/common/joined': [[['a', 'b']], [['a']]],
  '/details/ago': ['day', 'month', 'year'].flatMap((unit) => [1, 2].map((count) => [count, unit])),
  '/list/ages': [
    [18, 60],
    [18, null],
    [null, 60],
    [0, null],
  ],
  '/places/distance': ['m', 'km'].map((unit) => ['1.2', unit]),
  '/places/seasonFrom': [
    ['12月1日', '冬季时间', '10:00'],
    ['12月1日', null, '10:00'],
  ],
  '/form/fullAdvice': [[true], [false]],
  '/list/timesInDoubt': [[true], [false]],
  '/rules/nth': [1, 2, 3, 11, 22, -1, -2].flatMap((nth) => [
    [nth, '周一'],
    [nth, null],
  ]),
  '/rules/every': ['weekly', 'monthly', 'yearly'].flatMap((unit) => [
    ['第一个周一', 1, unit],
    ['第一个周一', 2, unit],
  ]),
  '/places/limit': [
    ['2,000 元', '天'],
    ['2,000 元', null],
  ],
  '/filter/option': [['太极拳', 3]],
  '/opening/open': bothMaybe('14:00', '冬季时间'),
  '/opening/closed': bothMaybe('16:00', '元旦'),
  '/booking/places/fullAdvice': [[true], [false]],
  '/booking/outcome/waitlisted': [[1], [null]],
  '/figures/moved': ['up', 'down'].flatMap((direction) => [
    [direction, '590人', '24.5'],
    [direction, '590人', null],
  ]),
  '/figures/toned': ['better', 'worse'].map((tone) => ['减少40人', tone]),
  '/figures/toGo': ['up', 'down'].map((good) => ['1.5%', good]),
  '/figures/off': ['above', 'below'].map((side) => ['10个', side]),
  '/figures/share': [
    ['2.8', '913项'],
    ['2.8', null],
  ],
  '/figures/short': [
    ['20.5', 10_000],
    ['1', 100_000_000],
  ],
  '/figures/story/fact': [
    ['农场', '173家', '家'],
    ['覆盖度', '40%', '%'],
    ['覆盖度', '从10%增至40%', '%'],
  ],
  '/figures/story/sentence': [[['耕地 205', '农场 173']]],
  '/figures/story/paragraph': [[['耕地 205', '农场 173']]],
  '/figures/story/sources': [[['报纸', '统计局']]],
  '/common/figure': ['eq', 'gt', 'lt', 'about'].flatMap((qualifier) => [
    [qualifier, '71', '个'],
    [qualifier, '71', null],
  ]),
  '/figures/change': ['up', 'down', 'same'].map((direction) => ['10%', '40%', direction, '2020年']),
};

/** Called with numbers. */
const COUNTING =
  /\/(count|more|places|standsFor|people|retryingIn|notEnough|limit|wiping|attendee|alsoOpen|show|untimed|found)$|\/filter\/open$/;
/** Called with words of which the last may not be known. */
const WITH_REASON =
  /\/(cancelled|moved|movedFrom|askHoliday|postponed|added|checked|closedOn|askOn|openOn|inDoubt)$|\/opening\/ask$/;
/** May have nothing to say: not every zone has a name. */
const MAY_BE_NULL = '/time/zoneName';
/** Chinese alone counts by the ten thousand. */
const CHINESE_ALONE = '/figures/short';

/** The calls with two values of which each may not be known. */
function bothMaybe(first: string, second: string): readonly (readonly (string | null)[])[] {
  return [first, null].flatMap((one) => [second, null].map((other) => [one, other]));
}

/** Only put what they are told in its place: they have no words of their own. */
const BARE: ReadonlySet<string> = new Set([
  ...['/common/joined', '/common/label', '/common/figure'],
]);

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
    if (path === CHINESE_ALONE && messages.tag !== 'zh-Hans') return [];
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
        ([path, text]) =>
          !/\/(callInstead|alternatives)$/.test(path) && /^\s|\s$|\s\s/.test(String(text)),
      );
      expect(loose).to.deep.equal([]);
    });

    it('say everything they are told', () => {
      const told = ['10:00', '太极拳', '场地'];
      const deaf = entriesOf(messages).filter(([path, value]) => {
        if (typeof value !== 'function' || path in CALLS || COUNTING.test(path)) return false;
        if (path === MAY_BE_NULL) return false;
        const words = told.slice(0, value.length);
        const text = String(value(...words));
        return !words.every((word) => text.includes(word));
      });
      expect(deaf).to.deep.equal([]);
    });

    it('say why and when of opening hours, each where it is known', () => {
      const { open, closed } = messages.opening;
      for (const say of [open, closed]) {
        expect(say('14:00', '元旦')).to.match(/14:00/).and.match(/元旦/);
        expect(say('14:00', null)).to.contain('14:00');
        expect(say(null, '元旦')).to.contain('元旦');
        expect(say(null, null)).to.not.match(/[（(，,]/);
      }
    });

    it('tell units apart, and a name from its number', () => {
      const { details, list, places } = messages;
      const said = [
        details.ago(2, 'day'),
        details.ago(2, 'month'),
        details.ago(2, 'year'),
        places.distance('2', 'm'),
        places.distance('2', 'km'),
        list.option('2', 3),
        list.option('3', 2),
      ];
      expect(new Set(said).size).to.equal(said.length);
    });

    it('say in words that there is none', () => {
      expect(messages.filter.show(0)).to.not.match(/0/);
      expect(messages.finder.found(0)).to.not.match(/0/);
      expect(messages.list.filters(0)).to.not.match(/0/);
    });

    it('name what was searched for only where something was', () => {
      const blank = messages.filter.nothingFound('');
      expect(blank).to.not.match(/[“”]/);
      expect(messages.filter.nothingFound('  ')).to.equal(blank);
      expect(messages.filter.nothingFound('yoga')).to.contain('“yoga”');
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
  it('have no half-width punctuation beside a Chinese character', () => {
    const halfWidth = textsOf(zhHans).filter(([, text]) =>
      /\p{Script=Han}[,.:;!?()]|[,:;!?()]\p{Script=Han}/u.test(String(text)),
    );
    expect(halfWidth).to.deep.equal([]);
  });

  it('are Chinese wherever they are sentences', () => {
    const foreign = textsOf(zhHans).filter(
      ([path, text]) =>
        /^\/(common|list|filter|opening|week|finder|form|booking)\//.test(path) &&
        !BARE.has(path) &&
        !/\p{Script=Han}/u.test(String(text)),
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

  it('put no Chinese punctuation around what they are told', () => {
    const chinese = textsOf(en).filter(([, text]) =>
      /[\u3000-\u303f\uff00-\uffef]/.test(String(text)),
    );
    expect(chinese).to.deep.equal([]);
  });

  it('say one thing as one thing, and two as two', () => {
    const texts = [1, 2].map((count) => [en.list.count(count), en.form.people(count)]);
    expect(texts).to.deep.equal([
      ['1 service', '1 person'],
      ['2 services', '2 people'],
    ]);
    const { details, list, filter, week, finder } = en;
    for (const say of [list.alsoOpen, filter.show, week.untimed]) {
      expect(say(1)).to.match(/\b1 (more )?service\b/);
      expect(say(2)).to.match(/\b2 (more )?services\b/);
    }
    expect([1, 2].map((count) => finder.found(count))).to.deep.equal([
      '1 place where you can',
      '2 places where you can',
    ]);
    expect([1, 2].map((count) => details.ago(count, 'month'))).to.deep.equal([
      '1 month ago',
      '2 months ago',
    ]);
    for (const words of [en.form.places(1), en.booking.outcome.notEnough(1)]) {
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
  before(() => registerLanguage(en)); // as a page in English does

  for (const [wanted, tag] of choices) {
    it(`gives a reader of "${wanted}" ${tag}`, () => {
      expect(messagesFor(wanted).tag).to.equal(tag);
    });
  }

  for (const [wanted, tag] of [
    ['ug', 'ug'],
    ['ug-CN', 'ug'],
    ['kk-CN', 'kk-Arab'],
    ['kk-Cyrl', null],
    ['en', null],
    ['zh', null],
    ['fr', null],
  ] as const) {
    it(`loads for a reader of "${wanted}" ${tag ?? 'nothing'}`, () => {
      expect(languageToLoad(wanted, ['en', 'kk-Arab', 'ug'])).to.equal(tag);
    });
  }

  it('knows a language once it is registered', () => {
    const uyghur: Messages = { ...zhHans, tag: 'ug', dir: 'rtl' };
    registerLanguage(uyghur);
    expect(messagesFor('ug-CN')).to.equal(uyghur);
  });
});
