import { isObject } from '../../../shape/members.ts';
import { partsOf } from '../../workbook/cell-text.ts';
import { OWN_TAXONOMY } from '../../workbook/draft.ts';
import { recordId } from '../../workbook/record-id.ts';
import { plainName, type JsonRecord } from '../../workbook/record-list.ts';
import type { FeedEdit } from '../feed-edit.ts';
import { formQuestion, textOfValue } from '../form.ts';
import { valueAt, withValue } from '../members.ts';
import { nameOfRecord, newId, recordsNamed } from '../record-names.ts';
import { ask, meantAt, put, stepsOf, type Codec } from './codec.ts';

/** A record by its name; one of a new name is added. */
export const REFERENCE: Codec = {
  read: (field, record, edit) => {
    const id = meantAt(record, stepsOf(field));
    if (id === undefined || field.names === null) return '';
    return nameOfRecord(field.names, id, edit);
  },
  put: (field, record, value, edit) => {
    const name = textOfValue(value).trim();
    if (name === '' || field.names === null) {
      return put(withValue(record, stepsOf(field), undefined));
    }
    const [only, another] = recordsNamed(field.names, name, edit);
    if (another !== undefined) return ask(formQuestion('which-of-name', name));
    // Ids of two lists may be the same word: only a parent can lead back.
    const isOwnParent =
      field.key === 'parent_id' && only !== undefined && leadsBack(field.names, only, record, edit);
    if (isOwnParent) return ask(formQuestion('own-parent', name));
    const id = only?.['id'] ?? newId(field.names, [plainName(name)], edit);
    if (only === undefined) edit.put(field.names, { id, name });
    return put(withValue(record, stepsOf(field), id));
  },
};

/** Tells if a record would lie within itself. */
function leadsBack(
  list: 'organizations' | 'locations',
  parent: JsonRecord,
  record: JsonRecord,
  edit: FeedEdit,
): boolean {
  const seen = new Set<unknown>();
  let at: JsonRecord | null = parent;
  while (at !== null && !seen.has(at['id'])) {
    if (at['id'] !== undefined && at['id'] === record['id']) return true;
    seen.add(at['id']);
    at = edit.get(list, at['parent_id']);
  }
  return false;
}

/** The categories of a service, by their names; a new one is of the taxonomy of the office. */
export const CATEGORIES: Codec = {
  read: (field, record, edit) => {
    const terms = meantAt(record, stepsOf(field));
    if (terms === undefined) return '';
    if (!Array.isArray(terms)) return null;
    const names = namesOfTerms(edit);
    return terms.flatMap((term) => names.get(String(term)) ?? []).join(COMMA[edit.language]);
  },
  put: (field, record, value, edit) => {
    const written = partsOf(textOfValue(value));
    const names = namesOfTerms(edit);
    const before = valueAt(record, stepsOf(field));
    const earlier: readonly unknown[] = Array.isArray(before) ? before : [];
    // A category without a name was not shown: nobody can have taken it away.
    const kept = earlier.filter((term) => {
      const name = names.get(String(term));
      return name === undefined || written.includes(name);
    });
    const known = new Set(kept.map((term) => names.get(String(term))));
    const added = written.filter((name) => !known.has(name)).map((name) => termNamed(name, edit));
    const terms = [...new Set([...kept, ...added])];
    return put(withValue(record, stepsOf(field), terms.length === 0 ? undefined : terms));
  },
};

const COMMA = { 'zh-Hans': '、', en: ', ' };

/** The names of all categories by their terms; those of one name have that of their taxonomy with them. */
export function namesOfTerms(edit: FeedEdit): ReadonlyMap<string, string> {
  const all = edit.records('taxonomies').flatMap((taxonomy) => {
    const terms = taxonomy['terms'];
    if (!Array.isArray(terms)) return [];
    return terms.filter(isObject).map((term) => ({
      term: `${String(taxonomy['id'])}:${String(term['id'])}`,
      // A sign that parts a list would part the name.
      name: edit.wording(term['name']).replace(/[、,，;；\n]/g, ' '),
      of: edit.wording(taxonomy['name']),
    }));
  });
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const named = all.filter(({ name }) => name !== '');
  return new Map(
    named.map(({ term, name, of }) => [term, counts.get(name) === 1 ? name : `${name} (${of})`]),
  );
}

/** The category of a name, as records have it; a new one is added. */
function termNamed(name: string, edit: FeedEdit): string {
  for (const [term, known] of namesOfTerms(edit)) {
    if (plainName(known) === plainName(name)) return term;
  }
  const own = edit.get('taxonomies', OWN_TAXONOMY) ?? { id: OWN_TAXONOMY, name: '类别' };
  const terms = Array.isArray(own['terms']) ? (own['terms'] as readonly unknown[]) : [];
  const id = recordId('term', plainName(name));
  edit.put('taxonomies', { ...own, terms: [...terms, { id, name }] });
  return `${OWN_TAXONOMY}:${id}`;
}
