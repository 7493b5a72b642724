import { describe, it } from 'node:test';
import { expect } from 'chai';
import { FeedEdit } from '../../../../src/authoring/forms/feed-edit.ts';
import { previewTimes } from '../../../../src/authoring/forms/times/preview-times.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { beijing } from '../../../support/feed-builders.ts';

learnAll();

const FEED = {
  feed: { spec: '1.0' },
  locations: [{ id: 'loc', name: '嘉顺社区', schedules: ['hours'] }],
  schedules: [
    { id: 'hours', kind: 'hours', byday: ['MO'], times: [{ start: '10:00', end: '14:00' }] },
    {
      ...{ id: 'sch', kind: 'event', byday: ['WE'], times: [{ start: '16:00', end: '18:00' }] },
      exceptions: [{ date: '2026-09-30', status: 'cancelled', reason: '老师请假' }],
    },
    { id: 'odd', kind: 'event', freq: 'yearly', start: '2026-10-20', times: [{ start: '09:00' }] },
  ],
};

function preview(text: string | null, before?: unknown, place: unknown = null) {
  const edit = new FeedEdit(FEED, { language: 'zh-Hans', now: beijing('2026-09-28 09:00') });
  const times = { text, before, kind: '', owner: ['at'], service: 'svc', isForAll: false } as const;
  return previewTimes(times, place, edit);
}

function datesOf(result: ReturnType<typeof preview>): readonly string[] {
  if (!('dates' in result)) throw new Error(result.kind);
  return result.dates.map(({ date, start, status }) => `${date} ${start ?? '?'} ${status}`);
}

describe('times as they are typed', () => {
  it('are read back in the standard form, with the next ten dates by the one clock', () => {
    const result = preview('周三、四下午4点到6点 节假日停课');
    expect(result).to.include({ kind: 'read', sentence: '每周三、周四 16:00-18:00，节假日休息' });
    const dates = datesOf(result);
    expect(dates).to.have.length(10);
    expect(dates.slice(0, 4)).to.deep.equal([
      '2026-09-30 16:00 scheduled',
      '2026-10-01 16:00 cancelled',
      '2026-10-07 16:00 cancelled',
      '2026-10-08 16:00 scheduled',
    ]);
  });

  it('have what was changed on single days, as residents will see it', () => {
    expect(datesOf(preview('每周三 17:00-19:00', ['sch']))[0]).to.equal(
      '2026-09-30 17:00 cancelled',
    );
  });

  it('look far ahead for what is rare', () => {
    const dates = datesOf(preview('每6个月第一个周一 9:00-11:00，2026年10月5日起'));
    expect(dates[0]).to.match(/^2026-10-05 09:00/);
    expect(dates.length).to.be.above(5);
  });

  it('are a question with its piece where they cannot be read, and have no dates', () => {
    const result = preview('每周三 5点-7点');
    expect(result.kind).to.equal('ask');
    if (result.kind === 'ask') expect(result.questions[0]).to.include({ piece: '5点-7点' });
    expect(preview('请电话咨询').kind).to.equal('no-times');
  });

  it('are those of the place where nothing is written', () => {
    const result = preview('', undefined, 'loc');
    expect(result).to.include({ kind: 'empty', sentence: '每周一 10:00-14:00，不分节假日' });
    expect(datesOf(result)[0]).to.equal('2026-09-28 10:00 scheduled');
    expect(datesOf(preview(''))).to.deep.equal([]);
  });

  it('show their dates where no sentence can say them', () => {
    const result = preview(null, ['odd']);
    expect(result.kind).to.equal('kept');
    expect(datesOf(result)[0]).to.equal('2026-10-20 09:00 scheduled');
  });
});
