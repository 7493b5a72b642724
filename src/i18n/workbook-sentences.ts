/** Sentences for a clerk about the rows and cells of a workbook. */
const zhHans = {
  'no-headings': () =>
    '没有看懂这个工作表：第一行要有标题，例如 服务名称、单位、地点、时间、电话。',
  'no-sheet': () => '文件里没有看得懂的工作表：要有标题行，例如 服务名称、单位、地点、时间、电话。',
  heading: (piece) => `不知道“${piece}”这一列是什么，没有读。`,
  name: () => '这一行没有名称，没有读。',
  'passed-over': (piece) => `“${piece}”像是合计或说明，这一行没有读。`,
  merged: (piece) => `这一格和 ${piece} 合并了，只有左上角有内容：请取消合并，每一行都写上。`,
  'hidden-row': () => '这一行隐藏着，也读进来了：不要的请删掉。',
  error: (piece) => `这一格是错误值 ${piece}：请改正公式或重新输入。`,
  double: (piece) => `“${piece}”前面已经有了，这一行没有读：请只留一行，或者加上区别。`,
  number: (piece) => `“${piece}”不是一个数。请写：435，或者 约2000、超过40。`,
  date: (piece) => `“${piece}”不是完整的日期。请写：2026年12月2日。`,
  span: (piece) => `结束日期“${piece}”比开始早，或者太长。请写：2026年10月1日 到 2026年10月7日。`,
  'no-service': (piece) => `没有叫“${piece}”的服务：请和“服务”里的名称写得一样。`,
  'not-on-day': (piece) => `“${piece}”这一天本来没有课：请检查日期。`,
  'no-such-time': (piece) => `这一天没有“${piece}”这一节：请写开始的钟点，例如 16:00。`,
  'past-day': (piece) => `“${piece}”已经过去了。`,
  'said-twice': (piece) => `“${piece}”上面已经写过一行，不知道哪一行对：请只留一行。`,
  'extra-place': () =>
    '这项服务有几个地点，不知道在哪里加课：请在“服务”里把几个地点分成几项，名称加上区别。',
  'extra-times': () => '这项服务有几种时间，加课要写钟点：请在“改到时间”里写，例如 16:00-18:00。',
  'no-target': () => '改期要写改到哪一天；还没有定，请把“怎么办”写成“停课”，原因写“改期待定”。',
  address: (piece) => `“${piece}”不是网址：请写完整的 https:// 地址。`,
  fact: (piece) => `“${piece}”不能这样写，还是原来的：请写短一些，写一句话。`,
  title: () => '数据要有名称，还是原来的：请写上。',
  coordinates: (piece) => `“${piece}”不是经纬度：请写小数，例如 87.3 和 44.0。`,
  'online-places': (piece) =>
    `网上预约要知道名额，“${piece}”看不懂，所以没有开放预约：请写一个数，例如 20。`,
  'no-endpoint': () =>
    '网上预约要有预约接口的地址，原来的数据里没有，所以没有开放网上预约：请信息部门装好接口，写进数据文件（feed.booking），再用 --feed 带上。',
  'gone-service': (piece) => `原来的数据里有“${piece}”，表格里没有了，网页上也会没有。`,
  'as-it-was': (piece) =>
    `“${piece}”只在原来那一行有用，这里不知道是什么：请写清楚，例如时间写：每周三 16:00-18:00。`,
  'change-kept': (piece) =>
    `删掉了“${piece}”这一行，原来的停课改期还算数：要恢复，请加一行，“怎么办”写：照常。`,
  'carried-damaged': () =>
    '表格里隐藏的“其他”被改动过，读不出来，所以没有写数据文件：请用没有改过的表格，或者用 --feed 带上原来的数据文件。',
} satisfies Readonly<Record<string, (piece: string) => string>>;

export type WorkbookCode = keyof typeof zhHans;

const en: Readonly<Record<WorkbookCode, (piece: string) => string>> = {
  'no-headings': () =>
    'This sheet is not understood: its first row needs headings, such as service, organization, place, time, phone.',
  'no-sheet': () =>
    'No sheet of the file is understood: it needs a row of headings, such as service, organization, place, time, phone.',
  heading: (piece) => `The column “${piece}” is not known and was not read.`,
  name: () => 'This row has no name and was not read.',
  'passed-over': (piece) => `“${piece}” looks like a total or a remark; this row was not read.`,
  merged: (piece) =>
    `This cell is merged with ${piece}, and only the one at the top left has a value: split them, and write it in every row.`,
  'hidden-row': () =>
    'This row is hidden and was read all the same: delete it if it is not wanted.',
  error: (piece) => `This cell has the error ${piece}: mend its formula, or type it again.`,
  double: (piece) => `“${piece}” is there already; this row was not read: give it another name.`,
  number: (piece) => `“${piece}” is no number. Write: 435, or about 2000, over 40.`,
  date: (piece) => `“${piece}” is no whole date. Write: 2026-12-02.`,
  span: (piece) =>
    `The last day, “${piece}”, comes before the first, or too long after it. Write: 2026-10-01 until 2026-10-07.`,
  'no-service': (piece) => `No service is called “${piece}”: write it as in the sheet of services.`,
  'not-on-day': (piece) => `Nothing takes place on “${piece}”: look at the date.`,
  'no-such-time': (piece) =>
    `Nothing begins at “${piece}” that day: write the time it begins at, 16:00.`,
  'past-day': (piece) => `“${piece}” is past.`,
  'said-twice': (piece) =>
    `A row above says something of “${piece}” already, and nobody knows which holds: keep one.`,
  'extra-place': () =>
    'This service has several places, and nobody knows at which the extra session is: make a service of each in the sheet of services, with names of their own.',
  'extra-times': () =>
    'This service has several times, so an extra session needs its own: write them, such as 16:00-18:00.',
  'no-target': () =>
    'What is moved needs the day it is moved to; where that is not known yet, write that it is cancelled, with the reason.',
  address: (piece) => `“${piece}” is no address: write all of it, beginning with https://.`,
  fact: (piece) =>
    `“${piece}” cannot be written here, and stays as it was: write one short sentence.`,
  title: () => 'The feed needs a title, and keeps the one it had: write it here.',
  coordinates: (piece) => `“${piece}” is no longitude or latitude: write decimals, 87.3 and 44.0.`,
  'online-places': (piece) =>
    `Booking online needs the number of places; “${piece}” is not understood, so it cannot be booked: write a number, 20.`,
  'no-endpoint': () =>
    'Booking online needs the address of an endpoint, which the feed has not, so it cannot be booked: have the endpoint set up, write it into the feed (feed.booking), and give that one with --feed.',
  'gone-service': (piece) =>
    `“${piece}” was in the feed and is not in the workbook: it will be gone from the page, too.`,
  'as-it-was': (piece) =>
    `“${piece}” means something in its own row alone: write it in full here, times such as every Wednesday 16:00-18:00.`,
  'change-kept': (piece) =>
    `The row “${piece}” was deleted, and what it said still holds: to take it back, add a row with the action scheduled.`,
  'carried-damaged': () =>
    'The hidden sheet “other” was changed and cannot be read, so no feed was written: use a workbook in which it is as it was, or give the feed with --feed.',
};

const SENTENCES: Readonly<Record<'zh-Hans' | 'en', typeof en>> = { 'zh-Hans': zhHans, en };

/** The sentence about a row or cell of a workbook, in a language of the tools. */
export function formatWorkbookCode(
  { code, piece }: { readonly code: WorkbookCode; readonly piece: string },
  language: 'zh-Hans' | 'en',
): string {
  return SENTENCES[language][code](piece);
}

const CHOICES = {
  'zh-Hans': (piece: string, choices: readonly string[]) =>
    `看不懂“${piece}”。可以写：${choices.join('、')}。`,
  en: (piece: string, choices: readonly string[]) =>
    `“${piece}” is not understood. Write one of these: ${choices.join(', ')}.`,
};

/** The sentence about a word that is none of a list. */
export function formatChoices(
  piece: string,
  choices: readonly string[],
  language: keyof typeof CHOICES,
): string {
  return CHOICES[language](piece, choices);
}
