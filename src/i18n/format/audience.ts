import type { Service } from '../../model/service.ts';
import type { MessagesWith } from '../messages.ts';
import { localizedText, type Locale } from '../locale.ts';

/** Audience of a service: residents of where, which age, what conditions; `null` where none is known. */
export function formatAudience(
  service: Service,
  locale: Locale<MessagesWith<'details'>>,
): string | null {
  const { details, common } = locale.messages;
  const { text = null, min_age = null, max_age = null, unreadable } = service.eligibility ?? {};
  const parts = [
    service.open_to === null ? null : details.openTo[service.open_to],
    min_age === null && max_age === null ? null : details.ages(min_age, max_age),
    localizedText(text, locale),
    ...Object.values(unreadable ?? {}).map(details.asWritten),
  ].filter((part): part is string => part !== null);
  return parts.length === 0 ? null : common.joined(parts);
}
