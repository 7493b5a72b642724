import { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
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
import { crossOrigin } from './requests/cross-origin.ts';
import { errorResponse } from './requests/error-response.ts';
import { openForwarding, type Forwarding } from './requests/forwarding.ts';
import type { TrustedProxies } from './requests/trusted-proxies.ts';
import type { ManageTokens } from './requests/manage-token.ts';
import { Refusal } from './requests/problems.ts';
import { protectingHeaders } from './requests/protecting-headers.ts';
import type { RateLimiter } from './requests/rate-limit.ts';
import type { ProgrammeSource } from './sessions/programme.ts';
import { siteResponse, type Site } from './site.ts';
import type { KeyedHash } from './store/keyed-hash.ts';
import type { Tables } from './store/tables.ts';
import type { Log } from './log.ts';

/** The things the application is made of. */
export interface AppDependencies {
  readonly db: Kysely<Tables>;
  readonly source: ProgrammeSource;
  readonly hash: KeyedHash;
  readonly tokens: ManageTokens;
  readonly limiter: RateLimiter;
  /** Gives the challenges that bookings and needs must answer, and checks their proofs; `null` for none. */
  readonly challenges: Challenges | null;
  /** The sessions of staff, who may open the office; `null` for no office. */
  readonly staff: StaffSessions | null;
  /** The proxies of our own, who say where a request comes from. */
  readonly trustProxy: TrustedProxies;
  readonly log: Log;
  readonly now: () => Instant;
  /** Address that links begin with, with its path; `null` for the origin each request was sent to. */
  readonly publicOrigin: string | null;
  /** Sites whose pages may use the endpoint; `null` for any. */
  readonly allowedOrigins: readonly string[] | null;
  /** The static site beside the endpoint; `null` for none. */
  readonly site: Site | null;
}

/** The booking endpoint under `/booking`, the office, and the site everywhere else. */
export function createApp(dependencies: AppDependencies): Hono {
  const { db, source, hash, limiter, log, now, site, staff } = dependencies;
  const forwarding = openForwarding(dependencies.trustProxy, dependencies.publicOrigin);
  const { prefix } = forwarding;
  const app = new Hono({ getPath: (request) => withoutPrefix(getPath(request), prefix) });
  const handler = bookingHandler(db, source, hash, limiter, now);
  app.route('/booking', endpointRoutes(dependencies, handler, forwarding));
  if (staff !== null) {
    const office = officeRoutes({
      ...{ db, source, staff, limiter, forwarding, now },
      programme: () => handler.programme(),
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

/** A path of the endpoint, where a proxy hands its own part of it on, and where it does not. */
function withoutPrefix(path: string, prefix: string): string {
  const rest = path.startsWith(prefix) ? path.slice(prefix.length) : path;
  return /^\/(booking|office)(\/|$)/.test(rest) ? rest : path;
}

function endpointRoutes(
  dependencies: AppDependencies,
  handler: BookingHandler,
  forwarding: Forwarding,
): Hono {
  const { allowedOrigins, challenges, db, source, limiter, log, now, tokens } = dependencies;
  const programme = () => handler.programme();
  const directory = async () => (await programme()).directory;
  const routes = new Hono();

  routes.use(crossOrigin(allowedOrigins));
  routes.use(protectingHeaders({ crossOriginResourcePolicy: 'cross-origin' }));
  routes.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  });
  routes.use(async (context, next) => {
    if (!/^(GET|HEAD|OPTIONS)$/.test(context.req.method)) {
      await limiter.count('perAddress', forwarding.addressOf(context));
    }
    await next();
  });

  routes.get('/openapi.json', (context) => context.json(bookingOpenApi()));
  routes.get('/page.css', (context) =>
    context.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  routes.route('/', placeRoutes({ db, challenges, programme, now }));
  routes.route(
    '/',
    bookingRoutes({ db, source, handler, tokens, limiter, challenges, now, forwarding }),
  );
  routes.route('/', needRoutes({ db, tokens, challenges, directory, now, forwarding }));
  routes.all('*', () => {
    throw new Refusal('not-found');
  });
  routes.onError((error, context) => errorResponse(error, context, log));
  return routes;
}
