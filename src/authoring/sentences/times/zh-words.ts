import type { TimeRange } from '../../../model/schedule.ts';
import { WEEKDAYS, type Weekday } from '../../../model/time/plain-date.ts';
import type { SentenceWords } from './sentence-words.ts';

const NAMES = '一二三四五六日';
const name = (day: Weekday) => `周${NAMES.charAt(WEEKDAYS.indexOf(day))}`;

const every = (unit: string, interval: number) => `每${interval === 1 ? '' : interval}${unit}`;
const months = (interval: number) => every(interval === 1 ? '月' : '个月', interval);

function dated(date: string): string {
  return `${date.slice(0, 4)}年${monthDay(date.slice(5))}`;
}

function monthDay(day: string): string {
  return `${Number(day.slice(0, 2))}月${Number(day.slice(3))}日`;
}

function range({ start, end }: TimeRange): string {
  if (end === null) return `${start}开始`;
  if (start === '00:00' && end === '00:00') return '24小时';
  if (end === '00:00') return `${start}-24:00`;
  return `${start}-${end < start ? '次日' : ''}${end}`;
}

/** The standard form of Chinese sentences about times. */
export const ZH_WORDS: SentenceWords = {
  everyDay: '每天',
  workdays: '工作日',
  weekdays: (runs, interval) => {
    const days = runs.map(([first, last]) =>
      first === last ? name(first) : `${name(first)}至${name(last)}`,
    );
    const list = days.join('、');
    return interval === 1 ? `每${list}` : `${every('周', interval)}${list}`;
  },
  nth: (days, interval) => {
    const list = days.map(([nth, day]) =>
      nth === -1 ? `最后一个${name(day)}` : `第${NAMES.charAt(nth - 1)}个${name(day)}`,
    );
    return months(interval) + list.join('、');
  },
  monthDays: (days, interval) =>
    months(interval) + days.map((day) => (day === -1 ? '最后一天' : `${day}日`)).join('、'),
  dates: (dates) => dates.map(dated).join('、'),
  range,
  ranges: (ranges) => ranges.join('、'),
  timesUnknown: '（钟点请咨询）',
  season: ({ from, to, name: season }) => {
    const days = `${monthDay(from)}至${monthDay(to)}`;
    return typeof season === 'string' ? `${season}（${days}）` : `每年${days} `;
  },
  period: (start, until) => {
    if (start === null) return `至${dated(until ?? '')}`;
    return until === null ? `${dated(start)}起` : `${dated(start)}至${dated(until)}`;
  },
  count: (count) => `共${count}次`,
  holiday: { closed: '节假日休息', open: '节假日照常', ask: '节假日请咨询' },
  makeup: {
    unchanged: '调休日不变',
    as_weekday: '调休日按工作日',
    closed: '调休日休息',
    ask: '调休日请咨询',
  },
  anyCalendar: '不分节假日',
  change: (first, last, { status, to, times, reason }) => {
    const days = first === last ? dated(first) : `${dated(first)}至${dated(last)}`;
    const why = typeof reason === 'string' ? `（${reason}）` : '';
    const at = (to?.times ?? times).map(range).join('、');
    const when = at === '' ? '' : ` ${at}`;
    if (status === 'moved') return `${days}改到${dated(to?.date ?? '')}${when}${why}`;
    return days + (status === 'extra' ? `加课${when}` : '停课') + why;
  },
  parts: (parts) => parts.join('，'),
  sentences: (sentences) => sentences.join('；'),
};
