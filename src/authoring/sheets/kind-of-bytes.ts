/** Kinds of files that come under the name of a workbook. */
export type KindOfBytes = 'zip' | 'ole' | 'other' | 'text';

const BEGINNINGS: readonly (readonly [begin: readonly number[], kind: KindOfBytes])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[0x50, 0x4b], 'other'], // an archive that is empty, or of many files
  [[0x1f, 0x8b], 'other'], // gzip
  [[0x52, 0x61, 0x72, 0x21], 'other'], // RAR
  [[0x37, 0x7a, 0xbc, 0xaf], 'other'], // 7z
  [[0x25, 0x50, 0x44, 0x46], 'other'], // PDF
  [[0x89, 0x50, 0x4e, 0x47], 'other'], // PNG
  [[0xff, 0xd8, 0xff], 'other'], // JPEG
];

/** Tells by its first bytes what kind of file it is; its name says nothing. */
export function kindOfBytes(bytes: Uint8Array): KindOfBytes {
  const known = BEGINNINGS.find(([begin]) => begin.every((byte, index) => bytes[index] === byte));
  return known?.[1] ?? 'text';
}

/** Tells by its first characters if a text is something else than lines of cells. */
export function kindOfText(text: string): 'web-page' | 'other-workbook' | 'json' | 'empty' | null {
  const start = text.slice(0, 2_000).trimStart();
  if (start === '') return text.trim() === '' ? 'empty' : null;
  if (/^MIME-Version:/i.test(start)) return 'web-page';
  if (/^<[!?a-z]/i.test(start)) {
    return start.includes('urn:schemas-microsoft-com:office:spreadsheet') &&
      start.startsWith('<?xml')
      ? 'other-workbook'
      : 'web-page';
  }
  return /^[{[]\s*(?:["{[]|$)/.test(start) ? 'json' : null;
}
