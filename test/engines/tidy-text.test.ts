import { expect } from 'chai';
import { inSentence } from '../../src/i18n/locale.ts';
import { tidyText } from '../../src/model/tidy-text.ts';

const LRM = '\u200E';
const RLM = '\u200F';
const ALM = '\u061C';

describe('a text of a feed', () => {
  for (const [what, text] of [
    ['a number after a word, in Uyghur', `ساپ${LRM} 5-6`],
    ['a bracket at the end, in Uyghur', `يوگا (A)${RLM}`],
    ['a telephone number, in Kazakh', `تەلەفون ${LRM}+86 994${LRM}`],
    ['an Arabic letter mark', `باھا${ALM} 1/2`],
  ] as const) {
    it(`keeps the direction marks of words from right to left, which a sentence sets apart: ${what}`, () => {
      expect(tidyText(text)).to.equal(text);
      expect(inSentence(text, { dir: 'ltr' })).to.equal(`\u2068${text}\u2069`);
    });
  }

  for (const mark of [LRM, RLM, ALM]) {
    const code = `U+${mark.charCodeAt(0).toString(16)}`;
    it(`has no direction mark where nothing runs from right to left: ${code}`, () => {
      expect(tidyText(`成人${mark}：10${mark}`)).to.equal('成人：10');
      expect(inSentence(`成人${mark}`, { dir: 'ltr' })).to.equal('成人');
      expect(tidyText(mark)).to.equal('');
    });
  }

  it('turns nothing around it in any language: embeddings, overrides and isolates go', () => {
    for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]) {
      const sign = String.fromCharCode(code);
      expect(tidyText(`شېخۇ${sign}${RLM}`)).to.equal(`شېخۇ${RLM}`);
    }
  });
});
