import type { SessionSentences } from './change-sentences.ts';

/** A name behind a time; no blank is set behind a bracket. */
const before = (when: string, name: string) =>
  when.endsWith('）') ? `${when}${name}` : `${when} ${name}`;

const reasonOf = (reason: string | null) => (reason === null ? '。' : `：${closed(reason)}`);

const closed = (text: string) => (/[。！？!?]$/.test(text) ? text : `${text}。`);

/** Sentences about single sessions and days of opening hours, in Simplified Chinese. */
export const zhHansSessionChanges: SessionSentences = {
  cancelled: ({ when, whole, name, reason, isHours }) =>
    isHours
      ? `${before(whole, name)}不开放${reasonOf(reason)}`
      : `${before(when, name)}取消${reasonOf(reason)}`,
  moved: ({ whole, planned, name, reason }) =>
    `${before(planned, name)}改到${whole}${reasonOf(reason)}`,
  postponed: ({ planned, name, reason }) =>
    `${before(planned, name)}改期，新的时间请咨询${reasonOf(reason)}`,
  ask: ({ when, name, reason, isHours }) =>
    `${before(when, name)}是否${isHours ? '开放' : '照常'}请咨询${reasonOf(reason)}`,
  added: ({ whole, name, reason, isHours }) =>
    `${before(whole, name)}${isHours ? '加开' : '加一场'}${reasonOf(reason)}`,
  withdrawn: ({ when, whole, name, isHours }) =>
    isHours ? `${before(whole, name)}不再开放。` : `${before(when, name)}不再安排。`,
  restored: ({ when, whole, name, isHours }) =>
    isHours ? `${before(whole, name)}照常开放。` : `${before(when, name)}照常进行。`,
  retimed: ({ whole, planned, name, reason }) =>
    `${before(planned, name)}时间改为${whole}${reasonOf(reason)}`,
  explained: ({ when, name, reason }) =>
    reason === null
      ? `${before(when, name)}：不再注明原因。`
      : `${before(when, name)}：${closed(reason)}`,
};

const because = (reason: string | null) => (reason === null ? '.' : `: ${ended(reason)}`);

const ended = (text: string) => (/[.!?。！？]$/.test(text) ? text : `${text}.`);

/** The same in English. */
export const enSessionChanges: SessionSentences = {
  cancelled: ({ when, whole, name, reason, isHours }) =>
    isHours
      ? `${name} is closed on ${whole}${because(reason)}`
      : `${name} on ${when} is cancelled${because(reason)}`,
  moved: ({ whole, planned, name, reason }) =>
    `${name} on ${planned} is moved to ${whole}${because(reason)}`,
  postponed: ({ planned, name, reason }) =>
    `${name} on ${planned} is moved; please ask to when${because(reason)}`,
  ask: ({ when, name, reason, isHours }) =>
    `${name} on ${when}: please ask whether it ${isHours ? 'is open' : 'takes place'}${because(reason)}`,
  added: ({ whole, name, reason, isHours }) =>
    `${name} ${isHours ? 'also opens' : 'also takes place'} on ${whole}${because(reason)}`,
  withdrawn: ({ when, whole, name, isHours }) =>
    isHours ? `${name} no longer opens on ${whole}.` : `${name} on ${when} is no longer planned.`,
  restored: ({ when, whole, name, isHours }) =>
    isHours ? `${name} is open as usual on ${whole}.` : `${name} on ${when} takes place as usual.`,
  retimed: ({ whole, planned, name, reason }) =>
    `${name} on ${planned} is now on ${whole}${because(reason)}`,
  explained: ({ when, name, reason }) =>
    reason === null
      ? `${name} on ${when}: no reason is given any more.`
      : `${name} on ${when}: ${ended(reason)}`,
};
