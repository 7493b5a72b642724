import type { Instant } from '../../model/time/zoned-time.ts';
import type { Decision, HoldReason, KnownSession } from './session-decision.ts';

/**
 * In doubt, where somebody would miss it: what is over is over, and what somebody decided stands. What was
 * closed for it stays so, until somebody decides.
 */
export function held(
  known: KnownSession,
  reason: HoldReason,
  candidates: readonly string[],
  now: Instant,
): readonly Decision[] {
  if (known.state === 'kept' || known.state === 'unresolved' || known.was.startsAt <= now)
    return [];
  if (known.bookings === 0) return [{ kind: 'gone', known }];
  const closed = known.state === 'held' ? known.candidates : [];
  return [{ kind: 'held', known, reason, candidates: [...new Set([...candidates, ...closed])] }];
}
