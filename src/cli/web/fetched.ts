import type { Finding, Say } from '../../check/finding.ts';

/** Answer that came back from an address. */
export interface Fetched {
  readonly kind: 'fetched';
  /** Address it led to in the end. */
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

export interface NotFetched {
  readonly kind: 'timeout' | 'unreachable';
  readonly detail: string;
}

/** Method and headers of a request that does not just read. */
export interface AskedSo {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const TIMEOUT_MS = 15_000;

/** Asks as a browser would on a page of `origin`. Never rejects. */
export async function fetched(
  address: string,
  origin: string | null = null,
  { method = 'GET', headers: more = {} }: AskedSo = {},
): Promise<Fetched | NotFetched> {
  const ask = () =>
    fetch(address, {
      method,
      headers: { ...(origin === null ? {} : { origin }), ...more },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  try {
    const response = await ask().catch((error: unknown) => {
      if (isClosedConnection(error)) return ask();
      throw error;
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, headers, url } = response;
    return { kind: 'fetched', address: url || address, status, headers, bytes };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: Error & { code?: string } };
    const kind = name === 'TimeoutError' ? 'timeout' : 'unreachable';
    return { kind, detail: cause?.code ?? cause?.message ?? message };
  }
}

/** A server may close a connection that was kept for the next request, just as that is sent (RFC 9112 §9.3.1). */
function isClosedConnection(error: unknown): boolean {
  const { cause } = error as Error & { cause?: Error & { code?: string } };
  return cause?.code === 'UND_ERR_SOCKET';
}

/** Finding for an address from which nothing came. */
export function notFetched({ kind, detail }: NotFetched, address: string, say: Say): Finding {
  return say('error', kind === 'timeout' ? 'slow-answer' : 'unreachable', address, detail);
}
