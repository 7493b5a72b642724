/** Records of one list that are read at most; the rest is reported and left out. */
export const MAX_RECORDS = 20_000;

/**
 * Items of the lists inside a record that are read at most: more than any office has, and few enough for a
 * page to go through. What is left out is reported.
 */
export const MOST = {
  /** Other names of one thing. */
  aka: 50,
  phones: 20,
  /** Accounts, mini-programs and ids of one office. */
  wechat: 10,
  /** Categories of one taxonomy. */
  taxonomyTerms: 5_000,
  /** Categories of one service or figure. */
  terms: 50,
  languages: 50,
  documents: 50,
  /** Files of one service. */
  attachments: 20,
  costOptions: 100,
  /** Places of one service; those of a county are some hundred. */
  at: 500,
  /** Schedules of one place, such as those of summer and winter. */
  schedules: 20,
  capabilities: 100,
  weekdays: 100,
  /** Times of one day. */
  times: 48,
  /** Days of a rule that ends after so many: five a week for a year and a half. */
  count: 400,
  /** Services that one exception is about. */
  services: 100,
  /** Dated sessions, and exceptions, of one schedule: every day of thirteen years. */
  dates: 5_000,
  calendars: 20,
  /** Lines of the history of a feed: what changed in two years. */
  changes: 500,
  calendarDays: 5_000,
  /** Values of a figure over time. */
  series: 10_000,
  /** Points of a route. */
  points: 10_000,
  questionOptions: 200,
} as const;
