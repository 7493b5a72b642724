import type { AnswerErrorCode } from './booking-questions.ts';
import type { TypedAnswers } from './asked-questions.ts';

/** The content of a form as a resident has typed it so far. */
export interface BookingDraft {
  readonly sessionId: string | null;
  readonly name: string;
  readonly phone: string;
  /** As typed: a number only once it has been checked. */
  readonly partySize: string;
  /** Version of the privacy notice that was agreed to; `null` for not agreed. */
  readonly consent: string | null;
  /** True where somebody comes other than the one who fills in the form (代约). */
  readonly forOther: boolean;
  readonly otherName: string;
  readonly relation: string;
  /** Version of the notice with which who comes is said to agree; `null` for not said. */
  readonly otherConsent: string | null;
  /** Names of those who come beside the first, as far as they are typed. */
  readonly attendees: readonly string[];
  readonly answers: TypedAnswers;
  readonly priorityGroup: string | null;
}

/** The field an error is in: answers and attendees are told apart by their position, from 0. */
export type DraftField = keyof BookingDraft | `answer-${number}` | `attendee-${number}`;

export interface DraftError {
  readonly field: DraftField;
  readonly code: DraftErrorCode;
}

export type DraftErrorCode =
  | 'session-missing'
  | 'party-not-a-number'
  | 'party-out-of-range'
  | 'name-missing'
  | 'name-too-long'
  | 'phone-missing'
  | 'phone-invalid'
  | 'consent-missing'
  | 'consent-outdated'
  | AnswerErrorCode
  | 'other-name-missing'
  | 'other-consent-missing'
  | 'attendee-missing'
  | 'priority-needed';

export const EMPTY_DRAFT: BookingDraft = {
  sessionId: null,
  name: '',
  phone: '',
  partySize: '1',
  consent: null,
  forOther: false,
  otherName: '',
  relation: '',
  otherConsent: null,
  attendees: [],
  answers: {},
  priorityGroup: null,
};

export const MAX_NAME_LENGTH = 80;

/** A draft, or the like of it, after a change; the very same one where all was said before. */
export function withChange<Draft extends object>(draft: Draft, change: Partial<Draft>): Draft {
  const names = Object.keys(change) as (keyof Draft)[];
  return names.every((name) => draft[name] === change[name]) ? draft : { ...draft, ...change };
}
