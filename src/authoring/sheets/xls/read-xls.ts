import { SheetsFault, type SheetsReading } from '../reading.ts';
import { OleStreams } from './ole-streams.ts';
import { XlsSheetReader } from './xls-sheet.ts';
import { readXlsWorkbook } from './xls-workbook.ts';

/**
 * Reads a workbook of Excel 97 to 2003, which WPS still writes. Comments are not read.
 *
 * @throws {SheetsFault} if it is none, or cannot be read
 */
export function readXls(bytes: Uint8Array): SheetsReading {
  const streams = new OleStreams(bytes);
  if (streams.has('EncryptedPackage')) throw new SheetsFault('encrypted');
  const stream = streams.read('Workbook');
  if (stream === null) {
    throw new SheetsFault(streams.has('Book') ? 'old-workbook' : 'not-a-workbook');
  }
  const workbook = readXlsWorkbook(stream);
  const sheets = workbook.sheets.map((listed) =>
    new XlsSheetReader(stream, listed, workbook).read(),
  );
  return { kind: 'sheets', sheets, remarks: [] };
}
