import { withoutEndSlashes } from '../model/web-address.ts';
import { answerOf } from './answer.ts';
import type { Availability } from './contract.ts';
import { readAvailability } from './read-availability.ts';

/** The free places of sessions; `null` where the endpoint does not say. Never rejects. */
export async function fetchAvailability(
  endpoint: string,
  sessionIds: readonly string[],
): Promise<Availability | null> {
  const ids = sessionIds.map(encodeURIComponent).join(',');
  const answer = await answerOf(`${withoutEndSlashes(endpoint)}/availability?sessions=${ids}`, {
    cache: 'no-cache',
  });
  if (answer === null || answer.status >= 300) return null;
  try {
    return readAvailability(JSON.parse(answer.body));
  } catch {
    return null; // not JSON: the endpoint has not said
  }
}
