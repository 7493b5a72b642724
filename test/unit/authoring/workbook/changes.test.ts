import { describe, it } from 'node:test';
import { expect } from 'chai';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { BROKEN_CHANGES, CHANGE_HEAD } from './broken-changes.ts';
import { converted, OFFICE, OPTIONS } from './office-workbook.ts';
import { feedOf, said, sessions } from './read-workbook.ts';

learnAll();

describe('a change that cannot be read', () => {
  const codes = [
    'no-service',
    'date',
    'not-on-day',
    'no-such-time',
    'no-target',
    'choice',
    'span',
    'clock',
  ];
  for (const [at, code] of codes.entries()) {
    it(`keeps the feed from being written: ${code}`, () => {
      const reading = converted({ 停课改期: [CHANGE_HEAD, BROKEN_CHANGES[at + 1] ?? []] });
      expect(reading.feed).to.equal(null);
      expect(said(reading).join()).to.match(new RegExp(`停课改期!\\w2 error ${code}`));
    });
  }

  it('does so for a holiday, too', () => {
    const [head = []] = OFFICE['节假日'] ?? [];
    for (const row of [
      ['10月1日', '', '放假', '国庆'],
      ['2026-10-01', '', '?', '国庆'],
      ['2026-10-07', '2026-10-01', '放假', '国庆'],
    ]) {
      expect(converted({ 节假日: [head, row] }).feed, row.join()).to.equal(null);
    }
  });

  it('is about one service where several share the times', () => {
    const earlier = {
      ...OPTIONS.earlier,
      schedules: [
        {
          id: 'both',
          kind: 'event',
          byday: ['WE'],
          times: [{ start: '16:00', end: '18:00' }],
          calendar: 'cn',
        },
      ],
      services: ['甲', '乙'].map((name) => ({
        id: name,
        name,
        at: [{ id: `${name}-at`, schedules: ['both'] }],
      })),
    };
    const reading = converted(
      {
        ...{ 节假日: [], 时间: [], 数字: [], 机构: [], 地点: [] },
        服务: [
          ['服务名称', '时间'],
          ['甲', '每周三 16:00-18:00'],
          ['乙', '每周三 16:00-18:00'],
        ],
        停课改期: [CHANGE_HEAD, ['甲', '2026-12-02', '', '', '停课']],
      },
      { earlier },
    );
    expect(
      feedOf(reading).schedules.map(({ exceptions }) => exceptions.map(({ services }) => services)),
    ).to.deep.equal([[['甲']]]);
  });
});

describe('a change that a feed had before', () => {
  const earlier = {
    ...OPTIONS.earlier,
    schedules: [
      {
        ...{ id: 'class', kind: 'event', byday: ['WE'], calendar: 'cn' },
        times: [{ start: '16:00', end: '18:00' }],
        exceptions: [{ date: '2026-12-02', status: 'cancelled', reason: '停电' }],
      },
    ],
    services: [{ id: 'a', name: '甲', at: [{ id: 'a-at', schedules: ['class'] }] }],
  };
  const ALONE = { 节假日: [], 时间: [], 数字: [], 机构: [], 地点: [] };
  const read = (times: string | null, ...changes: readonly (readonly string[])[]) =>
    converted(
      {
        ...ALONE,
        服务:
          times === null
            ? []
            : [
                ['服务名称', '时间'],
                ['甲', times],
              ],
        停课改期: [CHANGE_HEAD, ...changes],
      },
      { earlier },
    );
  const SAME = '每周三 16:00-18:00';

  it('stays where the sheet says nothing of it, also when the times are others', () => {
    expect(sessions(read(SAME), '甲')[0]).to.equal('12-02 16:00 cancelled 停电');
    expect(sessions(read('每周三 15:00-16:00'), '甲')[0]).to.equal('12-02 15:00 cancelled 停电');
    expect(
      sessions(read(SAME, ['甲', '2026-12-09', '', '', '停课']), '甲').slice(0, 2),
    ).to.deep.equal(['12-02 16:00 cancelled 停电', '12-09 16:00 cancelled']);
  });

  it('stays where nobody can read it, whatever the sheet says', () => {
    const [schedule] = earlier.schedules;
    const odd = {
      ...earlier,
      schedules: [{ ...schedule, exceptions: [...schedule!.exceptions, '12月16日停课'] }],
    };
    const rows = (times: string, ...changes: readonly (readonly string[])[]) =>
      converted(
        {
          ...ALONE,
          服务: [
            ['服务名称', '时间'],
            ['甲', times],
          ],
          停课改期: [CHANGE_HEAD, ...changes],
        },
        { earlier: odd },
      );
    for (const reading of [
      rows(SAME),
      rows('每周三 15:00-16:00'),
      rows(SAME, ['甲', '2026-12-09', '', '', '停课']),
      rows(SAME, ['甲', '2026-12-02', '', '', '照常']),
    ])
      expect(JSON.stringify(reading.feed?.['schedules'] ?? null)).to.include('12月16日停课');
  });

  it('is taken back by a row, and replaced by another', () => {
    expect(sessions(read(SAME, ['甲', '2026-12-02', '', '', '照常']), '甲')[0]).to.equal(
      '12-02 16:00 scheduled',
    );
    const moved = read(SAME, ['甲', '2026-12-02', '', '', '改期', '2026-12-03', '', '换场地']);
    expect(sessions(moved, '甲')[0]).to.equal('12-03 16:00 moved 换场地');
  });

  it('is not taken back by an extra session of its day', () => {
    const extra = read(SAME, ['甲', '2026-12-02', '', '', '加课', '', '19:00-20:00']);
    expect(sessions(extra, '甲').slice(0, 2)).to.deep.equal([
      '12-02 16:00 cancelled 停电',
      '12-02 19:00 scheduled',
    ]);
  });

  it('can be changed by a workbook that has no sheet of services', () => {
    const reading = read(null, ['甲', '2026-12-16', '', '', '停课']);
    expect(sessions(reading, '甲'))
      .to.include('12-16 16:00 cancelled')
      .and.include('12-02 16:00 cancelled 停电');
  });

  it('is the same when the workbook is converted again', () => {
    const row = ['甲', '2026-12-16', '', '', '停课'];
    const once = read(SAME, row);
    const rows = {
      ...ALONE,
      服务: [
        ['服务名称', '时间'],
        ['甲', SAME],
      ],
      停课改期: [CHANGE_HEAD, row],
    };
    expect(converted(rows, { earlier: once.feed }).feed).to.deep.equal(once.feed);
  });
});

describe('an extra session', () => {
  const [head = [], ...services] = OFFICE['服务'] ?? [];
  const withTimes = (place: string, times: string, row: readonly string[]) =>
    converted({
      服务: [head, ...services, ['太极拳', '文化站', place, times]],
      停课改期: [CHANGE_HEAD, ['太极拳', '2026-12-12', '', '', '加课', '', ...row]],
    });

  it('is at one place, or has to be asked for', () => {
    const two = withTimes('嘉顺社区、油运基地社区', '每周一 9:00-10:00', ['9:00-10:00']);
    expect([two.feed, said(two).slice(0, 1)]).to.deep.equal([
      null,
      ['停课改期!E2 error extra-place'],
    ]);
  });

  it('has times of its own where there are several', () => {
    const times = '每周一 9:00-10:00；每周二 15:00-16:00';
    const unsaid = withTimes('嘉顺社区', times, ['']);
    expect([unsaid.feed, said(unsaid).slice(0, 1)]).to.deep.equal([
      null,
      ['停课改期!E2 error extra-times'],
    ]);
    const once = sessions(withTimes('嘉顺社区', times, ['9:00-10:00']), '太极拳');
    expect(once.filter((each) => each.startsWith('12-12'))).to.deep.equal([
      '12-12 09:00 scheduled',
    ]);
  });
});

describe('what is said twice', () => {
  it('holds for nobody: two rows of one session keep the feed from being written', () => {
    const rows = [
      ['孕期瑜伽', '2026-12-02', '', '', '停课'],
      ['孕期瑜伽', '2026-12-02', '', '', '改期', '2026-12-04'],
    ];
    const reading = converted({ 停课改期: [CHANGE_HEAD, ...rows] });
    expect([reading.feed, said(reading)[0]]).to.deep.equal([null, '停课改期!B3 error said-twice']);
  });

  it('is asked where two times have one name, and the first row holds of two of one place', () => {
    const times = [
      ['名称', '时间'],
      ['门诊时间', '每天 8:00-20:00'],
      ['门诊时间', '每周一 9:00-10:00'],
    ];
    const reading = converted({
      时间: times,
      地点: [
        ['地点', '地址'],
        ['嘉顺社区', '1 号'],
        ['嘉顺社区', '2 号'],
      ],
    });
    expect(said(reading)).to.include.members([
      '时间!A3 error double',
      '地点!A3 error double',
      '服务!D3 error days',
    ]);
    const feed = feedOf(reading);
    expect(
      feed.services.find(({ name }) => name === '全科门诊')?.at.map(({ schedules }) => schedules),
    ).to.deep.equal([[], []]);
    expect(feed.locations.find(({ name }) => name === '嘉顺社区')?.address?.text).to.equal('1 号');
  });
});
