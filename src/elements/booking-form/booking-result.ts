import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../booking/contract.ts';
import type { BookingState } from '../../controllers/booking-controller.ts';
import type { WordsController } from '../../controllers/words-controller.ts';
import { formatDate, formatDeviceTime, formatInstant, formatTime } from '../../locale/format.ts';
import type { Messages } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import { said } from '../../locale/reader.ts';
import { documentsWords, placeWords } from '../../locale/service-words.ts';
import type { Service } from '../../model/service.ts';
import type { Directory } from '../../model/directory.ts';
import { safeAddress } from '../../model/web-address.ts';
import { wallTimeAt } from '../../model/zoned-time.ts';
import { phoneInstead, unknownNotice } from './form-notices.ts';

interface ResultContext {
  readonly directory: Directory;
  readonly service: Service;
  readonly reader: Reader<Messages>;
  readonly words: WordsController;
  readonly headingLevel: number;
  readonly onUndo: () => void;
  readonly onAnother: () => void;
  readonly onResume: () => void;
}

type Booked = Extract<BookingState, { status: 'booked' }>;
type Outcome = Extract<BookingState, { status: 'booked' | 'undone' | 'unknown' }>;

/** What has come of a booking that was sent. */
export function outcomeView(state: Outcome, context: ResultContext): TemplateResult {
  const { reader, words, service, onResume } = context;
  switch (state.status) {
    case 'booked':
      return bookingResult(state, context);
    case 'undone':
      return undoneResult(context);
    case 'unknown':
      return html`${unknownNotice(reader, words, onResume)} ${phoneInstead('', service, context)}`;
  }
}

/** What was booked, unmistakably: the code, the time in the feed's zone, the place, and the way back. */
function bookingResult({ booking, undo }: Booked, context: ResultContext): TemplateResult {
  const { directory, reader, words, headingLevel, onAnother } = context;
  const { outcome, common, list } = reader.messages;
  const booked = directory.service(booking.session.serviceId);
  const place = directory.location(booking.session.locationId);
  const bring = booked === null ? null : documentsWords(booked, reader);
  const ics = safeAddress(booking.icsUrl, document.baseURI);
  const device = formatDeviceTime(
    Date.parse(booking.session.startsAt),
    booking.session.timezone,
    reader.messages,
  );
  return html`<div class="result" tabindex="-1">
    <div class="title">${words.heading(headingLevel, 'result', titleOf(booking, reader))}</div>
    <div class="code-box">
      ${words.paragraph('result-code-label', outcome.code)}
      <div class="code">${words.paragraph('result-code', booking.code)}</div>
      <div class="quiet">${words.paragraph('result-code-hint', outcome.codeHint)}</div>
    </div>
    <div class="lines">
      ${words.paragraph('result-service', said(booked?.name ?? null, reader) ?? '')}
      ${words.paragraph('result-when', common.labelled(outcome.when, whenWords(booking, reader)))}
      ${device === null ? nothing : html`<div class="quiet">${words.paragraph('result-device', device)}</div>`}
      ${
        place === null
          ? nothing
          : words.paragraph(
              'result-where',
              common.labelled(outcome.where, placeWords(directory, place, reader)),
            )
      }
      ${words.paragraph(
        'result-party',
        common.labelled(outcome.party, reader.messages.form.people(booking.partySize)),
      )}
      ${bring === null ? nothing : words.paragraph('result-bring', common.labelled(list.bring, bring))}
    </div>
    ${ics === null ? nothing : html`<div>${words.link('result-calendar', outcome.calendar, ics)}</div>`}
    ${takeBack(booking, undo, context)}
    <button type="button" @click=${onAnother}>${outcome.another}</button>
  </div>`;
}

/** What is shown once a booking has been taken back. */
function undoneResult({ reader, words, headingLevel, onAnother }: ResultContext): TemplateResult {
  const { outcome } = reader.messages;
  return html`<div class="result" tabindex="-1">
    <div class="title">${words.heading(headingLevel, 'result', outcome.cancelledTitle)}</div>
    ${words.paragraph('result-cancelled', outcome.cancelledText)}
    <button class="primary" type="button" @click=${onAnother}>${outcome.another}</button>
  </div>`;
}

function takeBack(
  booking: Booking,
  undo: Booked['undo'],
  { reader, words, onUndo }: ResultContext,
): TemplateResult | typeof nothing {
  const { outcome } = reader.messages;
  const undoable = reader.now < Date.parse(booking.undoUntil);
  const until = Date.parse(undoable ? booking.undoUntil : booking.cancelUntil);
  if (reader.now >= until) return nothing;
  const time = undoable
    ? formatTime(until, reader.zone)
    : formatInstant(until, reader.zone, reader.messages);
  const label = undoable ? outcome.undo : outcome.cancel;
  return html`<div class="take-back">
    ${
      undo === 'failed'
        ? html`<div class="notice" role="alert">
            ${words.paragraph('result-undo-failed', outcome.undoFailed)}
          </div>`
        : nothing
    }
    <button type="button" part="undo" aria-disabled=${undo === 'sending'} @click=${onUndo}>
      ${undo === 'sending' ? outcome.undoing : label}
    </button>
    <div class="quiet">
      ${words.paragraph(
        'result-until',
        undoable ? outcome.undoUntil(time) : outcome.cancelUntil(time),
      )}
    </div>
  </div>`;
}

function titleOf({ status, position }: Booking, { messages }: Reader<Messages>): string {
  const { outcome } = messages;
  if (status === 'waitlisted') return outcome.waitlisted(position);
  return status === 'pending' ? outcome.pending : outcome.confirmed;
}

/** Date and time of the booked session, with the name of the zone: nobody comes two hours late. */
function whenWords({ session }: Booking, { messages }: Reader<Messages>): string {
  const starts = Date.parse(session.startsAt);
  const zone = messages.time.zoneName(session.timezone);
  const { date, time } = wallTimeAt(starts, session.timezone);
  const times =
    session.endsAt === null
      ? messages.time.from(time)
      : messages.time.range(time, formatTime(Date.parse(session.endsAt), session.timezone));
  const when = `${formatDate(date, messages)} ${times}`;
  return zone === null ? when : messages.common.aside(when, zone);
}
