import { plainName, type JsonRecord } from '../workbook/record-list.ts';
import { recordId } from '../workbook/record-id.ts';
import type { FeedEdit } from './feed-edit.ts';

type NamedList = 'organizations' | 'locations' | 'services';

/** Names of lists, as long as they are the same. */
const known = new WeakMap<readonly JsonRecord[], ReadonlyMap<string, JsonRecord>>();

/** The records of a list by names that tell them apart: ids are shown to nobody. */
export function namesOf(list: NamedList, edit: FeedEdit): ReadonlyMap<string, JsonRecord> {
  const records = edit.records(list);
  const names = known.get(records) ?? namesIn(list, edit);
  known.set(records, names);
  return names;
}

function namesIn(list: NamedList, edit: FeedEdit): ReadonlyMap<string, JsonRecord> {
  const named = new Map<string, JsonRecord>();
  const counts = new Map<string, number>();
  for (const record of edit.records(list)) {
    const name = plainName(edit.wording(record['name']));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const record of edit.records(list)) {
    const name = edit.wording(record['name']);
    if (name === '') continue;
    const isAlone = counts.get(plainName(name)) === 1;
    const aside = isAlone ? '' : asideOf(list, record, edit);
    const told = aside === '' ? name : `${name} (${aside})`;
    let unique = told;
    for (let count = 2; named.has(unique); count += 1) unique = `${told} (${count})`;
    named.set(unique, record);
  }
  return named;
}

/** The words by which one of several records of a name is told from the others. */
function asideOf(list: NamedList, record: JsonRecord, edit: FeedEdit): string {
  const { parent_id, organization_id, kind } = record;
  if (list === 'services') {
    return edit.wording(edit.get('organizations', organization_id)?.['name']);
  }
  const parent = edit.wording(edit.get(list, parent_id)?.['name']);
  return parent === '' && typeof kind === 'string' ? kind : parent;
}

/** The name by which a record is chosen; `null` for one that is not there. */
export function nameOfRecord(list: NamedList, id: unknown, edit: FeedEdit): string | null {
  for (const [name, record] of namesOf(list, edit)) if (record['id'] === id) return name;
  return null;
}

/** The record that a name means; several where it does not say which. */
export function recordsNamed(list: NamedList, name: string, edit: FeedEdit): readonly JsonRecord[] {
  const names = namesOf(list, edit);
  const chosen = names.get(name.trim());
  if (chosen !== undefined) return [chosen];
  const plain = plainName(name);
  return Array.from(names.values()).filter(
    (record) => plainName(edit.wording(record['name'])) === plain,
  );
}

/** An id that no record of a list has yet, made of words. */
export function newId(
  list: Parameters<FeedEdit['get']>[0],
  words: readonly string[],
  edit: FeedEdit,
): string {
  const kind = list === 'taxonomies' ? 'term' : list.slice(0, -1);
  let id = recordId(kind, ...words);
  for (let count = 2; edit.get(list, id) !== null; count += 1) {
    id = recordId(kind, ...words, String(count));
  }
  return id;
}
