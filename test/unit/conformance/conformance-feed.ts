import { targetIn } from '../../../src/conformance/target.ts';
import { bookingFeed } from '../../support/booking-feed.ts';
import { startTestServer } from '../endpoint/test-server.ts';

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A feed for the clock of today: two sessions of twenty places, and one of one place. */
export function conformanceFeed() {
  const made = bookingFeed();
  const service = (id: string, schedule: string, maximum: number, rules = {}) => ({
    id: `svc-${id}`,
    name: id,
    booking: { mode: 'online', rules },
    at: [{ id: `at-${id}`, location_id: 'loc-hall', schedules: [schedule], capacity: { maximum } }],
  });
  const schedule = (id: string, ...days: readonly number[]) => ({
    id,
    kind: 'event',
    exceptions: [],
    dates: days.map((day) => ({
      date: dayFromNow(day),
      times: [{ start: '10:00', end: '11:00' }],
    })),
  });
  return {
    ...made,
    services: [service('yoga', 'two', 20), service('talk', 'one', 1, { waitlist: 3 })],
    schedules: [schedule('two', 2, 3), schedule('one', 2)],
  };
}

interface Wish {
  readonly session?: string | null;
  readonly lastPlace?: string | null;
}

/** The target of the kit in that feed, once it is changed so. */
export function target(origin: string, change: object = {}, { session, lastPlace }: Wish = {}) {
  return targetIn(
    { ...conformanceFeed(), ...change },
    {
      endpoint: `${origin}/booking`,
      origin: 'https://page.example',
      session: session ?? null,
      lastPlace: lastPlace ?? null,
      now: Date.now(),
    },
  );
}

/** The real server with that feed, its clock being that of today. */
export function running(...[t, open, options]: Parameters<typeof startTestServer>) {
  return startTestServer(t, open, { feed: conformanceFeed(), now: Date.now, ...options });
}
