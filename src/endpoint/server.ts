import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Instant } from '../model/zoned-time.ts';
import { createApp } from './app.ts';
import { keepDoingChores } from './chores.ts';
import { openDatabase, type DatabaseOptions } from './store/database.ts';
import { openFeedSource } from './sessions/feed-source.ts';
import { openChallenges, type ChallengeOptions } from './requests/challenge.ts';
import { openKeyedHash, sharedSecret } from './store/keyed-hash.ts';
import { logToStandardError, type Log } from './log.ts';
import { openStaffSessions, type StaffTokens } from './office/staff-session.ts';
import { DEFAULT_LIMITS, openRateLimiter, type RateLimits } from './requests/rate-limit.ts';
import { openManageTokens } from './requests/manage-token.ts';

/** How a server is started. */
export type ServerOptions = DatabaseOptions & {
  /** The feed that is booked from, on disk. */
  readonly feedFile: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Address to listen at; `127.0.0.1` where left out. */
  readonly host?: string | undefined;
  /** Origin that manage links begin with, where it is not the one that requests are sent to. */
  readonly publicOrigin?: string | undefined;
  /** Sites whose pages may use the endpoint, as origins; any where left out. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** How often somebody may write; `DEFAULT_LIMITS` where left out. */
  readonly limits?: RateLimits | undefined;
  /** What a booking must prove; nothing where left out. */
  readonly challenge?: ChallengeOptions | undefined;
  /** Days after a session for which its bookings keep what is personal; 30 where left out. */
  readonly retentionDays?: number | undefined;
  /** Names of staff with their tokens: without any there is no office. */
  readonly staffTokens?: StaffTokens | undefined;
  /** Whether a proxy of our own says in `X-Forwarded-For` who a request comes from. */
  readonly trustProxy?: boolean | undefined;
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

/** A server that is running. */
export interface RunningServer {
  /** Where it can be reached, such as `http://127.0.0.1:8787`. */
  readonly origin: string;
  /** Takes no more requests, ends those it has, and closes the database. */
  close(): Promise<void>;
}

const DEFAULT_RETENTION_DAYS = 30;

/** Milliseconds a client has for its headers and for its whole request: who is slower holds no place. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
};

/** Milliseconds that requests under way are given to end when the server closes. */
const CLOSING_MS = 5_000;

/**
 * Starts the endpoint and the site, the database migrated.
 *
 * @throws where the database cannot be opened or the port is taken
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const log = options.log ?? logToStandardError;
  const host = options.host ?? '127.0.0.1';
  const feed = openFeedSource(options.feedFile, log);
  const db = await openDatabase(options);
  try {
    const now = options.now ?? Date.now;
    const hash = await openKeyedHash(db);
    const limiter = openRateLimiter(db, hash, options.limits ?? DEFAULT_LIMITS, now);
    const app = createApp({
      ...{ db, feed, hash, limiter, log, now },
      challenges:
        options.challenge === undefined
          ? null
          : openChallenges(await sharedSecret(db, 'challenge'), options.challenge),
      trustProxy: options.trustProxy ?? false,
      staff:
        options.staffTokens === undefined
          ? null
          : openStaffSessions(await sharedSecret(db, 'office'), options.staffTokens),
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
    const endChores = keepDoingChores({
      ...{ db, feed, limiter, log, now },
      retentionDays: options.retentionDays ?? DEFAULT_RETENTION_DAYS,
    });
    const server = createAdaptorServer({ fetch: app.fetch, serverOptions: PATIENCE }) as Server;
    await listen(server, options.port, host);
    await feed.current();
    const { port } = server.address() as AddressInfo;
    return {
      origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
      async close() {
        await endChores();
        await stopListening(server);
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
