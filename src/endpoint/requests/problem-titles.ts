import type { ProblemType } from '../../booking/contract.ts';
import type { FieldCode } from '../../booking/field-errors.ts';

/** The languages the endpoint speaks: its sentences are a last resort, the form has its own. */
export type ProblemLanguage = 'zh-Hans' | 'en';

type Wordings = Readonly<Record<ProblemLanguage, string>>;

/** The title of each problem, in plain words. */
export const PROBLEM_TITLES: Readonly<Record<ProblemType, Wordings>> = {
  'bad-request': { 'zh-Hans': '请求的内容无法读取', en: 'The request could not be read' },
  'key-missing': { 'zh-Hans': '请求缺少编号', en: 'The request has no idempotency key' },
  'not-found': { 'zh-Hans': '没有找到', en: 'Nothing was found here' },
  'unknown-session': { 'zh-Hans': '没有这一场活动', en: 'There is no such session' },
  'in-progress': { 'zh-Hans': '正在处理，请稍候', en: 'The request is still being worked on' },
  'session-full': { 'zh-Hans': '这一场已经约满', en: 'This session is full' },
  'not-enough-places': { 'zh-Hans': '剩余名额不够', en: 'There are not enough places left' },
  'session-changed': { 'zh-Hans': '活动的时间或地点变了', en: 'The session was moved meanwhile' },
  'session-in-doubt': {
    'zh-Hans': '这一场的安排正在核对，请打电话',
    en: 'This session is being checked; please phone',
  },
  'not-yet-open': { 'zh-Hans': '预约还没有开始', en: 'Booking has not opened yet' },
  'limit-reached': { 'zh-Hans': '这一场不能再约', en: 'No more places can be held' },
  'not-eligible': { 'zh-Hans': '不符合这项服务的条件', en: 'This service is for others' },
  'proof-required': { 'zh-Hans': '请重新提交', en: 'A proof of work is needed' },
  'robot-suspected': {
    'zh-Hans': '没有通过检查，请打电话预约',
    en: 'This looks like a robot; if you are not one, please phone',
  },
  'session-cancelled': { 'zh-Hans': '这一场已经取消', en: 'This session was cancelled' },
  'session-over': { 'zh-Hans': '这一场已经开始或结束', en: 'This session is over' },
  'booking-closed': { 'zh-Hans': '预约已经截止', en: 'Booking has closed' },
  'cancel-closed': { 'zh-Hans': '已过取消时间', en: 'It is too late to cancel' },
  'booking-changed': { 'zh-Hans': '预约已有变动', en: 'The booking was changed meanwhile' },
  'too-large': { 'zh-Hans': '内容太多', en: 'The request is too large' },
  'media-type': { 'zh-Hans': '内容格式不对', en: 'The request must be JSON' },
  'validation-error': { 'zh-Hans': '有内容需要修改', en: 'Something needs to be corrected' },
  'key-reused': {
    'zh-Hans': '这个编号已经用于另一个预约',
    en: 'The idempotency key was used for another request',
  },
  'too-many-requests': { 'zh-Hans': '请求太多，请稍候', en: 'Too many requests, please wait' },
  'internal-error': { 'zh-Hans': '系统出错，请打电话预约', en: 'Something went wrong on our side' },
  busy: { 'zh-Hans': '系统繁忙，请稍候再试', en: 'The system is busy, please try again shortly' },
  maintenance: { 'zh-Hans': '网上预约暂停', en: 'Online booking is paused' },
};

/** The sentences on what is wrong with a value, by its code. */
export const FIELD_DETAILS: Readonly<Record<FieldCode, Wordings>> = {
  missing: { 'zh-Hans': '请填写', en: 'Please fill this in' },
  'too-long': { 'zh-Hans': '太长', en: 'This is too long' },
  'not-a-phone-number': { 'zh-Hans': '电话号码不对', en: 'This is not a phone number' },
  'not-a-number': { 'zh-Hans': '请填写数字', en: 'This must be a whole number' },
  'out-of-range': { 'zh-Hans': '超出范围', en: 'This is out of range' },
  outdated: { 'zh-Hans': '告知书已更新，请重新同意', en: 'The privacy notice has changed' },
  invalid: { 'zh-Hans': '内容不对', en: 'This is not valid' },
};

/** The language of a problem: what the reader accepts, English where that is none of ours. */
export function problemLanguage(acceptLanguage: string | null): ProblemLanguage {
  return acceptedLanguage(acceptLanguage) ?? 'en';
}

/** The language of ours that a reader prefers (RFC 9110, 12.5.4); `null` where none is named. */
export function acceptedLanguage(acceptLanguage: string | null): ProblemLanguage | null {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = /q=([\d.]+)/.exec(parameters.join(';'))?.[1];
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^(zh|en)\b/.test(tag) && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  if (wanted[0] === undefined) return null;
  return wanted[0].tag.startsWith('zh') ? 'zh-Hans' : 'en';
}
