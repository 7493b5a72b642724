/** Thrown when headers and body have not come in time. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * One exchange, headers and body, within a time limit. `AbortSignal.timeout` and `any` are missing in
 * the oldest browsers we serve.
 *
 * @param read takes what it needs from the response; the time limit holds for it too
 * @throws {TimeoutError} when it takes too long; an `AbortError` when `signal` is aborted; whatever
 *   `fetch` or `read` throw
 */
export async function timedFetch<Result>(
  address: string,
  init: RequestInit,
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  const exchange = new AbortController();
  const stop = () => exchange.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, timeoutMs);
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) stop();
    return await read(
      await fetch(address, { ...init, signal: exchange.signal, credentials: 'omit' }),
    );
  } catch (error) {
    if (late && !signal.aborted) throw new TimeoutError(`no answer within ${timeoutMs} ms`);
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
