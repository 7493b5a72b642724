import { saveFile } from '../../../browser/save-file.ts';
import { sessionCalendar } from '../../../lazy/calendar-file.ts';
import { localizedText } from '../../../i18n/locale.ts';
import type { PlacedSession } from '../../../model/directory.ts';
import type { Service } from '../../../model/service.ts';
import type { ListContext } from '../list-context.ts';

/**
 * Hands a session to the device's calendar as a file. Where a browser swallows such files, as WeChat's
 * does, nothing else is lost: the time stands on the page.
 */
export function saveSession(
  service: Service,
  placed: PlacedSession,
  { directory, locale }: Pick<ListContext, 'directory' | 'locale'>,
  url: string | null,
): void {
  const location = directory.location(placed.at.location_id);
  const text = sessionCalendar({
    id: placed.id,
    feedId: directory.feed.feed.id,
    session: placed.session,
    serviceName: localizedText(service.name, locale) ?? service.id,
    place: localizedText(location?.name ?? null, locale),
    address: localizedText(location?.address?.text ?? null, locale),
    description: localizedText(service.summary, locale),
    url,
    now: locale.now,
  });
  saveFile(`${placed.session.date}.ics`, text, 'text/calendar;charset=utf-8');
}
