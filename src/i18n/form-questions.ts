/** Sentences for a clerk about a field of a form that cannot be saved yet. */
const zhHans = {
  required: () => '这里要写。',
  text: (piece) => `“${piece}”不能这样写，请照说明改。`,
  number: (piece) => `“${piece}”不是这里能写的数。请只写数字。`,
  quantity: (piece) => `看不懂“${piece}”。请写：435、约2000、超过40、不足100。`,
  unit: (piece) => `数值里的“${piece}”和下面的单位不一样。请只留一个。`,
  date: (piece) => `“${piece}”不是一个确定的日期。请写全：2026-12-02。`,
  span: (piece) => `“${piece}”比第一天早，或者离得太远。请核对。`,
  'web-address': (piece) => `“${piece}”不是网址。请写全：https://www.example.org/page.html。`,
  choice: (piece) => `没有“${piece}”这一项，请从列表里选。`,
  'too-many': (most) => `太多了，最多 ${most} 个。`,
  'which-of-name': (piece) => `有几个都叫“${piece}”，请从列表里选。`,
  'own-parent': (piece) => `“${piece}”在这个地点里面，不能反过来。`,
  'day-there': (piece) => `${piece}已经写过了，请改那一条。`,
  'question-needed': (piece) =>
    `别的问题或名额要看“${piece}”怎么答，不能删掉它，也不能改掉那个答案。`,
  refused: (piece) => `“${piece}”这样写读不出来，请照说明改。`,
} satisfies Readonly<Record<string, (piece: string) => string>>;

/** Things that a clerk is asked about a field. */
export type FormQuestionCode = keyof typeof zhHans;

const en: Readonly<Record<FormQuestionCode, (piece: string) => string>> = {
  required: () => 'This is needed.',
  text: (piece) => `“${piece}” cannot be written here: see the help.`,
  number: (piece) => `“${piece}” is no number that can stand here. Write figures only.`,
  quantity: (piece) => `“${piece}” is not understood. Write: 435, about 2000, over 40, under 100.`,
  unit: (piece) => `“${piece}” in the value is another unit than the one below. Keep one of them.`,
  date: (piece) => `“${piece}” is no certain date. Write all of it: 2026-12-02.`,
  span: (piece) => `“${piece}” is before the first day, or too far from it.`,
  'web-address': (piece) =>
    `“${piece}” is no web address. Write all of it: https://www.example.org/page.html.`,
  choice: (piece) => `There is no “${piece}”: choose from the list.`,
  'too-many': (most) => `Too many: ${most} at most.`,
  'which-of-name': (piece) => `There are several “${piece}”: choose from the list.`,
  'own-parent': (piece) => `“${piece}” lies in this one: it cannot be the other way round.`,
  'day-there': (piece) => `${piece} has been written already: change it there.`,
  'question-needed': (piece) =>
    `Another question, or how places are given, goes by the answer to “${piece}”: keep the question and that answer.`,
  refused: (piece) => `“${piece}” cannot be read like this: see the help.`,
};

const QUESTIONS: Readonly<Record<'zh-Hans' | 'en', typeof en>> = { 'zh-Hans': zhHans, en };

/** The sentence of a question about a field of a form. */
export function formatFormQuestion(
  { code, piece }: { readonly code: FormQuestionCode; readonly piece: string },
  language: 'zh-Hans' | 'en',
): string {
  return QUESTIONS[language][code](piece);
}
