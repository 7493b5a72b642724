import type { Booking } from '../../../booking/contract.ts';
import { formatDate, formatTime } from '../../../i18n/format/format.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { formatDocuments, formatPlace } from '../../../i18n/format/service.ts';
import { wallTimeAt } from '../../../model/time/zoned-time.ts';
import type { ResultContext } from './result-context.ts';

export interface ResultLine {
  readonly key: 'service' | 'when' | 'where' | 'address' | 'party' | 'bring';
  readonly text: string;
}

type LineContext = Pick<ResultContext, 'directory' | 'locale'>;

/** The lines of a booking: shown, copied, read aloud and printed alike. */
export function resultLines(booking: Booking, context: LineContext): readonly ResultLine[] {
  const { directory, locale } = context;
  const { outcome } = locale.messages.booking;
  const { common, list, form } = locale.messages;
  const service = directory.service(booking.session.serviceId);
  const place = directory.location(booking.session.locationId);
  const bring = service === null ? null : formatDocuments(service, locale);
  const line = (key: ResultLine['key'], label: string, value: string | null) =>
    value === null ? [] : [{ key, text: common.labelled(label, value) }];
  const name = localizedText(service?.name ?? null, locale);
  const address = localizedText(place?.address?.text ?? null, locale);
  return [
    ...(name === null ? [] : [{ key: 'service', text: name } as const]),
    ...line('when', outcome.when, formatWhen(booking, locale)),
    ...line('where', outcome.where, place === null ? null : formatPlace(directory, place, locale)),
    ...(address === null ? [] : [{ key: 'address', text: address } as const]),
    ...line('party', outcome.party, form.people(booking.partySize)),
    ...line('bring', list.bring, bring),
  ];
}

/** Status of a booking, in a few words. */
export function resultTitle(booking: Booking, { locale }: LineContext): string {
  const { outcome } = locale.messages.booking;
  const { messages } = locale;
  if (booking.status === 'waitlisted') return outcome.waitlisted(booking.position);
  if (booking.status === 'cancelled') return outcome.cancelledTitle;
  if (booking.status === 'confirmed') return outcome.confirmed;
  if (booking.drawAt === null) return outcome.pending;
  const at = Date.parse(booking.drawAt);
  const { date, time } = wallTimeAt(at, booking.session.timezone);
  return outcome.drawn(`${formatDate(date, messages)} ${time}`);
}

/** Date and time of the booked session, with the name of the zone: nobody comes two hours late. */
function formatWhen({ session }: Booking, { messages }: LineContext['locale']): string {
  const zone = messages.time.zoneName(session.timezone);
  const { date, time } = wallTimeAt(Date.parse(session.startsAt), session.timezone);
  const times =
    session.endsAt === null
      ? messages.time.from(time)
      : messages.time.range(time, formatTime(Date.parse(session.endsAt), session.timezone));
  const when = `${formatDate(date, messages)} ${times}`;
  return zone === null ? when : messages.common.aside(when, zone);
}
