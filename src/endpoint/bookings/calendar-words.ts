import type { Text } from '../../model/text.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import type { ProblemLanguage } from '../requests/problem-titles.ts';
import type { BookingRow } from '../store/tables.ts';
import { isMoved, type SessionNow } from './booking-view.ts';

/** All that a calendar has to tell apart about a booking; `ask`: the feed says to ask about the session. */
export type CalendarState = BookingRow['status'] | 'in-doubt' | 'ask';

interface CalendarWords {
  /** The name of a service, with a word before it where it is not certain. */
  readonly title: (state: CalendarState, service: string) => string;
  /** The lines of the description: how it stands, and what is needed at the door. */
  readonly lines: (
    row: BookingRow,
    state: CalendarState,
    now: SessionNow,
    plainText: (text: Text | null) => string,
  ) => readonly string[];
}

interface Sentences {
  readonly before: Readonly<Record<Exclude<CalendarState, 'confirmed'>, string>>;
  readonly colon: string;
  readonly waitlisted: string;
  readonly pending: (drawAt: string | null) => string;
  readonly inDoubt: (phone: string | null) => string;
  readonly ask: (phone: string | null) => string;
  readonly cancelled: string;
  readonly cancelledByOffice: string;
  readonly moved: (from: string) => string;
  readonly said: string;
  readonly code: string;
  readonly people: string;
  readonly time: string;
  readonly plannedTime: string;
  readonly clock: (time: string, zone: string) => string;
}

const SENTENCES: Readonly<Record<ProblemLanguage, Sentences>> = {
  'zh-Hans': {
    before: {
      waitlisted: '候补',
      pending: '等待抽签',
      'in-doubt': '正在核对',
      ask: '去前请咨询',
      cancelled: '已取消',
    },
    colon: '：',
    waitlisted: '在候补名单上，还没有名额。有了名额，预约页面会写明。',
    pending: (drawAt) =>
      drawAt === null ? '已报名，等待抽签，还没有名额。' : `已报名，还没有名额，${drawAt}抽签。`,
    inDoubt: (phone) =>
      `这一场正在核对，时间或地点可能有变，请打电话${phone === null ? '' : ` ${phone} `}核实。`,
    ask: (phone) =>
      `这一场是否照常还不一定，去前请打电话${phone === null ? '' : ` ${phone} `}问清楚。`,
    cancelled: '预约已取消。',
    cancelledByOffice: '社区取消了这一场。',
    moved: (from) => `时间有变，原来是 ${from}。`,
    said: '社区说明',
    code: '预约码',
    people: '人数',
    time: '时间',
    plannedTime: '原定时间',
    clock: (time, zone) => `${time}（${zone === 'Asia/Shanghai' ? '北京时间' : zone}）`,
  },
  en: {
    before: {
      waitlisted: 'Waiting list',
      pending: 'Draw to come',
      'in-doubt': 'Being checked',
      ask: 'Ask first',
      cancelled: 'Cancelled',
    },
    colon: ': ',
    waitlisted:
      'On the waiting list: no place yet. The page of the booking says when there is one.',
    pending: (drawAt) =>
      `Applied, no place yet: lots are still to be drawn${drawAt === null ? '' : ` (${drawAt})`}.`,
    inDoubt: (phone) =>
      `This session is being checked, its time or place may change: please phone${phone === null ? '' : ` ${phone}`}.`,
    ask: (phone) =>
      `It is not certain that this session takes place: please phone first${phone === null ? '' : ` (${phone})`}.`,
    cancelled: 'The booking was cancelled.',
    cancelledByOffice: 'The office has cancelled this session.',
    moved: (from) => `The time has changed; it was ${from}.`,
    said: 'The office says',
    code: 'Code',
    people: 'People',
    time: 'Time',
    plannedTime: 'Planned time',
    clock: (time, zone) => `${time} (${zone === 'Asia/Shanghai' ? 'Beijing time' : zone})`,
  },
};

/** The words of a booking in a calendar, in a language the endpoint speaks. */
export function calendarWords(language: ProblemLanguage): CalendarWords {
  const words = SENTENCES[language];
  const labelled = (label: string, value: string) => `${label}${words.colon}${value}`;
  return {
    title: (state, service) =>
      state === 'confirmed' ? service : labelled(words.before[state], service),
    lines: (row, state, now, plainText) => {
      const at = (instant: string) => {
        const { date, time } = wallTimeAt(Date.parse(instant), row.timezone);
        return `${date} ${time}`;
      };
      const from = isMoved(row) && state !== 'in-doubt' ? row.first_starts_at : null;
      const said = now.standing?.said ?? reasonOf(row, now, plainText);
      return [
        ...sentenceOf(words, row, state, now.phone, at),
        ...(from === null ? [] : [words.moved(at(from))]),
        ...(said === '' ? [] : [labelled(words.said, said)]),
        labelled(words.code, row.code),
        labelled(words.people, String(row.party_size)),
        labelled(
          state === 'in-doubt' ? words.plannedTime : words.time,
          words.clock(at(row.starts_at), row.timezone),
        ),
      ];
    },
  };
}

function sentenceOf(
  words: Sentences,
  row: BookingRow,
  state: CalendarState,
  phone: string | null,
  at: (instant: string) => string,
): readonly string[] {
  switch (state) {
    case 'confirmed':
      return [];
    case 'waitlisted':
      return [words.waitlisted];
    case 'pending':
      return [words.pending(row.draw_at === null ? null : at(row.draw_at))];
    case 'in-doubt':
      return [words.inDoubt(phone)];
    case 'ask':
      return [words.ask(phone)];
    case 'cancelled':
      return [row.status === 'cancelled' ? words.cancelled : words.cancelledByOffice];
  }
}

/** The reason the feed gives for a session that is not as it was; empty for none. */
function reasonOf(
  row: BookingRow,
  { standing }: SessionNow,
  plainText: (text: Text | null) => string,
): string {
  const isChanged = isMoved(row) || row.session_cancelled === 1;
  return isChanged ? plainText(standing?.announced.session.reason ?? null) : '';
}
