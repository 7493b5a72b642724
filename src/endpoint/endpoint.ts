import type { Hono } from 'hono';
import { learnAll } from '../model/learn-all.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import { createApp } from './app.ts';
import { keepDoingChores } from './chores.ts';
import { logToStandardError, type Log } from './log.ts';
import { openStaffSessions, type StaffTokens } from './office/staff-session.ts';
import { openChallenges, type ChallengeOptions } from './requests/challenge.ts';
import type { TrustedProxies } from './requests/trusted-proxies.ts';
import { openManageTokens } from './requests/manage-token.ts';
import { DEFAULT_LIMITS, openRateLimiter, type RateLimits } from './requests/rate-limit.ts';
import { openProgramme } from './sessions/programme.ts';
import { openDatabase, type DatabaseOptions } from './store/database.ts';
import { openKeyedHash, sharedSecret } from './store/keyed-hash.ts';

/** The options an endpoint is opened with. */
export type EndpointOptions = DatabaseOptions & {
  /** The feed that is booked from, on disk. */
  readonly feedFile: string;
  /** Address that links begin with, path included, where it is not the origin that requests are sent to. */
  readonly publicOrigin?: string | undefined;
  /** Sites whose pages may use the endpoint, as origins; any where left out. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Limits on how often somebody may write; `DEFAULT_LIMITS` where left out. */
  readonly limits?: RateLimits | undefined;
  /** The work and the time a booking must prove; nothing where left out. */
  readonly challenge?: ChallengeOptions | undefined;
  /** Days after a session for which its bookings keep what is personal; 30 where left out. */
  readonly retentionDays?: number | undefined;
  /** Names of staff with their tokens: without any there is no office. */
  readonly staffTokens?: StaffTokens | undefined;
  /** True where every request comes through a proxy of our own, or the addresses and networks of our proxies. */
  readonly trustProxy?: TrustedProxies | undefined;
  /** Folders of the static site by the path they are mounted at; no site where left out. */
  readonly siteFolders?: Readonly<Record<string, string>> | undefined;
  /** Single files of the site by their path. */
  readonly siteFiles?: Readonly<Record<string, string>> | undefined;
  /** Paths of the site that are not served; none where left out. */
  readonly siteHidden?: readonly string[] | undefined;
  /** Policies of the site's pages by the path they begin with, where the strict one is not theirs. */
  readonly sitePolicies?: Readonly<Record<string, string>> | undefined;
  /** The clock. */
  readonly now?: (() => Instant) | undefined;
  readonly log?: Log | undefined;
};

/** An endpoint that answers requests. */
export interface Endpoint {
  /**
   * The application: `/booking`, `/office` and the site. Under `@hono/node-server` it knows who asks;
   * elsewhere a proxy has to say so (`trustProxy`), or everybody is one address to the limits.
   */
  readonly app: Hono;
  /** Ends what it does by itself and closes the database. Answer no more requests before. */
  close(): Promise<void>;
}

const DEFAULT_RETENTION_DAYS = 30;

/**
 * Opens an endpoint on its database, which is migrated, and begins with what is due by the clock.
 *
 * @throws where the database cannot be opened
 */
export async function openEndpoint(options: EndpointOptions): Promise<Endpoint> {
  learnAll();
  const log = options.log ?? logToStandardError;
  const now = options.now ?? Date.now;
  const db = await openDatabase(options);
  const source = openProgramme(db, options.feedFile, log, now);
  try {
    const hash = await openKeyedHash(db);
    const limiter = openRateLimiter(db, hash, options.limits ?? DEFAULT_LIMITS, now);
    const { challenge, staffTokens } = options;
    const app = createApp({
      ...{ db, source, hash, limiter, log, now },
      challenges:
        challenge === undefined
          ? null
          : openChallenges(await sharedSecret(db, 'challenge'), challenge),
      trustProxy: options.trustProxy ?? false,
      staff: staffTokens === undefined ? null : await openStaffSessions(db, staffTokens),
      tokens: await openManageTokens(db),
      publicOrigin: options.publicOrigin ?? null,
      allowedOrigins: options.allowedOrigins ?? null,
      site: {
        folders: options.siteFolders ?? {},
        files: options.siteFiles ?? {},
        policies: options.sitePolicies ?? {},
        hidden: options.siteHidden ?? [],
      },
    });
    await source.current();
    const endChores = keepDoingChores({
      ...{ db, source, limiter, log, now },
      retentionDays: options.retentionDays ?? DEFAULT_RETENTION_DAYS,
    });
    return {
      app,
      async close() {
        await endChores();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
