// Workbooks as raw parts, as Excel and WPS write them, so that a test says to the letter what stands in its file.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A sheet of a workbook that is made. */
export interface MadeSheet {
  readonly name?: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** All rows, as XML. */
  readonly rows?: string;
  /** Elements before and after the rows. */
  readonly before?: string;
  readonly after?: string;
  /** The whole of its part instead. */
  readonly xml?: string;
  /** Its comments, by the places of their cells. */
  readonly comments?: Readonly<Record<string, string>>;
}

/** A workbook that is made. */
export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** The ids of the formats that styles 1, 2, … have; style 0 is plain. */
  readonly formats?: readonly number[];
  /** Codes of formats that are written out. */
  readonly codes?: Readonly<Record<number, string>>;
  /** Items of the shared strings, as XML. */
  readonly strings?: readonly string[];
  readonly is1904?: boolean;
  /** Further parts, or others in place of those that are made. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a workbook, by their names. */
export function workbookParts(made: MadeWorkbook): Readonly<Record<string, string | Uint8Array>> {
  const { sheets, strings, is1904 = false, parts = {} } = made;
  const shared =
    strings === undefined ? '' : relationship('strings', 'sharedStrings', 'sharedStrings.xml');
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'docProps/custom.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">2052-12.1.0.18608</vt:lpwstr></property></Properties>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(listed).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      sheets
        .map((_, index) =>
          relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
        )
        .join('') +
        relationship('styles', 'styles', 'styles.xml') +
        shared,
    ),
    'xl/styles.xml': styles(made),
  };
  if (strings !== undefined) {
    const items = strings.map((item) => `<si>${item}</si>`).join('');
    all['xl/sharedStrings.xml'] =
      `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}">${items}</sst>`;
  }
  sheets.forEach((sheet, index) => Object.assign(all, sheetParts(sheet, index + 1)));
  return { ...all, ...parts };
}

/** The file of a workbook. */
export function workbook(made: MadeWorkbook): Uint8Array {
  return zipped(workbookParts(made));
}

/** A workbook of one sheet with these rows. */
export function workbookOf(rows: string, more: Omit<MadeWorkbook, 'sheets'> = {}): Uint8Array {
  return workbook({ sheets: [{ rows }], ...more });
}

/** A ZIP file of parts. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: '2026-01-01' });
}

/** A cell with a text of its own. */
export function textCell(ref: string, text: string, style = 0): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function listed({ name, state = 'visible' }: MadeSheet, index: number): string {
  return `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`;
}

function sheetParts(sheet: MadeSheet, number: number): Readonly<Record<string, string>> {
  const { rows = '', before = '', after = '', comments } = sheet;
  const xml = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  const parts = { [`xl/worksheets/sheet${number}.xml`]: sheet.xml ?? xml };
  if (comments === undefined) return parts;
  const list = Object.entries(comments).map(
    ([ref, text]) =>
      `<comment ref="${ref}" authorId="0"><text><r><t>${text}</t></r></text></comment>`,
  );
  return {
    ...parts,
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]: relationships(
      relationship('rId1', 'comments', `../comments${number}.xml`),
    ),
    [`xl/comments${number}.xml`]: `${HEAD}<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList>${list.join('')}</commentList></comments>`,
  };
}

function styles({ formats = [], codes = {} }: MadeWorkbook): string {
  const written = Object.entries(codes).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replace(/"/g, '&quot;')}"/>`,
  );
  const cells = [0, ...formats].map((id) => `<xf numFmtId="${id}" fontId="0" xfId="0"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${written.join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

function relationships(list: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
