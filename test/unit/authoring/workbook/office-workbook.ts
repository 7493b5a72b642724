import {
  feedOfSheets,
  type WorkbookOptions,
} from '../../../../src/authoring/workbook/feed-of-sheets.ts';
import { readyCalendar } from '../../../../src/model/rules/ready-calendars.ts';
import type { Sheet } from '../../../../src/authoring/sheets/sheet.ts';
import { sheetOf, type MadeCell } from './sheet-of.ts';

/** The rows of the sheets of an office, by their names. */
export const OFFICE: Readonly<Record<string, readonly (readonly MadeCell[])[]>> = {
  服务: [
    [
      '服务名称',
      '单位',
      '地点',
      '时间',
      '费用',
      '电话',
      '年龄',
      '对象',
      '类别',
      '预约',
      '名额',
      '状态',
      '备注',
    ],
    [
      '孕期瑜伽',
      '嘉家乐',
      '嘉顺社区',
      '每周三、周四 16:00-18:00',
      '每次10元',
      '0994-2220148',
      '18至45岁',
      '孕妇',
      '文体',
      '网上预约',
      12,
      '正常',
      '',
    ],
    [
      '全科门诊',
      '卫生服务中心',
      '嘉顺社区、油运基地社区',
      '门诊时间',
      '',
      '0994-2220149',
      '',
      '',
      '医疗',
      '直接来',
      '',
      '正常',
      '',
    ],
    [
      '书法班',
      '文化站',
      '嘉顺社区',
      '每周二 10:00-11:30、15:00-16:30',
      '免费',
      '',
      '60岁以上',
      '',
      '文体',
      '电话预约',
      20,
      '',
      '',
    ],
    [
      '公益理发',
      '社工站',
      '油运基地社区',
      '请电话咨询',
      '',
      '0994-2220150',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ],
  ],
  时间: [
    ['名称', '时间', '类型'],
    ['门诊时间', '工作日 9:30-13:30、16:00-19:30', '开放时间'],
  ],
  停课改期: [
    ['课程', '日期', '到（可空）', '哪一节（可空）', '怎么办', '改到日期', '改到时间', '原因'],
    ['孕期瑜伽', '2026年12月2日', '', '', '停课', '', '', '老师请假'],
    ['孕期瑜伽', '2026-12-09', '', '', '改期', '2026/12/11', '10:00-12:00', '场地有会'],
    ['书法班', { value: { kind: 'date', date: '2026-12-08' } }, '', '15:00', '停课', '', '', ''],
    ['书法班', '2026-12-12', '', '', '加课', '', '10:00-11:30', '补课'],
  ],
  地点: [
    ['地点', '上级', '地址', '电话', '经度', '纬度'],
    ['嘉顺社区', '宁边路街道', '嘉顺路 1 号', '0994-2220000', 87.3, 44.01],
    ['油运基地社区', '北京南路街道', '', '', '', ''],
  ],
  机构: [
    ['机构', '电话', '类型'],
    ['嘉家乐', '0994-2221111', '社会组织'],
  ],
  数字: [
    ['名称', '数值', '单位', '截至', '来源'],
    ['服务组织', 435, '个', '2026年6月', '民政局'],
    ['累计服务', '约2000人次', '', '2026', ''],
    ['签约', '超过40户', '', '', ''],
    ['满意率', '很高', '%', '', ''],
  ],
  节假日: [
    ['日期', '到（可空）', '类型', '名称', '按周几'],
    ['2026-10-01', '2026-10-07', '放假', '国庆节', ''],
    ['2026-12-26', '', '放假', '节', ''],
    ['2026-12-27', '', '上班', '调休', '周五'],
  ],
};

export const OPTIONS: WorkbookOptions = {
  today: '2026-11-30',
  title: '便民服务',
  generatedAt: '2026-11-30T10:00:00+08:00',
  earlier: {
    feed: { spec: '1.0', id: 'office', booking: { endpoint: '/booking', privacy: privacy() } },
  },
  calendar: readyCalendar('cn'),
};

/** The feed of the sheets of an office, some of them others. */
export function converted(
  others: Readonly<Record<string, readonly (readonly MadeCell[])[]>> = {},
  options: Partial<WorkbookOptions> = {},
) {
  return feedOfSheets(sheetsOf({ ...OFFICE, ...others }), { ...OPTIONS, ...options });
}

export function sheetsOf(
  rows: Readonly<Record<string, readonly (readonly MadeCell[])[]>>,
): readonly Sheet[] {
  return Object.entries(rows).map(([name, cells]) => sheetOf(name, cells));
}

function privacy() {
  return {
    ...{ version: '1', handler: '嘉顺社区', contact: '0994-2220000', purpose: '预约' },
    ...{ method: '本机保存', kinds: '姓名、电话', retention: '30 天', rights: '可以查询、删除' },
  };
}
