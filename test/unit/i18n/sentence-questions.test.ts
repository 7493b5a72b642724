import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readTimes } from '../../../src/authoring/sentences/times/read-times.ts';
import { formatQuestion } from '../../../src/i18n/sentence-questions.ts';
import { learnAll } from '../../../src/model/learn-all.ts';
import { CONTEXT } from '../authoring/sentences/times/compact-reading.ts';
import {
  CHINESE_SENTENCES,
  ENGLISH_SENTENCES,
} from '../authoring/sentences/times/sentence-table.ts';

learnAll();

describe('a question about a sentence of times', () => {
  const asked = Object.keys({ ...CHINESE_SENTENCES, ...ENGLISH_SENTENCES }).flatMap((sentence) => {
    const reading = readTimes(sentence, CONTEXT);
    return reading.kind === 'ask' ? reading.questions : [];
  });

  it('names the piece that it is about, and an example', () => {
    for (const question of asked) {
      for (const language of ['zh-Hans', 'en'] as const) {
        const sentence = formatQuestion(question, language);
        expect(sentence).to.include(question.piece);
        expect(sentence, sentence).to.match(/写|[Ww]rite|[Aa]dd/);
      }
    }
  });

  it('has examples that are read', () => {
    const said = [
      ['每周三、周四 16:00-18:00', 'every Wednesday, Thursday 16:00-18:00'],
      ['每周一至周五', 'every Monday to Friday'],
      ['每2周周六，2026年11月7日起', 'every 2 weeks on Saturday, from 2026-11-07'],
      ['每月第一个周一', 'first Monday of the month'],
      ['每月15日', '15th of the month'],
      ['每月最后一天', 'last day of the month'],
      ['每天 21:00-次日02:00', 'every day 21:00-02:00 the next day'],
      [
        '每天 夏季（5月1日至9月30日）09:30-13:30、16:00-19:30',
        'every day summer (1 May to 30 September) 09:30-13:30, 16:00-19:30',
      ],
      ['每天，每年5月1日至9月30日', 'every day, 1 May to 30 September every year'],
      ['每天，2026年9月1日至2027年1月15日', 'every day, from 2026-09-01 until 2027-01-15'],
      ['每天，2027年2月6日至2027年2月12日停课', 'every day, 2027-02-06 to 2027-02-12 cancelled'],
      ['每周三 16:00-18:00，2026年10月1日加课', 'every Wednesday 16:00-18:00, 2026-10-01 extra'],
      ['每天，节假日照常', 'every day, open on holidays'],
    ] as const;
    for (const [chinese, english] of said) {
      const one = readTimes(chinese, CONTEXT);
      expect(one.kind, chinese).to.equal('read');
      const other = readTimes(english, CONTEXT);
      const plain = (reading: typeof one) => JSON.stringify(reading).replace(/"name":"[^"]*"/g, '');
      expect(plain(other), english).to.equal(plain(one));
    }
    for (const text of ['请电话咨询', 'please call']) {
      expect(readTimes(text, CONTEXT).kind).to.equal('no-times');
    }
  });
});
