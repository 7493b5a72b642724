import { meantMonth } from '../../../feed/meant/dates.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import type { Cost, Phone } from '../../../model/service.ts';
import { isObject } from '../../../shape/members.ts';
import { readAges, writeAges } from '../../sentences/facts/ages.ts';
import { readCost, writeCost } from '../../sentences/facts/cost.ts';
import { readPhones, writePhones } from '../../sentences/facts/phones.ts';
import { readQuantity } from '../../sentences/facts/quantity.ts';
import { formQuestion, textOfValue } from '../form.ts';
import { valueAt, withValue } from '../members.ts';
import { ask, meantAt, put, sameText, type Codec } from './codec.ts';
import { writeQuantity } from './quantity-text.ts';

const AGE_STEPS = [
  ['eligibility', 'min_age'],
  ['eligibility', 'max_age'],
] as const;

/** A price in a sentence; what there is to say about it is a field of its own. */
export const COST: Codec = {
  read: (_, record, edit) => {
    const cost = meantAt(record, ['cost']);
    if (cost === undefined) return '';
    if (!isObject(cost)) return null;
    const { options, free, unreadable } = cost as unknown as Cost;
    if (free === null && options.length === 0 && unreadable === undefined) return '';
    const plain = options.map((option) => ({ ...option, name: edit.wording(option.name) || null }));
    // Who has prices is not free of charge, whether anybody said so or not.
    const charged = free ?? (options.length > 0 ? false : null);
    const said = { ...(cost as unknown as Cost), free: charged, text: null, options: plain };
    return writeCost(said, edit.language);
  },
  put: (_, record, value, edit) => {
    const text = textOfValue(value).trim();
    const reading = text === '' ? null : readCost(text);
    if (reading?.kind === 'ask')
      return ask({ by: 'fact', code: reading.code, piece: reading.piece });
    const fact = reading?.fact ?? null;
    const before = valueAt(record, ['cost', 'options']);
    const options = fact?.options.map((option) => {
      const same = listOf(before).find(
        (each) => edit.wording(each['name']) === edit.wording(option.name),
      );
      return {
        ...same,
        ...option,
        name: sameText(same?.['name'], edit.wording(option.name), edit),
      };
    });
    const named = options?.map(({ name, ...rest }) =>
      name === '' || name === undefined ? rest : { ...rest, name },
    );
    const free = withValue(record, ['cost', 'free'], fact?.free ?? undefined);
    return put(withValue(free, ['cost', 'options'], named?.length ? named : undefined));
  },
};

/** The ages that a service is for. */
export const AGES: Codec = {
  read: (_, record, { language }) => {
    const eligibility = meantAt(record, ['eligibility']);
    if (eligibility === null) return null;
    const ages = [meantAt(record, AGE_STEPS[0]), meantAt(record, AGE_STEPS[1])];
    if (ages.includes(null)) return null;
    const [min, max] = ages.map((age) => (typeof age === 'number' ? age : null));
    if ((min ?? null) === null && (max ?? null) === null) return '';
    const sentence = writeAges({ min_age: min ?? null, max_age: max ?? null }, language);
    return readAges(sentence).kind === 'read' ? sentence : null;
  },
  put: (_, record, value) => {
    const text = textOfValue(value).trim();
    const reading = text === '' ? null : readAges(text);
    if (reading?.kind === 'ask')
      return ask({ by: 'fact', code: reading.code, piece: reading.piece });
    const { min_age = null, max_age = null } = reading?.fact ?? {};
    const from = withValue(record, AGE_STEPS[0], min_age ?? undefined);
    return put(withValue(from, AGE_STEPS[1], max_age ?? undefined));
  },
};

/** Telephone numbers, each with its name. */
export const PHONES: Codec = {
  read: (_, record, edit) => {
    const phones = meantAt(record, ['phones']);
    if (phones === undefined) return '';
    const written = valueAt(record.written, ['phones']);
    if (!Array.isArray(phones) || (written !== undefined && !Array.isArray(written))) return null;
    if (phones.length === 0 && listOf(written).length === 0) return '';
    if (phones.length !== (written ?? phones).length) return null;
    return writePhones(
      (phones as readonly Phone[]).map(({ number, name }) => ({
        number,
        name: edit.wording(name) || null,
      })),
    );
  },
  put: (_, record, value, edit) => {
    const text = textOfValue(value).trim();
    if (text === '') return put(withValue(record, ['phones'], undefined));
    const reading = readPhones(text);
    if (reading.kind === 'ask')
      return ask({ by: 'fact', code: reading.code, piece: reading.piece });
    const before = listOf(valueAt(record, ['phones']));
    const phones = reading.fact.map(({ number, name }) => {
      const same = before.find((each) => each['number'] === number);
      const named = name === null ? undefined : sameText(same?.['name'], edit.wording(name), edit);
      return withValue({ ...same, number }, ['name'], named);
    });
    return put(withValue(record, ['phones'], phones));
  },
};

/** A figure, and how exact it is: "约2000人次". */
export const QUANTITY: Codec = {
  read: (_, record, { language }) => {
    const value = meantAt(record, ['value']);
    if (value === undefined) return '';
    const qualifier = (valueAt(record.meant, ['qualifier']) ?? 'eq') as Metric['qualifier'];
    return typeof value === 'number' ? writeQuantity(value, qualifier, language) : null;
  },
  put: (_, record, value, edit) => {
    const text = textOfValue(value).trim();
    const quantity = text === '' ? null : readQuantity(text);
    if (quantity === null && text !== '') return ask(formQuestion('quantity', text));
    const unit = valueAt(record, ['unit']);
    if (quantity?.unit && unit !== undefined && edit.wording(unit) !== quantity.unit) {
      return ask(formQuestion('unit', quantity.unit));
    }
    const valued = withValue(record, ['value'], quantity?.value);
    const isExact = (quantity?.qualifier ?? 'eq') === 'eq';
    const exact = withValue(valued, ['qualifier'], isExact ? undefined : quantity?.qualifier);
    return put(withValue(exact, ['unit'], unit ?? quantity?.unit ?? undefined));
  },
};

/** The time that a figure is of: a day, a month or a year, else words. */
export const AS_OF: Codec = {
  read: (_, record, edit) => {
    const [date, words] = [meantAt(record, ['as_of']), meantAt(record, ['as_of_text'])];
    if (date === null || words === null) return null;
    if (date !== undefined && words !== undefined) return null;
    return typeof date === 'string' ? date : edit.wording(words);
  },
  put: (_, record, value, edit) => {
    const text = textOfValue(value).trim();
    const date = text === '' ? null : meantMonth(text.normalize('NFKC'));
    const words = date === null && text !== '' ? text : undefined;
    const dated = withValue(record, ['as_of'], date ?? undefined);
    const before = valueAt(record, ['as_of_text']);
    return put(withValue(dated, ['as_of_text'], words && sameText(before, words, edit)));
  },
};

function listOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
