import { describe, it } from 'node:test';
import { expect } from 'chai';
import { changesBetween } from '../../../../src/authoring/changes/changes-between.ts';
import { changeNotes, NOTES, withNotes } from '../../../../src/authoring/edit/change-notes.ts';
import { reasonText } from '../../../../src/authoring/edit/change-reason.ts';
import { editedChangeSteps } from '../../../../src/authoring/edit/edited-changes.ts';
import { changedSentences, noticeText } from '../../../../src/authoring/edit/notice-text.ts';
import { putRecord } from '../../../../src/authoring/edit/records.ts';
import { rereadFeed } from '../../../../src/authoring/edit/reread-feed.ts';
import { cancelSession } from '../../../../src/authoring/edit/session-edits.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { readFeedStrictly } from '../../../../src/feed/read-feed-strictly.ts';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { finished } from '../../../../src/model/steps.ts';
import { COMMUNITY, feedOf, NOW } from './edit-feed.ts';

learnAll();

const older = feedOf(COMMUNITY);
const { calendars } = older.feed;
const yoga = {
  ...{ schedule: 'wed', services: ['yoga'], date: '2026-12-02', start: '16:00', isExtra: false },
};
const cancelled = cancelSession(COMMUNITY, yoga, reasonText('weather', ['zh-Hans']), calendars);
const sentences = (raw: JsonRecord) =>
  changedSentences(
    finished(
      editedChangeSteps(older, rereadFeed(raw, { raw: COMMUNITY, feed: older }) ?? older, NOW),
    ),
    'zh-Hans',
    NOW,
  );

describe('What changed', () => {
  it('is said in words for residents', () => {
    expect(sentences(cancelled)).to.deep.equal(['12月2日（周三）16:00 瑜伽取消：天气原因。']);
  });

  it('is nothing where nothing was done', () => {
    expect(sentences(COMMUNITY)).to.deep.equal([]);
  });

  it('is the same as if all were looked at', () => {
    const place = putRecord(COMMUNITY, 'locations', {
      id: 'hall',
      name: '大厅',
      schedules: ['hours'],
    });
    const hours = putRecord(COMMUNITY, 'schedules', {
      ...{ id: 'hours', kind: 'hours', byday: ['MO'], times: [{ start: '09:00', end: '12:00' }] },
    });
    const figure = putRecord(COMMUNITY, 'metrics', { id: 'm', label: '志愿者', value: 15 });
    const wed = putRecord(COMMUNITY, 'schedules', {
      ...{ id: 'wed', kind: 'event', byday: ['FR'], times: [{ start: '16:00', end: '17:30' }] },
    });
    for (const raw of [cancelled, place, hours, figure, wed]) {
      const newer = feedOf(raw);
      const all = changedSentences(changesBetween(older, newer, NOW, 120), 'zh-Hans', NOW);
      expect(all).not.to.deep.equal([]);
      expect(sentences(raw)).to.deep.equal(all);
    }
  });
});

describe('A notice', () => {
  const words = {
    heading: (title: string) => `【${title}】`,
    ending: (title: string, date: string) => `${title} ${date}`,
  };

  it('has the sentences, numbered where there are several', () => {
    expect(noticeText(['甲。'], '和平社区', '12月1日', words)).to.equal(
      '【和平社区】\n\n甲。\n\n和平社区 12月1日',
    );
    expect(noticeText(['甲。', '乙。'], '和平社区', '12月1日', words)).to.include(
      '1. 甲。\n2. 乙。',
    );
    expect(noticeText([], '和平社区', '12月1日', words)).to.equal('');
  });
});

describe('The history in a feed', () => {
  const today = '2026-12-01';
  const at = '2026-12-01T09:00:00+08:00';
  const note = (date: string, text = '停课') => ({ date, text });

  it('grows by what changed, with the name of who did it', () => {
    const once = withNotes(cancelled, [{ ...note(today), by: '小王' }], at, today);
    const twice = withNotes(once, [note(today, '改期')], at, today);
    expect(changeNotes(twice)).to.deep.equal([
      { date: today, text: '停课', by: '小王' },
      { date: today, text: '改期' },
    ]);
    expect(twice['feed']).to.include({ generated_at: at, x_office: 'kept' });
  });

  it('is kept for two years, and for 200 lines', () => {
    const old = withNotes(COMMUNITY, [note('2024-11-01'), note('2025-11-01')], at, today);
    expect(changeNotes(old)).to.deep.equal([note('2025-11-01')]);
    const long = Array.from({ length: 230 }, (_, n) => note(today, String(n)));
    const kept = changeNotes(withNotes(COMMUNITY, long, at, today));
    expect([kept.length, kept[199]?.text]).to.deep.equal([200, '229']);
  });

  it('is not there where nothing was done', () => {
    expect(withNotes(COMMUNITY, [], at, today)['feed']).not.to.have.property(NOTES);
  });

  it('lets pages read the feed as it is, and gives the check nothing to say', async () => {
    const raw = withNotes(cancelled, [note(today)], at, today);
    const read = await readFeedStrictly(structuredClone(raw), async () => {});
    expect(read.services).to.have.length(5);
    expect(readFeed(raw)).to.have.deep.property('issues', []);
  });

  it('is no change for residents, and passes over what is none', () => {
    expect(sentences(withNotes(COMMUNITY, [note(today)], at, today))).to.deep.equal([]);
    const odd = { ...COMMUNITY, feed: { [NOTES]: [3, {}, { date: '2026-12-01' }, note(today)] } };
    expect(changeNotes(odd)).to.deep.equal([note(today)]);
  });
});

describe('A reason', () => {
  it('is given in the languages of the feed', () => {
    expect(reasonText('weather', ['zh-Hans'])).to.equal('天气原因');
    expect(reasonText('weather', ['en'])).to.equal('weather');
    expect(reasonText('weather', ['zh-CN', 'en', 'ug'])).to.deep.equal({
      'zh-CN': '天气原因',
      en: 'weather',
    });
  });

  it('names its language where that is not the first of the feed', () => {
    expect(reasonText('holiday', ['ug', 'zh-Hans'])).to.deep.equal({ 'zh-Hans': '节日放假' });
    expect(reasonText('teacher', ['ug'])).to.deep.equal({ 'zh-Hans': '老师请假' });
  });
});
