/** The kinds of files that are uploaded under the name of a feed. */
export type FileKind =
  | 'file-empty'
  | 'file-excel'
  | 'file-word'
  | 'file-zip'
  | 'file-other'
  | 'file-html'
  | 'file-csv';

/** The first bytes of files of other programs. */
const BEGINNINGS: readonly (readonly [begin: readonly number[], kind: FileKind])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'file-excel'], // of Excel and Word before 2007
  [[0x1f, 0x8b], 'file-zip'],
  [[0x52, 0x61, 0x72, 0x21], 'file-zip'], // RAR
  [[0x37, 0x7a, 0xbc, 0xaf], 'file-zip'], // 7z
  [[0x25, 0x50, 0x44, 0x46], 'file-other'], // PDF
  [[0x89, 0x50, 0x4e, 0x47], 'file-other'], // PNG
  [[0xff, 0xd8, 0xff], 'file-other'], // JPEG
];

/** A ZIP file; those of Office and WPS are such files, with folders by which they are known. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The names of the files in it stand at its beginning and at its end, in bytes. */
const LOOKED_INTO = 64_000;

/** The kind of file that bytes are of; `null` for a text that may be meant as JSON. */
export function fileKind(bytes: Uint8Array, text: string): FileKind | null {
  const known = BEGINNINGS.find(([begin]) => begins(bytes, begin));
  if (known !== undefined) return known[1];
  if (begins(bytes, ZIP)) return kindOfZip(bytes);
  const said = text.trim();
  if (said === '') return 'file-empty';
  if (said.startsWith('<')) return 'file-html';
  return isTable(said) ? 'file-csv' : null;
}

function begins(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, index) => bytes[index] === byte);
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const latin1 = new TextDecoder('windows-1252');
  const ends = [bytes.subarray(0, LOOKED_INTO), bytes.subarray(-LOOKED_INTO)];
  const names = ends.map((part) => latin1.decode(part)).join('');
  if (names.includes('xl/')) return 'file-excel';
  return names.includes('word/') ? 'file-word' : 'file-zip';
}

/** Tells if a text is lines of cells: the second has as many as the first, and no bracket begins it. */
function isTable(text: string): boolean {
  if (/^[{["“'/]/.test(text)) return false;
  const [first = '', second = ''] = text.split(/\r\n|\n|\r/, 2);
  const count = (line: string) => line.split(/[,\t;，]/).length;
  return count(first) > 1 && count(second) > 1;
}
