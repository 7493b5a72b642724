import { decodeCellText, decodeXml } from '../xml/xml-text.ts';
import { xmlTags } from '../xml/xml-tags.ts';

/** The text of a string with its fonts, without the pinyin that may stand above it. */
export function stringItemText(xml: string): string {
  let text = '';
  let from = -1;
  let isAbove = false;
  for (const { name, kind, start, end } of xmlTags(xml)) {
    if (name === 'rPh') isAbove = kind === 'open';
    if (name !== 't') continue;
    if (kind === 'open') from = end;
    if (kind === 'close' && from >= 0 && !isAbove) text += decodeXml(xml.slice(from, start));
  }
  return decodeCellText(text);
}

/** The texts that cells name by number. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let from = -1;
  for (const { name, kind, start, end } of xmlTags(xml)) {
    if (name !== 'si') continue;
    if (kind === 'empty') strings.push('');
    if (kind === 'open') from = end;
    if (kind === 'close' && from >= 0) strings.push(stringItemText(xml.slice(from, start)));
  }
  return strings;
}
