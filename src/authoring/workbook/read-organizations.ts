import type { Steps } from '../../model/steps.ts';
import { readPhones } from '../sentences/facts/phones.ts';
import { isSecondRow, type Draft } from './draft.ts';
import { itemsIn, WECHAT } from './line-items.ts';
import { nameIn, textIn, textOf } from './row-cells.ts';
import { type JsonRecord } from './record-list.ts';
import type { Register, RegisterRow } from './register.ts';

/** Reads the organisations of a workbook. */
export function* readOrganizations({ rows }: Register, draft: Draft): Steps<void> {
  for (const row of rows) {
    yield;
    const name = nameIn(row, 'name', draft);
    if (name === null) continue;
    const id = row.known?.record ?? draft.idOf('organizations', name);
    if (isSecondRow(row, 'organizations', id, draft)) continue;
    const earlier = draft.earlierOf('organizations', id, name);
    draft.made.organizations.put({
      ...earlier,
      id,
      ...changedName(row, 'name', earlier, name),
      ...phonesIn(row, draft),
      ...wechatIn(row, earlier, draft),
      ...plainIn(row, 'kind', draft),
      ...addressIn(row, draft),
      ...proseIn(row, earlier, draft),
    });
  }
}

/** The name of a record, where its cell says another than was written there. */
export function changedName(
  { columns }: RegisterRow,
  key: string,
  earlier: JsonRecord,
  name: string,
): JsonRecord {
  return columns.has(key) ? { [key]: textOf(earlier[key], name) } : {};
}

/** The id of the organisation of a name, which is added where there is none. */
export function organizationNamed(name: string, draft: Draft): string {
  const id = draft.idOf('organizations', name);
  if (draft.made.organizations.get(id) === null) {
    draft.made.organizations.put({ ...(draft.named('organizations', name) ?? { name }), id });
  }
  return id;
}

export function firstCell({ cells }: RegisterRow) {
  return Array.from(cells.values())[0] ?? null;
}

/** The telephone numbers of a row, where it has a column of them. */
export function phonesIn(row: RegisterRow, draft: Draft): JsonRecord {
  if (!row.columns.has('phones')) return {};
  const text = textIn(row, 'phones', draft);
  if (text === '') return { phones: [] };
  const cell = row.cells.get('phones') ?? null;
  const reading = readPhones(text);
  if (reading.kind === 'read') return { phones: reading.fact };
  draft.find(cell, { by: 'fact', code: reading.code, piece: reading.piece });
  return { phones: [] };
}

/** The accounts in WeChat of a row, where it has a column of them. */
export function wechatIn(row: RegisterRow, earlier: JsonRecord, draft: Draft): JsonRecord {
  return row.columns.has('wechat') ? { wechat: itemsIn(row, WECHAT, earlier, draft) } : {};
}

/** The web address of a row. */
export function addressIn(row: RegisterRow, draft: Draft): JsonRecord {
  if (!row.columns.has('url')) return {};
  const text = textIn(row, 'url', draft);
  if (text === '') return { url: null };
  if (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text)) return { url: text };
  draft.find(row.cells.get('url') ?? null, { by: 'workbook', code: 'address', piece: text });
  return { url: null };
}

function plainIn(row: RegisterRow, key: string, draft: Draft): JsonRecord {
  if (!row.columns.has(key)) return {};
  const text = textIn(row, key, draft);
  return { [key]: text === '' ? null : text };
}

/** The description of a row. */
export function proseIn(row: RegisterRow, earlier: JsonRecord, draft: Draft): JsonRecord {
  if (!row.columns.has('description')) return {};
  return { description: textOf(earlier['description'], textIn(row, 'description', draft)) };
}
