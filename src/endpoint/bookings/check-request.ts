import type { BookingRequest, Consent } from '../../booking/contract.ts';
import { fieldErrorOf } from '../../booking/field-errors.ts';
import { draftOf } from '../../booking/request.ts';
import { draftErrors } from '../../booking/rules.ts';
import { bookingTermsOf } from '../../model/booking/booking-terms.ts';
import { maxPartySizeOf } from '../../model/booking/party-size.ts';
import { Refusal, type FieldError } from '../requests/problems.ts';
import type { OfferedSession } from '../sessions/open-session.ts';
import type { AskedBooking } from './booking-request.ts';

/**
 * Holds what was asked against what the feed says of the service, by the rules of the form.
 *
 * @param notice version of the privacy notice that must have been agreed to
 * @throws Refusal `validation-error`
 */
export function checkRequest(
  { sessionId, request }: AskedBooking,
  { service }: OfferedSession,
  notice: string,
): void {
  const terms = bookingTermsOf(service);
  const wrong = draftErrors(draftOf(sessionId, request, notice), {
    terms,
    notice,
    maxPartySize: maxPartySizeOf(service),
    isPriority: false, // whether it is open to who asks was looked at before
  });
  const errors: readonly FieldError[] = [
    ...wrong.flatMap((error) => fieldErrorOf(error, terms.questions) ?? []),
    ...crowdErrors(request),
  ];
  const stale = errors.some(({ pointer }) => pointer === '#/consents')
    ? []
    : consentErrors(request.consents, notice);
  if (errors.length + stale.length === 0) return;
  throw new Refusal('validation-error', { errors: [...errors, ...stale] });
}

/** A consent that is not to the notice as it is shown now: whatever it says, nobody has agreed to it here. */
export function consentErrors(
  consents: readonly Consent[],
  notice: string | null,
): readonly FieldError[] {
  const isOffered = consents.every(({ version }) => version === notice);
  return isOffered ? [] : [{ pointer: '#/consents', code: 'outdated' }];
}

/** More names than people: no form sends that. */
function crowdErrors({ partySize, attendees }: BookingRequest): readonly FieldError[] {
  return attendees.length < partySize ? [] : [{ pointer: '#/attendees', code: 'out-of-range' }];
}
