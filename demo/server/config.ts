import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ServerOptions } from './server.ts';

/** What is wrong with the settings a server was started with, as a sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const DEFAULT_PORT = 8787;
const DEFAULT_SQLITE_FILE = '.cache/booking/bookings.sqlite';

/**
 * Reads the settings of a server. Flags come before variables:
 *
 * - `--feed`, `FEED_FILE`: the feed that is booked from (needed)
 * - `--port`, `PORT` (8787; 0 for any) and `--host`, `HOST` (127.0.0.1)
 * - `--sqlite`, `SQLITE_FILE`; or `DATABASE_URL`, `DATABASE_SCHEMA`, `DATABASE_POOL_SIZE`
 * - `PUBLIC_ORIGIN`: what manage links begin with behind a proxy
 * - `ALLOWED_ORIGINS`: sites whose pages may book, separated by commas (any)
 * - `--site /=demo` a folder of the site, `--file /feed.json=feed.json` a file; both repeatable
 *
 * @throws ConfigError
 */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): ServerOptions {
  const flags = readFlags(argv);
  const feedFile = flags.feed ?? variables['FEED_FILE'];
  if (!feedFile) throw new ConfigError('name the feed with --feed FILE or FEED_FILE');
  const databaseUrl = variables['DATABASE_URL'] || null;
  const allowed = variables['ALLOWED_ORIGINS'] || '*';
  return {
    ...(databaseUrl === null
      ? { sqliteFile: resolve(flags.sqlite ?? (variables['SQLITE_FILE'] || DEFAULT_SQLITE_FILE)) }
      : {
          databaseUrl,
          databaseSchema: variables['DATABASE_SCHEMA'] || undefined,
          databasePoolSize: wholeNumber(variables['DATABASE_POOL_SIZE'] || '10', 'pool size'),
        }),
    feedFile: resolve(feedFile),
    port: wholeNumber(flags.port ?? (variables['PORT'] || String(DEFAULT_PORT)), 'port'),
    host: flags.host ?? (variables['HOST'] || undefined),
    publicOrigin: originOf(variables['PUBLIC_ORIGIN']),
    allowedOrigins:
      allowed === '*' ? undefined : allowed.split(',').map((origin) => originOf(origin) ?? ''),
    siteFolders: pathsOf(flags.site ?? []),
    siteFiles: pathsOf(flags.file ?? []),
  };
}

function readFlags(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        feed: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        sqlite: { type: 'string' },
        site: { type: 'string', multiple: true },
        file: { type: 'string', multiple: true },
      },
    }).values;
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : 'unknown flag');
  }
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new ConfigError(`the ${name} must be a whole number, not "${text}"`);
  }
  return Number(text);
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
