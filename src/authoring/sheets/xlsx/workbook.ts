import { MOST_SHEETS } from '../limits.ts';
import { SheetsFault } from '../reading.ts';
import { attributesOf, isTrue, xmlTags } from '../xml/xml-tags.ts';
import type { ZipParts } from '../zip/zip-parts.ts';
import { relationshipsOf } from './relationships.ts';

/** A sheet as the workbook lists it, with the place of its part. */
export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

/** A workbook: its sheets, how it counts days, and the parts that all sheets use. */
export interface Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly is1904: boolean;
  readonly stringsPath: string | null;
  readonly stylesPath: string | null;
}

/**
 * Reads the list of sheets; sheets that are one drawing, or a macro of old, are not in it.
 *
 * @throws {SheetsFault} if the file is no workbook of this kind
 */
export function readWorkbook(parts: ZipParts): Workbook {
  const roots = [...relationshipsOf(parts, '').values()];
  const root = roots.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  if (!parts.has(root) || !root.endsWith('.xml')) throw new SheetsFault(otherKind(parts));
  const related = relationshipsOf(parts, root);
  const pathOf = (wanted: string) =>
    [...related.values()].find(({ type, path }) => type === wanted && parts.has(path))?.path ??
    null;
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  let isWorkbook = false;
  for (const tag of xmlTags(parts.text(root))) {
    if (tag.name === 'workbook') isWorkbook = true;
    if (tag.kind === 'close') continue;
    if (tag.name === 'workbookPr') is1904 = isTrue(attributesOf(tag).get('date1904'));
    if (tag.name !== 'sheet') continue;
    if (sheets.length >= MOST_SHEETS) throw new SheetsFault('too-many-cells');
    const attributes = attributesOf(tag);
    const [, id = ''] = [...attributes].find(([name]) => name.endsWith(':id')) ?? [];
    const part = related.get(id);
    if (part === undefined) throw new SheetsFault('damaged');
    if (part.type !== 'worksheet') continue;
    sheets.push({
      name: attributes.get('name') ?? '',
      isHidden: (attributes.get('state') ?? 'visible') !== 'visible',
      path: part.path,
    });
  }
  if (!isWorkbook) throw new SheetsFault(otherKind(parts));
  const [stringsPath, stylesPath] = [pathOf('sharedStrings'), pathOf('styles')];
  return { sheets, is1904, stringsPath, stylesPath };
}

/** The reason for which a ZIP file that is no workbook of this kind is not read. */
function otherKind(parts: ZipParts): 'other-workbook' | 'not-a-workbook' | 'damaged' {
  if (parts.has('xl/workbook.bin') || parts.has('content.xml')) return 'other-workbook';
  if (parts.hasAny((name) => name.startsWith('index/') && name.endsWith('.iwa'))) {
    return 'other-workbook';
  }
  return parts.hasAny((name) => name.startsWith('xl/')) ? 'damaged' : 'not-a-workbook';
}
