import { isObject } from '../../shape/members.ts';
import { readAges } from '../sentences/facts/ages.ts';
import { readCost } from '../sentences/facts/cost.ts';
import { BOOKING, STATUS } from './choices.ts';
import type { Draft } from './draft.ts';
import { ATTACHMENTS, itemsIn } from './line-items.ts';
import { choiceIn, isUnread, listIn, textIn, textOf } from './row-cells.ts';
import { addressIn, phonesIn, proseIn, wechatIn } from './read-organizations.ts';
import type { JsonRecord } from './record-list.ts';
import type { RegisterRow } from './register.ts';

/** Members of a service that have a column in its row. */
export function serviceFacts(row: RegisterRow, earlier: JsonRecord, draft: Draft): JsonRecord {
  const has = (key: string) => row.columns.has(key);
  return {
    ...proseIn(row, earlier, draft),
    ...phonesIn(row, draft),
    ...wechatIn(row, earlier, draft),
    ...addressIn(row, draft),
    ...(has('cost') ? { cost: costOf(row, draft) } : {}),
    ...(has('ages') || has('audience') ? { eligibility: eligibilityOf(row, earlier, draft) } : {}),
    ...statusOf(row, draft),
    ...(has('booking') ? { booking: bookingOf(row, earlier, draft) } : {}),
    ...(has('documents') ? { documents: listIn(row, 'documents', draft) } : {}),
    ...(has('attachments') ? { attachments: itemsIn(row, ATTACHMENTS, earlier, draft) } : {}),
    ...(has('category') ? { terms: termsOf(row, draft) } : {}),
    ...(has('aka') ? { aka: listIn(row, 'aka', draft) ?? [] } : {}),
    ...(has('alert') ? { alert: textOf(earlier['alert'], textIn(row, 'alert', draft)) } : {}),
  };
}

/** The categories of a row; a new one is added to those of the workbook. */
function termsOf(row: RegisterRow, draft: Draft): readonly string[] {
  return (listIn(row, 'category', draft) ?? []).map((name) => draft.termOf(name));
}

function costOf(row: RegisterRow, draft: Draft): unknown {
  const text = textIn(row, 'cost', draft);
  if (text === '') return null;
  const reading = readCost(text);
  if (reading.kind === 'read') return reading.fact;
  draft.find(row.cells.get('cost') ?? null, {
    by: 'fact',
    code: reading.code,
    piece: reading.piece,
  });
  return null;
}

/** Ages, and conditions in words; ages that are not understood are a condition in words. */
function eligibilityOf(row: RegisterRow, earlier: JsonRecord, draft: Draft): unknown {
  const before = isObject(earlier['eligibility']) ? earlier['eligibility'] : {};
  const [written, words] = [textIn(row, 'ages', draft), textIn(row, 'audience', draft)];
  const text = (...parts: readonly string[]) =>
    textOf(before['text'], parts.filter(Boolean).join('，'));
  if (written === '') return words === '' ? null : { text: text(words) };
  const reading = readAges(written);
  if (reading.kind === 'read') return { ...reading.fact, text: text(words) };
  draft.find(row.cells.get('ages') ?? null, {
    by: 'fact',
    code: reading.code,
    piece: reading.piece,
  });
  return { text: text(written, words) };
}

/** Columns that narrow what is offered. */
const NARROWING = [
  ...['times', 'cost', 'ages', 'audience', 'booking', 'capacity', 'status', 'documents', 'alert'],
];

/** The status of a service: where a cell that narrows it cannot be read, one has to ask first. */
function statusOf(row: RegisterRow, draft: Draft): JsonRecord {
  if (NARROWING.some((key) => row.columns.has(key) && isUnread(row, key)))
    return { status: 'unknown' };
  if (!row.columns.has('status')) return {};
  if (textIn(row, 'status', draft) === '') return { status: 'active' };
  return { status: choiceIn(row, 'status', STATUS, draft) ?? 'unknown' };
}

function bookingOf(row: RegisterRow, earlier: JsonRecord, draft: Draft): unknown {
  const before = isObject(earlier['booking']) ? earlier['booking'] : {};
  const mode = choiceIn(row, 'booking', BOOKING, draft);
  const cell = row.cells.get('booking') ?? null;
  if (mode === null) return null;
  if (mode === 'online' && !draft.isBookedOnline) {
    draft.find(cell, { by: 'workbook', code: 'no-endpoint', piece: '' });
    return null;
  }
  const places = textIn(row, 'capacity', draft);
  if (mode === 'online' && row.columns.has('capacity') && !/^\d{1,5}$/.test(places)) {
    draft.find(row.cells.get('capacity') ?? cell, {
      by: 'workbook',
      code: 'online-places',
      piece: places,
    });
    return null;
  }
  return { ...before, mode };
}
