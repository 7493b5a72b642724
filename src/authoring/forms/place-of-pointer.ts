import { pathOfPointer } from '../../model/json-pointer.ts';
import { fieldsOfForm } from './form-of.ts';
import type { Form, FormField } from './form.ts';

/** Members that a field fills beside the one it is named for. */
const FILLS_ALSO: Readonly<Record<string, string>> = {
  'eligibility.max_age': 'eligibility.min_age',
  qualifier: 'value',
  as_of_text: 'as_of',
};

/**
 * The field of a form that a pointer into its record leads to: `at.0.schedules`; `null` where the form has none for
 * it.
 */
export function placeOfPointer(form: Form, pointer: string): string | null {
  const steps = pathOfPointer(pointer);
  const fields = fieldsOfForm(form);
  const [first, index, ...rest] = steps;
  const places = fields.find(({ kind }) => kind === 'places');
  if (places !== undefined && first === places.key && index !== undefined) {
    const within = fieldFor(places.fields, rest) ?? places.fields[0];
    return within === undefined ? null : `${places.key}.${index}.${within.key}`;
  }
  return fieldFor(fields, steps)?.key ?? null;
}

/** The field whose place is nearest to a path: around it, or else the first that stands in it, or beside it. */
function fieldFor(fields: readonly FormField[], steps: readonly string[]): FormField | null {
  const written = steps.join('.');
  const path = FILLS_ALSO[written] ?? written;
  const isAround = ({ key }: FormField) => path === key || path.startsWith(`${key}.`);
  const nearest = fields.filter(isAround).sort((a, b) => b.key.length - a.key.length)[0];
  const inside = fields.find(({ key }) => path !== '' && key.startsWith(`${path}.`));
  const beside = fields.find(({ key }) => steps.length > 1 && key.split('.')[0] === steps[0]);
  return nearest ?? inside ?? beside ?? null;
}
