import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { sampleCity } from '../../../../demo/feeds/sample-city.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { runs } from '../../../support/sweep.ts';
import { FULL, type Json } from '../../feed/changed-feeds.ts';
import { LIMITED_FEEDS } from '../../feed/limited-feeds.ts';
import { misnamedIn, unreadableIn } from '../../feed/one-slip.ts';
import { converted } from './office-workbook.ts';
import { feedFrom, rowsOf, sheetsOfFeed } from './written-workbook.ts';

learnAll();

const file = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../../demo/feeds/${name}.json`, import.meta.url), 'utf8'),
  ) as Json;

const FEEDS: Readonly<Record<string, unknown>> = {
  ...LIMITED_FEEDS,
  changji: file('changji'),
  states: file('states'),
  full: FULL,
  office: converted().feed,
};

/** The feed of the workbook of a feed is that feed; what is no feed has no workbook. */
function assertSame(feed: unknown, language: 'zh-Hans' | 'en', said = ''): void {
  const sheets = sheetsOfFeed(feed, language);
  if (sheets === null) return;
  const { feed: again, findings } = feedFrom(sheets);
  expect(findings, said).to.deep.equal([]);
  expect(again, said).to.deep.equal(feed);
}

describe('a feed as a workbook', () => {
  for (const [name, feed] of Object.entries(FEEDS)) {
    it(`is the same feed when it is read again: ${name}`, () => {
      assertSame(feed, 'zh-Hans');
      assertSame(feed, 'en');
    });

    it(`is the same feed where something of it cannot be read: ${name}`, () => {
      const slips = fc.oneof(unreadableIn(feed as Json), misnamedIn(feed as Json));
      fc.assert(
        fc.property(slips, ({ feed: slipped, said }) => assertSame(slipped, 'zh-Hans', said)),
        runs(20, 20),
      );
    });
  }

  it('is the same feed for the 913 services of a city', () => {
    assertSame(sampleCity({ today: '2026-11-30' }), 'zh-Hans');
  });

  it('has a row for each service at places of the same times, with its times as a sentence', () => {
    const sheets = sheetsOfFeed(converted().feed) ?? [];
    const rows = rowsOf(sheets, '服务').map(({ 服务名称, 地点, 时间, 费用, 预约, 名额 }) =>
      [服务名称, 地点, 时间, 费用, 预约, 名额].join(' | '),
    );
    expect(rows).to.deep.equal([
      '孕期瑜伽 | 嘉顺社区 | 每周三、周四 16:00-18:00 | 每次 10元 | 网上预约 | 12',
      '全科门诊 | 嘉顺社区、油运基地社区 | 工作日 09:30-13:30、16:00-19:30 |  | 直接来 | ',
      '书法班 | 嘉顺社区 | 每周二 10:00-11:30、15:00-16:30 | 免费 | 电话预约 | 20',
      '公益理发 | 油运基地社区 | 请咨询 |  |  | ',
    ]);
  });

  it('has a row for each change, each place, organization, figure and holiday', () => {
    const sheets = sheetsOfFeed(converted().feed) ?? [];
    const lines = (name: string, ...headings: readonly string[]) =>
      rowsOf(sheets, name).map((row) => headings.map((heading) => row[heading] ?? '').join(' | '));
    expect(
      lines('停课改期', '课程', '日期', '哪一节（可空）', '怎么办', '改到日期', '改到时间', '原因'),
    ).to.have.members([
      '孕期瑜伽 | 2026-12-02 |  | 停课 |  |  | 老师请假',
      '孕期瑜伽 | 2026-12-09 |  | 改期 | 2026-12-11 | 10:00-12:00 | 场地有会',
      '书法班 | 2026-12-08 | 15:00 | 停课 |  |  | ',
      '书法班 | 2026-12-12 |  | 加课 |  | 10:00-11:30 | 补课',
    ]);
    expect(lines('地点', '地点', '上级', '地址', '电话', '经度')).to.include(
      '嘉顺社区 | 宁边路街道 | 嘉顺路 1 号 | 0994-2220000 | 87.3',
    );
    expect(lines('机构', '机构', '电话', '类型')).to.include('嘉家乐 | 0994-2221111 | 社会组织');
    expect(lines('数字', '名称', '数值', '单位', '截至', '来源')).to.include.members([
      '服务组织 | 435 | 个 | 2026-06 | 民政局',
      '累计服务 | 约2000 | 人次 | 2026 | ',
      '满意率 |  |  |  | ',
    ]);
    expect(lines('节假日', '日期', '到（可空）', '类型', '名称', '按周几上班')).to.deep.equal([
      '2026-10-01 | 2026-10-07 | 放假 | 国庆节 | ',
      '2026-12-26 |  | 放假 | 节 | ',
      '2026-12-27 |  | 上班 | 调休 | 周五',
    ]);
  });

  it('shows no id to anybody', () => {
    const sheets = sheetsOfFeed(converted().feed) ?? [];
    const shown = sheets
      .filter(({ isHidden }) => !isHidden)
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .filter(({ isHidden, value }) => !isHidden && value.kind === 'text');
    expect(shown.length).to.be.above(50);
    for (const { value } of shown) {
      if (value.kind === 'text')
        expect(value.text).not.to.match(/^(?:service|schedule|at|location)-/);
    }
  });
});
