import { ENVELOPE_WORDS } from './words/envelope-words.ts';
import { FIGURES_WORDS } from './words/figures-words.ts';
import { PLACES_WORDS } from './words/places-words.ts';
import { SCHEDULES_WORDS } from './words/schedules-words.ts';
import { SERVICES_WORDS } from './words/services-words.ts';
import type { FieldWords } from './words/words.ts';

/**
 * Descriptions of each field of the feed, by its path, in Chinese and English: for the page that describes the feed
 * and for the published JSON Schema. No page of an office loads it.
 */
export const FIELD_WORDS: FieldWords = {
  ...ENVELOPE_WORDS,
  ...SERVICES_WORDS,
  ...SCHEDULES_WORDS,
  ...PLACES_WORDS,
  ...FIGURES_WORDS,
};
