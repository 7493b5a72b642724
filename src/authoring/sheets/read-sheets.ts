import { finished, type Steps } from '../../model/steps.ts';
import { decodeCsv, readCsv } from './csv/read-csv.ts';
import { kindOfBytes, kindOfText } from './kind-of-bytes.ts';
import { MOST_BYTES } from './limits.ts';
import { SheetsFault, type SheetsReading } from './reading.ts';
import { readXls } from './xls/read-xls.ts';
import { readXlsxSteps } from './xlsx/read-xlsx.ts';

/**
 * Reads the cells of a file, whatever they mean: a workbook (.xlsx, .xls) or lines of text (CSV). Its kind is told
 * by its first bytes. Nothing in a file makes it throw, run on or take more memory than the limits allow.
 *
 * @param fileName gives the one sheet of a text its name
 */
export function readSheets(bytes: Uint8Array, fileName = ''): SheetsReading {
  return finished(readSheetsSteps(bytes, fileName));
}

/** The same, some rows a step where it is a workbook (.xlsx). */
export function* readSheetsSteps(bytes: Uint8Array, fileName = ''): Steps<SheetsReading> {
  try {
    return yield* readByKind(bytes, fileName);
  } catch (fault) {
    if (fault instanceof SheetsFault) return { kind: 'failure', reason: fault.reason };
    throw fault;
  }
}

function* readByKind(bytes: Uint8Array, fileName: string): Steps<SheetsReading> {
  if (bytes.length === 0) throw new SheetsFault('empty');
  if (bytes.length > MOST_BYTES) throw new SheetsFault('too-large');
  switch (kindOfBytes(bytes)) {
    case 'zip':
      return yield* readXlsxSteps(bytes);
    case 'ole':
      return readXls(bytes);
    case 'other':
      throw new SheetsFault('not-a-workbook');
    case 'text': {
      const text = decodeCsv(bytes);
      const other = kindOfText(text);
      if (other !== null) throw new SheetsFault(other);
      return readCsv(text, sheetName(fileName));
    }
  }
}

/** The name of a file without its folders and its ending. */
function sheetName(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
