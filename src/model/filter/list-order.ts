import { sessionsOfService, type Directory } from '../directory.ts';
import { openingOfService } from '../time/opening.ts';
import type { Service } from '../service.ts';
import { mapSteps, type Steps } from '../steps.ts';
import { nextSessionOf } from '../time/sessions.ts';
import type { Instant } from '../time/zoned-time.ts';

/** Days ahead that "soonest first" looks. */
const DAYS_AHEAD = 28;

/** Services by when they are next given or open; those of which nobody knows come last, in the order they had. */
export function* soonestFirst(
  directory: Directory,
  services: readonly Service[],
  now: Instant,
): Steps<readonly Service[]> {
  const all = yield* mapSteps(services, (service) => ({
    service,
    at: soonest(directory, service, now),
  }));
  return [...all].sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ service }) => service);
}

/** The instant a service is next given or open: now where it is so already, `Infinity` where nobody knows. */
function soonest(directory: Directory, service: Service, now: Instant): Instant {
  if (service.status !== 'active') return Number.POSITIVE_INFINITY;
  const opening = openingOfService(directory, service, now);
  if (opening.status === 'open') return now;
  const opensAt = opening.status === 'closed' ? opening.opensAt : null;
  const sessions = sessionsOfService(directory, service, now, DAYS_AHEAD);
  const next = nextSessionOf(sessions.map(({ session }) => session));
  const startsAt = next === null ? Number.POSITIVE_INFINITY : Math.max(now, next.startsAt);
  return Math.min(opensAt ?? Number.POSITIVE_INFINITY, startsAt);
}
