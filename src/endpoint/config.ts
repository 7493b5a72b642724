import { withoutEndSlashes } from '../model/web-address.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ChallengeOptions } from './requests/challenge.ts';
import type { StaffTokens } from './office/staff-session.ts';
import { trustOf, type TrustedProxies } from './requests/trusted-proxies.ts';
import { DEFAULT_LIMITS, type RateLimit, type RateLimits } from './requests/rate-limit.ts';
import type { ServerOptions } from './server.ts';

/** A mistake in the settings a server was started with, as a sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const DEFAULT_PORT = 8787;
const DEFAULT_SQLITE_FILE = '.cache/booking/bookings.sqlite';

/**
 * Reads the settings of a server. Flags come before variables:
 *
 * - the one word without a flag, `--feed`, `FEED_FILE`: the feed that is booked from (needed)
 * - `--port`, `PORT` (8787; 0 for any) and `--host`, `HOST` (127.0.0.1)
 * - `--database`, `--sqlite`, `SQLITE_FILE`: an SQLite file; or `DATABASE_URL`, `DATABASE_SCHEMA`, `DATABASE_POOL_SIZE`
 * - `PUBLIC_ORIGIN`: what links begin with behind a proxy, with the path it puts before those of the endpoint
 * - `ALLOWED_ORIGINS`: sites whose pages may book, separated by commas (any)
 * - `RATE_PER_ADDRESS` (60 in 10 minutes) and `RATE_PER_PHONE` (10 a day); 0 for no limit
 * - `MINIMUM_SECONDS` (2) between looking and booking, `CHALLENGE_BITS` (0) of work against robots
 * - `STAFF_TOKENS="front=…,chief=…"`: who may open `/office`, each token of 16 characters or more
 * - `RETENTION_DAYS` (30) after a session for which names and numbers are kept
 * - `TRUST_PROXY=1` where every request comes through a proxy of your own, or the addresses and networks of
 *   your proxies, separated by commas
 * - `--site /=demo` a folder of the site, `--file /feed.json=feed.json` a file; both repeatable
 *
 * @throws ConfigError
 */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): ServerOptions {
  const { values: flags, positionals } = readFlags(argv);
  const [feedFile = variables['FEED_FILE'], ...more] = [...positionals, ...(flags.feed ?? [])];
  if (!feedFile || more.length > 0) throw new ConfigError('name one feed: FILE or FEED_FILE');
  const databaseUrl = variables['DATABASE_URL'] || null;
  const allowed = variables['ALLOWED_ORIGINS'] || '*';
  return {
    ...(databaseUrl === null
      ? { sqliteFile: resolve(sqliteFileIn(flags, variables)) }
      : {
          databaseUrl,
          databaseSchema: variables['DATABASE_SCHEMA'] || undefined,
          databasePoolSize: wholeNumber(variables['DATABASE_POOL_SIZE'] || '10', 'pool size'),
        }),
    feedFile: resolve(feedFile),
    port: wholeNumber(flags.port ?? (variables['PORT'] || String(DEFAULT_PORT)), 'port'),
    host: flags.host ?? (variables['HOST'] || undefined),
    publicOrigin: publicAddressIn(variables['PUBLIC_ORIGIN']),
    allowedOrigins:
      allowed === '*' ? undefined : allowed.split(',').map((origin) => originOf(origin) ?? ''),
    limits: limitsIn(variables),
    challenge: challengeIn(variables),
    staffTokens: staffIn(variables['STAFF_TOKENS']),
    retentionDays: wholeNumber(variables['RETENTION_DAYS'] || '30', 'retention days', 3_650),
    trustProxy: trustedIn(variables['TRUST_PROXY']),
    siteFolders: pathsOf(flags.site ?? []),
    siteFiles: pathsOf(flags.file ?? []),
  };
}

function readFlags(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        feed: { type: 'string', multiple: true },
        port: { type: 'string' },
        host: { type: 'string' },
        database: { type: 'string' },
        sqlite: { type: 'string' },
        site: { type: 'string', multiple: true },
        file: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : 'unknown flag');
  }
}

function sqliteFileIn(
  { database, sqlite }: { readonly database?: string; readonly sqlite?: string },
  variables: Readonly<Record<string, string | undefined>>,
): string {
  const file = database ?? sqlite ?? (variables['SQLITE_FILE'] || DEFAULT_SQLITE_FILE);
  if (!/^\w+:\/\//.test(file)) return file;
  // Everybody on a machine can read the command lines on it.
  throw new ConfigError('the address of a database server belongs in DATABASE_URL');
}

function limitsIn(variables: Readonly<Record<string, string | undefined>>): RateLimits {
  const limit = (name: string, usual: RateLimit | null): RateLimit | null => {
    const text = variables[name];
    if (!text || usual === null) return usual;
    const times = wholeNumber(text, `limit ${name}`);
    return times === 0 ? null : { ...usual, times };
  };
  return {
    ...DEFAULT_LIMITS,
    perAddress: limit('RATE_PER_ADDRESS', DEFAULT_LIMITS.perAddress),
    perPhone: limit('RATE_PER_PHONE', DEFAULT_LIMITS.perPhone),
  };
}

/** Reads `name=token` pairs. */
function staffIn(text: string | undefined): StaffTokens | undefined {
  if (!text) return undefined;
  const pairs = text.split(',').map((pair) => {
    const at = pair.indexOf('=');
    const [name, token] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || name === '' || token.length < 16) {
      throw new ConfigError(
        'each of STAFF_TOKENS is name=token, the token of 16 characters or more',
      );
    }
    return [name, token] as const;
  });
  return Object.fromEntries(pairs);
}

function challengeIn(
  variables: Readonly<Record<string, string | undefined>>,
): ChallengeOptions | undefined {
  const difficulty = wholeNumber(variables['CHALLENGE_BITS'] || '0', 'challenge bits', 24);
  const minimumSeconds = wholeNumber(variables['MINIMUM_SECONDS'] || '2', 'minimum seconds', 60);
  return difficulty + minimumSeconds === 0 ? undefined : { difficulty, minimumSeconds };
}

function wholeNumber(text: string, name: string, most = 65_535): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > most) {
    throw new ConfigError(`the ${name} must be a whole number, not "${text}"`);
  }
  return Number(text);
}

/** An address of the web with its path, and nothing after it. */
function publicAddressIn(text: string | undefined): string | undefined {
  const origin = originOf(text);
  if (!text || origin === undefined) return undefined;
  const { pathname, search, hash, username } = new URL(text.trim());
  if (!/^https?:/.test(origin) || `${search}${hash}${username}` !== '') {
    throw new ConfigError(`"${text}" is not an address such as https://example.org/linli`);
  }
  return `${origin}${withoutEndSlashes(pathname)}`;
}

function trustedIn(text: string | undefined): TrustedProxies {
  if (!text || text === '0') return false;
  if (text === '1') return true;
  const proxies = text.split(',').map((each) => each.trim());
  try {
    trustOf(proxies);
    return proxies;
  } catch {
    throw new ConfigError('TRUST_PROXY is 1, or addresses and networks such as 10.0.0.0/8');
  }
}

function originOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  try {
    return new URL(text.trim()).origin;
  } catch {
    throw new ConfigError(`"${text}" is not an origin such as https://example.org`);
  }
}

/** Reads `/path=file` pairs. */
function pathsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (!pair.startsWith('/') || at < 1) throw new ConfigError(`"${pair}" is not /path=file`);
      return [pair.slice(0, at), resolve(pair.slice(at + 1))];
    }),
  );
}
