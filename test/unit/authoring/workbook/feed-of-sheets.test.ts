import { describe, it } from 'node:test';
import { expect } from 'chai';
import { feedOfSheets } from '../../../../src/authoring/workbook/feed-of-sheets.ts';
import { findingSentence } from '../../../../src/authoring/workbook/finding-sentence.ts';
import { checkFeed } from '../../../../src/check/check-feed.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { converted, OFFICE, OPTIONS } from './office-workbook.ts';
import { BROKEN_CHANGES } from './broken-changes.ts';
import { feedOf, NOW, said, sessions } from './read-workbook.ts';
import { sheetOf } from './sheet-of.ts';

learnAll();

describe('the workbook of an office', () => {
  const reading = converted();
  const feed = feedOf(reading);
  const service = (name: string) => feed.services.find((each) => each.name === name);

  it('becomes a feed that the check has nothing against', () => {
    const text = new TextEncoder().encode(JSON.stringify(reading.feed));
    const { findings } = checkFeed(text, { language: 'zh-Hans', now: NOW });
    expect(findings.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    expect(said(reading)).to.deep.equal(['数字!B5 error number']);
  });

  it('has a service a row, with who gives it, where, for whom and for how much', () => {
    const yoga = service('孕期瑜伽');
    expect(yoga?.cost?.options).to.deep.equal([{ name: '每次', amount: 10, currency: 'CNY' }]);
    expect(yoga?.eligibility).to.include({ min_age: 18, max_age: 45, text: '孕妇' });
    expect(yoga?.phones).to.deep.equal([{ number: '0994-2220148', name: null }]);
    expect(yoga?.booking?.mode).to.equal('online');
    expect(yoga?.at[0]?.capacity).to.deep.equal({ maximum: 12 });
    expect(
      feed.organizations.find(({ id }) => id === yoga?.organization_id)?.phones[0]?.number,
    ).to.equal('0994-2221111');
    expect(
      service('全科门诊')?.at.map(
        ({ location_id }) => feed.locations.find(({ id }) => id === location_id)?.name,
      ),
    ).to.deep.equal(['嘉顺社区', '油运基地社区']);
    expect(service('全科门诊')?.cost).to.equal(null);
    expect(service('公益理发')?.at[0]).to.deep.include({
      schedules: [],
      description: '请电话咨询',
    });
  });

  it('has places in places, with their points', () => {
    const place = feed.locations.find(({ name }) => name === '嘉顺社区');
    expect(place?.geo).to.deep.equal({ type: 'point', longitude: 87.3, latitude: 44.01 });
    expect(feed.locations.find(({ id }) => id === place?.parent_id)?.name).to.equal('宁边路街道');
  });

  it('has figures, and asks for those that are no numbers', () => {
    expect(
      feed.metrics.map(({ label, value, qualifier, unit, as_of }) => [
        label,
        value,
        qualifier,
        unit,
        as_of,
      ]),
    ).to.deep.equal([
      ['服务组织', 435, 'eq', '个', '2026-06'],
      ['累计服务', 2000, 'about', '人次', '2026'],
      ['签约', 40, 'gt', '户', null],
      ['满意率', null, 'eq', null, null],
    ]);
  });

  it('takes place as its sentences and its changes say', () => {
    expect(sessions(reading, '孕期瑜伽')).to.deep.equal([
      '12-02 16:00 cancelled 老师请假',
      '12-03 16:00 scheduled',
      '12-10 16:00 scheduled',
      '12-11 10:00 moved 场地有会',
      '12-16 16:00 scheduled',
      '12-17 16:00 scheduled',
    ]);
    expect(sessions(reading, '书法班')).to.deep.equal([
      '12-01 10:00 scheduled',
      '12-01 15:00 scheduled',
      '12-08 10:00 scheduled',
      '12-08 15:00 cancelled',
      '12-12 10:00 scheduled 补课',
      '12-15 10:00 scheduled',
      '12-15 15:00 scheduled',
    ]);
  });

  it('has the holidays of its own sheet', () => {
    expect(feed.feed.calendars.map(({ id, days }) => [id, days.length])).to.deep.equal([
      ['holidays', 9],
    ]);
    expect(feed.schedules.every(({ calendar }) => calendar === 'holidays')).to.equal(true);
  });

  it('keeps its ids, whatever the order of the rows', () => {
    const [head = [], ...rows] = OFFICE['服务'] ?? [];
    const turned = feedOf(converted({ 服务: [head, ...rows.toReversed()] }));
    const ids = (of: typeof feed) =>
      of.services
        .map(({ id, name, at }) => JSON.stringify([name, id, at.map((each) => each.id)]))
        .sort();
    expect(ids(turned)).to.deep.equal(ids(feed));
  });
});

describe('a feed that was there', () => {
  const earlier = {
    ...OPTIONS.earlier,
    x_own: 1,
    organizations: [
      { id: 'jia', name: { 'zh-Hans': '嘉家乐', en: 'Jiajiale' }, url: 'https://example.org' },
    ],
    locations: [{ id: 'js', name: '嘉顺社区', accessibility: { step_free: 'yes' } }],
    schedules: [
      {
        id: 'yoga-times',
        kind: 'event',
        byday: ['WE', 'TH'],
        times: [{ start: '16:00', end: '18:00' }],
        calendar: 'cn',
        description: '请带垫子',
      },
      { id: 'unused', kind: 'event', byday: ['MO'], times: [] },
    ],
    services: [
      {
        ...{
          id: 'yoga',
          name: { 'zh-Hans': '孕期瑜伽', en: 'Prenatal yoga' },
          organization_id: 'jia',
        },
        ...{ image: { url: '/yoga.jpg', alt: '瑜伽' }, alert: '换教室' },
        at: [{ id: 'yoga-js', location_id: 'js', schedules: ['yoga-times'], capabilities: [] }],
      },
      { id: 'gone', name: '老课' },
    ],
    metrics: [{ id: 'old', label: '旧数', value: 1 }],
  };
  const rows = {
    ...{ 节假日: [], 时间: [], 停课改期: [], 数字: [], 机构: [], 地点: [] },
    服务: [
      ['服务名称', '单位', '地点', '时间', '费用'],
      ['孕期瑜伽', '嘉家乐', '嘉顺社区', '每周三、四下午4点到6点', '免费'],
    ],
  };
  const reading = converted(rows, { earlier });

  it('keeps ids, languages, and all that has no column', () => {
    const feed = reading.feed as unknown as typeof earlier & { feed: object };
    expect(feed['x_own']).to.equal(1);
    expect(feed.feed).to.include({ id: 'office' });
    expect(feed.services[0]).to.deep.include({
      ...{
        id: 'yoga',
        name: { 'zh-Hans': '孕期瑜伽', en: 'Prenatal yoga' },
        organization_id: 'jia',
      },
      ...{ image: { url: '/yoga.jpg', alt: '瑜伽' }, alert: '换教室' },
    });
    expect(feed.organizations).to.deep.equal(earlier.organizations);
    expect(feed.locations).to.deep.equal(earlier.locations);
    expect(feed.metrics).to.deep.equal(earlier.metrics);
  });

  it('loses the services that have no row, and says so', () => {
    const feed = feedOf(reading);
    expect(feed.services.map(({ id }) => id)).to.deep.equal(['yoga']);
    expect(said(reading)).to.deep.equal([' note gone-service']);
    expect(feed.schedules.map(({ id }) => id)).to.not.include('unused');
  });

  it('knows both of two times at one place again', () => {
    const twice = {
      ...earlier,
      services: [
        { ...earlier.services[0], at: ['a', 'b'].map((id) => ({ id, location_id: 'js' })) },
      ],
    };
    const row = (times: string) => ['孕期瑜伽', '嘉家乐', '嘉顺社区', times];
    const sheet = [
      ['服务名称', '单位', '地点', '时间'],
      row('每周一 9:00-10:00'),
      row('每周二 9:00-10:00'),
    ];
    const kept = feedOf(converted({ ...rows, 服务: sheet }, { earlier: twice }));
    expect(kept.services.flatMap(({ at }) => at.map(({ id }) => id))).to.deep.equal(['a', 'b']);
  });

  it('knows a service again whoever gives it now', () => {
    const now = [
      ['服务名称', '单位'],
      ['孕期瑜伽', '文化站'],
    ];
    const kept = feedOf(converted({ ...rows, 服务: now }, { earlier }));
    expect(kept.services.map(({ id }) => id)).to.deep.equal(['yoga']);
    expect(kept.organizations.map(({ name }) => name)).to.include('文化站');
  });

  it('keeps times that say the same, in whatever words', () => {
    const plain = {
      ...earlier,
      schedules: [
        {
          ...earlier.schedules[0],
          description: null,
          exceptions: [{ date: '2026-12-02', status: 'cancelled' }],
        },
      ],
    };
    const kept = feedOf(converted(rows, { earlier: plain }));
    expect(kept.schedules.map(({ id, exceptions }) => [id, exceptions.length])).to.deep.equal([
      ['yoga-times', 1],
    ]);
    const changed = feedOf(
      converted(
        {
          ...rows,
          服务: [rows.服务[0] ?? [], ['孕期瑜伽', '嘉家乐', '嘉顺社区', '每周五 9:00-10:00', '']],
        },
        { earlier: plain },
      ),
    );
    expect(changed.schedules.map(({ byday }) => byday)).to.deep.equal([['FR']]);
    expect(changed.services[0]?.at[0]?.id).to.equal('yoga-js');
  });
});

describe('a sheet that nobody made for this', () => {
  const read = (rows: Parameters<typeof sheetOf>[1], name = 'Sheet1') =>
    feedOfSheets([sheetOf(name, rows)], { ...OPTIONS, earlier: null });

  it('is read by its headings, wherever they stand and however they are called', () => {
    const reading = read([
      ['青禾街道便民服务一览表'],
      ['序号', '项目名称*', '责任单位', '办理地点', '办理时间', '咨询电话（区号0994）', '经办人'],
      [1, '社保查询', '街道办', '东风社区', '工作日 9:30-13:30', '0994-2220148', '张三'],
      ['二、文体类'],
      ['序号', '项目名称*', '办理时间', '责任单位', '办理地点', '咨询电话（区号0994）', '经办人'],
      [2, '合唱团', '每周二 16:00-18:00', '文化站', '西园社区', '', ''],
      ['', '合计：2 项'],
    ]);
    const feed = feedOf(reading);
    expect(feed.services.map(({ name }) => name)).to.deep.equal(['社保查询', '合唱团']);
    expect(feed.schedules.map(({ kind, byday }) => [kind, byday.length])).to.deep.equal([
      ['hours', 5],
      ['event', 1],
    ]);
    expect(said(reading)).to.deep.equal(['Sheet1!B7 note passed-over']);
  });

  it('reads rows whose words are headings elsewhere, and headings that stand there again', () => {
    const rows = [
      ['服务名称', '地点', '时间', '费用', '类别'],
      ['书法班', '社区', '每周三 9:00-10:00', '收费', '活动'],
      ['活动', '收费'],
      ['服务名称', '地点', '时间', '费用', '类别'],
      ['合唱', '社区', '每周四 9:00-10:00', '免费', ''],
      ['项目', '费用', '时间'],
      ['舞蹈', '26元', '每周五 9:00-10:00'],
    ];
    const { services } = feedOf(feedOfSheets([sheetOf('便民', rows)], OPTIONS));
    expect(services.map(({ name, cost }) => [name, cost?.free])).to.deep.equal([
      ['书法班', false],
      ['活动', undefined],
      ['合唱', true],
      ['舞蹈', false],
    ]);
  });

  it('names the columns that it does not know, and takes headings of one’s own', () => {
    const rows = [
      ['名目', '名称', '时间', '领导批示'],
      ['甲', '乙', '每周三 9:00-10:00', '同意'],
    ];
    expect(said(read(rows))).to.deep.equal(['Sheet1!A1 note heading', 'Sheet1!D1 note heading']);
    const own = feedOfSheets([sheetOf('Sheet1', rows)], { ...OPTIONS, headings: { 名目: 'name' } });
    expect(feedOf(own).services.map(({ name }) => name)).to.deep.equal(['甲']);
  });

  it('is one service at several places where its rows are on the same terms, and several where not', () => {
    const head = ['服务名称', '单位', '地点', '时间', '年龄', '费用'];
    const rows = [
      ['瑜伽', '甲', '东风社区', '每周三 9:00-10:00', '18岁以上', '免费'],
      ['瑜伽', '甲', '西园社区', '每周四 9:00-10:00', '18岁以上', '免费'],
      ['瑜伽', '甲', '北湖社区', '每周五 9:00-10:00', '60岁以上', '10元'],
      ['瑜伽', '乙', '东风社区', '每周六 9:00-10:00', '', ''],
    ];
    const services = (all: typeof rows) =>
      feedOf(read([head, ...all])).services.map(({ id, at, eligibility }) => [
        id,
        at.map((place) => place.id).sort(),
        eligibility?.min_age ?? null,
      ]);
    const read4 = services(rows);
    expect(
      read4.map(([, places, age]) => [Array.isArray(places) ? places.length : 0, age]),
    ).to.deep.equal([
      [2, 18],
      [1, 60],
      [1, null],
    ]);
    const [first = [], second = [], third = [], fourth = []] = rows;
    expect(services([fourth, second, first, third])).to.have.deep.members(read4);
    const twice = read([head, first, third, [...third.slice(0, 4), '70岁以上', '10元']]);
    expect(said(twice)).to.deep.equal(['Sheet1!A4 error double']);
  });

  it('has the address of a place in the row of its service, or for its place', () => {
    const reading = read([
      ['服务名称', '地点', '地址', '时间'],
      ['甲', '东风社区', '东风路 1 号', ''],
      ['乙', '', '解放路 9 号', ''],
      ['丙', '东风社区、西园社区', '东风路 2 号', ''],
    ]);
    expect(
      feedOf(reading).locations.map(({ name, address }) => [name, address?.text ?? null]),
    ).to.deep.equal([
      ['东风社区', '东风路 1 号'],
      ['解放路 9 号', null],
      ['西园社区', null],
    ]);
  });

  it('says what of a cell cannot be read, and residents are told to ask', () => {
    const rows = [
      ['服务名称', '地点', '时间', '费用', '电话', '年龄', '预约', '名额', '状态'],
      [
        '甲',
        { mergedInto: 'B1' },
        'san-si',
        '公益',
        '994-2220148',
        '18岁以下',
        'QQ 群',
        '很多',
        '?',
      ],
      ['', '东风社区', '每周三', '', '', '', '', '', ''],
      [
        '乙',
        '',
        { value: { kind: 'error', code: '#N/A' } },
        '',
        { value: { kind: 'number', number: 994 }, odd: 'number-in-text-cell' },
        '',
        '',
        '',
        '',
      ],
    ] as const;
    const reading = read(rows);
    expect(said(reading)).to.deep.equal([
      'Sheet1!B2 error merged',
      'Sheet1!C2 error words',
      'Sheet1!D2 error cost',
      'Sheet1!E2 error phone-nought',
      'Sheet1!F2 error age-included',
      'Sheet1!G2 error choice',
      'Sheet1!H2 error number',
      'Sheet1!I2 error choice',
      'Sheet1!B3 error name',
      'Sheet1!C4 error error',
      'Sheet1!E4 error number-in-text-cell',
    ]);
    const [first] = feedOf(reading).services;
    expect(first).to.deep.include({ status: 'unknown', cost: null, booking: null });
    expect(first?.eligibility?.text).to.equal('18岁以下');
    expect(first?.at[0]?.schedules).to.deep.equal([]);
  });

  it('is none without headings, and says so', () => {
    const reading = read([
      ['甲', '乙'],
      ['1', '2'],
    ]);
    expect(reading.feed).to.equal(null);
    expect(said(reading)).to.deep.equal(['Sheet1 note no-headings', ' error no-sheet']);
  });

  it('has sentences for all of this in both languages', () => {
    const findings = [
      ...converted({ 停课改期: BROKEN_CHANGES }).findings,
      ...read([
        ['甲', '乙'],
        ['1', '2'],
      ]).findings,
    ];
    for (const finding of findings) {
      expect(findingSentence(finding, 'zh-Hans')).to.match(/[\u4e00-\u9fff].*。$/);
      expect(findingSentence(finding, 'en')).to.match(/^[^\u3000-\u303f]*\.$/);
    }
  });
});
