import { expect } from 'chai';
import { formatChoice, languageName, type FilterLocale } from '../../src/i18n/format/facet.ts';
import { directoryOf } from '../../src/model/directory.ts';
import {
  ASK,
  FACETS,
  FACET_VALUES,
  UNCATEGORIZED,
  type FacetName,
  type FixedFacetName,
} from '../../src/model/filter/facets.ts';
import { feedWith, location, organization, service, taxonomy } from '../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../support/locales.ts';

const BOTH = [
  ['zh-Hans', CHINESE],
  ['en', ENGLISH],
] as const;

const named = (chinese: string, english: string) => ({ 'zh-Hans': chinese, en: english });

const DIRECTORY = directoryOf(
  feedWith({
    taxonomies: [taxonomy('kind', [{ id: 'sport', name: named('体育健身', 'Sport') }])],
    locations: [
      location({ name: named('嘉顺社区', 'Jiashun') }),
      location({ id: 'mute', name: ' ' }),
    ],
    organizations: [organization({ name: named('社区居委会', 'Community office') })],
    services: [service({ name: named('孕期瑜伽', 'Prenatal yoga') })],
  }),
);

function words(facet: FacetName, value: string, locale: FilterLocale = CHINESE): string {
  return formatChoice(DIRECTORY, facet, value, locale);
}

/** The facets whose values are always the same, each with its values. */
const FIXED = Object.entries(FACET_VALUES) as [FixedFacetName, readonly string[]][];

describe('what a choice is called', () => {
  for (const [tag, locale] of BOTH) {
    const { filter, list } = locale.messages;

    it(`is a word of its own for every value there always is, in ${tag}`, () => {
      for (const [facet, values] of FIXED) {
        for (const value of values) {
          const name = words(facet, value, locale);
          expect(name, `${facet} ${value}`).to.not.be.oneOf([value, list.unknownChoice, '']);
        }
      }
    });

    it(`tells the values of a facet apart, in ${tag}`, () => {
      for (const [facet, values] of FIXED) {
        const names = values.map((value) => words(facet, value, locale));
        expect(new Set(names).size, facet).to.equal(values.length);
      }
    });

    it(`can be understood without its question, as it stands in a row of others, in ${tag}`, () => {
      // "有" alone says nothing. The time of day and the weekday may both not be published.
      const asked = FIXED.filter(([facet]) => facet !== 'weekday');
      const names = asked.flatMap(([facet, values]) =>
        values.map((value) => words(facet, value, locale)),
      );
      const alone = [locale.messages.common.ask, ...Object.values(locale.messages.details.answers)];
      const lower = names.map((name) => name.toLowerCase());
      expect(lower.filter((name) => alone.includes(name))).to.deep.equal([]);
      expect(new Set(names).size).to.equal(names.length);
    });

    it(`is a name of the facet that is no identifier, in ${tag}`, () => {
      for (const { name } of FACETS) {
        expect(filter.facets[name], name).to.match(/^(\p{Script=Han}|[A-Z])/u);
      }
    });
  }

  it('is the name the feed has for it, in the reader’s language', () => {
    const records: [facet: FacetName, value: string, chinese: string, english: string][] = [
      ['category', 'kind:sport', '体育健身', 'Sport'],
      ['place', 'loc', '嘉顺社区', 'Jiashun'],
      ['provider', 'org', '社区居委会', 'Community office'],
      ['service', 'svc', '孕期瑜伽', 'Prenatal yoga'],
    ];
    for (const [facet, value, chinese, english] of records) {
      expect(words(facet, value)).to.equal(chinese);
      expect(words(facet, value, ENGLISH)).to.equal(english);
    }
  });

  it('is that of all the rest for what is in no category', () => {
    expect(words('category', UNCATEGORIZED)).to.equal('其他');
    expect(words('category', UNCATEGORIZED, ENGLISH)).to.equal('Other');
  });

  it('is the weekday, short', () => {
    expect(words('weekday', 'WE')).to.equal('周三');
    expect(words('weekday', 'SU', ENGLISH)).to.equal('Sun');
  });

  it('is the age with its unit, for one year too', () => {
    expect(words('age', '67')).to.equal('67 岁');
    expect(words('age', '67', ENGLISH)).to.equal('67 years old');
    expect(words('age', '1', ENGLISH)).to.equal('1 year old');
    expect(words('age', '0', ENGLISH)).to.equal('0 years old');
  });

  it('is that it is not known, where a service does not say its language', () => {
    expect(words('language', ASK)).to.equal(CHINESE.messages.filter.languageUnknown);
  });

  for (const { name } of FACETS.filter((facet) => facet.name !== 'language')) {
    it(`is that there is no such thing any more, for what the feed does not know: ${name}`, () => {
      for (const value of ['lost', '', 'mute', '__proto__', 'constructor', 'toString']) {
        expect(words(name, value), value).to.equal('已不再提供');
        expect(words(name, value, ENGLISH), value).to.equal('No longer offered');
      }
    });
  }
});

describe('the name of a language', () => {
  it('is that of the reader’s language', () => {
    expect(languageName('zh-Hans', CHINESE.messages)).to.equal('简体中文');
    expect(languageName('zh-Hans', ENGLISH.messages)).to.equal('Simplified Chinese');
    expect(languageName('ug', CHINESE.messages)).to.equal('维吾尔语');
    expect(languageName('kk-Arab', CHINESE.messages)).to.contain('哈萨克');
    expect(languageName('kk-Arab', ENGLISH.messages)).to.contain('Kazakh');
  });

  it('is what the choice of it is called', () => {
    expect(words('language', 'ug')).to.equal('维吾尔语');
  });

  it('is its tag where it is none, and nothing is thrown', () => {
    for (const tag of ['!!', '', '__proto__', 'constructor']) {
      expect(languageName(tag, CHINESE.messages)).to.equal(tag);
    }
  });

  it('is its tag where nobody has a name for it', () => {
    expect(languageName('qaa', ENGLISH.messages)).to.equal('qaa');
  });
});
