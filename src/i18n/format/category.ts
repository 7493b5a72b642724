import type { Directory } from '../../model/directory.ts';
import { UNCATEGORIZED } from '../../model/filter/facets.ts';
import { localizedText, type Locale } from '../locale.ts';

/** Name of a category; `null` where the feed has none of that id. */
export function knownCategory(directory: Directory, value: string, locale: Locale): string | null {
  return value === UNCATEGORIZED
    ? locale.messages.list.otherCategory
    : localizedText(directory.term(value)?.name ?? null, locale);
}

/** Name of a category that can be chosen. */
export function formatCategory(directory: Directory, value: string, locale: Locale): string {
  return knownCategory(directory, value, locale) ?? locale.messages.list.unknownChoice;
}
