import { matchLanguage } from '../../../model/text.ts';
import { isObject } from '../../../shape/members.ts';
import type { FeedEdit } from '../feed-edit.ts';
import { formQuestion, textOfValue, type FieldValue, type Wordings } from '../form.ts';
import { isSame, valueAt, withValue } from '../members.ts';
import { ask, meantAt, put, sameText, stepsOf, type Codec } from './codec.ts';

/** A text in the languages of the feed. */
export const WORDINGS: Codec = {
  read: (field, record, edit) => {
    const written = valueAt(record.written, stepsOf(field));
    const meant = meantAt(record, stepsOf(field));
    const isLost = (tag: string) => !isObject(meant) || typeof meant[tag] !== 'string';
    // A language that cannot be read would go with the first change.
    if (isObject(written) && Object.keys(written).some(isLost)) return null;
    return wordingsOf(meant, edit);
  },
  put: (field, record, value, edit) => {
    const before = wordingsOf(meantAt({ written: record, meant: record }, stepsOf(field)), edit);
    return put(withValue(record, stepsOf(field), textOf(value, before, edit)));
  },
};

/** The languages in which a text can be written: those of the feed, and those it has. */
function wordingsOf(text: unknown, { envelope }: FeedEdit): Wordings | null {
  const blank = Object.fromEntries(envelope.languages.map((language) => [language, '']));
  if (text === undefined) return blank;
  if (typeof text === 'string') return { ...blank, [envelope.languages[0] ?? 'und']: text };
  if (!isObject(text) || Object.values(text).some((words) => typeof words !== 'string'))
    return null;
  const tags = Object.keys(text);
  const missing = envelope.languages.filter((language) => matchLanguage(language, tags) === null);
  const written = Object.entries(text).map(([tag, words]) => [tag, String(words)] as const);
  return Object.fromEntries([
    ...written,
    ...missing.map((language): readonly [string, string] => [language, '']),
  ]);
}

/** A text as a feed has it: one string where it is in the first language alone, and was no map before. */
function textOf(value: FieldValue, before: Wordings | null, { envelope }: FeedEdit): unknown {
  if (value === null || typeof value === 'string' || Array.isArray(value)) return undefined;
  const filled = Object.entries(value).filter(([, words]) => words.trim() !== '');
  const [only, another] = filled;
  const wasMap = Object.values(before ?? {}).filter((words) => words !== '').length > 1;
  if (only === undefined) return undefined;
  const isPlain = another === undefined && !wasMap && only[0] === envelope.languages[0];
  return isPlain ? only[1] : Object.fromEntries(filled);
}

/** Says that there are none of what could be listed: nothing to bring. */
const NONE = { 'zh-Hans': '无', en: 'none' };
const IS_NONE = /^(?:无|没有|不用|不需要|none|nothing)[。.]?$/i;

/** Several texts, a line each. Known to be none is said in a word; empty is not known. */
export const LINES: Codec = {
  read: (field, record, edit) => {
    const list = meantAt(record, stepsOf(field));
    if (list === undefined) return '';
    if (!Array.isArray(list)) return null;
    const isWritten = meantAt({ ...record, meant: record.written }, stepsOf(field)) !== undefined;
    if (list.length === 0) return isWritten && isNullable(field) ? NONE[edit.language] : '';
    const lines = list.map((text) => edit.wording(text));
    return lines.some((line) => line === '' || line.includes('\n')) ? null : lines.join('\n');
  },
  put: (field, record, value, edit) => {
    const lines = textOfValue(value)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const [only, another] = lines;
    if (only === undefined) return put(withValue(record, stepsOf(field), undefined));
    const isNone = another === undefined && IS_NONE.test(only);
    if (isNone) return put(withValue(record, stepsOf(field), isNullable(field) ? [] : undefined));
    const { shape } = field.field;
    if (shape.kind === 'list' && lines.length > (shape.marks.most ?? lines.length)) {
      return ask(formQuestion('too-many', String(shape.marks.most)));
    }
    const before = meantAt({ written: record, meant: record }, stepsOf(field));
    const items = lines.map((line) => {
      const same = Array.isArray(before)
        ? before.find((each) => edit.wording(each) === line)
        : undefined;
      return same === undefined ? line : sameText(same, line, edit);
    });
    return put(withValue(record, stepsOf(field), isSame(items, before) ? before : items));
  },
};

function isNullable({ field }: Parameters<Codec['read']>[0]): boolean {
  return field.field?.isNullable === true;
}
