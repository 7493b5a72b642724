import { describe, it } from 'node:test';
import { expect } from 'chai';
import { allWordings, matchLanguage, wordingOf } from '../../../src/model/text.ts';

describe('matching languages', () => {
  const matches: [wanted: string, offered: string[], found: string | null][] = [
    ['zh-Hans', ['en', 'zh-Hans'], 'zh-Hans'],
    ['zh-CN', ['en', 'zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-SG', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-Hans-CN', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-Hans', ['zh-CN'], 'zh-CN'],
    ['zh-Hans', ['zh'], 'zh'],
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-HK', ['zh-Hans', 'zh-TW'], 'zh-TW'],
    ['zh-MO', ['zh-Hant'], 'zh-Hant'],
    ['zh-TW', ['zh-Hans'], null],
    ['zh-Hant', ['zh-CN', 'en'], null],
    ['zh-Hans-TW', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['ZH-hans', ['zh-Hans'], 'zh-Hans'],
    ['kk-Arab', ['kk-Cyrl', 'kk-Arab'], 'kk-Arab'],
    ['kk-Arab-CN', ['kk-Cyrl', 'kk-Arab'], 'kk-Arab'],
    ['kk-Arab', ['kk-Cyrl'], null],
    ['kk-Cyrl', ['kk-Arab'], null],
    ['kk-Arab', ['kk'], 'kk'],
    ['kk-CN', ['kk-Cyrl', 'kk-Arab'], 'kk-Arab'],
    ['ug', ['zh-Hans', 'ug'], 'ug'],
    ['ug-CN', ['ug-Arab'], 'ug-Arab'],
    ['en-GB', ['en'], 'en'],
    ['en', ['en-GB'], 'en-GB'],
    ['en-GB', ['en-US', 'en-GB'], 'en-GB'],
    ['fr', ['zh-Hans', 'en'], null],
    ['e', ['en'], null],
    ['', ['en'], null],
    ['en', [], null],
  ];
  for (const [wanted, offered, found] of matches) {
    it(`serves "${wanted}" from [${offered.join(', ')}] with ${found ?? 'none'}`, () => {
      expect(matchLanguage(wanted, offered)).to.equal(found);
    });
  }
});

describe('choosing a wording', () => {
  const languages = ['zh-Hans', 'en'];
  const text = { en: 'Tai chi', 'zh-Hans': '太极拳' };

  it('takes the reader’s language', () => {
    expect(wordingOf(text, 'en-GB', languages)).to.deep.equal({ text: 'Tai chi', lang: 'en' });
  });

  it('falls back on the feed’s first language', () => {
    expect(wordingOf(text, 'ug', languages)).to.deep.equal({ text: '太极拳', lang: 'zh-Hans' });
  });

  it('falls back on the feed’s next language where the first has no words', () => {
    const half = { 'zh-Hans': '  ', en: 'Tai chi' };
    expect(wordingOf(half, 'zh-Hans', languages)).to.deep.equal({ text: 'Tai chi', lang: 'en' });
  });

  it('takes any language rather than none', () => {
    expect(wordingOf({ fr: 'Tai-chi' }, 'ug', languages)).to.deep.equal({
      text: 'Tai-chi',
      lang: 'fr',
    });
  });

  it('says that a plain string is in the feed’s first language', () => {
    expect(wordingOf('太极拳', 'en', languages)).to.deep.equal({ text: '太极拳', lang: 'zh-Hans' });
  });

  it('says "und" where the feed names no language', () => {
    expect(wordingOf('太极拳', 'en', [])).to.deep.equal({ text: '太极拳', lang: 'und' });
  });

  for (const nothing of [null, '', ' \n', {}, { en: '' }, { en: ' ', 'zh-Hans': '' }]) {
    it(`gives null for ${JSON.stringify(nothing)}`, () => {
      expect(wordingOf(nothing, 'en', languages)).to.equal(null);
    });
  }

  it('reads nothing from the prototype of a language map', () => {
    expect(wordingOf({ en: 'Tai chi' }, 'constructor', ['toString'])?.text).to.equal('Tai chi');
  });
});

describe('all wordings', () => {
  it('are those of every language', () => {
    expect(allWordings({ en: 'Tai chi', 'zh-Hans': '太极拳' })).to.deep.equal([
      'Tai chi',
      '太极拳',
    ]);
  });

  it('are the one of a plain string', () => {
    expect(allWordings('太极拳')).to.deep.equal(['太极拳']);
  });

  it('are none where nothing is known', () => {
    expect(allWordings(null)).to.deep.equal([]);
  });
});
