import type { FormTexts } from '../locale/messages.ts';
import { OnDemandPart } from './on-demand-part.ts';

/** Pinyin for the search box. */
export const pinyinPart = new OnDemandPart('pinyin', () => import('../on-demand/pinyin.ts'));

/** The search of a directory. */
export const searchPart = new OnDemandPart('search', () => import('../on-demand/search.ts'));

/** Coordinates of one system in another. */
export const coordinatesPart = new OnDemandPart(
  'coordinates',
  () => import('../on-demand/coordinates.ts'),
);

/** QR codes. */
export const qrCodePart = new OnDemandPart('qr-code', () => import('../on-demand/qr-code.ts'));

/** Sessions as calendar files. */
export const calendarFilePart = new OnDemandPart(
  'calendar-file',
  () => import('../on-demand/calendar-file.ts'),
);

/** Services and sessions as search engines read them. */
export const structuredDataPart = new OnDemandPart(
  'structured-data',
  () => import('../on-demand/structured-data.ts'),
);

/** The languages that pages in them load, by their BCP 47 tags. */
export const languageParts: Readonly<
  Record<string, OnDemandPart<{ readonly messages: FormTexts }>>
> = {
  en: new OnDemandPart('en', () => import('../on-demand/en.ts')),
};
