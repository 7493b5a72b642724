import { expect } from 'chai';
import { directoryOf, type Directory } from '../../src/model/directory.ts';
import type { Service } from '../../src/model/service.ts';
import { buildSearchIndex, searchIndexOf } from '../../src/model/search/search-index.ts';
import { searchServices } from '../../src/model/search/search.ts';
import {
  at,
  capability,
  feedWith,
  location,
  organization,
  service,
  taxonomy,
} from '../support/feed-builders.ts';

const yoga = service({
  id: 'yoga',
  name: { 'zh-Hans': '孕期瑜伽', en: 'Prenatal Yoga' },
  aka: ['孕妇操', 'YOGA101'],
  summary: '适合孕中期',
  description: '请穿防滑的鞋子',
  eligibility: { text: '怀孕满三个月', min_age: null, max_age: null },
  phones: [{ number: '0994-234 5678', name: null }],
  organization_id: 'youyun',
  terms: ['need:newborn'],
  at: [at({ location_id: 'jiashun', description: '二楼东侧', capabilities: ['weigh'] })],
});
const taichi = service({
  id: 'taichi',
  name: { 'zh-Hans': '太极拳', en: 'Tai chi' },
  description: '孕妇不宜',
});
const gone = service({ id: 'gone', name: '孕期瑜伽', status: 'defunct' });

const directory = directoryOf(
  feedWith({
    taxonomies: [
      taxonomy('need', [
        { id: 'newborn', name: '新生儿', parent_id: 'mother' },
        { id: 'mother', name: '母婴', aka: ['Maternity'] },
      ]),
    ],
    organizations: [
      organization({
        id: 'youyun',
        name: '优孕基地',
        aka: ['Youyun Jidi'],
        phones: [{ number: '13900001234', name: null }],
      }),
    ],
    locations: [
      location({
        id: 'jiashun',
        name: '嘉顺社区',
        parent_id: 'city',
        aka: ['Jiashun'],
        address: { text: '建国路 12 号', city: null, province: null },
        phones: [{ number: '400 800 1234', name: null }],
      }),
      location({ id: 'city', name: { 'zh-Hans': '昌吉市', en: 'Changji' } }),
    ],
    capabilities: [capability({ id: 'weigh', name: '称体重' })],
    services: [yoga, taichi, gone],
  }),
);

function found(query: string, among: Directory = directory): string[] {
  return searchServices(among, query).map(({ id }) => id);
}

function directoryWith(...services: readonly Service[]): Directory {
  return directoryOf(feedWith({ services }));
}

describe('a search', () => {
  const yogaOnly: [by: string, query: string][] = [
    ['its name', '孕期瑜伽'],
    ['part of its name', '瑜伽'],
    ['one character of its name', '瑜'],
    ['its name in another language', 'Prenatal'],
    ['a name in capitals', 'PRENATAL YOGA'],
    ['a name in small letters', 'yoga101'],
    ['full-width letters', 'ｙｏｇａ１０１'],
    ['a name residents use', '孕妇操'],
    ['its summary', '孕中期'],
    ['its description', '防滑'],
    ['whom it is for', '满三个月'],
    ['where at a place it is', '东侧'],
    ['what can be done there', '称体重'],
    ['its category', '新生儿'],
    ['the category above it', '母婴'],
    ['another word for its category', 'maternity'],
    ['its provider', '优孕基地'],
    ['another name of its provider', 'youyun jidi'],
    ['its place', '嘉顺'],
    ['another name of its place', 'jiashun'],
    ['the address of its place', '建国路12号'],
    ['the city its place lies in', '昌吉'],
    ['the city in another language', 'changji'],
    ['two words in order', 'prenatal yoga'],
    ['two words in the other order', 'yoga prenatal'],
    ['words of different fields', '嘉顺 瑜伽'],
    ['words with an ideographic space between', '瑜伽\u3000优孕'],
    ['words with full-width punctuation between', '（嘉顺），瑜伽。'],
    ['characters with spaces between', '孕 期 瑜 伽'],
    ['words with much space around', '  瑜伽 \n '],
    ['its phone number', '09942345678'],
    ['its phone number as it is written', '0994-2345678'],
    ['the end of its phone number', '45678'],
    ['the phone number of its provider', '13900001234'],
    ['the phone number of its place', '4008001234'],
  ];
  for (const [by, query] of yogaOnly) {
    it(`finds a service by ${by}: "${query}"`, () => {
      expect(found(query)).to.deep.equal(['yoga']);
    });
  }

  it('finds a name that is written with spaces', () => {
    const spaced = directoryWith(service({ id: 'road', name: '省道 101 自 驾' }));
    expect(found('省道101自驾', spaced)).to.deep.equal(['road']);
  });

  it('takes short numbers for no part of a phone number', () => {
    expect(found('234')).to.deep.equal([]);
    expect(found('瑜伽 2345')).to.deep.equal([]);
  });

  it('finds nothing where one of the words is missing', () => {
    expect(found('瑜伽 太极')).to.deep.equal([]);
  });

  it('finds no word across the end of a field', () => {
    expect(found('瑜伽prenatal')).to.deep.equal([]);
    expect(found('基地嘉顺')).to.deep.equal([]);
  });

  it('finds no word that is only similar', () => {
    expect(found('瑜珈')).to.deep.equal([]);
    expect(found('yogaa')).to.deep.equal([]);
    expect(found('伽瑜')).to.deep.equal([]);
  });

  for (const nothing of ['', '   ', '\u3000', '\u200B']) {
    it(`finds every service for "${nothing}", in the feed's order`, () => {
      expect(found(nothing)).to.deep.equal(['yoga', 'taichi']);
    });
  }

  it('does not find a service that is gone', () => {
    expect(found('孕期瑜伽')).to.not.include('gone');
  });

  for (const special of ['.*', '(', '[', '\\', '^', '<b>', '__proto__', 'constructor', '\uD800']) {
    it(`takes "${special}" for what it says`, () => {
      expect(found(special)).to.deep.equal([]);
    });
  }

  it('finds a name that reads like markup or like a pattern', () => {
    const odd = directoryWith(service({ id: 'odd', name: '<b>(.*)__proto__</b>' }));
    expect(found('.*', odd)).to.deep.equal(['odd']);
    expect(found('__proto__', odd)).to.deep.equal(['odd']);
    expect(found('<b>', odd)).to.deep.equal(['odd']);
  });

  it('finds the end of a very long name', () => {
    const long = directoryWith(service({ id: 'long', name: `${'长'.repeat(20_000)}尾` }));
    expect(found('长尾', long)).to.deep.equal(['long']);
  });

  it('finds characters outside the basic plane', () => {
    expect(found('𠮷', directoryWith(service({ id: 'ji', name: '𠮷野家' })))).to.deep.equal(['ji']);
  });

  for (const [script, name, query] of [
    ['Uyghur', 'ياشانغانلار مۇلازىمىتى', 'مۇلازىمىتى'],
    ['Uyghur with tatweel and marks', 'كىتابخانا', 'كـــىتَاب'],
    ['Uyghur in presentation forms', 'كىتاب', '\uFEDB\uFBE9\uFE97\uFE8E\uFE8F'],
    ['Kazakh in Arabic letters', 'كىتاپحانا', 'كىتاپ'],
    ['Cyrillic', 'Кітапхана', 'КІТАП'],
  ] as const) {
    it(`finds ${script}`, () => {
      expect(found(query, directoryWith(service({ id: 'one', name })))).to.deep.equal(['one']);
    });
  }

  it('searches nothing where there is nothing', () => {
    expect(found('瑜伽', directoryWith())).to.deep.equal([]);
    expect(found('瑜伽', directoryWith(service({ name: '' })))).to.deep.equal([]);
  });

  it('answers each letter typed on as if it had been typed at once', () => {
    const typed = ['y', 'yo', 'yog', 'yoga', 'yoga p', 'yoga pr', 'yoga x', 'yoga', 't', 'ta'];
    const answers = typed.map((query) => found(query));
    const fresh = typed.map((query) => found(query, directoryOf({ ...directory.feed })));
    expect(answers).to.deep.equal(fresh);
  });

  it('finds a phone number whose first digits were too few', () => {
    expect(found('0994')).to.deep.equal([]);
    expect(found('09942')).to.deep.equal(['yoga']);
  });
});

describe('the order of what is found', () => {
  const categories = taxonomy('need', [{ id: 'care', name: '养老' }]);
  const places = [location({ id: 'hall', name: '养老中心' })];
  const providers = [organization({ id: 'home', name: '养老院' })];
  const ranked = {
    details: service({ id: 'details', name: '一', description: '请到养老大厅' }),
    summary: service({ id: 'summary', name: '二', summary: '关于养老' }),
    place: service({ id: 'place', name: '三', at: [at({ location_id: 'hall' })] }),
    provider: service({ id: 'provider', name: '四', organization_id: 'home' }),
    category: service({ id: 'category', name: '五', terms: ['need:care'] }),
    aka: service({ id: 'aka', name: '六', aka: ['社区养老'] }),
    name: service({ id: 'name', name: '居家养老' }),
    begins: service({ id: 'begins', name: { en: 'Day care', 'zh-Hans': '养老服务' } }),
    itself: service({ id: 'itself', name: '养老' }),
  };
  const worstFirst = directoryOf(
    feedWith({
      taxonomies: [categories],
      locations: places,
      organizations: providers,
      services: Object.values(ranked),
    }),
  );

  it('goes from the name to the text about it', () => {
    expect(found('养老', worstFirst)).to.deep.equal([
      ...['itself', 'begins', 'name', 'aka', 'category', 'place', 'provider', 'summary', 'details'],
    ]);
  });

  it('is the order of the feed among equals', () => {
    const equals = directoryWith(
      service({ id: 'b', name: '养老服务' }),
      service({ id: 'a', name: '养老食堂' }),
      service({ id: 'c', name: '养老' }),
    );
    expect(found('养老', equals)).to.deep.equal(['c', 'b', 'a']);
  });

  it('puts words in the name before words in the text', () => {
    const two = directoryWith(
      service({ id: 'text', name: '瑜伽', summary: '在嘉顺' }),
      service({ id: 'both', name: '瑜伽（嘉顺）' }),
    );
    expect(found('嘉顺 瑜伽', two)).to.deep.equal(['both', 'text']);
  });

  it('puts words that stand as one, as they were typed, first', () => {
    const two = directoryWith(
      service({ id: 'apart', name: 'Health of the heart: a check' }),
      service({ id: 'as-one', name: 'Health check' }),
    );
    expect(found('health check', two)).to.deep.equal(['as-one', 'apart']);
  });
});

describe('the index of a search', () => {
  it('is made once', () => {
    expect(searchIndexOf(directory)).to.equal(searchIndexOf(directory));
  });

  it('is built one service a step', () => {
    const fresh = directoryOf({ ...directory.feed });
    const steps = buildSearchIndex(fresh);
    expect(steps.next().done).to.be.false;
    expect(steps.next().done).to.be.false;
    const last = steps.next();
    expect(last.done).to.be.true;
    expect(last.value).to.equal(searchIndexOf(fresh));
  });

  it('is finished for a search that comes while it is being built', () => {
    const fresh = directoryOf({ ...directory.feed });
    const steps = buildSearchIndex(fresh);
    steps.next();
    expect(found('太极', fresh)).to.deep.equal(['taichi']);
    expect(steps.next().done).to.be.true;
    expect(searchIndexOf(fresh).records.map((record) => record.service.id)).to.deep.equal([
      'yoga',
      'taichi',
    ]);
  });

  it('is shared by two that build it', () => {
    const fresh = directoryOf({ ...directory.feed });
    const [one, other] = [buildSearchIndex(fresh), buildSearchIndex(fresh)];
    one.next();
    other.next();
    expect(one.next().done).to.be.true;
    expect(searchIndexOf(fresh).records).to.have.length(2);
  });
});
