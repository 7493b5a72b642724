import { ConfigError, readConfig } from './config.ts';
import { factsOfError, logToStandardError } from './log.ts';
import { startServer, type RunningServer } from './server.ts';

try {
  const server = await startServer(readConfig(process.env, process.argv.slice(2)));
  closeOn('SIGTERM', server);
  closeOn('SIGINT', server);
  process.stdout.write(`${server.origin}\n`);
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else logToStandardError('not-started', factsOfError(error));
  process.exitCode = 1;
}

/** Ends the server with the signal; a second signal ends the process at once. */
function closeOn(signal: NodeJS.Signals, server: RunningServer): void {
  process.once(signal, () => {
    void server.close();
  });
}
