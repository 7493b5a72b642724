import type { Directory } from '../../model/directory.ts';
import { ASK, type FacetName } from '../../model/filter/facets.ts';
import { WEEKDAYS } from '../../model/time/plain-date.ts';
import { knownCategory } from './category.ts';
import { formatWeekday } from './format.ts';
import type { MessagesWith, SharedMessages } from '../messages.ts';
import { inSentence, localizedText, type Locale } from '../locale.ts';

export type FilterLocale = Locale<MessagesWith<'filter'>>;

/** Name of a choice of a facet: "周三", "免费", the name of a place. */
export function formatChoice(
  directory: Directory,
  facet: FacetName,
  value: string,
  locale: FilterLocale,
): string {
  return formatKnownChoice(directory, facet, value, locale) ?? locale.messages.list.unknownChoice;
}

function formatKnownChoice(
  directory: Directory,
  facet: FacetName,
  value: string,
  locale: FilterLocale,
): string | null {
  const { filter } = locale.messages;
  switch (facet) {
    case 'category':
      return knownCategory(directory, value, locale);
    case 'place':
      return localizedText(directory.location(value)?.name ?? null, locale);
    case 'provider':
      return localizedText(directory.organization(value)?.name ?? null, locale);
    case 'service':
      return localizedText(directory.service(value)?.name ?? null, locale);
    case 'weekday':
      return value === ASK ? filter.timeUnknown : weekdayName(value, locale.messages);
    case 'age':
      return /^\d+$/.test(value) ? filter.years(value) : null;
    case 'language':
      return value === ASK ? filter.languageUnknown : languageName(value, locale.messages);
    case 'when':
      return wordFor(filter.when, value);
    case 'part':
      return value === ASK ? filter.timeUnknown : wordFor(filter.part, value);
    case 'cost':
      return wordFor(filter.cost, value);
    case 'open_to':
      return wordFor(filter.openTo, value);
    case 'access':
      return wordFor(filter.access, value);
    case 'booking':
      return wordFor(filter.booking, value);
  }
}

function weekdayName(value: string, messages: SharedMessages): string | null {
  const day = WEEKDAYS.find((each) => each === value);
  return day === undefined ? null : formatWeekday(day, messages);
}

function wordFor(words: Readonly<Record<string, string>>, value: string): string | null {
  return Object.prototype.hasOwnProperty.call(words, value) ? (words[value] ?? null) : null;
}

/** A language by its name in the reader's language; its tag where nobody has a name for it. */
export function languageName(tag: string, messages: SharedMessages): string {
  if (tag === '') return tag; // some engines call it "root"
  try {
    const name = new Intl.DisplayNames([messages.tag], { type: 'language' }).of(tag);
    return name ?? inSentence(tag, messages);
  } catch {
    return inSentence(tag, messages); // no BCP 47 tag
  }
}
