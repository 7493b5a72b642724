/** Looks of a cell of a new workbook. */
export type CellLook = 'plain' | 'heading' | 'example' | 'title' | 'prose';

export interface NewCell {
  readonly text: string;
  readonly look: CellLook;
}

/** A column of a new sheet, and what Excel and WPS offer for its cells. */
export interface NewColumn {
  /** In characters. */
  readonly width: number;
  readonly format: 'general' | 'text' | 'date';
  /** `folded` stands behind a plus sign, `hidden` is for programs. */
  readonly shown: 'always' | 'folded' | 'hidden';
  /** The cells that its choices stand in, such as `选项!$A$1:$A$4`; others may be written all the same. */
  readonly choices: string | null;
  /** Shown beside a cell that is being filled in. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
}

export interface NewSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its first row stays where it is when one scrolls. */
  readonly hasFrozenHead: boolean;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly (readonly NewCell[])[];
}
