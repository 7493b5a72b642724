import type { Attachment } from './service.ts';

/** Kinds of files that people tell apart: those that have a name of their own, and those that words are for. */
export type FileKind = 'PDF' | 'Word' | 'Excel' | 'PPT' | 'image' | 'archive' | 'text';

/** By the end of a media type, or of the name of a file. */
const KINDS: readonly (readonly [FileKind, RegExp])[] = [
  ['PDF', /^pdf$/],
  ['Word', /^docx?$|^wps$|msword|wordprocessingml/],
  ['Excel', /^xlsx?$|ms-excel|spreadsheetml/],
  ['PPT', /^pptx?$|ms-powerpoint|presentationml/],
  ['image', /^jpe?g$|^png$|^gif$|^webp$|^svg(?:\+xml)?$/],
  ['archive', /^zip$|^rar$/],
  ['text', /^txt$|^plain$/],
];

/** The kind of a file, by its media type, else by the name that its address ends in; `null` where nobody knows. */
export function fileKindOf({ media_type, url }: Attachment): FileKind | null {
  const path = url.split(/[?#]/)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  const [type = ''] = (media_type ?? '').split(';');
  const written = (media_type === null ? ending : type.slice(type.indexOf('/') + 1)).trim();
  return KINDS.find(([, pattern]) => pattern.test(written.toLowerCase()))?.[0] ?? null;
}
