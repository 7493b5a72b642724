import { mapSteps, type Steps } from '../../../model/steps.ts';
import { cellRef, columnName } from '../address.ts';
import { encodeCellText } from '../xml/xml-text.ts';
import type { CellLook, NewCell, NewColumn, NewSheet } from './new-sheet.ts';
import { styleOf } from './styles-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Height of a row of headings, in points. */
const HEAD_HEIGHT = 30;
/** Rows for which a column offers its choices. */
const OFFERED_ROWS = 2000;
/** Longest title and text of a prompt that Excel shows. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;

/** The part of a sheet (ECMA-376, 18.3), its elements in the order that is prescribed. */
export function* sheetXmlSteps(
  { columns, rows, hasFrozenHead }: NewSheet,
  isFirst: boolean,
): Steps<string> {
  const xmlOfRows = yield* mapSteps([...rows.entries()], ([at, cells]) =>
    rowXml(cells, at + 1, columns),
  );
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}">`,
    '<sheetPr><outlinePr summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    hasFrozenHead
      ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
      : '',
    '</sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="22" customHeight="1" outlineLevelCol="1"/>',
    columns.length === 0
      ? ''
      : `<cols>${columns.map((column, at) => columnXml(column, at, columns[at + 1])).join('')}</cols>`,
    `<sheetData>${xmlOfRows.join('')}</sheetData>`,
    validationsXml(columns),
    '<pageSetup orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

function columnXml(
  { width, format, shown }: NewColumn,
  at: number,
  next: NewColumn | undefined,
): string {
  const isBeforeFolded = shown === 'always' && next?.shown === 'folded';
  const hidden = shown === 'always' ? '' : ' hidden="1"';
  const folded = shown === 'folded' ? ' outlineLevel="1"' : isBeforeFolded ? ' collapsed="1"' : '';
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOf('plain', format)}" customWidth="1"${hidden}${folded}/>`;
}

function rowXml(cells: readonly NewCell[], row: number, columns: readonly NewColumn[]): string {
  const xml = cells.map(({ text, look }, at) =>
    cellXml(cellRef(row, at + 1), text, look, columns[at]),
  );
  const height = cells.some(({ look }) => look === 'heading' || look === 'title')
    ? HEAD_HEIGHT
    : null;
  const own = height === null ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${own}>${xml.join('')}</row>`;
}

function cellXml(ref: string, text: string, look: CellLook, column: NewColumn | undefined): string {
  const style = styleOf(look, column?.format ?? 'general');
  if (text === '') return `<c r="${ref}" s="${style}"/>`;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${encodeCellText(text)}</t></is></c>`;
}

/** Choices and prompts: choices are offered, and nothing is refused. */
function validationsXml(columns: readonly NewColumn[]): string {
  const all = columns.flatMap(({ choices, prompt }, at) => {
    if (choices === null && prompt === null) return [];
    const cells = `${columnName(at + 1)}2:${columnName(at + 1)}${OFFERED_ROWS}`;
    const list = choices === null ? '' : ' type="list"';
    const words =
      prompt === null
        ? ''
        : ` showInputMessage="1" promptTitle="${attribute(prompt.title.slice(0, LONGEST_TITLE))}" prompt="${attribute(prompt.text.slice(0, LONGEST_PROMPT))}"`;
    const formula = choices === null ? '' : `<formula1>${encodeCellText(choices)}</formula1>`;
    return [
      `<dataValidation${list} allowBlank="1"${words} sqref="${cells}">${formula}</dataValidation>`,
    ];
  });
  return all.length === 0
    ? ''
    : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

function attribute(text: string): string {
  return encodeCellText(text).replace(/"/g, '&quot;');
}
