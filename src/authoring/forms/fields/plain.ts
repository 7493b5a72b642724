import { meantDate } from '../../../feed/meant/dates.ts';
import { withDigits } from '../../../feed/meant/numerals.ts';
import type { FormQuestionCode } from '../../../i18n/form-questions.ts';
import type { Shape } from '../../../shape/linked-shapes.ts';
import { formQuestion, textOfValue, type FieldKind } from '../form.ts';
import { withValue } from '../members.ts';
import { ask, meantAt, put, stepsOf, type Codec } from './codec.ts';

/** Questions about what is typed, by the kinds of fields. */
const QUESTIONS: Readonly<Partial<Record<FieldKind, FormQuestionCode>>> = {
  number: 'number',
  date: 'date',
  'web-address': 'web-address',
  choice: 'choice',
  answer: 'choice',
};

/** The name of a host without its scheme: a browser would look for a file of that name. */
const IS_HOST = /^(?:www\.|[a-z\d.-]{1,80}\.(?:com|cn|org|net|gov|edu)(?:\/|$))/i;

/** A field of one value: a line, a number, a date, a choice. */
export const PLAIN: Codec = {
  read: (field, record) => {
    const value = meantAt(record, stepsOf(field));
    if (value === undefined) {
      const { missing } = field.field.field ?? {};
      return typeof missing === 'string' ? missing : '';
    }
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  },
  put: (field, record, value) => {
    const text = textOfValue(value).trim();
    const { shape } = field.field;
    const meant = text === '' ? undefined : meantValue(field.kind, shape, text);
    if (meant === null) return ask(formQuestion(QUESTIONS[field.kind] ?? 'text', text));
    return put(withValue(record, stepsOf(field), meant));
  },
};

/** The value that a text is meant to be; `null` where it is none that the field may have. */
function meantValue(kind: FieldKind, shape: Shape, text: string): unknown {
  const value = valueIn(kind, shape, text);
  if (value === null) return null;
  if (shape.kind === 'choice') return shape.of.includes(value) ? value : null;
  return shape.rules.every(({ holds, first, second }) => holds(value, first, second))
    ? value
    : null;
}

function valueIn(kind: FieldKind, shape: Shape, text: string): unknown {
  switch (shape.kind) {
    case 'boolean':
      return text === 'yes' ? true : text === 'no' ? false : null;
    case 'integer':
    case 'number': {
      const plain = withDigits(text.normalize('NFKC'));
      const isNumber = shape.kind === 'integer' ? /^-?\d{1,12}$/ : /^-?\d{1,12}(?:\.\d{1,9})?$/;
      return isNumber.test(plain) ? Number(plain) : null;
    }
    default:
      if (kind === 'web-address' && IS_HOST.test(text)) return null;
      return kind === 'date' ? meantDate(withDigits(text.normalize('NFKC')), '') : text;
  }
}
