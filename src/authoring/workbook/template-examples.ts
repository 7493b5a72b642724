import type { SheetKind } from './columns.ts';

/** Words of an example, in Chinese and, where they differ, in English. */
type Words = readonly [chinese: string, english?: string];
type Example = Readonly<Record<string, Words>>;

/** Begins the first cell of a row that is an example, and is not read. */
export const EXAMPLE_MARK = /^(?:例|example)[:：]\s*/i;

/** Rows that show how a sheet is filled in, by the keys of its columns. */
export const EXAMPLES: Readonly<Record<Exclude<SheetKind, 'about'>, readonly Example[]>> = {
  services: [
    {
      ...{ name: ['例：孕期瑜伽', 'Example: Prenatal yoga'], organization: ['嘉家乐', 'Jiajiale'] },
      ...{ place: ['嘉顺社区', 'Jiashun community'] },
      times: [
        '每周三、周四 16:00-18:00，节假日休息',
        'every Wednesday, Thursday 16:00-18:00, closed on holidays',
      ],
      ...{
        cost: ['免费', 'free'],
        phones: ['0994-2220148'],
        description: ['请穿运动服。', 'Wear sports clothes.'],
      },
      ...{ ages: ['18至45岁', '18 to 45'], audience: ['孕妇', 'expectant mothers'] },
      ...{ category: ['文体', 'sport'], booking: ['电话预约', 'phone'], capacity: ['12'] },
      ...{
        documents: ['瑜伽垫', 'a mat'],
        status: ['正常', 'active'],
        aka: ['产前瑜伽', 'antenatal yoga'],
      },
    },
    {
      ...{
        name: ['例：全科门诊', 'Example: Surgery'],
        organization: ['社区卫生服务中心', 'Health centre'],
      },
      ...{ place: ['嘉顺社区', 'Jiashun community'], times: ['门诊时间', 'surgery hours'] },
      ...{ phones: ['0994-2220149'], booking: ['直接来', 'walk_in'] },
    },
  ],
  times: [
    {
      ...{ name: ['例：门诊时间', 'Example: surgery hours'], kind: ['开放时间', 'hours'] },
      times: ['工作日 9:30-13:30、16:00-19:30', 'working days 9:30-13:30, 16:00-19:30'],
    },
  ],
  changes: [
    {
      ...{ service: ['例：孕期瑜伽', 'Example: Prenatal yoga'], date: ['2026-12-02'] },
      ...{ action: ['停课', 'cancelled'], reason: ['老师请假', 'teacher ill'] },
    },
    {
      ...{
        service: ['例：孕期瑜伽', 'Example: Prenatal yoga'],
        date: ['2026-12-09'],
        action: ['改期', 'moved'],
      },
      ...{
        toDate: ['2026-12-11'],
        toTimes: ['10:00-12:00'],
        reason: ['场地有会', 'the room is taken'],
      },
    },
  ],
  places: [
    {
      ...{
        name: ['例：嘉顺社区', 'Example: Jiashun community'],
        parent: ['宁边路街道', 'Ningbian Road street'],
      },
      ...{ address: ['嘉顺路 1 号', '1 Jiashun Road'], phones: ['0994-2220000'] },
      times: ['工作日 10:00-14:00、16:00-20:00', 'working days 10:00-14:00, 16:00-20:00'],
      ...{ longitude: ['87.3'], latitude: ['44.01'] },
    },
  ],
  organizations: [
    {
      name: ['例：嘉家乐', 'Example: Jiajiale'],
      phones: ['0994-2221111'],
      kind: ['社会组织', 'association'],
    },
  ],
  figures: [
    {
      ...{
        label: ['例：服务组织', 'Example: organizations'],
        value: ['435'],
        unit: ['个', 'in all'],
      },
      ...{ asOf: ['2026年6月', '2026-06'], source: ['民政局', 'civil affairs bureau'] },
    },
    {
      label: ['例：累计服务', 'Example: visits'],
      value: ['约2000', 'about 2000'],
      unit: ['人次', 'visits'],
      asOf: ['2026'],
    },
  ],
  holidays: [
    {
      ...{ date: ['例：2026-10-01', 'Example: 2026-10-01'], until: ['2026-10-07'] },
      ...{ kind: ['放假', 'holiday'], name: ['国庆节', 'National Day'] },
    },
  ],
};
