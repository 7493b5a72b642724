/**
 * Words in the Chinese names that offices give to members, each with the members that it means: of several,
 * the first that the object has. A word stands before those that it holds, or that stand beside it.
 */
const NAMES = [
  '电话 phones',
  '上限 max_party_size maximum max_age limit',
  '人数 max_party_size maximum capacity booking',
  '名额 maximum capacity max_party_size booking',
  '容量 maximum capacity',
  '有效期 valid_to',
  '候补 waitlist',
  '优先 priority',
  '抽签 draw',
  '户 per_household household_question',
  '姓名 attendee_names',
  '截止 until closes_minutes_before status',
  '结束 end until valid_to status',
  '开始 start valid_from',
  '提前 opens_days_before',
  '停课 exceptions status',
  '停办 status',
  '取消 exceptions cancel_minutes_before status',
  '例外 exceptions',
  '改期 exceptions',
  '改到 to',
  '调休 on_makeup_workday',
  '假 on_holiday exceptions',
  '星期 byday',
  '间隔 interval',
  '频 freq',
  '次数 count per',
  '季 season',
  '日历 calendar calendars',
  '时区 timezone',
  '时 times schedules opens_time',
  '日 date dates days bymonthday schedules',
  '周 byday',
  '龄 min_age eligibility',
  '对象 eligibility open_to',
  '条件 only_if eligibility',
  '费 free cost',
  '价 cost options',
  '预约 booking',
  '报名 booking',
  '问题 questions',
  '规则 rules',
  '必 required',
  '材料 documents',
  '提醒 alert',
  '状态 status',
  '限 limit max_party_size booking',
  '单位 unit',
].map((line) => line.split(' '));

/** Words of names that say nothing of times and limits. */
const OF_PROSE = /备注|说明|描述|简介|名称|标题|编号|来源|更新|修改|录入/;

/** The member that a Chinese name means; `null` for none that comes to mind. */
export function memberInChinese(name: string, isAmong: (member: string) => boolean): string | null {
  if (OF_PROSE.test(name)) return null;
  for (const [word = '', ...members] of NAMES) {
    const member = name.includes(word) ? members.find(isAmong) : undefined;
    if (member !== undefined) return member;
  }
  return null;
}

/** Tells if a name is in Chinese, and may be that of a limit. */
export function mayLimit(name: string): boolean {
  return /[\u4e00-\u9fff]/.test(name) && !OF_PROSE.test(name);
}
