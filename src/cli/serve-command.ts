import { ConfigError, readConfig } from '../endpoint/config.ts';
import { factsOfError, logToStandardError } from '../endpoint/log.ts';
import type { ServerOptions } from '../endpoint/server.ts';
import { installLine, missingLibraries } from './endpoint-libraries.ts';
import { SERVE_USAGE } from './usage.ts';

/** Serves the booking endpoint until it is told to end. The exit code, where it does not run. */
export async function serveCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(SERVE_USAGE);
    return 0;
  }
  try {
    return await serve(readConfig(process.env, args), (origin) => `${origin}\n`);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(`${error.message}\n\nlinli serve --help`);
  }
}

/**
 * Starts a server that ends with the process, and says where it is.
 *
 * @returns the exit code
 * @throws where libraries are missing, with the line that installs them
 */
export async function serve(
  options: ServerOptions,
  greeting: (origin: string) => string,
): Promise<number> {
  const missing = missingLibraries('databaseUrl' in options ? 'pg' : 'libsql');
  if (missing.length > 0) {
    throw new Error(
      `linli serve 还缺几个库，请运行下面这一行，再运行 npx linli serve。
linli serve lacks libraries: run this line, then npx linli serve again.

  ${installLine(missing)}`,
    );
  }
  const { startServer } = await import('../endpoint/server.ts');
  try {
    const server = await startServer(options);
    // A second signal ends the process at once.
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void server.close());
    process.stdout.write(greeting(server.origin)); // in one piece: a reader may leave after it
    return 0;
  } catch (error) {
    logToStandardError('not-started', factsOfError(error));
    return 1;
  }
}
