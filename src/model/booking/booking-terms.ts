import type { Text } from '../text.ts';

/** A question of a service, beside name and phone number. The kinds are those of OpenActive's intake forms. */
export interface BookingQuestion {
  readonly id: string;
  readonly label: Text;
  readonly hint: Text | null;
  readonly type: 'short_text' | 'paragraph' | 'choice' | 'yes_no' | 'number';
  readonly required: boolean;
  /** The options to choose from, for `choice`. */
  readonly options: readonly QuestionOption[];
  /** Least and greatest number, for `number`; `null` for no bound. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Asked only where an earlier question has this answer; `null` for always. */
  readonly only_if: QuestionCondition | null;
}

export interface QuestionOption {
  readonly id: string;
  readonly label: Text;
}

export interface QuestionCondition {
  readonly question: string;
  /** Id of the option chosen, `yes` or `no`. */
  readonly is: string;
}

/** The limits on places held by one phone number or household, and the order in which places are given. */
export interface BookingRules {
  /** Most people who may wait for one session; `null` and 0 for no wait list. */
  readonly waitlist: number | null;
  /** Most places that one phone number may hold in one session; `null` for no limit. */
  readonly per_phone: number | null;
  /** Most places that one household may hold in one session; `null` for no limit. */
  readonly per_household: number | null;
  /** Id of the question whose answer tells one household from another, such as building and door. */
  readonly household_question: string | null;
  /** The names of all who come: not asked for, optional or required. */
  readonly attendee_names: 'none' | 'optional' | 'required';
  readonly priority: PriorityRule | null;
  /** Places are drawn by lot after booking has closed; `null` for first come, first served. */
  readonly draw: DrawRule | null;
}

/** People who come first on the wait list and in a draw, and may book earlier. */
export interface PriorityRule {
  readonly groups: readonly QuestionOption[];
  /** Days before a session from which they can book; `null` for the same time as everybody. */
  readonly opens_days_before: number | null;
}

export interface DrawRule {
  /** Minutes before its start at which the lots of a session are drawn; by then booking has closed. */
  readonly minutes_before: number;
}

/** The questions a service asks, and the rules by which it gives its places. */
export interface BookingTerms {
  readonly questions: readonly BookingQuestion[];
  readonly rules: BookingRules;
}

/** Questions and rules as the booking of a service has them. */
interface AsBooked {
  readonly booking: {
    readonly questions: readonly BookingQuestion[];
    readonly rules: BookingRules | null;
  } | null;
}

/** The rules of a service that has none. */
export const NO_RULES: BookingRules = {
  waitlist: null,
  per_phone: null,
  per_household: null,
  household_question: null,
  attendee_names: 'none',
  priority: null,
  draw: null,
};

/** Tells if a service has questions or rules of its own. */
export function hasTerms({ booking }: AsBooked): boolean {
  return booking !== null && (booking.questions.length > 0 || booking.rules !== null);
}

/** The questions and rules of a service. */
export function bookingTermsOf({ booking }: AsBooked): BookingTerms {
  const { questions = [], rules = null } = booking ?? {};
  return { questions, rules: rules ?? NO_RULES };
}

/** Tells if a question to choose from has options; true for every other question. */
export function hasOptions({ type, options }: BookingQuestion): boolean {
  return type !== 'choice' || options.length > 0;
}
