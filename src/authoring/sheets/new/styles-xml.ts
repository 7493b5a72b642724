import type { CellLook, NewColumn } from './new-sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Ids of number formats (ECMA-376, 18.8.30); that of dates is our own. */
const FORMATS = { general: 0, text: 49, date: 164 } as const;
const LOOKS: readonly CellLook[] = ['plain', 'heading', 'example', 'title', 'prose'];
const FORMAT_NAMES = ['general', 'text', 'date'] as const;

/** The number of a style: of a look in a format. */
export function styleOf(look: CellLook, format: NewColumn['format']): number {
  return LOOKS.indexOf(look) * FORMAT_NAMES.length + FORMAT_NAMES.indexOf(format);
}

const FONT = '<name val="微软雅黑"/><charset val="134"/>';
const FONTS: Readonly<Record<CellLook, string>> = {
  plain: `<font><sz val="11"/>${FONT}</font>`,
  heading: `<font><b/><sz val="11"/><color rgb="FF094F80"/>${FONT}</font>`,
  example: `<font><i/><sz val="11"/><color rgb="FF6B7280"/>${FONT}</font>`,
  title: `<font><b/><sz val="16"/>${FONT}</font>`,
  prose: `<font><sz val="11"/>${FONT}</font>`,
};
/** The first two are prescribed. */
const FILLS =
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8F1F8"/></patternFill></fill>';

/** The part of the styles (ECMA-376, 18.8). */
export function stylesXml(): string {
  const formats = LOOKS.flatMap((look, font) =>
    FORMAT_NAMES.map((format) => {
      const fill = look === 'heading' ? 2 : 0;
      const wrap = look === 'plain' || look === 'example' ? '' : ' wrapText="1"';
      return `<xf numFmtId="${FORMATS[format]}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center"${wrap}/></xf>`;
    }),
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">`,
    `<numFmts count="1"><numFmt numFmtId="${FORMATS.date}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    `<fonts count="${LOOKS.length}">${LOOKS.map((look) => FONTS[look]).join('')}</fonts>`,
    `<fills count="3">${FILLS}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
