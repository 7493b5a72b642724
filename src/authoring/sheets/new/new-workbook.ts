import { finished, type Steps } from '../../../model/steps.ts';
import { encodeCellText } from '../xml/xml-text.ts';
import { newZipSteps } from '../zip/new-zip.ts';
import type { NewSheet } from './new-sheet.ts';
import { sheetXmlSteps, XML_HEAD } from './sheet-xml.ts';
import { stylesXml } from './styles-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OF_WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A new workbook (.xlsx) of some sheets: the same bytes for the same sheets. */
export function newWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  return finished(newWorkbookSteps(sheets));
}

/** The same, one row a step. */
export function* newWorkbookSteps(sheets: readonly NewSheet[]): Steps<Uint8Array> {
  const parts: Record<string, string> = {};
  for (const [at, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = yield* sheetXmlSteps(sheet, at === 0);
  }
  return yield* newZipSteps({
    '[Content_Types].xml': typesXml(sheets),
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
    ...parts,
  });
}

function typesXml(sheets: readonly NewSheet[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${OF_WORKBOOK}.${type}+xml"/>`;
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...sheets.map((_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet')),
    '</Types>',
  ].join('');
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const listed = sheets.map(({ name, isHidden }, at) => {
    const state = isHidden ? ' state="hidden"' : '';
    return `<sheet name="${encodeCellText(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets></workbook>`;
}

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}
