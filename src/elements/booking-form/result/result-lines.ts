import type { Booking } from '../../../booking/contract.ts';
import { formatDate, formatTime } from '../../../i18n/format/format.ts';
import { said } from '../../../i18n/reader.ts';
import { documentsWords, placeWords } from '../../../i18n/format/service-words.ts';
import { wallTimeAt } from '../../../model/time/zoned-time.ts';
import type { ResultContext } from './result-context.ts';

export interface ResultLine {
  readonly key: 'service' | 'when' | 'where' | 'address' | 'party' | 'bring';
  readonly text: string;
}

type LineContext = Pick<ResultContext, 'directory' | 'reader'>;

/** The lines of a booking: shown, copied, read aloud and printed alike. */
export function resultLines(booking: Booking, context: LineContext): readonly ResultLine[] {
  const { directory, reader } = context;
  const { outcome } = reader.messages.booking;
  const { common, list, form } = reader.messages;
  const service = directory.service(booking.session.serviceId);
  const place = directory.location(booking.session.locationId);
  const bring = service === null ? null : documentsWords(service, reader);
  const line = (key: ResultLine['key'], label: string, value: string | null) =>
    value === null ? [] : [{ key, text: common.labelled(label, value) }];
  const name = said(service?.name ?? null, reader);
  const address = said(place?.address?.text ?? null, reader);
  return [
    ...(name === null ? [] : [{ key: 'service', text: name } as const]),
    ...line('when', outcome.when, whenWords(booking, reader)),
    ...line('where', outcome.where, place === null ? null : placeWords(directory, place, reader)),
    ...(address === null ? [] : [{ key: 'address', text: address } as const]),
    ...line('party', outcome.party, form.people(booking.partySize)),
    ...line('bring', list.bring, bring),
  ];
}

/** Status of a booking, in a few words. */
export function resultTitle(booking: Booking, { reader }: LineContext): string {
  const { outcome } = reader.messages.booking;
  const { messages } = reader;
  if (booking.status === 'waitlisted') return outcome.waitlisted(booking.position);
  if (booking.status === 'cancelled') return outcome.cancelledTitle;
  if (booking.status === 'confirmed') return outcome.confirmed;
  if (booking.drawAt === null) return outcome.pending;
  const at = Date.parse(booking.drawAt);
  const { date, time } = wallTimeAt(at, booking.session.timezone);
  return outcome.drawn(`${formatDate(date, messages)} ${time}`);
}

/** Date and time of the booked session, with the name of the zone: nobody comes two hours late. */
function whenWords({ session }: Booking, { messages }: LineContext['reader']): string {
  const zone = messages.time.zoneName(session.timezone);
  const { date, time } = wallTimeAt(Date.parse(session.startsAt), session.timezone);
  const times =
    session.endsAt === null
      ? messages.time.from(time)
      : messages.time.range(time, formatTime(Date.parse(session.endsAt), session.timezone));
  const when = `${formatDate(date, messages)} ${times}`;
  return zone === null ? when : messages.common.aside(when, zone);
}
