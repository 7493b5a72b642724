import { jsonPointer } from '../model/json-pointer.ts';
import type { Phone } from '../model/service.ts';
import { isStorable } from '../model/storable-text.ts';
import { tidyText } from '../model/tidy-text.ts';
import { found, type Finding } from './lint-finding.ts';

/** Deeper than any text of the feed lies; private keys may nest without end. */
const MAX_DEPTH = 12;

/** The fields whose strings, lists and language maps are words for readers. */
const WORDED_FIELDS = new Set([
  ...['title', 'notice', 'name', 'aka', 'label', 'summary', 'description', 'text', 'alert'],
  ...['documents', 'reason', 'note', 'alt', 'credit', 'unit', 'by', 'as_of_text', 'city'],
  ...['province', 'handler', 'contact', 'purpose', 'method', 'kinds', 'retention', 'rights'],
]);

/** Texts that stand in a form until somebody fills it in, and those a program writes for nothing. */
const PLACEHOLDERS = new Set([
  ...['todo', 'tbd', 'test', 'xxx', 'null', 'undefined', '[object object]'],
  ...['待补充', '待填写', '测试'],
]);

/** The fields' own names in Chinese, as spreadsheets have them above their columns. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: '名称',
  title: '标题',
  summary: '简介',
  description: '描述',
};

/** The Latin words before an extension: `ext. 802`, `x802`. */
const EXTENSION = /(?:ext(?:ension)?|x)(?=[\s.:=]{0,3}\d)/gi;

/** A string somewhere in a record, and the field it is the words of; `null` for codes and ids. */
interface Written {
  readonly text: string;
  readonly pointer: string;
  readonly field: string | null;
}

/**
 * Finds texts that hold what looks like a tag, texts nobody has written yet, and what is taken out of texts
 * before they are shown.
 */
export function checkTexts(record: unknown): readonly Finding[] {
  return writtenIn(record).flatMap(({ text, pointer, field }) => {
    const detail = text.slice(0, 80);
    return [
      ...(/<[a-z/!]/i.test(text) ? [found('markup-in-text', pointer, detail)] : []),
      ...(field !== null && isPlaceholder(text, field)
        ? [found('placeholder-text', pointer, detail)]
        : []),
      ...(tidyText(text) === text && isStorable(text)
        ? []
        : [found('misplaced-characters', pointer, detail)]),
    ];
  });
}

/** Finds numbers with Latin letters or quotation marks, as spreadsheets and copying leave them. */
export function checkPhones(phones: readonly Phone[]): readonly Finding[] {
  return phones.flatMap(({ number }, index) =>
    /[a-z"'`´“”‘’]/i.test(number.replace(EXTENSION, ''))
      ? [found('odd-phone-number', `/phones/${index}/number`, number)]
      : [],
  );
}

function isPlaceholder(text: string, field: string): boolean {
  const said = text.trim().toLowerCase();
  return said === field || said === FIELD_NAMES[field] || PLACEHOLDERS.has(said);
}

function writtenIn(
  value: unknown,
  pointer = '',
  field: string | null = null,
  depth = 0,
): readonly Written[] {
  if (typeof value === 'string') return [{ text: value, pointer, field }];
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  // Private keys are nobody's text.
  return Object.entries(value).flatMap(([key, part]) =>
    key.startsWith('x_')
      ? []
      : writtenIn(
          part,
          pointer + jsonPointer([key]),
          WORDED_FIELDS.has(key) ? key : field,
          depth + 1,
        ),
  );
}
