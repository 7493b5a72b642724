import type { Sheet } from './sheet.ts';

/** Reasons for which a file of sheets is not read, or not written. */
export type SheetsFailure =
  | 'empty'
  | 'too-large'
  | 'too-many-cells'
  | 'encrypted'
  | 'damaged'
  | 'signed'
  | 'old-workbook'
  | 'other-workbook'
  | 'web-page'
  | 'json'
  | 'not-a-workbook'
  | 'not-xlsx';

/** A place in a file that was read or written, about which its writer should know. */
export type SheetsRemark =
  /** A quote that opens in this row of a CSV file and is not closed. */
  | { readonly kind: 'unclosed-quote'; readonly sheet: string; readonly row: number }
  /** A quote that closes in the middle of a cell of a CSV file: one before it may be missing. */
  | { readonly kind: 'odd-quote'; readonly sheet: string; readonly row: number }
  /** A character that could not be read. */
  | { readonly kind: 'broken-text'; readonly sheet: string; readonly row: number };

/** A file that was read, or the reason for which it was not. */
export type SheetsReading =
  | {
      readonly kind: 'sheets';
      readonly sheets: readonly Sheet[];
      readonly remarks: readonly SheetsRemark[];
    }
  | { readonly kind: 'failure'; readonly reason: SheetsFailure };

/** Ends the reading of a file from deep within; `readSheets` and `patchSheets` make a failure of it. */
export class SheetsFault extends Error {
  readonly reason: SheetsFailure;

  constructor(reason: SheetsFailure) {
    super(reason);
    this.reason = reason;
  }
}
