import type { Problem } from '../../booking/contract.ts';
import type { DraftError, DraftField } from '../../model/booking-draft.ts';
import type { BookingQuestion } from '../../model/booking-terms.ts';

const FIELDS: readonly (readonly [pointer: RegExp, error: DraftError])[] = [
  [/^\/contact\/name/, { field: 'name', code: 'name-missing' }],
  [/^\/contact\/phone/, { field: 'phone', code: 'phone-invalid' }],
  [/^\/partySize/, { field: 'partySize', code: 'party-out-of-range' }],
  [/^\/onBehalfOf/, { field: 'otherName', code: 'other-name-missing' }],
  [/^\/attendees/, { field: 'attendee-0', code: 'attendee-missing' }],
  [/^\/priorityGroup/, { field: 'priorityGroup', code: 'priority-needed' }],
  [/^\/consents/, { field: 'consent', code: 'consent-outdated' }],
];

const ANSWER_CODES = {
  missing: 'answer-missing',
  'not-a-number': 'answer-not-a-number',
  'out-of-range': 'answer-out-of-range',
  'too-long': 'answer-too-long',
} as const;

/** The fields an endpoint found fault with, by the JSON Pointers of its problem (RFC 9457). */
export function fieldErrorsOf(
  problem: Problem | null,
  questions: readonly BookingQuestion[],
): readonly DraftError[] {
  return (problem?.errors ?? []).flatMap(({ pointer, code }) => {
    const path = pointer.replace(/^#/, '');
    const answer = /^\/answers\/([^/]+)$/.exec(path)?.[1];
    if (answer !== undefined) return answerError(unescapeKey(answer), code, questions);
    const attendee = /^\/attendees\/(\d+)/.exec(path)?.[1];
    if (attendee !== undefined) {
      const field: DraftField = `attendee-${Number(attendee)}`;
      return [{ field, code: 'attendee-missing' } as const];
    }
    const match = FIELDS.find(([pattern]) => pattern.test(path));
    return match === undefined ? [] : [match[1]];
  });
}

function answerError(
  id: string,
  code: string,
  questions: readonly BookingQuestion[],
): readonly DraftError[] {
  const index = questions.findIndex((question) => question.id === id);
  if (index < 0) return [];
  const known: Readonly<Record<string, DraftError['code']>> = ANSWER_CODES;
  return [{ field: `answer-${index}`, code: known[code] ?? 'answer-unknown' }];
}

/** A key of a JSON Pointer as it is (RFC 6901, in a fragment). */
function unescapeKey(key: string): string {
  try {
    return decodeURIComponent(key).replace(/~1/g, '/').replace(/~0/g, '~');
  } catch {
    return key;
  }
}
