import { isObject } from '../../shape/members.ts';
import { readAttachments } from '../sentences/facts/attachments.ts';
import { readWeChat } from '../sentences/facts/wechat.ts';
import type { FactReading } from '../sentences/facts/fact-reading.ts';
import type { Draft } from './draft.ts';
import type { JsonRecord } from './record-list.ts';
import type { RegisterRow } from './register.ts';
import { textIn, textOf } from './row-cells.ts';

/** A column whose cells have several things, a line each. */
export interface LineColumn {
  readonly key: string;
  readonly read: (text: string) => FactReading<readonly object[]>;
  /** The members by which one of them is the same as before. */
  readonly known: readonly string[];
}

export const ATTACHMENTS: LineColumn = {
  key: 'attachments',
  read: readAttachments,
  known: ['url'],
};

export const WECHAT: LineColumn = { key: 'wechat', read: readWeChat, known: ['kind', 'id'] };

/** The things in a cell; one that was there before keeps what it says in other languages, and what has no word. */
export function itemsIn(
  row: RegisterRow,
  { key, read, known }: LineColumn,
  earlier: JsonRecord,
  draft: Draft,
): readonly JsonRecord[] {
  const text = textIn(row, key, draft);
  if (text === '') return [];
  const reading = read(text);
  if (reading.kind === 'read') return withEarlier(reading.fact, earlier[key], known);
  const about = { by: 'fact', code: reading.code, piece: reading.piece } as const;
  draft.find(row.cells.get(key) ?? null, about);
  return [];
}

function withEarlier(
  items: readonly object[],
  earlier: unknown,
  known: readonly string[],
): readonly JsonRecord[] {
  const before: readonly unknown[] = Array.isArray(earlier) ? earlier : [];
  return items.map((each) => {
    const item: JsonRecord = { ...each };
    const same = before.find(
      (one) => isObject(one) && known.every((key) => (one[key] ?? null) === item[key]),
    );
    const was = isObject(same) ? same : {};
    const name = textOf(was['name'], typeof item['name'] === 'string' ? item['name'] : '');
    const members = Object.entries({ ...was, ...item, name });
    return Object.fromEntries(members.filter(([, value]) => value !== null));
  });
}
