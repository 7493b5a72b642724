import { meantDate } from '../../feed/meant/dates.ts';
import { withDigits } from '../../feed/meant/numerals.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import type { Draft } from './draft.ts';
import { textIn } from './row-cells.ts';
import type { RegisterRow } from './register.ts';

/** The date of a cell; `null` where it is none, which is a finding. */
export function dateIn(row: RegisterRow, key: string, draft: Draft): PlainDate | null {
  const text = textIn(row, key, draft);
  const date = text === '' ? null : meantDate(withDigits(text.normalize('NFKC').trim()), '');
  if (date === null) {
    draft.find(row.cells.get(key) ?? null, { by: 'workbook', code: 'date', piece: text });
  }
  return date;
}
