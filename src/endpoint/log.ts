/**
 * Writes one event of the server's life. Facts are counts, codes and route patterns: never a body,
 * an address that was asked for, a name, a number or a token.
 */
export type Log = (event: string, facts?: Readonly<Record<string, string | number>>) => void;

/** Writes events as lines of JSON to standard error. */
export const logToStandardError: Log = (event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
};

/**
 * The facts of an exception that may be logged: its kind, its code and where it was thrown. Its message
 * is left out, because parsers and databases quote what they were given.
 */
export function factsOfError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as NodeJS.ErrnoException;
  const place = /^\s+at .+$/m.exec(error.stack?.replace(error.message, '') ?? '')?.[0].trim();
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(place === undefined ? {} : { place }),
  };
}
