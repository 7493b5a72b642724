import type { Booking } from '../../../booking/contract.ts';
import { formatDate, formatTime } from '../../../i18n/format/format.ts';
import { formatInstant } from '../../../i18n/format/instant-format.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { formatDocuments } from '../../../i18n/format/documents.ts';
import { formatPlace } from '../../../i18n/format/service-facts.ts';
import { wallTimeAt } from '../../../model/time/zoned-time.ts';
import type { ResultContext } from './result-context.ts';

export interface ResultLine {
  readonly key:
    | 'doubt'
    | 'moved'
    | 'elsewhere'
    | 'said'
    | 'service'
    | 'when'
    | 'where'
    | 'address'
    | 'party'
    | 'bring';
  /** All of the line, as it is copied, read aloud and printed. */
  readonly text: string;
  /** The same as it is shown, where a drawing or another line says the rest. */
  readonly value: string;
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
  const line = (key: ResultLine['key'], label: string, said: string | null, value = said ?? '') =>
    said === null ? [] : [{ key, text: common.labelled(label, said), value }];
  const when = formatWhen(booking, locale);
  // Nobody comes two hours late.
  const zone = locale.messages.time.zoneName(booking.session.timezone);
  const where = place === null ? null : formatPlace(directory, place, locale);
  const placeName = localizedText(place?.name ?? null, locale);
  const name = localizedText(service?.name ?? null, locale);
  const address = localizedText(place?.address?.text ?? null, locale);
  return [
    ...newsLines(booking, context),
    ...plainLine('service', name),
    ...line('when', outcome.when, zone === null ? when : common.aside(when, zone), when),
    ...line('where', outcome.where, where, address === null ? undefined : (placeName ?? undefined)),
    ...plainLine('address', address),
    ...line('party', outcome.party, form.people(booking.partySize)),
    ...line('bring', list.bring, bring),
  ];
}

/** Lines on a session that has changed since it was booked; none where it is as it was. */
export function newsLines(
  { session, said, phone }: Booking,
  { locale }: LineContext,
): readonly ResultLine[] {
  const { outcome } = locale.messages.booking;
  if (session.inDoubt) return plainLine('doubt', outcome.inDoubt(phone));
  const moved = session.movedFrom === null ? null : formatStart(session.movedFrom, session, locale);
  return [
    ...plainLine('moved', moved === null ? null : outcome.wasAt(moved)),
    ...plainLine('elsewhere', session.placeChanged ? outcome.placeChanged : null),
    ...plainLine('said', said === null ? null : outcome.said(said)),
  ];
}

function plainLine(key: ResultLine['key'], text: string | null): readonly ResultLine[] {
  return text === null ? [] : [{ key, text, value: text }];
}

/** Status of a booking, in a few words. */
export function resultTitle(booking: Booking, { locale }: LineContext): string {
  const { outcome } = locale.messages.booking;
  if (booking.status === 'waitlisted') return outcome.waitlisted(booking.position);
  if (booking.status === 'cancelled') return outcome.cancelledTitle;
  if (booking.status === 'confirmed') return outcome.confirmed;
  if (booking.drawAt === null) return outcome.pending;
  return outcome.drawn(formatStart(booking.drawAt, booking.session, locale));
}

/** An instant as date and time in the zone of the session. */
function formatStart(
  instant: string,
  { timezone }: Booking['session'],
  { messages }: LineContext['locale'],
): string {
  return formatInstant(Date.parse(instant), timezone, messages);
}

/** Date and time of the booked session. */
function formatWhen({ session }: Booking, { messages }: LineContext['locale']): string {
  const { date, time } = wallTimeAt(Date.parse(session.startsAt), session.timezone);
  const times =
    session.endsAt === null
      ? messages.time.from(time)
      : messages.time.range(time, formatTime(Date.parse(session.endsAt), session.timezone));
  return `${formatDate(date, messages)} ${times}`;
}
