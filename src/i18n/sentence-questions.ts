/** Sentences for a clerk about a sentence that cannot be read: the cause, and a way to write it. */
const zhHans = {
  words: (piece) =>
    `看不懂“${piece}”。时间这样写：每周三、周四 16:00-18:00；别的话请写在“说明”里。`,
  days: (piece) =>
    `没有写${piece === '' ? '' : `清“${piece}”是`}哪几天。请写：每周三、每天、工作日，或者日期 2026年12月6日。`,
  weekday: (piece) => `“${piece}”没有写清是星期几。请写：每周三；几天写成：每周一至周五。`,
  'which-weeks': (piece) =>
    `“${piece}”不知道从哪一周数起。请写：每2周周六，2026年11月7日起（第一次的日期）。`,
  'first-date': () =>
    '隔几周、几个月一次，或者共几次，要有第一次的日期。请在后面写：2026年11月7日起。',
  'month-days': (piece) =>
    `${quoted(piece)}没有写清是每月哪一天。请写：每月第一个周一、每月15日、每月最后一天。`,
  year: (piece) => `“${piece}”没有年份。请写全：2026年12月2日。`,
  'every-year': (piece) =>
    `“${piece}”：是每年都这样，还是只有今年？请写：每年5月1日至9月30日，或者 2026年5月1日至2026年9月30日。`,
  date: (piece) => `“${piece}”不是一个确定的日期。请写：2026年12月2日；星期写错了请改正。`,
  lunar: (piece) => `“${piece}”是农历。请写公历日期：2026年12月9日、2026年12月24日。`,
  'working-day': (piece) => `“${piece}”每个月不一样。请写出具体日期：2026年12月1日、2027年1月4日。`,
  'season-dates': (piece) =>
    `${quoted(piece)}没有写从几月几日到几月几日。请写：夏季（5月1日至9月30日）。`,
  'term-dates': (piece) => `“${piece}”没有写从哪一天到哪一天。请写：2026年9月1日至2027年1月15日。`,
  'holiday-dates': (piece) =>
    `${quoted(piece)}的日期还不知道（放假安排没有公布，或者数据里没有节假日）。公布以后请写：2027年2月6日至2027年2月12日停课。`,
  'holiday-open': (piece) =>
    `“${piece}”：节假日照常的日子请写成加课：2026年10月1日加课；都照常就写：节假日照常。`,
  'half-of-day': (piece) => `“${piece}”是上午还是下午？请用24小时写：17:00-19:00。`,
  clock: (piece) => `“${piece}”不是钟点。请写：09:30-11:30。`,
  span: (piece) => `“${piece}”结束比开始早。到第二天请写：21:00-次日02:00。`,
  'local-time': (piece) => `“${piece}”：请写北京时间：12:00-14:00。`,
  break: (piece) => `“${piece}”：中间休息请写成两段：09:30-13:30、16:00-19:30。`,
  condition: (piece) =>
    `“${piece}”不是固定的时间。没有固定时间请写：请电话咨询；别的话请写在“说明”里。`,
  status: (piece) => `“${piece}”不是时间。停办、暂停请写在“状态”里。`,
  'too-long': () => '太长了。时间请写成一两句，别的话请写在“说明”里。',
  conflict: (piece) => `${quoted(piece)}前后不一致，或者几条规则混在一起。请分开写，中间用分号。`,
} satisfies Readonly<Record<string, (piece: string) => string>>;

/** Things that a clerk is asked about a sentence. */
export type QuestionCode = keyof typeof zhHans;
type QuestionSentences = Readonly<Record<QuestionCode, (piece: string) => string>>;

const en: QuestionSentences = {
  words: (piece) =>
    `“${piece}” is not understood. Write times like this: every Wednesday, Thursday 16:00-18:00; other words belong into the description.`,
  days: (piece) =>
    `${quotedIn(piece)}It is not said on which days. Write: every Wednesday, every day, working days, or a date, 2026-12-06.`,
  weekday: (piece) =>
    `“${piece}” does not say which weekday. Write: every Wednesday; for several, every Monday to Friday.`,
  'which-weeks': (piece) =>
    `“${piece}”: nobody knows from which week on it is counted. Write: every 2 weeks on Saturday, from 2026-11-07 (the first date).`,
  'first-date': () =>
    'Every so many weeks or months, or so many times in all, needs the first date. Add: from 2026-11-07.',
  'month-days': (piece) =>
    `${quotedIn(piece)}It is not said which day of the month. Write: first Monday of the month, 15th of the month, last day of the month.`,
  year: (piece) => `“${piece}” has no year. Write: 2026-12-02.`,
  'every-year': (piece) =>
    `“${piece}”: every year, or this year only? Write: 1 May to 30 September every year, or from 2026-05-01 until 2026-09-30.`,
  date: (piece) =>
    `“${piece}” is no certain date. Write: 2026-12-02; a weekday beside it has to be the right one.`,
  lunar: (piece) => `“${piece}” is of the lunar calendar. Write dates: 2026-12-09, 2026-12-24.`,
  'working-day': (piece) =>
    `“${piece}” is another day each month. Write the dates: 2026-12-01, 2027-01-04.`,
  'season-dates': (piece) =>
    `${quotedIn(piece)}It is not said from which day to which. Write: summer (1 May to 30 September).`,
  'term-dates': (piece) =>
    `“${piece}” does not say from which day to which. Write: from 2026-09-01 until 2027-01-15.`,
  'holiday-dates': (piece) =>
    `${quotedIn(piece)}The days are not known: they have not been announced, or the feed has no calendar. Once they are, write: 2027-02-06 to 2027-02-12 cancelled.`,
  'holiday-open': (piece) =>
    `“${piece}”: write days on which it takes place all the same as 2026-10-01 extra; if it is all holidays, open on holidays.`,
  'half-of-day': (piece) =>
    `“${piece}”: in the morning or in the evening? Write by the clock of 24 hours: 17:00-19:00.`,
  clock: (piece) => `“${piece}” is no time of day. Write: 09:30-11:30.`,
  span: (piece) =>
    `“${piece}” ends before it begins. For the next day write: 21:00-02:00 the next day.`,
  'local-time': (piece) => `“${piece}”: write Beijing time: 12:00-14:00.`,
  break: (piece) => `“${piece}”: write a break as two spans: 09:30-13:30, 16:00-19:30.`,
  condition: (piece) =>
    `“${piece}” is no fixed time. Where there is none, write: please call; other words belong into the description.`,
  status: (piece) =>
    `“${piece}” is no time: write that a service has ended or pauses into its status.`,
  'too-long': () =>
    'This is too long. Write the times in a sentence or two; other words belong into the description.',
  conflict: (piece) =>
    `${quotedIn(piece)}This contradicts itself, or several rules are mixed. Write them apart, with a semicolon between them.`,
};

const QUESTIONS: Readonly<Record<'zh-Hans' | 'en', QuestionSentences>> = { 'zh-Hans': zhHans, en };

const REMARKS = {
  'zh-Hans': (piece: string) => `“${piece}”读成钟点了。请用冒号写：16:30-18:00。`,
  en: (piece: string) => `“${piece}” was read as times. Write them with colons: 16:30-18:00.`,
};

/** The sentence of a question about a sentence of times, in a language of the tools. */
export function formatQuestion(
  { code, piece }: { readonly code: QuestionCode; readonly piece: string },
  language: keyof typeof QUESTIONS,
): string {
  return QUESTIONS[language][code](piece);
}

/** The sentence of a remark about a sentence of times. */
export function formatRemark(
  { piece }: { readonly piece: string },
  language: keyof typeof REMARKS,
): string {
  return REMARKS[language](piece);
}

function quoted(piece: string): string {
  return piece === '' ? '这里' : `“${piece}”`;
}

function quotedIn(piece: string): string {
  return piece === '' ? '' : `“${piece}”: `;
}
