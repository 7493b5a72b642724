import type { Messages } from '../i18n/messages.ts';
import { Chunk } from './chunk.ts';

/** The languages that pages in them load, by their BCP 47 tags. Simplified Chinese is always there. */
export const languageChunks: Readonly<Record<string, Chunk<Messages>>> = {
  en: new Chunk('en', () => import('../i18n/en.ts').then(({ en }) => en)),
};
