import { meantMonth } from '../../feed/meant/dates.ts';
import type { Steps } from '../../model/steps.ts';
import { readQuantity } from '../sentences/facts/quantity.ts';
import { isSecondRow, type Draft } from './draft.ts';
import { nameIn, textIn, textOf } from './row-cells.ts';
import { type JsonRecord } from './record-list.ts';
import { changedName, proseIn } from './read-organizations.ts';
import type { Register, RegisterRow } from './register.ts';

/** Reads the figures of a workbook. */
export function* readFigures({ rows }: Register, draft: Draft): Steps<void> {
  for (const row of rows) {
    yield;
    const label = nameIn(row, 'label', draft);
    if (label === null) continue;
    const id = row.known?.record ?? draft.idOf('metrics', label);
    if (isSecondRow(row, 'metrics', id, draft)) continue;
    const earlier = draft.earlierOf('metrics', id, label);
    draft.made.metrics.put({
      ...earlier,
      id,
      ...changedName(row, 'label', earlier, label),
      ...valueOf(row, earlier, draft),
      ...asOf(row, draft),
      ...sourceOf(row, earlier, draft),
      ...proseIn(row, earlier, draft),
    });
  }
}

/** A figure that cannot be read is not known: it is not 0. */
function valueOf(row: RegisterRow, earlier: JsonRecord, draft: Draft): JsonRecord {
  if (!row.columns.has('value') && !row.columns.has('unit')) return {};
  const text = textIn(row, 'value', draft);
  const quantity = text === '' ? null : readQuantity(text);
  if (quantity === null) {
    if (text !== '') {
      draft.find(row.cells.get('value') ?? null, { by: 'workbook', code: 'number', piece: text });
    }
    return { value: null, qualifier: 'eq' };
  }
  const written = textIn(row, 'unit', draft);
  const unit = written === '' ? quantity.unit : written;
  return {
    value: quantity.value,
    qualifier: quantity.qualifier,
    ...(unit === null ? {} : { unit: textOf(earlier['unit'], unit) }),
  };
}

/** The time a figure is of: a date where it is one, else the words. */
function asOf(row: RegisterRow, draft: Draft): JsonRecord {
  if (!row.columns.has('asOf')) return {};
  const text = textIn(row, 'asOf', draft);
  const date = text === '' ? null : meantMonth(text.normalize('NFKC'));
  return { as_of: date, as_of_text: date === null && text !== '' ? text : null };
}

function sourceOf(row: RegisterRow, earlier: JsonRecord, draft: Draft): JsonRecord {
  if (!row.columns.has('source')) return {};
  const name = textIn(row, 'source', draft);
  const before = earlier['source'];
  if (name === '') return { source: null };
  return { source: { ...(typeof before === 'object' ? before : {}), name } };
}
