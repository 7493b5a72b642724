import { fieldNamed, type FeedField } from '../../feed/fields/fields.ts';
import { FIELD_WORDS } from '../../feed/fields/field-words.ts';
import { CHOICE_LABELS, type Words } from '../../i18n/record-form-choices.ts';
import { FORM_HELP, FORM_LABELS, GROUP_LABELS } from '../../i18n/record-form-labels.ts';
import { COLUMN_HELP } from '../../i18n/workbook-columns.ts';
import { COLUMN_FIELDS } from '../workbook/column-fields.ts';
import type { SheetKind } from '../workbook/columns.ts';
import { FORM_ROWS, LIST_OF, NAMED_LISTS } from './form-rows.ts';
import { PLACE_ROWS, type FieldRow } from './service-rows.ts';
import type { Choice, Form, FormField, FormKind, FormLanguage } from './form.ts';

/** The form of a record, with the words of a language, made of the schema of the feed and its descriptions. */
export function formOf(kind: FormKind, language: FormLanguage): Form {
  const list = LIST_OF[kind];
  return {
    kind,
    language,
    groups: FORM_ROWS[kind].map(([key, rows], at) => ({
      key,
      label: inLanguage(GROUP_LABELS[key], language),
      isFolded: at > 0,
      fields: rows.map((row) => fieldOf(row, list, language)),
    })),
  };
}

/** All fields of a form, those of places left out. */
export function fieldsOfForm({ groups }: Form): readonly FormField[] {
  return groups.flatMap(({ fields }) => fields);
}

function fieldOf([key, kind]: FieldRow, list: string, language: FormLanguage): FormField {
  const path = `${list}.${key}`;
  const field = feedFieldOf(path);
  const isWithin = key.includes('.');
  return {
    key,
    kind,
    field,
    label: inLanguage(FORM_LABELS[path], language),
    help: helpOf(path, list, language),
    isRequired: !isWithin && field.path === path && field.field?.isRequired === true,
    choices: choicesOf(path, field, language),
    names: NAMED_LISTS[path] ?? null,
    fields: kind === 'places' ? PLACE_ROWS.map((row) => fieldOf(row, path, language)) : [],
  };
}

/** Fields of the feed that stand for those that a form has of its own. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'services.at.x-kind': 'schedules.kind',
  'services.at.x-scope': 'services.at.schedules',
  'feed.calendars.days.x-until': 'feed.calendars.days.date',
};

function feedFieldOf(path: string): FeedField {
  const field = fieldNamed(STANDS_FOR[path] ?? path);
  if (field === null) throw new RangeError(path);
  return field;
}

const SHEETS: Readonly<Record<string, SheetKind>> = {
  services: 'services',
  locations: 'places',
  organizations: 'organizations',
  metrics: 'figures',
  'feed.calendars.days': 'holidays',
};

/** Help of a field: its own, that of the column of a workbook which fills it, or its description. */
function helpOf(path: string, list: string, language: FormLanguage): string {
  const sheet = SHEETS[list] ?? '';
  const column = Object.keys(COLUMN_FIELDS).find(
    (key) =>
      key.startsWith(`${sheet}.`) &&
      COLUMN_FIELDS[key]?.some((filled) => filled === path || filled.startsWith(`${path}.`)),
  );
  return inLanguage(
    FORM_HELP[path] ?? (column === undefined ? FIELD_WORDS[path] : COLUMN_HELP[column]),
    language,
  );
}

/** The choices of a field: those of its schema, and none where it may be missing. */
function choicesOf(
  path: string,
  { shape, field }: FeedField,
  language: FormLanguage,
): readonly Choice[] {
  const labels = CHOICE_LABELS[path];
  if (labels === undefined) return [];
  const values = shape.kind === 'choice' ? shape.of.map(String) : Object.keys(labels);
  const isOpen = labels[''] !== undefined && (field?.isNullable === true || path.includes('.x-'));
  return [...(isOpen ? [''] : []), ...values.filter((value) => value !== '')].map((value) => ({
    value,
    label: inLanguage(labels[value], language),
  }));
}

function inLanguage(words: Words | undefined, language: FormLanguage): string {
  const [chinese, english] = words ?? ['', ''];
  return language === 'en' ? english : chinese;
}
