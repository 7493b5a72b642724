import { Endpoint, type Ask } from './endpoint.ts';
import { Broken } from './broken.ts';
import { PROMISES } from './promises/index.ts';
import { NoTarget, PLACES_NEEDED, type Target } from './target.ts';

/** Result for one promise. */
export interface Finding {
  readonly id: string;
  readonly group: string;
  readonly says: string;
  readonly result: 'keeps' | 'breaks' | 'not-offered';
  /** Sentence that says what the endpoint did instead; `null` unless it breaks the promise. */
  readonly instead: string | null;
}

/** Result of a run. */
export interface Conformance {
  readonly findings: readonly Finding[];
  /** Things made at the endpoint that could not be taken back, each as a sentence. */
  readonly leftovers: readonly string[];
}

/**
 * Looks which promises of the contract an endpoint keeps. It needs nothing of it but the contract, and
 * takes back all that it made, as far as the endpoint lets it.
 *
 * @param only ids to look at; all where left out
 * @param onWait told how many seconds the endpoint asks to wait, before they are waited for
 * @param ask sends its requests; `fetch` where left out
 * @throws NoTarget where nothing answers, or too few places are free to tell anything
 */
export async function conformanceOf(
  target: Target,
  only: readonly string[] = [],
  onWait?: (seconds: number) => void,
  ask?: Ask,
): Promise<Conformance> {
  const endpoint = new Endpoint(target, onWait, ask);
  await expectPlaces(endpoint);
  const findings: Finding[] = [];
  for (const [group, promises] of Object.entries(PROMISES)) {
    for (const promised of promises) {
      const { id, says } = promised;
      if (only.length > 0 && !only.includes(id)) continue;
      const finding = { id, group, says };
      try {
        const result = (await promised.check(endpoint)) ?? 'keeps';
        findings.push({ ...finding, result, instead: null });
      } catch (error) {
        findings.push({ ...finding, result: 'breaks', instead: reasonOf(error) });
      }
      await endpoint.tidyUp();
    }
  }
  return { findings, leftovers: endpoint.leftovers };
}

/** A session that somebody has booked meanwhile would make promises look broken that are kept. */
async function expectPlaces(endpoint: Endpoint): Promise<void> {
  const { session, lastPlace, address } = endpoint.target;
  const places = [
    { id: session, needed: PLACES_NEEDED },
    ...(lastPlace === null ? [] : [{ id: lastPlace, needed: 1 }]),
  ];
  for (const { id, needed } of places) {
    let free: number;
    try {
      free = await endpoint.remaining(id);
    } catch (error) {
      if (error instanceof Broken) return; // it answers, and what is wrong is said with its promise
      if (error instanceof NoTarget) throw error;
      throw new NoTarget(`nothing answers at ${address}`, { cause: error });
    }
    if (free < needed) {
      throw new NoTarget(`session ${id} has ${free} free places, and ${needed} are needed`);
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Broken || error instanceof NoTarget) return error.message;
  return error instanceof Error ? `${error.name}: no usable answer` : 'no usable answer';
}
