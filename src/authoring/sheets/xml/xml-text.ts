import { MOST_XML_TEXT } from '../limits.ts';
import { unifyLineEnds } from '../line-ends.ts';
import { SheetsFault } from '../reading.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const BROKEN = '\uFFFD';

/**
 * Reads the text between two tags: entities, and sections that have none.
 *
 * @throws {SheetsFault} if it is longer than any that a program writes
 */
export function decodeXml(raw: string): string {
  if (raw.length > MOST_XML_TEXT) throw new SheetsFault('damaged');
  if (!raw.includes('<')) return decodeEntities(raw);
  let text = '';
  let at = 0;
  for (let from = raw.indexOf('<'); from >= 0; from = raw.indexOf('<', at)) {
    text += decodeEntities(raw.slice(at, from));
    const isText = raw.startsWith('<![CDATA[', from);
    const ending = isText ? ']]>' : raw.startsWith('<!--', from) ? '-->' : '>';
    const to = raw.indexOf(ending, from);
    if (to < 0) return text;
    if (isText) text += raw.slice(from + 9, to);
    at = to + ending.length;
  }
  return text + decodeEntities(raw.slice(at));
}

function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x[0-9a-fA-F]{1,8}|#[0-9]{1,9}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
    const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : BROKEN;
  });
}

/** Reads what a cell says: `_x000D_` is a character that XML cannot hold, and every line ends with LF. */
export function decodeCellText(text: string): string {
  const read = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      )
    : text;
  return unifyLineEnds(read);
}

/** Writes what a cell says, as `decodeCellText` and `decodeXml` read it. */
export function encodeCellText(text: string): string {
  return unifyLineEnds(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n -\uFFFD]/g, escaped)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
