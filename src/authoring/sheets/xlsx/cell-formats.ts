import { attributesOf, xmlTags } from '../xml/xml-tags.ts';
import { builtInFormat, formatOf, type CellFormat } from '../values/cell-format.ts';

/** The formats of a workbook, by the numbers that cells have as their style. */
export function readCellFormats(xml: string): readonly CellFormat[] {
  const codes = new Map<number, string>();
  const known = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  let isInCells = false;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'cellXfs') isInCells = tag.kind === 'open';
    if (tag.kind === 'close') continue;
    if (tag.name === 'numFmt') {
      const attributes = attributesOf(tag);
      const code = attributes.get('formatCode');
      if (code !== undefined) codes.set(Number(attributes.get('numFmtId')), code);
    }
    if (tag.name !== 'xf' || !isInCells) continue;
    const id = Number(attributesOf(tag).get('numFmtId') ?? 0);
    const format = known.get(id) ?? formatOf(codes.get(id) ?? builtInFormat(id));
    known.set(id, format);
    formats.push(format);
  }
  return formats;
}
