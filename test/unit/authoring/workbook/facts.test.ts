import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { converted } from './office-workbook.ts';
import { feedFrom, rowsOf, sheetsOfFeed, withCells, withRows } from './written-workbook.ts';

learnAll();

const SHEET = '关于本数据';

const FEED: JsonRecord = {
  feed: {
    ...{ spec: '1.0', id: 'heping', languages: ['zh-Hans', 'ug'], x_own: 1 },
    title: { 'zh-Hans': '和平社区', ug: 'تىنچلىق' },
    publisher_id: 'office',
    notice: '样例',
    ics_url: 'heping.ics',
    license: 'CC-BY-4.0',
  },
  organizations: [
    { id: 'office', name: '街道办' },
    { id: 'other', name: '民政局' },
  ],
  services: [],
};

/** The envelope of the feed after some cells of its sheet of facts are written anew. */
function envelopeWith(words: Readonly<Record<string, string>>, feed = FEED) {
  const sheets = Object.entries(words).reduce(
    (all, [fact, value]) => withCells(all, SHEET, fact, { 内容: value }),
    sheetsOfFeed(feed) ?? [],
  );
  const reading = feedFrom(sheets);
  return { ...reading, envelope: (reading.feed?.['feed'] ?? {}) as JsonRecord };
}

describe('the sheet about the feed itself', () => {
  it('says what is known, and has a row to fill in for what is not', () => {
    const rows = rowsOf(sheetsOfFeed(FEED) ?? [], SHEET);
    expect(rows.map(({ 项目, 内容 = '' }) => [项目, 内容])).to.deep.equal([
      ['名称', '和平社区'],
      ['发布单位', '街道办'],
      ['公告', '样例'],
      ['使用许可', 'CC-BY-4.0'],
      ['纠错网址', ''],
      ['日历网址', 'heping.ics'],
      ['消息网址', ''],
    ]);
  });

  it('changes the fact of the cell that is changed, and nothing else', () => {
    const { envelope, findings, feed } = envelopeWith({ 公告: '元旦放假', 发布单位: '民政局' });
    expect(findings).to.deep.equal([]);
    expect(envelope).to.deep.equal({
      ...(FEED['feed'] as JsonRecord),
      ...{ notice: '元旦放假', publisher_id: 'other' },
      generated_at: '2026-12-01T08:00:00+08:00',
    });
    expect(feed?.['organizations']).to.deep.equal(FEED['organizations']);
  });

  it('takes out what is emptied, and keeps what its row no longer says', () => {
    expect(envelopeWith({ 公告: '' }).envelope).not.to.have.property('notice');
    const sheets = withRows(sheetsOfFeed(FEED) ?? [], SHEET, (rows) => rows.slice(0, 2));
    expect(feedFrom(sheets).feed).to.deep.equal(FEED);
  });

  it('adds a publisher that is new', () => {
    const { feed, envelope } = envelopeWith({ 发布单位: '卫健委' });
    const { organizations } = (feed ?? {}) as { organizations?: readonly JsonRecord[] };
    const named = organizations?.find(({ id }) => id === envelope['publisher_id']);
    expect(named?.['name']).to.equal('卫健委');
  });

  it('asks for an address that is none, for a title that is gone, and keeps what was there', () => {
    for (const [fact, value, code] of [
      ['日历网址', 'www.example.org/a.ics', 'address'],
      ['纠错网址', 'javascript:alert(1)', 'address'],
      ['消息网址', '以后再说 请来电', 'address'],
      ['名称', '', 'title'],
      ['公告', '（照旧）', 'as-it-was'],
    ] as const) {
      const { findings, feed } = envelopeWith({ [fact]: value });
      expect(findings.map(({ about }) => 'code' in about && about.code)).to.deep.equal([code]);
      expect(feed).to.deep.equal(FEED);
    }
  });

  it('asks which of two rows of one fact holds, and for a fact that nobody knows', () => {
    const rows = [
      ['项目', '内容'],
      ['公告', '一'],
      ['公告', '二'],
      ['电话', '0994-2220148'],
    ];
    const { feed, findings } = converted({ [SHEET]: rows });
    expect(findings.map(({ ref }) => ref)).to.include.members(['A3', 'A4']);
    expect(feed?.['feed']).to.have.property('notice', '一');
  });

  it('names a feed that is new', () => {
    const { feed } = converted({
      [SHEET]: [
        ['项目', '内容'],
        ['名称', '嘉顺社区服务'],
        ['发布单位', '嘉家乐'],
        ['日历网址', 'https://example.org/a.ics'],
      ],
    });
    const reading = readFeed(feed);
    if ('failure' in reading) throw new Error(reading.failure);
    const { title, publisher_id, ics_url } = reading.feed.feed;
    expect([title, ics_url]).to.deep.equal(['嘉顺社区服务', 'https://example.org/a.ics']);
    const publisher = reading.feed.organizations.find(({ id }) => id === publisher_id);
    expect(publisher?.name).to.equal('嘉家乐');
  });

  it('is not made of a sheet of another name', () => {
    const { feed } = converted({
      备忘: [
        ['项目', '内容'],
        ['公告', '不要'],
      ],
    });
    expect(feed?.['feed']).not.to.have.property('notice');
  });
});
