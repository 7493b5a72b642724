/** Sentences for a clerk about a price, ages, a telephone number or a limit that cannot be read. */
const zhHans = {
  cost: (piece) =>
    `看不懂费用“${piece}”。请写：免费、收费、26元，或者 成人 26元、儿童 13元；别的话请写在“说明”里。`,
  ages: (piece) =>
    `看不懂年龄“${piece}”。请写：60岁以上、6至12岁、17岁及以下、不限；别的条件请写在“对象”里。`,
  'age-included': (piece) =>
    `“${piece}”含不含这个岁数？请写：18岁及以下（含），或者 未满18岁（不含）。`,
  phones: (piece) =>
    `看不懂电话“${piece}”。请写：0994-2220148，几个之间用顿号：0994-2220148、前台 0994-2220149。`,
  'phone-nought': (piece) =>
    `电话“${piece}”前面可能少了 0。请把单元格设成文本，再写全：0${piece}。`,
  attachments: (piece) =>
    `看不懂附件“${piece}”。请一行写一个，名称和地址之间空一格：报名表 https://county.example/bm.pdf 120KB。`,
  wechat: (piece) =>
    `看不懂微信“${piece}”。请一行写一个，先写公众号、小程序或者微信号：公众号 和平社区（heping-shequ）。二维码的地址写在最后。`,
  questions: (piece) =>
    `看不懂问题“${piece}”。请一行写一个，怎么答写在最后的括号里：孕周（数字 1-42，必填）、来几次（选一个：一次、每周）、要不要接送（是否）。`,
  series: (piece) =>
    `看不懂“${piece}”。请一行写一个，时间和数值之间用冒号：2026-05：120；不知道的写：不清楚。`,
  limit: (piece) =>
    `看不懂限额“${piece}”。请写：取现不足2000元（不含），或者 取现每笔不超过2000元（含）。`,
} satisfies Readonly<Record<string, (piece: string) => string>>;

/** Things that a clerk is asked about a fact. */
export type FactQuestionCode = keyof typeof zhHans;

const en: Readonly<Record<FactQuestionCode, (piece: string) => string>> = {
  cost: (piece) =>
    `The price “${piece}” is not understood. Write: free, at a charge, 26 CNY, or adults 26 CNY, children 13 CNY; other words belong into the description.`,
  ages: (piece) =>
    `The ages “${piece}” are not understood. Write: 60 and over, 6 to 12, 17 and under, all ages; other conditions belong into their own column.`,
  'age-included': (piece) =>
    `“${piece}”: is that age included? Write: 18 and under (included), or under 18 (not included).`,
  phones: (piece) =>
    `The number “${piece}” is not understood. Write: 0994-2220148, several with commas: 0994-2220148, desk 0994-2220149.`,
  'phone-nought': (piece) =>
    `The number “${piece}” may have lost its first 0. Make the cell a text, and write it whole: 0${piece}.`,
  attachments: (piece) =>
    `The file “${piece}” is not understood. Write a line each, a blank before the address: Form https://county.example/form.pdf 120KB.`,
  wechat: (piece) =>
    `The WeChat account “${piece}” is not understood. Write a line each, official-account, mini-program or wechat first: official-account Heping (heping-shequ). The address of a QR code comes last.`,
  questions: (piece) =>
    `The question “${piece}” is not understood. Write a line each, the answer in brackets at the end: Week (number 1-42, required), How often (choose: once / weekly), Be fetched? (yes or no).`,
  series: (piece) =>
    `“${piece}” is not understood. Write a line each, a colon between time and value: 2026-05: 120; unknown where it is not known.`,
  limit: (piece) =>
    `The limit “${piece}” is not understood. Write: withdrawal under 2000 yuan (not included), or withdrawal up to 2000 yuan (included).`,
};

const QUESTIONS: Readonly<Record<'zh-Hans' | 'en', typeof en>> = { 'zh-Hans': zhHans, en };

/** The sentence of a question about a fact, in a language of the tools. */
export function formatFactQuestion(
  { code, piece }: { readonly code: FactQuestionCode; readonly piece: string },
  language: 'zh-Hans' | 'en',
): string {
  return QUESTIONS[language][code](piece);
}
