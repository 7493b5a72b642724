import { answerOf, trimmed } from './answer.ts';
import { availabilitySchema } from './availability-schema.ts';
import type { Availability } from './contract.ts';

/** The free places of sessions; `null` where the endpoint does not say. */
export async function fetchAvailability(
  endpoint: string,
  sessionIds: readonly string[],
  signal: AbortSignal,
): Promise<Availability | null> {
  const ids = sessionIds.map(encodeURIComponent).join(',');
  const answer = await answerOf(`${trimmed(endpoint)}/availability?sessions=${ids}`, signal, {
    cache: 'no-cache',
  });
  if (answer === null || answer.status >= 300) return null;
  try {
    const reading = availabilitySchema.safeParse(JSON.parse(answer.body));
    return reading.success ? reading.data : null;
  } catch {
    return null; // not JSON: the endpoint has not said
  }
}
