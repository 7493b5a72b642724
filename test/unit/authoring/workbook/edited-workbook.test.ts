import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Sheet } from '../../../../src/authoring/sheets/sheet.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { lateMembersOf } from '../../../../src/feed/late-members.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { converted } from './office-workbook.ts';
import { feedOf, said, sessions } from './read-workbook.ts';
import { feedFrom, sheetsOfFeed, withCells, withRows } from './written-workbook.ts';

learnAll();

const OFFICE = converted().feed as JsonRecord;
const SHEETS = sheetsOfFeed(OFFICE) as readonly Sheet[];
const before = feedOf(feedFrom(SHEETS));
const serviceNamed = (feed: typeof before, name: string) => {
  const service = feed.services.find((each) => each.name === name);
  if (service === undefined) throw new Error(name);
  return service;
};

/** A copy of a row, at the end of its sheet or at its beginning, with other words in its first cell. */
function withCopy(name: string, row: string, first: string, at: 'above' | 'below') {
  return withRows(SHEETS, name, ([head, ...rows]) => {
    const source = rows.find(({ cells }) => {
      const value = cells[0]?.value;
      return value?.kind === 'text' && value.text === row;
    });
    if (head === undefined || source === undefined) throw new Error(row);
    const number = at === 'above' ? 1 : rows.length + 2;
    const cells = source.cells.map((cell, index) => ({
      ...cell,
      row: number,
      ...(index === 0 ? { value: { kind: 'text' as const, text: first } } : {}),
    }));
    const copy = { row: number, cells };
    return at === 'above'
      ? [head, copy, ...rows].map((each, index) => ({ ...each, row: index + 1 }))
      : [head, ...rows, copy];
  });
}

describe('the workbook of a feed, changed by a clerk', () => {
  it('has the files of a service, and asks for what cannot be read', () => {
    const line = '报名表 https://county.example/bm.pdf 120KB';
    const cell = (text: string) => withCells(SHEETS, '服务', '孕期瑜伽', { 附件: text });
    const filesOf = (sheets: readonly Sheet[]) =>
      lateMembersOf('services', serviceNamed(feedOf(feedFrom(sheets)), '孕期瑜伽')).attachments;
    const file = { name: '报名表', url: 'https://county.example/bm.pdf', media_type: null };
    expect(filesOf(cell(line))).to.deep.equal([{ ...file, size_in_bytes: 122_880 }]);
    const unread = feedFrom(cell('报名表在网上'));
    expect(said(unread)).to.deep.equal(['服务!Q2 error attachments']);
    expect(
      lateMembersOf('services', serviceNamed(feedOf(unread), '孕期瑜伽')).attachments,
    ).to.deep.equal([]);
  });

  it('keeps a service that has another name, with its times and what was cancelled', () => {
    const reading = feedFrom(withCells(SHEETS, '服务', '孕期瑜伽', { 服务名称: '产前瑜伽' }));
    const feed = feedOf(reading);
    expect(serviceNamed(feed, '产前瑜伽').id).to.equal(serviceNamed(before, '孕期瑜伽').id);
    expect(sessions(reading, '产前瑜伽')).to.deep.equal(sessions(feedFrom(SHEETS), '孕期瑜伽'));
    expect(feed.feed.generated_at).to.equal('2026-12-01T08:00:00+08:00');
  });

  it('has the new times of a class, and what was cancelled of the old', () => {
    const reading = feedFrom(withCells(SHEETS, '服务', '孕期瑜伽', { 时间: '每周三 15:00-17:00' }));
    expect(said(reading)).to.deep.equal([]);
    expect(sessions(reading, '孕期瑜伽').slice(0, 2)).to.deep.equal([
      '12-02 15:00 cancelled 老师请假',
      '12-11 10:00 moved 场地有会',
    ]);
  });

  it('is the same feed whatever order the rows stand in', () => {
    const reading = feedFrom(
      withRows(SHEETS, '服务', ([head, ...rows]) =>
        head === undefined ? [] : [head, ...rows.reverse()],
      ),
    );
    const byId = (records: readonly { readonly id: string }[]) =>
      [...records].sort((a, b) => a.id.localeCompare(b.id));
    expect(byId(feedOf(reading).services)).to.deep.equal(byId(before.services));
    expect(feedOf(reading).schedules).to.deep.equal(before.schedules);
  });

  for (const at of ['above', 'below'] as const) {
    it(`takes a copied row with another name for another service, ${at} the one it was copied from`, () => {
      const reading = feedFrom(withCopy('服务', '书法班', '国画班', at));
      expect(said(reading)).to.deep.equal([]);
      const feed = feedOf(reading);
      expect(serviceNamed(feed, '书法班')).to.deep.equal(serviceNamed(before, '书法班'));
      const { id, at: places } = serviceNamed(feed, '国画班');
      expect(id).not.to.equal(serviceNamed(before, '书法班').id);
      expect(places).to.have.length(1);
      expect(sessions(reading, '国画班')).to.include('12-08 15:00 scheduled');
    });
  }

  it('loses a service whose row is gone, or is empty but for what is hidden, and says so', () => {
    const gone = withRows(SHEETS, '服务', (rows) => rows.filter((_, at) => at !== 3));
    expect(said(feedFrom(gone))).to.deep.equal([' note gone-service']);
    expect(feedOf(feedFrom(gone)).services).to.have.length(3);
    const emptied = withCells(SHEETS, '服务', '书法班', {
      ...{ 服务名称: '', 单位: '', 地点: '', 时间: '', 费用: '', 电话: '', 年龄: '', 对象: '' },
      ...{ 类别: '', 预约: '', 名额: '', 状态: '', 备注: '', 开放还是活动: '' },
    });
    const cleared = emptied.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.value.kind === 'text' && cell.value.text === ''
            ? { ...cell, value: { kind: 'empty' as const } }
            : cell,
        ),
      })),
    }));
    expect(feedOf(feedFrom(cleared)).services).to.have.length(3);
  });

  it('moves a service to another place with its times, and adds one beside others', () => {
    const moved = feedFrom(withCells(SHEETS, '服务', '书法班', { 地点: '油运基地社区' }));
    const [place] = serviceNamed(feedOf(moved), '书法班').at;
    const [was] = serviceNamed(before, '书法班').at;
    expect(place).to.deep.equal({
      ...was,
      location_id: serviceNamed(before, '公益理发').at[0]?.location_id,
    });
    const added = feedFrom(
      withCells(SHEETS, '服务', '全科门诊', { 地点: '嘉顺社区、油运基地社区、文化广场' }),
    );
    const { at } = serviceNamed(feedOf(added), '全科门诊');
    expect(at.slice(0, 2)).to.deep.equal(serviceNamed(before, '全科门诊').at);
    expect(at[2]?.schedules).to.have.length(1);
  });

  it('has to be asked for a price or times that are taken away', () => {
    const reading = feedFrom(
      withCells(SHEETS, '服务', '书法班', { 费用: '', 时间: '请电话咨询', 年龄: '' }),
    );
    const service = serviceNamed(feedOf(reading), '书法班');
    expect([service.cost, service.at[0]?.schedules, service.eligibility]).to.deep.equal([
      null,
      [],
      null,
    ]);
  });

  it('keeps two places of one name apart', () => {
    const feed = {
      feed: { spec: '1.0', id: 'two' },
      locations: [
        { id: 'a', name: '活动室', address: { text: '甲路' } },
        { id: 'b', name: '活动室', address: { text: '乙路' } },
      ],
      services: [
        { id: 'one', name: '唱歌', at: [{ id: 'x', location_id: 'b' }] },
        { id: 'two', name: '跳舞', at: [{ id: 'y', location_id: 'a' }] },
      ],
    };
    const sheets = sheetsOfFeed(feed) as readonly Sheet[];
    const { services, locations } = feedOf(
      feedFrom(withCells(sheets, '服务', '唱歌', { 费用: '免费' })),
    );
    expect(services.map(({ at }) => at[0]?.location_id)).to.deep.equal(['b', 'a']);
    expect(locations).to.have.length(2);
  });

  it('has what was not changed in a feed that has been changed since', () => {
    const [first, ...others] = OFFICE['services'] as readonly JsonRecord[];
    const since = {
      ...OFFICE,
      services: [{ ...first, alert: '换教室' }, ...others, { id: 'new', name: '新的' }],
    };
    const reading = feedFrom(withCells(SHEETS, '服务', '书法班', { 费用: '收费' }), {
      earlier: since,
    });
    const { services } = feedOf(reading);
    expect(services.map(({ name, alert }) => [name, alert])).to.deep.equal([
      ['孕期瑜伽', '换教室'],
      ['全科门诊', null],
      ['书法班', null],
      ['公益理发', null],
      ['新的', null],
    ]);
    expect(services[2]?.cost?.free).to.equal(false);
  });
});

describe('changes in the workbook of a feed', () => {
  const yoga = (sheets: readonly Sheet[]) => sessions(feedFrom(sheets), '孕期瑜伽').slice(0, 3);

  it('stay while their rows do', () => {
    expect(yoga(SHEETS)).to.deep.equal([
      '12-02 16:00 cancelled 老师请假',
      '12-03 16:00 scheduled',
      '12-10 16:00 scheduled',
    ]);
  });

  it('are taken back by the row itself, or by another', () => {
    const row = (cells: Readonly<Record<string, string>>) =>
      withCells(SHEETS, '停课改期', 1, cells);
    expect(yoga(row({ 怎么办: '照常' }))[0]).to.equal('12-02 16:00 scheduled');
    expect(yoga(row({ 日期: '2026-12-03' })).slice(0, 2)).to.deep.equal([
      '12-02 16:00 scheduled',
      '12-03 16:00 cancelled 老师请假',
    ]);
    expect(yoga(row({ 原因: '停电' }))[0]).to.equal('12-02 16:00 cancelled 停电');
  });

  it('stay where their row is deleted, and that is said', () => {
    const sheets = withRows(SHEETS, '停课改期', (rows) => rows.filter((_, at) => at !== 1));
    expect(yoga(sheets)[0]).to.equal('12-02 16:00 cancelled 老师请假');
    expect(said(feedFrom(sheets))).to.deep.equal([' note change-kept']);
  });

  it('keep the feed from being written where one cannot be read any more', () => {
    const reading = feedFrom(withCells(SHEETS, '停课改期', 1, { 怎么办: '随便' }));
    expect(reading.feed).to.equal(null);
  });
});

describe('what a workbook carries', () => {
  it('is a finding where a cell that says “as it was” stands in another row', () => {
    const reading = feedFrom(
      withCells(SHEETS, '服务', '书法班', { 时间: '（照旧）', 费用: '(as it was)' }),
    );
    expect(said(reading)).to.deep.equal(['服务!D4 error as-it-was', '服务!E4 error as-it-was']);
    const service = serviceNamed(feedOf(reading), '书法班');
    expect([service.status, service.cost, service.at[0]?.schedules]).to.deep.equal([
      'unknown',
      null,
      [],
    ]);
  });

  it('is no feed where somebody has changed it by hand, unless the feed is given', () => {
    const sheets = withRows(SHEETS, '其他', (rows) =>
      rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.value.kind === 'text' && cell.value.text.startsWith('{')
            ? { ...cell, value: { kind: 'text' as const, text: cell.value.text.slice(1) } }
            : cell,
        ),
      })),
    );
    const reading = feedFrom(sheets);
    expect([reading.feed, said(reading)]).to.deep.equal([null, [' error carried-damaged']]);
    expect(feedOf(feedFrom(sheets, { earlier: OFFICE })).services).to.have.length(4);
  });
});
