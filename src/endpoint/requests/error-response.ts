import type { Context } from 'hono';
import { factsOfError, type Log } from '../log.ts';
import { isUnavailable } from '../store/database.ts';
import { problemResponse, Refusal } from './problems.ts';

/** Seconds after which a client may try again when the database did not answer. */
const BUSY_RETRY_SECONDS = 2;

/** Every error as a problem; only what nobody expected is logged, and nothing of what was sent. */
export function errorResponse(error: Error, context: Context, log: Log): Response {
  const language = context.req.header('accept-language') ?? null;
  return problemResponse(refusalFor(error, context, log), language);
}

function refusalFor(error: Error, context: Context, log: Log): Refusal {
  if (error instanceof Refusal) return error;
  if (isUnavailable(error)) {
    log('database-unavailable', factsOfError(error));
    return new Refusal('busy', { retryAfter: BUSY_RETRY_SECONDS });
  }
  log('internal-error', { method: context.req.method, ...factsOfError(error) });
  return new Refusal('internal-error');
}
