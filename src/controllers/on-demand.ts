import type { Messages } from '../locale/messages.ts';
import { adviseEditor } from './editor-advice.ts';

/** Words that tell a web editor which file is not beside `linli.js`. */
export type PartMissing = (file: string) => string;

/** A part that is asked for: its module, or `null` where it cannot be had. Never rejects. */
export type PartLoader<Part> = (
  host: HTMLElement,
  partMissing: PartMissing,
) => Promise<Part | null>;

/** Pinyin for the search box. */
export const loadPinyin = partLoader('linli-pinyin.js', () => import('../on-demand/pinyin.ts'));

/** Coordinates of one system in another. */
export const loadCoordinates = partLoader(
  'linli-coordinates.js',
  () => import('../on-demand/coordinates.ts'),
);

/** QR codes. */
export const loadQrCode = partLoader('linli-qr-code.js', () => import('../on-demand/qr-code.ts'));

/** Sessions as calendar files. */
export const loadCalendarFile = partLoader(
  'linli-calendar-file.js',
  () => import('../on-demand/calendar-file.ts'),
);

/** Services and sessions as search engines read them. */
export const loadStructuredData = partLoader(
  'linli-structured-data.js',
  () => import('../on-demand/structured-data.ts'),
);

/** The languages that pages in them load, by their BCP 47 tags. */
export const languageLoaders: Readonly<
  Record<string, PartLoader<{ readonly messages: Messages }>>
> = {
  en: partLoader('linli-en.js', () => import('../on-demand/en.ts')),
};

/**
 * Makes the loader of a part. The part is read once for the page, however many elements ask. Where it
 * is not there, each element's editor is told once, and who asks again later tries again; the oldest
 * browsers remember the failure until the page is opened again.
 *
 * @param file its name beside `linli.js`, where a web editor may have left it out
 */
export function partLoader<Part>(file: string, load: () => Promise<Part>): PartLoader<Part> {
  let part: Promise<Part> | null = null;
  return async (host, partMissing) => {
    const reading = (part ??= load());
    try {
      return await reading;
    } catch {
      if (part === reading) part = null;
      adviseEditor(host, partMissing(file));
      return null;
    }
  };
}
