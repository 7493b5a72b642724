import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  readQuestions,
  writeQuestions,
  type SaidQuestion,
} from '../../../../src/authoring/sentences/facts/questions.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { runs } from '../../../support/sweep.ts';
import { FilledForm } from './filled-form.ts';

learnAll();

const QUESTIONS: readonly JsonRecord[] = [
  {
    ...{ id: 'kind', label: { 'zh-Hans': '来几次', en: 'How often' }, type: 'choice' },
    options: [
      { id: 'once', label: '一次' },
      { id: 'weekly', label: '每周', x_code: 7 },
    ],
  },
  {
    ...{ id: 'week', label: '孕周', type: 'number', minimum: 1, maximum: 42, required: true },
    ...{ hint: '写整数', only_if: { question: 'kind', is: 'weekly' } },
  },
  { id: 'door', label: '门牌号', type: 'short_text' },
];

const FEED: JsonRecord = {
  feed: { spec: '1.0', id: 'town', languages: ['zh-Hans', 'en'] },
  services: [
    {
      ...{ id: 'svc', name: '瑜伽' },
      booking: {
        mode: 'phone',
        questions: QUESTIONS,
        rules: { per_household: 2, household_question: 'door' },
      },
    },
  ],
  metrics: [
    {
      ...{ id: 'm', label: '人次', value: 130 },
      series: [
        { t: '2026-05', v: 120, x_by: '王' },
        { t: { 'zh-Hans': '六月', en: 'June' }, v: null },
        { t: '2026-07', v: 130, qualifier: 'about', projected: true },
      ],
    },
  ],
};

const KEY = 'booking.questions';
const AS_WRITTEN = '来几次（选一个：一次、每周）\n孕周（数字 1-42，必填）\n门牌号（短答）';

const form = (language: 'zh-Hans' | 'en' = 'zh-Hans') =>
  new FilledForm(FEED, 'service', 'svc', language);

function questionsAfter(text: string): readonly JsonRecord[] {
  const { booking } = form()
    .type({ [KEY]: text })
    .savedRecord();
  return (booking as { questions?: readonly JsonRecord[] }).questions ?? [];
}

describe('the questions of a booking in a form', () => {
  it('stand a line each, with what is answered', () => {
    expect(form().values[KEY]).to.equal(AS_WRITTEN);
    expect(form('en').values[KEY]).to.equal(
      'How often (choose: 一次 / 每周)\n孕周 (number 1-42, required)\n门牌号 (short answer)',
    );
  });

  it('are asked as they are written, once the form is saved', () => {
    const text = `${AS_WRITTEN}\n要不要接送（是否，必填）`;
    const saved = form()
      .type({ [KEY]: text })
      .saved();
    const reading = readFeed(saved);
    if ('failure' in reading) throw new Error(reading.failure);
    const { questions } = reading.feed.services[0]!.booking!;
    expect(questions).to.have.length(4);
    expect(questions[3]).to.include({ label: '要不要接送', type: 'yes_no', required: true });
    expect(reading.issues).to.deep.equal([]);
  });

  it('keep their ids, hints, conditions and other languages when another is changed', () => {
    const saved = questionsAfter(AS_WRITTEN.replace('1-42', '4-42'));
    const [kind, week, door] = QUESTIONS;
    expect(saved).to.deep.equal([kind, { ...week, minimum: 4 }, door]);
  });

  it('stay the same question when its words are mended', () => {
    const saved = questionsAfter(AS_WRITTEN.replace('孕周', '怀孕几周'));
    expect(saved[1]).to.deep.equal({ ...QUESTIONS[1], label: '怀孕几周' });
  });

  it('are another question where one is put in the place of one that is gone', () => {
    const saved = questionsAfter(AS_WRITTEN.replace('孕周（数字 1-42，必填）\n', ''));
    expect(saved).to.deep.equal([QUESTIONS[0], QUESTIONS[2]]);
  });

  it('are gone where the field is emptied', () => {
    const feed = { ...FEED, services: [{ ...form().record, booking: { questions: QUESTIONS } }] };
    const emptied = new FilledForm(feed, 'service', 'svc').type({ [KEY]: '' }).savedRecord();
    expect(emptied).not.to.have.property('booking');
  });

  it('cannot be taken away while another question, or the places of a household, go by them', () => {
    const without = (line: string) =>
      form()
        .type({ [KEY]: AS_WRITTEN.replace(line, '').trim() })
        .asked();
    expect(without('来几次（选一个：一次、每周）\n')[0]).to.include('“来几次”');
    expect(without('\n门牌号（短答）')[0]).to.include('“门牌号”');
    expect(without('、每周')[0]).to.include('“来几次”');
    expect(without('孕周（数字 1-42，必填）\n')).to.deep.equal([]);
  });

  it('are asked for where they cannot be read, and nothing is guessed', () => {
    for (const text of [
      '孕周（数字一到四十二）',
      '孕周（数字 42-1）',
      '来几次（选一个）',
      '来几次（选一个：一次、一次）',
      '（必填）',
      '门牌号（例如 3-201）',
      '孕周（数字 1-42，必填，选填）',
      '孕周（数字',
    ]) {
      expect(
        form()
          .type({ [KEY]: text })
          .asked(),
        text,
      ).to.have.length(1);
      expect(
        form()
          .type({ [KEY]: text })
          .asked()[0],
      ).to.match(/^booking\.questions: 看不懂问题/);
    }
  });

  it('are kept where a line cannot say them', () => {
    const odd = [{ ...QUESTIONS[0], label: '第一行\n第二行' }];
    const feed = { ...FEED, services: [{ id: 'svc', name: '瑜伽', booking: { questions: odd } }] };
    const kept = new FilledForm(feed, 'service', 'svc');
    expect(kept.values[KEY]).to.equal(null);
    const { booking } = kept.type({ url: 'https://example.org/' }).savedRecord();
    expect(booking).to.deep.equal({ questions: odd });
  });

  it('are what they were, written and read again', () => {
    const word = fc
      .stringMatching(/^[^\s,，;；、/（）():：]{1,8}$/)
      .filter((text) => text.trim() === text);
    const bound = fc.option(fc.nat(50));
    const question: fc.Arbitrary<SaidQuestion> = fc
      .record({
        label: word,
        type: fc.constantFrom('short_text', 'paragraph', 'yes_no', 'choice', 'number'),
        required: fc.boolean(),
        options: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
        minimum: bound,
        more: bound,
      })
      .map(({ type, options, minimum, more, ...rest }) => ({
        ...{ ...rest, type },
        options: type === 'choice' ? options : [],
        minimum: type === 'number' ? minimum : null,
        maximum: type === 'number' && more !== null ? (minimum ?? 0) + more : null,
      }));
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
        for (const language of ['zh-Hans', 'en'] as const) {
          const text = writeQuestions(questions, language);
          expect(text).not.to.equal(null);
          expect(readQuestions(text ?? '')).to.deep.equal({ kind: 'read', fact: questions });
        }
      }),
      runs(200),
    );
  });
});

describe('the limits of a booking in a form', () => {
  it('are written where they belong, beside those that have no field', () => {
    const { booking } = form()
      .type({ 'booking.max_party_size': '3', 'booking.rules.waitlist': '５' })
      .savedRecord();
    expect(booking).to.deep.equal({
      ...(form().record?.['booking'] as JsonRecord),
      max_party_size: 3,
      rules: { per_household: 2, household_question: 'door', waitlist: 5 },
    });
  });

  it('are asked for where they are no number', () => {
    expect(form().type({ 'booking.rules.waitlist': '很多' }).asked()[0]).to.include('“很多”');
    expect(form().type({ 'booking.max_party_size': '0' }).asked()).to.have.length(1);
  });
});

describe('the values of a figure over time in a form', () => {
  const figure = () => new FilledForm(FEED, 'figure', 'm');

  it('stand a line each', () => {
    expect(figure().values['series']).to.equal(
      '2026-05：120\n六月：不清楚\n2026-07：约130（预计）',
    );
  });

  it('take another value, and keep what else is known of each', () => {
    const saved = figure()
      .type({ series: '2026-05：121\n六月：126\n2026-07\t约130（预计）\n2026-08: over 140' })
      .savedRecord();
    expect(saved['series']).to.deep.equal([
      { t: '2026-05', v: 121, x_by: '王' },
      { t: { 'zh-Hans': '六月', en: 'June' }, v: 126 },
      { t: '2026-07', v: 130, qualifier: 'about', projected: true },
      { t: '2026-08', v: 140, qualifier: 'gt' },
    ]);
  });

  it('are asked for where a value cannot be read', () => {
    for (const series of ['2026-05：很多', '120', '2026-05：120人', '2026-05：'])
      expect(figure().type({ series }).asked()[0], series).to.match(/^series: 看不懂/);
  });
});
