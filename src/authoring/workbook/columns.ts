/** The sheets of a workbook, by the list of the feed that their rows become. */
export type SheetKind =
  | 'services'
  | 'times'
  | 'changes'
  | 'places'
  | 'organizations'
  | 'figures'
  | 'holidays'
  | 'about';

/** A column of a sheet. */
export interface Column {
  readonly key: string;
  /** Its heading in the template, and others by which offices call it. */
  readonly headings: readonly string[];
}

function column(key: string, headings: string): Column {
  return { key, headings: headings.split(' ') };
}

/** Names of sheets. A sheet of another name is known by its headings. */
export const SHEET_NAMES: Readonly<Record<SheetKind, readonly string[]>> = {
  services: ['服务', '便民服务', '服务项目', '服务清单', '服务台账', 'services'],
  times: ['时间', '时间表', '课程表', 'times', 'schedules'],
  changes: ['停课改期', '停课', '改期', '临时调整', 'changes'],
  places: ['地点', '场所', '社区', 'places', 'locations'],
  organizations: ['机构', '单位', '组织', 'organizations'],
  figures: ['数字', '数据', '指标', 'figures'],
  holidays: ['节假日', '放假', '放假安排', 'holidays'],
  about: ['关于本数据', '数据情况', 'about-data'],
};

/** Columns of each sheet, those that every row has to have first. */
export const COLUMNS: Readonly<Record<SheetKind, readonly Column[]>> = {
  services: [
    column(
      'name',
      '服务名称 服务 服务项目 项目名称 项目 事项 事项名称 课程 课程名称 活动 活动名称 名称 service name',
    ),
    column(
      'organization',
      '单位 机构 提供方 提供单位 服务单位 主办 主办单位 承办单位 责任单位 举办单位 部门 organization provider',
    ),
    column(
      'place',
      '地点 服务地点 场所 场地 位置 办理地点 活动地点 上课地点 所在社区 社区 place location',
    ),
    column(
      'times',
      '时间 服务时间 开放时间 办理时间 上课时间 活动时间 营业时间 办公时间 time times when',
    ),
    column('cost', '费用 收费 价格 收费标准 是否收费 是否免费 cost price'),
    column('phones', '电话 联系电话 联系方式 咨询电话 电话号码 手机 phone telephone'),
    column('description', '备注 说明 简介 介绍 内容 服务内容 描述 description remarks'),
    column('ages', '年龄 年龄要求 年龄段 适合年龄 ages age'),
    column('audience', '对象 服务对象 面向对象 条件 要求 audience'),
    column('kind', '开放还是活动 kind'),
    column('category', '类别 分类 类型 服务类别 服务类型 category'),
    column('booking', '预约 预约方式 怎么来 报名 报名方式 办理方式 booking'),
    column('capacity', '名额 人数 容量 限额人数 人数上限 capacity places'),
    column('documents', '材料 所需材料 需带材料 携带材料 要带什么 documents'),
    column('status', '状态 是否开放 status'),
    column('wechat', '微信 公众号 小程序 微信号 微信公众号 wechat'),
    column('attachments', '附件 表格下载 下载 申请表 海报 attachments files'),
    column('aka', '别名 又名 其他叫法 aka'),
    column('url', '网址 链接 网页 url website'),
    column('alert', '通知 临时通知 提醒 alert'),
    column('address', '地址 详细地址 address'),
  ],
  times: [
    column('name', '名称 时间名称 名字 name'),
    column('times', '时间 时间安排 怎么写 times'),
    column('kind', '类型 种类 kind'),
  ],
  changes: [
    column('service', '课程 服务 服务名称 项目 名称 service'),
    column('date', '日期 从 原日期 date'),
    column('until', '到（可空） 到 至 结束日期 until'),
    column('time', '哪一节（可空） 哪一节 节次 原时间 time'),
    column('action', '怎么办 处理 变更 类型 action'),
    column('toDate', '改到日期 新日期 改期到 to'),
    column('toTimes', '改到时间 新时间 new-time'),
    column('reason', '原因 理由 说明 备注 reason'),
  ],
  places: [
    column('name', '地点 名称 地点名称 场所 场所名称 社区 name place'),
    column('parent', '上级 所属 所属社区 所属街道 街道 parent'),
    column('address', '地址 详细地址 address'),
    column('phones', '电话 联系电话 phone'),
    column('times', '开放时间 时间 hours'),
    column('longitude', '经度 longitude'),
    column('latitude', '纬度 latitude'),
    column('description', '说明 备注 description'),
  ],
  organizations: [
    column('name', '机构 单位 名称 机构名称 单位名称 name organization'),
    column('phones', '电话 联系电话 phone'),
    column('kind', '类型 性质 类别 kind'),
    column('wechat', '微信 公众号 小程序 微信号 微信公众号 wechat'),
    column('url', '网址 链接 url'),
    column('description', '说明 简介 备注 description'),
  ],
  figures: [
    column('label', '名称 指标 指标名称 数字 项目 label figure'),
    column('value', '数值 数量 数 值 数据 value'),
    column('unit', '单位 unit'),
    column('asOf', '截至 时间 日期 统计时间 截止 as-of'),
    column('source', '来源 数据来源 source'),
    column('description', '说明 备注 description'),
  ],
  holidays: [
    column('date', '日期 从 date'),
    column('until', '到（可空） 到 至 结束日期 until'),
    column('kind', '类型 放假或上班 种类 kind'),
    column('name', '名称 节日 说明 name'),
    column('as', '按周几上班 按周几 as'),
  ],
  about: [column('fact', '项目 fact'), column('value', '内容 value')],
};

/** The hidden column of a workbook that was written from a feed: the record that a row was written of. */
export const ID_COLUMN: Column = column('id', '程序编号 record-id');

/** Columns whose cells make a row what it is: without one of them nothing is known of it. */
export const REQUIRED: Readonly<Record<SheetKind, readonly string[]>> = {
  services: ['name'],
  times: ['name', 'times'],
  changes: ['service', 'date', 'action'],
  places: ['name'],
  organizations: ['name'],
  figures: ['label', 'value'],
  holidays: ['date', 'kind'],
  about: ['fact', 'value'],
};

/** Headings of columns that say nothing to residents. */
export const PASSED_OVER =
  /^(?:序号|编号|行号|no\.?|#|负责人|经办人|填报人|填报单位|填表日期|更新时间|更新日期)$/i;
