import type { Kysely } from 'kysely';
import { MINUTE_MS } from '../model/time/durations.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import { endOldSessions } from './office/staff-session.ts';
import { drawLots, drawsDue } from './places/draw.ts';
import type { ProgrammeSource } from './sessions/programme.ts';
import { closeUnresolved } from './identity/close-unresolved.ts';
import { factsOfError, type Log } from './log.ts';
import { purgePersonalData } from './purge.ts';
import type { RateLimiter } from './requests/rate-limit.ts';
import { isGivenOut, standingSession } from './sessions/standing-session.ts';
import { dropErasedText } from './store/erased-text.ts';
import type { Tables } from './store/tables.ts';

interface ChoreDependencies {
  readonly db: Kysely<Tables>;
  readonly source: ProgrammeSource;
  readonly limiter: Pick<RateLimiter, 'forget'>;
  readonly log: Log;
  readonly now: () => Instant;
  /** Days after a session for which its bookings keep what is personal. */
  readonly retentionDays: number;
}

/** Does once what is due without anybody asking for it: draws lots, forgets old counts, erases what is personal when its
 * time has come. Never rejects. */
export async function doChores(dependencies: ChoreDependencies): Promise<void> {
  const { db, source, limiter, log, now, retentionDays } = dependencies;
  try {
    await limiter.forget();
    await endOldSessions(db, now());
    await dropErasedText(db);
    await closeUnresolved(db, now());
    const programme = await source.current();
    await purgePersonalData(db, now(), retentionDays);
    if (programme === null) return;
    const at = new Date(now()).toISOString();
    for (const row of await drawsDue(db, at)) {
      const session = standingSession(programme, row.session_id, row.service_id, now());
      if (session === null || !isGivenOut(session)) continue; // drawn when somebody has decided
      const capacity = session.announced.at.capacity?.maximum ?? null;
      if (capacity !== null) await drawLots(db, row.session_id, capacity, at);
    }
  } catch (error) {
    log('chore-failed', factsOfError(error)); // the next round does it
  }
}

/** Does the chores now and every minute. Returns what ends them, once the round that is on has ended. */
export function keepDoingChores(dependencies: ChoreDependencies): () => Promise<void> {
  let round = doChores(dependencies);
  const timer = setInterval(() => {
    round = doChores(dependencies);
  }, MINUTE_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return round;
  };
}
