/** Thrown when headers and body have not come in time. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** A request that is on its way, with what ends it. */
export interface BegunRequest {
  readonly abort: AbortController;
  readonly answer: Promise<Response>;
}

interface ExchangeOptions {
  readonly timeoutMs: number;
  /** Ends it at once; without one, nothing but the time does. */
  readonly signal?: AbortSignal;
  /** The same request, where it was begun before: its time counts from now on, too. */
  readonly begun?: BegunRequest | null;
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
  { timeoutMs, signal, begun }: ExchangeOptions,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  const exchange = begun?.abort ?? new AbortController();
  const stop = () => exchange.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, timeoutMs);
  signal?.addEventListener('abort', stop);
  try {
    if (signal?.aborted === true) stop();
    const answer =
      begun?.answer ?? fetch(address, { ...init, signal: exchange.signal, credentials: 'omit' });
    return await read(await answer);
  } catch (error) {
    if (late && signal?.aborted !== true)
      throw new TimeoutError(`no answer within ${timeoutMs} ms`);
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
