import { saveFile } from '../../../browser/save-file.ts';
import { sessionEvent } from '../../../i18n/format/session-event.ts';
import type { PlacedSession } from '../../../model/directory.ts';
import type { Service } from '../../../model/service.ts';
import { calendarText } from '../../../model/time/calendar-text.ts';
import type { ListContext } from '../list-context.ts';

const PRODUCT = '-//linli//service-list//EN';

/**
 * Hands a session to the device's calendar as a file. Where a browser swallows such files, as WeChat's
 * does, nothing else is lost: the time stands on the page.
 */
export function saveSession(
  service: Service,
  placed: PlacedSession,
  { directory, locale, addressOf }: ListContext,
): void {
  const saved = { service, placed, url: addressOf(service), stamp: locale.now };
  const text = calendarText(sessionEvent(saved, directory, locale), PRODUCT);
  saveFile(`${placed.session.date}.ics`, text, 'text/calendar;charset=utf-8');
}
