import type { Attachment } from '../../../model/service.ts';
import { isAllowedAddress } from '../../../model/web-address.ts';
import { ask, read, type FactReading } from './fact-reading.ts';

/** Kinds of files by the words that clerks have for them. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  PDF: 'application/pdf',
  DOC: 'application/msword',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  XLS: 'application/vnd.ms-excel',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  PPT: 'application/vnd.ms-powerpoint',
  PPTX: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  JPG: 'image/jpeg',
  PNG: 'image/png',
  ZIP: 'application/zip',
  TXT: 'text/plain',
};

const BYTES: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 * 1024 };

/** Files of one service, in a cell; what is longer is prose. */
const LONGEST = 5_000;

/** Reads files, a line each: "报名表 https://county.example/bm.pdf PDF 120KB". */
export function readAttachments(sentence: string): FactReading<readonly Attachment[]> {
  if (sentence.length > LONGEST) return ask('attachments', sentence.slice(0, 20));
  const files: Attachment[] = [];
  for (const line of sentence.split('\n').filter((each) => each.trim() !== '')) {
    const file = attachmentOf(line);
    if (file === null) return ask('attachments', line.trim().slice(0, 80));
    files.push(file);
  }
  return files.length === 0 ? ask('attachments', '') : read(files);
}

/** A name, an address, and what is known of the file. */
function attachmentOf(line: string): Attachment | null {
  const words = line.split(/[ \t\u3000]/).filter((word) => word !== '');
  const at = words.findIndex((word, index) => index > 0 && isFileAddress(word));
  const url = words[at];
  if (url === undefined) return null;
  const facts = factsOf(words.slice(at + 1));
  return facts && { name: words.slice(0, at).join(' '), url, ...facts };
}

/** Tells if a word is the address of a file: with a host, or one beside the feed. `www.…` alone is neither. */
export function isFileAddress(word: string): boolean {
  if (!isAllowedAddress(word) || /^www\./i.test(word)) return false;
  return (
    /^https?:\/\/[^/]/i.test(word) ||
    (!word.includes(':') && /[^/]\.[a-z][a-z\d]{1,4}$/i.test(word))
  );
}

type Facts = Pick<Attachment, 'media_type' | 'size_in_bytes'>;

/** The kind and the size of a file, in this order; `null` where something else is said. */
function factsOf(words: readonly string[]): Facts | null {
  const text = words
    .join('')
    .normalize('NFKC')
    .replace(/[(),、\s]/g, '')
    .toUpperCase();
  const type = /^[A-Z]+?(?=$|\d)/.exec(text)?.[0] ?? '';
  const size = text.slice(type.length);
  const media_type = type === '' ? null : MEDIA_TYPES[type];
  if (media_type === undefined) return null;
  if (size === '') return { media_type, size_in_bytes: null };
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)([KM]?B)$/.exec(size) ?? [];
  if (number === undefined) return null;
  return { media_type, size_in_bytes: Math.round(Number(number) * (BYTES[unit] ?? 1)) };
}

/** The standard form of files whose names are texts; `null` where it cannot say exactly these. */
export function writeAttachments(files: readonly Attachment[]): string | null {
  const lines = files.map(({ name, url, media_type, size_in_bytes }) => {
    const type = Object.keys(MEDIA_TYPES).find((word) => MEDIA_TYPES[word] === media_type);
    if (media_type !== null && type === undefined) return null;
    const size = size_in_bytes === null ? [] : [sizeText(size_in_bytes)];
    const called = typeof name === 'string' ? name : '';
    return [called, url, ...(type === undefined ? [] : [type]), ...size].join(' ');
  });
  if (lines.includes(null)) return null;
  const sentence = lines.join('\n');
  const reading = readAttachments(sentence);
  return reading.kind === 'read' && plain(reading.fact) === plain(files) ? sentence : null;
}

function sizeText(bytes: number): string {
  const unit = ['MB', 'KB'].find((each) => bytes > 0 && bytes % (BYTES[each] ?? 1) === 0) ?? 'B';
  return `${bytes / (BYTES[unit] ?? 1)}${unit}`;
}

function plain(files: readonly Attachment[]): string {
  return JSON.stringify(
    files.map(({ name, url, media_type, size_in_bytes }) => [name, url, media_type, size_in_bytes]),
  );
}
