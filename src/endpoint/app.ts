import { Hono, type Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Instant } from '../model/time/zoned-time.ts';
import { bookingHandler, type BookingHandler } from './bookings/booking-handler.ts';
import { bookingRoutes } from './bookings/booking-routes.ts';
import { needRoutes } from './needs/need-routes.ts';
import { officeRoutes } from './office/office-routes.ts';
import type { StaffSessions } from './office/staff-session.ts';
import { bookingOpenApi } from './openapi/openapi.ts';
import { PAGE_STYLE } from './pages/page-style.ts';
import { placeRoutes } from './places/place-routes.ts';
import type { Challenges } from './requests/challenge.ts';
import { clientAddress } from './requests/client-address.ts';
import { crossOrigin } from './requests/cross-origin.ts';
import { errorResponse } from './requests/error-response.ts';
import type { ManageTokens } from './requests/manage-token.ts';
import { Refusal } from './requests/problems.ts';
import { protectingHeaders } from './requests/protecting-headers.ts';
import type { RateLimiter } from './requests/rate-limit.ts';
import type { FeedSource } from './sessions/feed-source.ts';
import { siteResponse, type Site } from './site.ts';
import type { KeyedHash } from './store/keyed-hash.ts';
import type { Tables } from './store/tables.ts';
import type { Log } from './log.ts';

/** The things the application is made of. */
export interface AppDependencies {
  readonly db: Kysely<Tables>;
  readonly feed: FeedSource;
  readonly hash: KeyedHash;
  readonly tokens: ManageTokens;
  readonly limiter: RateLimiter;
  /** Gives the challenges that bookings and needs must answer, and checks their proofs; `null` for none. */
  readonly challenges: Challenges | null;
  /** The sessions of staff, who may open the office; `null` for no office. */
  readonly staff: StaffSessions | null;
  /** True where a proxy of our own says in `X-Forwarded-For` who a request comes from. */
  readonly trustProxy: boolean;
  readonly log: Log;
  readonly now: () => Instant;
  /** Origin that manage links begin with; `null` for the origin each request was sent to. */
  readonly publicOrigin: string | null;
  /** Sites whose pages may use the endpoint; `null` for any. */
  readonly allowedOrigins: readonly string[] | null;
  /** The static site beside the endpoint; `null` for none. */
  readonly site: Site | null;
}

/** The booking endpoint under `/booking`, the office, and the site everywhere else. */
export function createApp(dependencies: AppDependencies): Hono {
  const { db, feed, hash, limiter, log, now, site, staff } = dependencies;
  const app = new Hono();
  const handler = bookingHandler(db, feed, hash, now);
  app.route('/booking', endpointRoutes(dependencies, handler));
  if (staff !== null) {
    const office = officeRoutes({
      ...{ db, staff, limiter, now },
      directory: () => handler.directory(),
      ...requestFacts(dependencies),
    });
    app.route('/office', office);
  }
  app.notFound((context) => {
    if (site !== null) return siteResponse(site, context.req.raw);
    return errorResponse(new Refusal('not-found'), context, log);
  });
  app.onError((error, context) => errorResponse(error, context, log));
  return app;
}

/**
 * Makes the functions that tell of a request the origin its links begin with and the client it comes
 * from.
 */
function requestFacts({ publicOrigin, trustProxy }: AppDependencies) {
  return {
    originOf: (context: Context) => publicOrigin ?? new URL(context.req.url).origin,
    addressOf: (context: Context) => clientAddress(context, trustProxy),
  };
}

function endpointRoutes(dependencies: AppDependencies, handler: BookingHandler): Hono {
  const { allowedOrigins, challenges, db, feed, limiter, log, now, tokens } = dependencies;
  const { addressOf, originOf } = requestFacts(dependencies);
  const directory = () => handler.directory();
  const routes = new Hono();

  routes.use(crossOrigin(allowedOrigins));
  routes.use(protectingHeaders({ crossOriginResourcePolicy: 'cross-origin' }));
  routes.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  });
  routes.use(async (context, next) => {
    if (!/GET|HEAD|OPTIONS/.test(context.req.method)) {
      await limiter.count('perAddress', addressOf(context));
    }
    await next();
  });

  routes.get('/openapi.json', (context) => context.json(bookingOpenApi()));
  routes.get('/page.css', (context) =>
    context.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  routes.route('/', placeRoutes({ db, challenges, directory, now }));
  routes.route(
    '/',
    bookingRoutes({ db, feed, handler, tokens, limiter, challenges, now, addressOf, originOf }),
  );
  routes.route('/', needRoutes({ db, tokens, challenges, directory, now, originOf }));
  routes.all('*', () => {
    throw new Refusal('not-found');
  });
  routes.onError((error, context) => errorResponse(error, context, log));
  return routes;
}
