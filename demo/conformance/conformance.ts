import { Endpoint, type Target } from './endpoint.ts';
import { Broken } from './promise.ts';
import { PROMISES } from './promises.ts';

/** What came of one promise. */
export interface Finding {
  readonly id: string;
  readonly group: string;
  readonly says: string;
  readonly result: 'keeps' | 'breaks' | 'not-offered';
  /** What the endpoint did instead; `null` where it keeps it. */
  readonly instead: string | null;
}

/**
 * Looks which promises of the contract an endpoint keeps. It needs nothing of it but the contract, and
 * cancels all that it books.
 *
 * @param only ids to look at; all where left out
 */
export async function conformanceOf(
  target: Target,
  only: readonly string[] = [],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [group, promises] of Object.entries(PROMISES)) {
    for (const promised of promises) {
      const { id, says } = promised;
      if (only.length > 0 && !only.includes(id)) continue;
      const endpoint = new Endpoint(target);
      const finding = { id, group, says };
      try {
        const result = (await promised.check(endpoint)) ?? 'keeps';
        findings.push({ ...finding, result, instead: null });
      } catch (error) {
        findings.push({ ...finding, result: 'breaks', instead: reasonOf(error) });
      }
      await endpoint.tidyUp().catch(() => {}); // what cannot be cancelled has been said already
    }
  }
  return findings;
}

function reasonOf(error: unknown): string {
  if (error instanceof Broken) return error.message;
  return error instanceof Error ? `${error.name}: no usable answer` : 'no usable answer';
}
