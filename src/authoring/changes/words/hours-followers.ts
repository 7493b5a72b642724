import { localizedText } from '../../../i18n/locale.ts';
import type { Location } from '../../../model/service.ts';
import type { Speaker } from './speaker.ts';

/** So many services are named. */
const NAMED = 5;

/** A sentence on the hours of a place with the services that have no times of their own there: they keep its hours. */
export function withFollowers(sentence: string, place: Location, speaker: Speaker): string {
  const { directory, locale, words } = speaker;
  const names = directory.services
    .filter(({ at }) =>
      at.some(({ location_id, schedules }) => location_id === place.id && schedules === null),
    )
    .map(({ name, id }) => localizedText(name, locale) ?? id);
  if (names.length === 0) return sentence;
  return words.followedBy(sentence, names.slice(0, NAMED), Math.max(0, names.length - NAMED));
}
