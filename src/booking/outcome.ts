import { secondsToWait } from '../http/retry-after.ts';
import { PROBLEM_BASE, PROBLEM_STATUS, type Booking, type Problem } from './contract.ts';
import type { ProblemType } from './contract.ts';
import type { ReadAnswer } from './answer-reader.ts';
import { readProblem } from './read-answer.ts';

/** The meaning of an answer of the endpoint for the resident. */
export type Outcome<Made = Booking> =
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly code: ProblemType | 'other' }
  | { readonly kind: 'wait'; readonly seconds: number; readonly code: ProblemType }
  /** No final answer came: the booking may or may not have been made. */
  | { readonly kind: 'unknown' };

const WAITING: readonly ProblemType[] = ['in-progress', 'too-many-requests', 'busy', 'maintenance'];
const DEFAULT_WAIT_S = 3;
const MAX_WAIT_S = 120;

/**
 * Reads an answer. A problem is believed on any status, because gateways rewrite statuses; what is
 * neither what was asked for nor a problem is no answer at all, such as a gateway's HTML page with status 200.
 */
export function outcomeOf<Made>(
  status: number,
  body: string,
  retryAfter: string | null,
  read: ReadAnswer<Made>,
): Outcome<Made> {
  const json = parse(body);
  const made = status < 300 ? read(json) : null;
  if (made !== null) return { kind: 'made', made };
  const problem = readProblem(json);
  if (problem !== null) return outcomeOfProblem(problem, retryAfter);
  if (status >= 400 && status < 500) {
    const plain = { type: 'about:blank', title: '', status };
    return status === 429 || status === 408
      ? { kind: 'wait', seconds: secondsOf(plain, retryAfter), code: 'too-many-requests' }
      : { kind: 'refused', problem: plain, code: 'other' };
  }
  return { kind: 'unknown' };
}

function outcomeOfProblem(problem: Problem, retryAfter: string | null): Outcome<never> {
  const code = problemTypeOf(problem);
  if (code !== 'other' && WAITING.includes(code)) {
    return { kind: 'wait', seconds: secondsOf(problem, retryAfter), code };
  }
  return code === 'internal-error' ? { kind: 'unknown' } : { kind: 'refused', problem, code };
}

/** The last part of a problem's type where this contract knows it. */
function problemTypeOf({ type }: Problem): ProblemType | 'other' {
  const name = type.startsWith(PROBLEM_BASE)
    ? type.slice(PROBLEM_BASE.length)
    : (type.split(/[/#:]/).pop() ?? '');
  return Object.prototype.hasOwnProperty.call(PROBLEM_STATUS, name)
    ? (name as ProblemType)
    : 'other';
}

function secondsOf(problem: Problem, header: string | null): number {
  const seconds = problem.retryAfter ?? secondsToWait(header, Date.now()) ?? DEFAULT_WAIT_S;
  return Math.min(Math.max(seconds, 1), MAX_WAIT_S);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
