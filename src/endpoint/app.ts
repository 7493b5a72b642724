import { Hono, type Context } from 'hono';
import type { Kysely } from 'kysely';
import { bookingOpenApi } from './openapi/openapi.ts';
import type { Instant } from '../model/zoned-time.ts';
import { availabilityOf, sessionIdsOf, tagOf } from './places/availability.ts';
import { openBookingDesk, type BookingDesk } from './bookings/booking-desk.ts';
import { bookingPage } from './bookings/booking-page.ts';
import { readBookingChange, readBookingRequest } from './bookings/booking-request.ts';
import { bookingView, entityTagOf } from './bookings/booking-view.ts';
import { normalizePhone } from '../model/phone-number.ts';
import { calendarFile } from './bookings/calendar-file.ts';
import type { Challenges } from './requests/challenge.ts';
import { clientAddress } from './requests/client-address.ts';
import { crossOrigin } from './requests/cross-origin.ts';
import { isUnavailable } from './store/database.ts';
import { answerTag, namesTag } from './requests/entity-tags.ts';
import type { FeedSource } from './sessions/feed-source.ts';
import type { KeyedHash } from './store/keyed-hash.ts';
import { factsOfError, type Log } from './log.ts';
import type { ManageTokens } from './requests/manage-token.ts';
import { needRoutes } from './needs/need-routes.ts';
import { acceptedLanguage, problemLanguage } from './requests/problem-titles.ts';
import { problemResponse, Refusal } from './requests/problems.ts';
import { officeRoutes } from './office/office-routes.ts';
import type { StaffSessions } from './office/staff-session.ts';
import { placesFeed } from './places/places-feed.ts';
import { PAGE_STYLE } from './pages/page-style.ts';
import type { RateLimiter } from './requests/rate-limit.ts';
import { siteResponse, type Site } from './site.ts';
import type { BookingRow, Tables } from './store/tables.ts';
import { positionOf } from './places/wait-list.ts';

/** What the application is made of. */
export interface AppDependencies {
  readonly db: Kysely<Tables>;
  readonly feed: FeedSource;
  readonly hash: KeyedHash;
  readonly tokens: ManageTokens;
  readonly limiter: RateLimiter;
  /** What a booking must prove; `null` for nothing. */
  readonly challenges: Challenges | null;
  /** Who may open the office; `null` for no office. */
  readonly staff: StaffSessions | null;
  /** Whether a proxy of our own says who a request comes from. */
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

/** What every answer says of itself: it is data, shown in no frame, and sends nobody's address on. */
const PROTECTING = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** The page of a booking has a style sheet and a button. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Seconds after which a client may try again when the database did not answer. */
const BUSY_RETRY_SECONDS = 2;

/** The booking endpoint under `/booking`, and the site everywhere else. */
export function createApp(dependencies: AppDependencies): Hono {
  const { site } = dependencies;
  const app = new Hono();
  const { db, feed, hash, limiter, now, staff } = dependencies;
  const desk = openBookingDesk(db, feed, hash, now);
  app.route('/booking', bookingRoutes(dependencies, desk));
  if (staff !== null) {
    const office = officeRoutes({
      ...{ db, staff, limiter, now },
      directory: () => desk.directory(),
      addressOf: (context) => clientAddress(context, dependencies.trustProxy),
      originOf: (context) => originOf(context, dependencies),
    });
    app.route('/office', office);
  }
  app.notFound((context) =>
    site === null
      ? problemResponse(new Refusal('not-found'), acceptLanguage(context))
      : siteResponse(site, context.req.raw),
  );
  app.onError((error, context) => errorResponse(error, context, dependencies.log));
  return app;
}

function originOf(context: Context, { publicOrigin }: AppDependencies): string {
  return publicOrigin ?? new URL(context.req.url).origin;
}

function bookingRoutes(dependencies: AppDependencies, desk: BookingDesk): Hono {
  const { db, feed, tokens, limiter, challenges, log, now } = dependencies;
  const routes = new Hono();

  async function bookingResponse(
    context: Context,
    row: BookingRow,
    status: 200 | 201,
    replayed = false,
  ) {
    const manageUrl = `${originOf(context, dependencies)}/booking/bookings/${tokens.tokenOf(row.id)}`;
    context.header('etag', entityTagOf(row));
    if (context.req.method === 'POST') context.header('location', manageUrl);
    const language = acceptedLanguage(acceptLanguage(context));
    const position = await positionOf(db, row);
    return context.json(bookingView(row, manageUrl, language, replayed, position), status);
  }

  async function pageResponse(context: Context, row: BookingRow) {
    const manageUrl = `${originOf(context, dependencies)}/booking/bookings/${tokens.tokenOf(row.id)}`;
    const position = await positionOf(db, row);
    const booking = bookingView(row, manageUrl, 'zh-Hans', false, position);
    context.header('content-security-policy', PAGE_POLICY);
    return context.html(bookingPage(booking, row, now()).text);
  }

  routes.use(crossOrigin(dependencies.allowedOrigins));
  routes.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(PROTECTING)) {
      if (!headers.has(name)) headers.set(name, value);
    }
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  });

  const addressOf = (context: Context) => clientAddress(context, dependencies.trustProxy);
  const bookingIdIn = async (context: Context, token: string) => {
    const id = tokens.bookingIdOf(token);
    if (id === null) await limiter.count('wrongLinks', addressOf(context));
    return id;
  };
  routes.use(async (context, next) => {
    if (!/GET|HEAD|OPTIONS/.test(context.req.method)) {
      await limiter.count('perAddress', addressOf(context));
    }
    await next();
  });

  routes.get('/openapi.json', (context) => context.json(bookingOpenApi()));
  routes.get('/availability', async (context) => {
    const ids = sessionIdsOf(new URL(context.req.url).search);
    const availability = await availabilityOf(db, await desk.directory(), ids, now());
    const tag = tagOf(availability);
    context.header('etag', tag);
    context.header('cache-control', 'public, max-age=15, stale-while-revalidate=60');
    if (namesTag(context.req.header('if-none-match') ?? '', tag)) return context.body(null, 304);
    return context.json({ ...availability, challenge: challenges?.given(now()) ?? null });
  });

  routes.get('/places.json', async (context) => {
    const places = await placesFeed(db, await desk.directory(), now());
    const tag = answerTag({ ...(places as object), feed: null });
    context.header('etag', tag);
    context.header('cache-control', 'public, max-age=15');
    if (namesTag(context.req.header('if-none-match') ?? '', tag)) return context.body(null, 304);
    return context.json(places as object);
  });

  routes.post('/sessions/:id/bookings', async (context) => {
    const asked = await readBookingRequest(context.req.param('id'), context.req.raw);
    const { row, replayed } = await desk.book(asked, async () => {
      challenges?.check(asked.request.proof, asked.request.requestId, now());
      await limiter.count('perPhone', normalizePhone(asked.request.contact.phone));
    });
    return bookingResponse(context, row, replayed ? 200 : 201, replayed);
  });

  routes.get('/bookings/:token', async (context) => {
    const row = await desk.see(await bookingIdIn(context, context.req.param('token')));
    if (namesTag(context.req.header('if-none-match') ?? '', entityTagOf(row))) {
      return context.body(null, 304, { etag: entityTagOf(row) });
    }
    // Whoever opens the link in a browser gets a page; programs ask for JSON, or for anything.
    if (!/^text\/html\b/.test(context.req.header('accept') ?? '')) {
      return bookingResponse(context, row, 200);
    }
    return pageResponse(context, row);
  });

  routes.post('/bookings/:token/cancel', async (context) => {
    const id = await bookingIdIn(context, context.req.param('token'));
    return pageResponse(context, await desk.cancel(id, null));
  });

  routes.get('/page.css', (context) =>
    context.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );

  routes.delete('/bookings/:token', async (context) => {
    const id = await bookingIdIn(context, context.req.param('token'));
    const row = await desk.cancel(id, context.req.header('if-match') ?? null);
    return bookingResponse(context, row, 200);
  });

  routes.patch('/bookings/:token', async (context) => {
    const id = await bookingIdIn(context, context.req.param('token'));
    const change = await readBookingChange(context.req.raw);
    const row = await desk.move(id, change, context.req.header('if-match') ?? null);
    return bookingResponse(context, row, 200);
  });

  routes.get('/bookings/:token/calendar.ics', async (context) => {
    const row = await desk.see(await bookingIdIn(context, context.req.param('token')));
    const languages = (await feed.current())?.feed.feed.languages ?? [];
    return context.body(
      calendarFile(
        row,
        problemLanguage(context.req.query('lang') ?? acceptLanguage(context)),
        languages,
      ),
      200,
      {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="booking.ics"',
        vary: 'accept-language',
      },
    );
  });

  routes.route(
    '/',
    needRoutes({
      ...{ db, tokens, now },
      originOf: (context) => originOf(context, dependencies),
      directory: () => desk.directory(),
      async admit({ proof, requestId }) {
        challenges?.check(proof, requestId, now());
      },
    }),
  );
  routes.all('*', () => {
    throw new Refusal('not-found');
  });
  routes.onError((error, context) => errorResponse(error, context, log));
  return routes;
}

/** Every error as a problem; only what nobody expected is logged, and nothing of what was sent. */
function errorResponse(error: Error, context: Context, log: Log): Response {
  return problemResponse(refusalFor(error, context, log), acceptLanguage(context));
}

function refusalFor(error: Error, context: Context, log: Log): Refusal {
  if (error instanceof Refusal) return error;
  if (isUnavailable(error)) {
    log('database-unavailable', factsOfError(error));
    return new Refusal('busy', { retryAfter: BUSY_RETRY_SECONDS });
  }
  log('internal-error', { method: context.req.method, ...factsOfError(error) });
  return new Refusal('internal-error');
}

function acceptLanguage(context: Context): string | null {
  return context.req.header('accept-language') ?? null;
}
