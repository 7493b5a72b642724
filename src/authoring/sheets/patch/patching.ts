import type { SheetsFailure } from '../reading.ts';
import type { CellAddress, CellValue } from '../sheet.ts';

/** A value that can be written into a cell. */
export type WrittenValue = Exclude<CellValue, { readonly kind: 'error' }>;

/** A cell that shall have another value. */
export interface CellChange {
  readonly address: CellAddress;
  readonly value: WrittenValue;
}

/** The reason for which a cell was left as it is. */
export type PatchRemarkKind =
  /** It has a formula, or stands in the range of one. */
  | 'formula-kept'
  /** A merged cell covers it. */
  | 'covered'
  | 'no-such-sheet'
  | 'no-such-cell'
  | 'text-too-long'
  /** A date or a number that a sheet cannot hold. */
  | 'not-writable';

/** A cell that was left as it is. */
export interface PatchRemark {
  readonly kind: PatchRemarkKind;
  readonly address: CellAddress;
}

/** A workbook with other values in it, or the reason for which there is none. */
export type Patching =
  | {
      readonly kind: 'patched';
      readonly bytes: Uint8Array;
      readonly remarks: readonly PatchRemark[];
      /** Its formulas have their old results until it is opened and saved. */
      readonly hasFormulas: boolean;
    }
  | { readonly kind: 'failure'; readonly reason: SheetsFailure };
