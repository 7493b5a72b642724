import type { Problem } from '../../booking/contract.ts';
import type { DraftError } from '../../model/booking-draft.ts';

const FIELDS: readonly (readonly [pointer: RegExp, error: DraftError])[] = [
  [/^#?\/contact\/name/, { field: 'name', code: 'name-missing' }],
  [/^#?\/contact\/phone/, { field: 'phone', code: 'phone-invalid' }],
  [/^#?\/partySize/, { field: 'partySize', code: 'party-out-of-range' }],
  [/^#?\/consents/, { field: 'consent', code: 'consent-outdated' }],
];

/** The fields an endpoint found fault with, by the JSON Pointers of its problem (RFC 9457). */
export function fieldErrorsOf(problem: Problem | null): readonly DraftError[] {
  return (problem?.errors ?? []).flatMap(({ pointer }) => {
    const match = FIELDS.find(([pattern]) => pattern.test(pointer));
    return match === undefined ? [] : [match[1]];
  });
}
