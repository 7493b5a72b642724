const MEGABYTE = 1_000_000;

/** Bytes of a file that is looked at; a workbook with photos may be large. */
export const MOST_BYTES = 50 * MEGABYTE;
/** Bytes that the parts of a workbook may come to when they are inflated. */
export const MOST_INFLATED = 50 * MEGABYTE;
/** Sheets of a workbook. */
export const MOST_SHEETS = 1_000;
/** Cells that are read of all sheets together: 30,000 services of 16 columns. */
export const MOST_CELLS = 500_000;
/** Cells that stand in a file at all: WPS writes an empty one wherever a border was drawn. */
export const MOST_CELL_ELEMENTS = 2_000_000;
/** Merged cells and groups of columns of one sheet. */
export const MOST_RANGES = 2_000;
/** Formulas of one sheet that stand in many cells; each cell is held against each of them. */
export const MOST_ARRAYS = 200;
/** Records of an old workbook. */
export const MOST_RECORDS = 2_000_000;
/** Characters that the code of a format can have. */
export const MOST_FORMAT_TEXT = 255;
/** Characters of one piece of XML: a full cell comes to a third of it, however it is written. */
export const MOST_XML_TEXT = 1_000_000;
/** Characters that a cell can hold. */
export const MOST_CELL_TEXT = 32_767;
