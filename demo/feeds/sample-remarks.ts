import type { Words } from './sample-words.ts';

/** Reasons for which a session does not take place. */
export const CANCEL_REASONS: readonly Words[] = [
  ['老师外出学习，停课一次', 'The teacher is away on a course'],
  ['活动室检修', 'The room is being repaired'],
  ['场地另有安排', 'The room is needed for something else'],
  ['供暖设备检修', 'The heating is being serviced'],
  ['报名人数不足', 'Too few people signed up'],
];

/** Reasons for which a session takes place at another time. */
export const MOVE_REASONS: readonly Words[] = [
  ['活动室当天有会议，改期举行', 'The room is taken by a meeting that day'],
  ['老师时间调整', 'The teacher had to change the day'],
  ['与社区体检冲突，顺延', 'Moved because of the community health check'],
];

/** Reasons for which there is one session more. */
export const EXTRA_REASONS: readonly Words[] = [
  ['应居民要求加开一次', 'One more, because residents asked for it'],
  ['补上次停课', 'Makes up for a cancelled session'],
];

/** Warnings for people before they set out. */
export const ALERTS: readonly Words[] = [
  ['本月场地装修，入口改在北门', 'Building work this month: use the north entrance'],
  ['设备检修中，请先打电话再来', 'Equipment is being repaired: call before you come'],
  ['名额紧张，建议提前一周预约', 'Few places left: book a week ahead'],
  ['天冷路滑，请注意防滑', 'The path is icy: take care'],
];

/** Directions to get in, with steps at the door and without. */
export const ACCESS_NOTES = {
  yes: ['坡道在东侧', 'The ramp is on the east side'],
  no: ['入口有三级台阶，可按铃请人帮助', 'Three steps at the door; ring for help'],
} as const satisfies Record<string, Words>;

/** People who checked that a record is right. */
export const CHECKERS: readonly Words[] = [
  ['社区工作人员', 'Community staff'],
  ['街道志愿者', 'Street volunteers'],
];

/** Documents to bring. */
export const DOCUMENTS: readonly Words[] = [
  ['居民身份证', 'Resident identity card'],
  ['户口簿', 'Household register'],
  ['社会保障卡', 'Social security card'],
  ['残疾人证', 'Disability certificate'],
  ['老年人优待证', 'Senior citizen card'],
  ['近期体检报告', 'A recent health check report'],
];
