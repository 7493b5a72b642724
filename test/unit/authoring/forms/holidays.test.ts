import { describe, it } from 'node:test';
import { expect } from 'chai';
import { FeedEdit } from '../../../../src/authoring/forms/feed-edit.ts';
import type { FormValues } from '../../../../src/authoring/forms/form.ts';
import { formOf } from '../../../../src/authoring/forms/form-of.ts';
import { holidayRuns } from '../../../../src/authoring/forms/holiday-runs.ts';
import { removeHoliday } from '../../../../src/authoring/forms/put-holiday.ts';
import { readForm } from '../../../../src/authoring/forms/read-form.ts';
import { saveForm } from '../../../../src/authoring/forms/save-form.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { NOW } from './filled-form.ts';

learnAll();

const DAY = { kind: 'holiday', name: { 'zh-Hans': '检修', ug: 'رېمونت' }, x_by: '王' };

const FEED: JsonRecord = {
  feed: {
    ...{ spec: '1.0', id: 'town', languages: ['zh-Hans', 'ug'], x_own: 1 },
    calendars: [
      {
        ...{ id: 'own', valid_from: '2026-01-01', valid_to: '2026-12-31', x_note: 'kept' },
        days: [
          { ...DAY, date: '2026-12-09' },
          { ...DAY, date: '2026-12-10' },
          { date: '2026-12-12', kind: 'workday', name: '补班', as: 'WE' },
          { date: '2026-12-20', to: '2026-12-25', kind: 'holiday', name: '寒假' },
        ],
      },
      { id: 'school', days: [{ date: '2026-12-10', kind: 'holiday', name: '校庆' }] },
    ],
  },
  services: [],
};

const CHINA: JsonRecord = { feed: { spec: '1.0', id: 'town', languages: ['zh-Hans'] } };

const edited = (feed = FEED) => new FeedEdit(feed, { language: 'zh-Hans', now: NOW });

/** The form of the holiday of a key, with some fields typed anew. */
function typed(key: string, values: FormValues, feed = FEED) {
  const form = formOf('holiday', 'zh-Hans');
  const record = holidayRuns(edited(feed)).find((run) => run.key === key)?.days[0];
  if (record === undefined) throw new RangeError(key);
  const shown = readForm(form, record, edited(feed));
  return { shown, result: saveForm(form, { ...shown, ...values }, record, edited(feed)) };
}

function savedDays(key: string, values: FormValues, feed = FEED): readonly JsonRecord[] {
  const { result } = typed(key, values, feed);
  if (result.kind === 'ask') throw new Error(JSON.stringify(result.questions));
  return daysIn(result.feed);
}

/** The days of all calendars of a feed. */
function daysIn({ feed }: JsonRecord): readonly JsonRecord[] {
  const { calendars } = feed as { calendars: readonly { days: readonly JsonRecord[] }[] };
  return calendars.flatMap(({ days }) => days);
}

const BEFORE = daysIn(FEED);

describe('the holidays of a feed', () => {
  it('are found holiday by holiday, whatever calendar they stand in', () => {
    const runs = holidayRuns(edited()).map(({ key, first, last }) => [key, first, last]);
    expect(runs).to.deep.equal([
      ['own 2026-12-09', '2026-12-09', '2026-12-10'],
      ['own 2026-12-12', '2026-12-12', '2026-12-12'],
      ['own 2026-12-20', '2026-12-20', '2026-12-25'],
      ['school 2026-12-10', '2026-12-10', '2026-12-10'],
    ]);
  });

  it('are those of China where the feed has no calendar', () => {
    const runs = holidayRuns(edited(CHINA));
    const week = runs.find(({ first }) => first === '2026-10-01');
    expect(week?.last).to.equal('2026-10-07');
  });

  it('stay as they are where nobody changes them', () => {
    for (const feed of [FEED, CHINA]) {
      for (const { key } of holidayRuns(edited(feed))) {
        const { result } = typed(key, {}, feed);
        expect(result.kind === 'saved' && result.feed, key).to.deep.equal(feed);
      }
    }
  });

  it('end on another day, and keep their words in all languages', () => {
    const { shown } = typed('own 2026-12-09', {});
    expect(shown['x-until']).to.equal('2026-12-10');
    expect(savedDays('own 2026-12-09', { 'x-until': '2026-12-11' })).to.deep.equal([
      ...BEFORE.slice(0, 2),
      { ...DAY, date: '2026-12-11' },
      ...BEFORE.slice(2),
    ]);
    expect(savedDays('own 2026-12-09', { 'x-until': '' })).to.deep.equal([
      BEFORE[0],
      ...BEFORE.slice(2),
    ]);
  });

  it('are moved with all their days, and get another name', () => {
    const values = { date: '2026-12-15', 'x-until': '2026-12-16', name: { 'zh-Hans': '装修' } };
    expect(savedDays('own 2026-12-09', values).slice(0, 4)).to.deep.equal([
      BEFORE[2],
      { ...DAY, date: '2026-12-15', name: values.name },
      { ...DAY, date: '2026-12-16', name: values.name },
      BEFORE[3],
    ]);
  });

  it('stay a span where they are written as one', () => {
    const [, , , span, school] = BEFORE;
    const after = (until: string) => savedDays('own 2026-12-20', { 'x-until': until }).slice(3);
    expect(after('2026-12-28')).to.deep.equal([{ ...span, to: '2026-12-28' }, school]);
    const { to: _, ...single } = span ?? {};
    expect(after('')).to.deep.equal([single, school]);
  });

  it('change in the calendar that they stand in', () => {
    const days = savedDays('school 2026-12-10', { name: { 'zh-Hans': '运动会', ug: '' } });
    expect(days).to.deep.equal([...BEFORE.slice(0, 4), { ...BEFORE[4], name: '运动会' }]);
  });

  it('are not put on days that have one already, within a span too', () => {
    for (const [date, until] of [
      ['2026-12-11', '2026-12-13'],
      ['2026-12-22', '2026-12-22'],
      ['2026-12-25', '2026-12-28'],
    ] as const) {
      const { result } = typed('own 2026-12-09', { date, 'x-until': until });
      expect(result.kind, date).to.equal('ask');
    }
  });

  it('are taken out with all their days, and nothing else', () => {
    const edit = edited();
    const [first] = holidayRuns(edit);
    if (first === undefined) throw new Error('none');
    const after = removeHoliday(first, edit);
    expect(daysIn(after)).to.deep.equal(BEFORE.slice(2));
    expect({ ...after, feed: null }).to.deep.equal({ ...FEED, feed: null });
  });

  it('of China are taken out of a calendar that the feed has from then on', () => {
    const edit = edited(CHINA);
    const run = holidayRuns(edit).find(({ first }) => first === '2026-10-01');
    if (run === undefined) throw new Error('none');
    const after = removeHoliday(run, edit);
    const dates = daysIn(after).map(({ date }) => date);
    expect(dates).not.to.include.members(['2026-10-01']);
    expect(dates).to.include('2026-01-01');
    const { calendars } = after['feed'] as { calendars: readonly JsonRecord[] };
    expect(calendars.map(({ id }) => id)).to.deep.equal(['cn']);
  });

  it('leave what nobody can read where it may close something', () => {
    const [own, ...others] = (FEED['feed'] as { calendars: readonly JsonRecord[] }).calendars;
    const days = [...(own!['days'] as readonly unknown[]), '腊月二十三'];
    const envelope = FEED['feed'] as JsonRecord;
    const calendars = [{ ...own, days }, ...others, 'school holidays'];
    const odd: JsonRecord = { ...FEED, feed: { ...envelope, calendars } };
    const edit = edited(odd);
    const [first] = holidayRuns(edit);
    if (first === undefined) throw new Error('none');
    const after = removeHoliday(first, edit)['feed'] as { calendars: readonly JsonRecord[] };
    expect(after.calendars[0]?.['days']).to.include('腊月二十三');
    expect(after.calendars).to.include('school holidays');
    const { result } = typed('own 2026-12-12', { date: '2026-12-13' }, odd);
    if (result.kind === 'ask') throw new Error(JSON.stringify(result.questions));
    const saved = result.feed['feed'] as { calendars: readonly JsonRecord[] };
    expect(saved.calendars[0]?.['days']).to.include('腊月二十三');
  });
});
