import {
  PROBLEM_BASE,
  PROBLEM_STATUS,
  type Challenge,
  type Problem,
  type ProblemType,
  type WaitlistState,
} from '../../booking/contract.ts';
import type { FieldCode } from '../../booking/field-errors.ts';
import { FIELD_DETAILS, problemLanguage, PROBLEM_TITLES } from './problem-titles.ts';

/** One value that cannot be taken, by its JSON Pointer into the body (`#/contact/phone`). */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
}

/** The members of a problem beside its type. */
export interface RefusalMembers {
  readonly errors?: readonly FieldError[];
  readonly remaining?: number;
  readonly waitlist?: WaitlistState;
  readonly alternatives?: readonly string[];
  readonly limit?: number;
  readonly challenge?: Challenge;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** A request that is answered with a problem of the contract. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly type: ProblemType;
  readonly members: RefusalMembers;

  constructor(type: ProblemType, members: RefusalMembers = {}) {
    super(type);
    this.type = type;
    this.members = members;
  }
}

/** Answers a refusal as `application/problem+json`, in the reader's language. */
export function problemResponse(
  { type, members }: Refusal,
  acceptLanguage: string | null,
): Response {
  const language = problemLanguage(acceptLanguage);
  const status = PROBLEM_STATUS[type];
  const problem: Problem = {
    type: `${PROBLEM_BASE}${type}`,
    title: PROBLEM_TITLES[type][language],
    status,
    ...members,
    errors: members.errors?.map((error) => ({
      ...error,
      detail: FIELD_DETAILS[error.code][language],
    })),
  };
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'content-language': language,
    'cache-control': 'no-store',
    vary: 'accept-language',
  });
  if (members.retryAfter !== undefined) headers.set('retry-after', String(members.retryAfter));
  return new Response(JSON.stringify(problem), { status, headers });
}
