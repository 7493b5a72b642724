import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { Challenges } from '../requests/challenge.ts';
import { answerTag, namesTag } from '../requests/entity-tags.ts';
import type { Programme } from '../sessions/programme.ts';
import type { Tables } from '../store/tables.ts';
import { availabilityOf, sessionIdsOf, tagOf } from './availability.ts';
import { placesFeed } from './places-feed.ts';

interface PlaceDependencies {
  readonly db: Kysely<Tables>;
  /** Gives the challenges that bookings must answer; `null` for none. */
  readonly challenges: Challenges | null;
  readonly now: () => Instant;
  /** @throws Refusal where there is no feed */
  readonly programme: () => Promise<Programme>;
}

/** The free places: for the form by session, for a panel as figures. */
export function placeRoutes({ db, challenges, now, programme }: PlaceDependencies): Hono {
  const routes = new Hono();

  routes.get('/availability', async (context) => {
    const ids = sessionIdsOf(new URL(context.req.url).search);
    const availability = await availabilityOf(db, await programme(), ids, now());
    const tag = tagOf(availability);
    context.header('etag', tag);
    context.header('cache-control', 'public, max-age=15, stale-while-revalidate=60');
    if (namesTag(context.req.header('if-none-match') ?? '', tag)) return context.body(null, 304);
    return context.json({ ...availability, challenge: challenges?.given(now()) ?? null });
  });

  routes.get('/places.json', async (context) => {
    const places = await placesFeed(db, await programme(), now());
    const tag = answerTag({ ...(places as object), feed: null });
    context.header('etag', tag);
    context.header('cache-control', 'public, max-age=15');
    if (namesTag(context.req.header('if-none-match') ?? '', tag)) return context.body(null, 304);
    return context.json(places as object);
  });

  return routes;
}
