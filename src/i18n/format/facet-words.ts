import type { Directory } from '../../model/directory.ts';
import { ASK, UNCATEGORIZED, type FacetName } from '../../model/filter/facets.ts';
import { WEEKDAYS } from '../../model/time/plain-date.ts';
import { formatWeekday } from './format.ts';
import type { SharedMessages } from '../messages.ts';
import { said, type Reader } from '../reader.ts';

/** Name of a choice of a facet: "周三", "免费", the name of a place. */
export function choiceWords(
  directory: Directory,
  facet: FacetName,
  value: string,
  reader: Reader,
): string {
  return knownChoiceWords(directory, facet, value, reader) ?? reader.messages.filter.unknown;
}

function knownChoiceWords(
  directory: Directory,
  facet: FacetName,
  value: string,
  reader: Reader,
): string | null {
  const { filter, list } = reader.messages;
  switch (facet) {
    case 'category':
      return value === UNCATEGORIZED
        ? list.otherCategory
        : said(directory.term(value)?.name ?? null, reader);
    case 'place':
      return said(directory.location(value)?.name ?? null, reader);
    case 'provider':
      return said(directory.organization(value)?.name ?? null, reader);
    case 'service':
      return said(directory.service(value)?.name ?? null, reader);
    case 'weekday':
      return value === ASK ? filter.timeUnknown : weekdayName(value, reader.messages);
    case 'age':
      return /^\d+$/.test(value) ? filter.years(value) : null;
    case 'language':
      return value === ASK ? filter.languageUnknown : languageName(value, reader.messages);
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
    return new Intl.DisplayNames([messages.tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // no BCP 47 tag
  }
}
