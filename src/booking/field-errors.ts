import type { DraftError } from '../model/booking/booking-draft.ts';
import type { BookingQuestion } from '../model/booking/booking-terms.ts';
import { jsonPointer, pathOfPointer } from '../model/json-pointer.ts';
import type { ProblemError } from './contract.ts';

/** The errors a value of a request can have. */
export type FieldCode =
  | 'missing'
  | 'too-long'
  | 'not-a-phone-number'
  | 'not-a-number'
  | 'out-of-range'
  | 'outdated'
  | 'invalid';

/** The errors of a form, and how a problem says them; the first of a pointer is what it means by default. */
const FIELDS: readonly (readonly [pointer: string, code: FieldCode, error: DraftError])[] = [
  ['/contact/name', 'missing', { field: 'name', code: 'name-missing' }],
  ['/contact/name', 'too-long', { field: 'name', code: 'name-too-long' }],
  ['/contact/phone', 'not-a-phone-number', { field: 'phone', code: 'phone-invalid' }],
  ['/contact/phone', 'missing', { field: 'phone', code: 'phone-missing' }],
  ['/partySize', 'out-of-range', { field: 'partySize', code: 'party-out-of-range' }],
  ['/partySize', 'not-a-number', { field: 'partySize', code: 'party-not-a-number' }],
  ['/onBehalfOf', 'missing', { field: 'otherName', code: 'other-name-missing' }],
  ['/attendees', 'missing', { field: 'attendee-0', code: 'attendee-missing' }],
  ['/priorityGroup', 'invalid', { field: 'priorityGroup', code: 'priority-needed' }],
  ['/consents', 'outdated', { field: 'consent', code: 'consent-outdated' }],
  ['/consents', 'outdated', { field: 'consent', code: 'consent-missing' }],
  ['/consents', 'missing', { field: 'otherConsent', code: 'other-consent-missing' }],
];

const ANSWERS: readonly (readonly [code: FieldCode, error: DraftError['code']])[] = [
  ['invalid', 'answer-unknown'],
  ['missing', 'answer-missing'],
  ['not-a-number', 'answer-not-a-number'],
  ['out-of-range', 'answer-out-of-range'],
  ['too-long', 'answer-too-long'],
];

/** A field as a problem names it: by a JSON Pointer into the request (RFC 9457); `null` where it is in none. */
export function fieldErrorOf(
  { field, code }: DraftError,
  questions: readonly BookingQuestion[],
): { readonly pointer: string; readonly code: FieldCode } | null {
  const [, kind, index] = /^(answer|attendee)-(\d+)$/.exec(field) ?? [];
  if (kind === 'attendee') {
    return { pointer: `#${jsonPointer(['attendees', index ?? '', 'name'])}`, code: 'missing' };
  }
  if (kind === 'answer') {
    const { id = '' } = questions[Number(index)] ?? {};
    const found = ANSWERS.find(([, error]) => error === code)?.[0] ?? 'invalid';
    return { pointer: `#${jsonPointer(['answers', id])}`, code: found };
  }
  const known = FIELDS.find(([, , error]) => error.field === field && error.code === code);
  return known === undefined ? null : { pointer: `#${known[0]}`, code: known[1] };
}

/** The fields of a form that an endpoint found fault with, by the pointers of its problem. */
export function fieldErrorsIn(
  errors: readonly ProblemError[],
  questions: readonly BookingQuestion[],
): readonly DraftError[] {
  return errors.flatMap(({ pointer, code }): readonly DraftError[] => {
    const path = decoded(pointer.replace(/^#/, ''));
    const [list, id, ...further] = pathOfPointer(path);
    if (list === 'answers' && id !== undefined && further.length === 0) {
      return answerError(id, code, questions);
    }
    const attendee = /^\/attendees\/(\d+)/.exec(path)?.[1];
    if (attendee !== undefined) {
      return [{ field: `attendee-${Number(attendee)}`, code: 'attendee-missing' }];
    }
    const known = FIELDS.filter(([start]) => path.startsWith(start));
    const [, , error] = known.find(([, each]) => each === code) ?? known[0] ?? [];
    return error === undefined ? [] : [error];
  });
}

function answerError(
  id: string,
  code: string,
  questions: readonly BookingQuestion[],
): readonly DraftError[] {
  const index = questions.findIndex((question) => question.id === id);
  if (index < 0) return [];
  const error = ANSWERS.find(([each]) => each === code)?.[1] ?? 'answer-unknown';
  return [{ field: `answer-${index}`, code: error }];
}

/** A JSON Pointer that stood in a fragment of an address (RFC 6901, 6). */
function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}
