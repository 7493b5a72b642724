import { describe, it } from 'node:test';
import { expect } from 'chai';
import { storyParagraphs, storySources } from '../../../../src/i18n/format/story.ts';
import type { Metric } from '../../../../src/model/figures/figures.ts';
import { metric, observation } from '../../../support/feed-builders.ts';
import { chinese, english } from '../../../support/languages.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

const BEFORE = { as_of_text: { 'zh-Hans': '2017年以前，据报道', en: 'before 2017, as published' } };
const PAPER = { name: '报纸', url: null };

const tell = (...figures: readonly Partial<Metric>[]) =>
  storyParagraphs(
    figures.map((parts) => metric(parts)),
    chinese.figures,
    CHINESE,
  );
const bold = ({ text, strong }: ReturnType<typeof tell>[number]) =>
  strong.map(([start, end]) => text.slice(start, end));

describe('a story', () => {
  it('is told in sentences with at most two numbers each', () => {
    const [paragraph] = tell(
      { label: '企业农场和家庭农场', value: 173, unit: '家', ...BEFORE },
      { label: '耕地面积', value: 205_000, unit: '亩', ...BEFORE },
      { label: '季节性务工人员', value: 20_000, unit: '人', qualifier: 'about', ...BEFORE },
    );
    expect(paragraph?.text).to.equal(
      '2017年以前，企业农场和家庭农场有173家，耕地面积205,000亩。季节性务工人员有约20,000人。',
    );
    expect(paragraph && bold(paragraph)).to.deep.equal(['173家', '205,000亩', '约20,000人']);
  });

  it('counts a change as two', () => {
    const [paragraph] = tell(
      { label: '农场', value: 3, unit: '家' },
      { label: '覆盖度', value: 40, unit: '%', from: observation(10, { t: '十年前' }) },
      { label: '管护站', value: 4, unit: '个' },
    );
    expect(paragraph?.text).to.equal('农场有3家。覆盖度从十年前的10%增至40%。管护站有4个。');
  });

  it('marks the number itself, and no other that holds it', () => {
    const cover = { label: '10区覆盖度', unit: '%', from: observation(10, { t: '2010' }) };
    expect(tell({ ...cover, value: 0 }).map(bold)).to.deep.equal([['10%', '0%']]);
    expect(tell({ ...cover, value: 110 }).map(bold)).to.deep.equal([['10%', '110%']]);
    expect(tell({ label: '第5区', value: 5, unit: null }).map(bold)).to.deep.equal([['5']]);
  });

  it('says what is not known, without a number', () => {
    const [paragraph] = tell({ label: '用电', value: null, unit: '个' });
    expect([paragraph?.text, paragraph?.strong]).to.deep.equal(['用电未公布。', []]);
  });

  it('has a paragraph for each time, and none is said to be of a time it is not of', () => {
    const told = tell(
      { label: '农场', value: 173, unit: '家', ...BEFORE },
      { label: '苗木', value: 9, unit: '株' },
      { label: '耕地', value: 2, unit: '亩', ...BEFORE },
      { label: '人次', value: 7, unit: '次', as_of: '2026-10' },
    );
    expect(told.map(({ text }) => text)).to.deep.equal([
      '2017年以前，农场有173家，耕地2亩。',
      '苗木9株。',
      '截至 2026年10月，人次7次。',
    ]);
  });

  it('is told in English as well', () => {
    const farms = metric({ label: 'Farms', value: 173, unit: 'farms', ...BEFORE });
    const [paragraph] = storyParagraphs([farms], english.figures, ENGLISH);
    expect(paragraph?.text).to.equal('Before 2017 – Farms: 173 farms.');
  });

  it('names each source once, with all its dates', () => {
    const figures = [
      metric({ source: PAPER, ...BEFORE }),
      metric({ source: PAPER }),
      metric({ source: PAPER }),
      metric({ as_of: '2026' }),
    ];
    expect(storySources(figures, chinese.figures, CHINESE)).to.equal(
      '来源：报纸（2017年以前，据报道；未注明日期）；截至 2026年',
    );
  });
});
