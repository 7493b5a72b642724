/** Choices of a column, by the words for them in a workbook; the first of each stands in the template. */
export type Choices<Value extends string> = Readonly<Record<Value, string>>;

export const STATUS: Choices<'active' | 'temporarily_closed' | 'inactive' | 'defunct'> = {
  active: '正常 正常开放 开放 在办 是 active open',
  temporarily_closed: '暂停 暂停服务 停业 暂时关闭 装修 temporarily_closed',
  inactive: '未开 还没有开 未开展 inactive',
  defunct: '取消 停办 已停办 已取消 已结束 defunct ended',
};

export const BOOKING: Choices<'walk_in' | 'phone' | 'wechat' | 'online' | 'link'> = {
  walk_in: '直接来 无需预约 不用预约 不需预约 现场 现场办理 否 walk_in',
  phone: '电话预约 电话 打电话 phone',
  wechat: '微信预约 微信 公众号预约 小程序预约 wechat',
  online: '网上预约 在线预约 线上预约 网上 online',
  link: '到网站预约 网站 link',
};

export const KIND: Choices<'hours' | 'event'> = {
  hours: '开放时间 开放 营业时间 办公时间 hours',
  event: '活动 课程 一场一场 event',
};

/** `scheduled` takes back what was said before: it takes place as usual. */
export const ACTION: Choices<'cancelled' | 'moved' | 'extra' | 'ask' | 'scheduled'> = {
  cancelled: '停课 取消 停办 停 暂停 cancelled',
  moved: '改期 改到 调整 moved',
  extra: '加课 加开 增开 加场 extra',
  ask: '待定 请咨询 ask',
  scheduled: '照常 恢复 scheduled',
};

export const DAY_KIND: Choices<'holiday' | 'workday'> = {
  holiday: '放假 休息 节假日 holiday',
  workday: '上班 补班 调休上班 工作日 workday',
};

/** The choice that a cell makes; `null` for none that is known. */
export function choiceOf<Value extends string>(
  choices: Choices<Value>,
  text: string,
): Value | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  for (const value of Object.keys(choices) as Value[]) {
    if (choices[value].split(' ').includes(word)) return value;
  }
  return null;
}

/** The words for the choices of a column that stand in the template. */
export function wordsOf(choices: Choices<string>): readonly string[] {
  return Object.values(choices).map((words) => words.split(' ')[0] ?? '');
}
