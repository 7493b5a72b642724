import { localizedText, type Locale } from '../../../i18n/locale.ts';
import type { Directory } from '../../../model/directory.ts';

/** Something that can be chosen. */
export type NeedOption = readonly [id: string, label: string];

interface OptionContext {
  readonly directory: Directory;
  readonly locale: Locale;
}

/** The categories of the feed's first taxonomy, the larger ones. */
export function termsIn({ directory, locale }: OptionContext): readonly NeedOption[] {
  const taxonomy = directory.feed.taxonomies[0];
  if (taxonomy === undefined) return [];
  return taxonomy.terms
    .filter(({ parent_id }) => parent_id === null)
    .map(({ id, name }) => [`${taxonomy.id}:${id}`, localizedText(name, locale) ?? id]);
}

/** The communities: places that services are at and that lie in another. */
export function communitiesIn({ directory, locale }: OptionContext): readonly NeedOption[] {
  const used = new Set(
    directory.services.flatMap(({ at }) => at.map((place) => place.location_id)),
  );
  return directory.feed.locations
    .filter(({ id, parent_id }) => used.has(id) && parent_id !== null)
    .map(({ id, name }) => [id, localizedText(name, locale) ?? id]);
}
