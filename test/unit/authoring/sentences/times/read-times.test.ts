import { describe, it } from 'node:test';
import { expect } from 'chai';
import { LEXERS } from '../../../../../src/authoring/sentences/times/lexers.ts';
import { readTimes } from '../../../../../src/authoring/sentences/times/read-times.ts';
import { learnAll } from '../../../../../src/model/learn-all.ts';
import { faultsOf } from '../../../../support/pattern-shapes.ts';
import { compactReading, CONTEXT } from './compact-reading.ts';
import { CHINESE_SENTENCES, ENGLISH_SENTENCES } from './sentence-table.ts';

learnAll();

describe('a sentence about times', () => {
  for (const [sentence, reading] of Object.entries({
    ...CHINESE_SENTENCES,
    ...ENGLISH_SENTENCES,
  })) {
    it(`is read as it is meant, or asked for: ${sentence}`, () => {
      expect(compactReading(sentence)).to.equal(reading);
    });
  }

  it('is the same with full width signs, in traditional characters and with blanks', () => {
    const plain = compactReading('每周三、周四 16:00-18:00，节假日休息');
    expect(plain).to.equal('WE TH 16:00-18:00 holiday:closed makeup:unchanged');
    for (const other of [
      '每週三、週四　１６：００－１８：００，節假日休息'.replace('節', '节'),
      '  每周三 、 周四   16:00 - 18:00 ， 节假日休息 ',
      '每周三、周四 16:00—18:00（节假日休息）',
      '每周三、周四 16:00~18:00；节假日休息。',
      '节假日休息，每周三、周四 16:00-18:00',
    ]) {
      expect(compactReading(other), other).to.equal(plain);
    }
  });

  it('knows no holidays where there is no calendar, and asks for those it names', () => {
    const context = { ...CONTEXT, calendar: null };
    expect(compactReading('每周三 16:00-18:00', context)).to.equal('WE 16:00-18:00');
    for (const sentence of ['工作日 9:00-17:00', '每周三 16:00-18:00，节假日休息']) {
      expect(compactReading(sentence, context)).to.equal('ask holiday-dates');
    }
  });

  it('says holidays by name for the days that come, where the class would be', () => {
    const read = (today: string) =>
      compactReading('每周四 16:00-18:00，国庆停课', { ...CONTEXT, today });
    expect(read('2026-09-15')).to.match(/cancelled 2026-10-01 \(国庆节\)$/);
    expect(read('2026-10-08')).to.equal('ask holiday-dates 国庆');
  });

  it('contradicts itself in no way that is read', () => {
    for (const sentence of [
      '每周三 16:00-18:00，节假日休息，节假日照常',
      '每月 周三 16:00-18:00',
      '每周三 16:00-18:00，2026年9月1日起，2026年10月1日起',
      '2026年12月6日（周一）10:00-12:00',
      '每周三 全天 16:00-18:00',
      '2026年2月30日 10:00-12:00',
      '每周三 25:00-26:00',
      '每周三 10:00-10:00',
      '每月32日',
      '每月第六个周一',
      '周五至周一 9:00-12:00',
    ]) {
      expect(readTimes(sentence, CONTEXT).kind, sentence).to.equal('ask');
    }
  });

  it('is asked for where it is empty or a whole story', () => {
    expect(compactReading('')).to.equal('ask days');
    expect(compactReading('每周三 '.repeat(600))).to.match(/^ask too-long 每周三/);
  });
});

describe('the patterns of sentences', () => {
  it('go through a text once', () => {
    const faulty = LEXERS.filter(({ pattern }) => faultsOf(pattern).length > 0);
    expect(faulty.map(({ pattern }) => pattern.source)).to.deep.equal([]);
  });

  it('begin with a sign of what they are for, so that blanks are not theirs', () => {
    const beginning = LEXERS.filter(({ pattern }) => {
      pattern.lastIndex = 0;
      return (pattern.exec(' x')?.[0] ?? '').startsWith(' ');
    });
    expect(beginning).to.have.length(1); // blanks separate
  });
});
