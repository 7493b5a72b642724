/** Sentences about calendars and news to subscribe to, and to who writes them. */
export interface CalendarSentences {
  /** Title of the news of a timetable. */
  readonly news: (name: string) => string;
  readonly calendarWritten: (file: string, sessions: number) => string;
  readonly newsWritten: (file: string, news: number) => string;
  /** Where there was more than readers load. */
  readonly newsLeftOut: (count: number) => string;
  /** Where a feed does not name the files: the fields that do, each with the file. */
  readonly nameThem: (fields: readonly (readonly [field: string, file: string])[]) => string;
  readonly nothing: string;
  readonly many: (sessions: number) => string;
  readonly tooMany: (sessions: number, most: number) => string;
}

/** In Simplified Chinese. */
export const zhHansCalendars: CalendarSentences = {
  news: (name) => `${name} · 停课、改期和加场`,
  calendarWritten: (file, sessions) => `${sessions} 场写在 ${file}。`,
  newsWritten: (file, news) => `${news} 条变动写在 ${file}。`,
  newsLeftOut: (count) => `变动太多，没有写的还有 ${count} 条：按地点（--area）各做一份。`,
  nameThem: (fields) =>
    `要让居民在网页上“订阅日历”，把放到网上以后的网址写进数据的 feed 里，例如 ${fields.map(([field, file]) => `"${field}": "https://…/${file}"`).join('，')}。`,
  nothing: '这些日子里没有场次（开放时间不算），写的是一份空的日历，订阅的人那里也会变空。',
  many: (sessions) =>
    `${sessions} 场，手机打开会慢：按地点（--area）或服务（--service）各做一份，订阅的人也更方便。`,
  tooMany: (sessions, most) =>
    `${sessions} 场，一份日历最多 ${most} 场，没有写：请用 --area、--service 或 --months 少选一些。`,
};

/** The same in English. */
export const enCalendars: CalendarSentences = {
  news: (name) => `${name} · Cancelled, moved and added`,
  calendarWritten: (file, sessions) =>
    `${sessions === 1 ? '1 session' : `${sessions} sessions`} written to ${file}.`,
  newsWritten: (file, news) => `${news === 1 ? '1 change' : `${news} changes`} written to ${file}.`,
  newsLeftOut: (count) =>
    `There are too many changes, and ${count} were left out: make one for each place (--area).`,
  nameThem: (fields) =>
    `So that residents can subscribe on the page, write the addresses where you publish this into "feed" of the data, such as ${fields.map(([field, file]) => `"${field}": "https://…/${file}"`).join(', ')}.`,
  nothing:
    'There is no session in these days (opening hours are none): an empty calendar was written, and it will be empty for subscribers, too.',
  many: (sessions) =>
    `With ${sessions} sessions phones will be slow: one for each place (--area) or service (--service) is of more use to subscribers, too.`,
  tooMany: (sessions, most) =>
    `${sessions} sessions are more than the ${most} of one calendar, and nothing was written: choose fewer with --area, --service or --months.`,
};
