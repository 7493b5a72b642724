import { Hono, type Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import { answerPage } from '../pages/html-page.ts';
import { positionOf } from '../places/wait-list.ts';
import type { Challenges } from '../requests/challenge.ts';
import { namesTag } from '../requests/entity-tags.ts';
import type { Forwarding } from '../requests/forwarding.ts';
import type { ManageTokens } from '../requests/manage-token.ts';
import { acceptedLanguage, problemLanguage } from '../requests/problem-titles.ts';
import { Refusal } from '../requests/problems.ts';
import type { RateLimiter } from '../requests/rate-limit.ts';
import type { ProgrammeSource } from '../sessions/programme.ts';
import type { BookingRow, Tables } from '../store/tables.ts';
import type { BookingHandler } from './booking-handler.ts';
import { bookingPage } from './booking-page.ts';
import { readBookingChange, readBookingRequest } from './booking-request.ts';
import { bookingView, entityTagOf } from './booking-view.ts';
import { calendarFile } from './calendar-file.ts';

interface BookingDependencies {
  readonly db: Kysely<Tables>;
  readonly source: ProgrammeSource;
  readonly handler: BookingHandler;
  readonly tokens: ManageTokens;
  readonly limiter: RateLimiter;
  /** Gives the challenges that bookings must answer, and checks their proofs; `null` for none. */
  readonly challenges: Challenges | null;
  readonly now: () => Instant;
  readonly forwarding: Forwarding;
}

/** Bookings: made for a session; seen, moved and cancelled by whoever holds the link. */
export function bookingRoutes(dependencies: BookingDependencies): Hono {
  const { db, source, handler, tokens, limiter, challenges, now, forwarding } = dependencies;
  const routes = new Hono();

  const manageUrlOf = (context: Context, { id }: BookingRow) =>
    `${forwarding.baseOf(context)}/booking/bookings/${tokens.tokenOf(id)}`;

  async function bookingResponse(
    context: Context,
    row: BookingRow,
    status: 200 | 201,
    replayed = false,
  ) {
    const manageUrl = manageUrlOf(context, row);
    const session = await handler.sessionOf(row);
    context.header('etag', entityTagOf(row, session.standing));
    if (context.req.method === 'POST') context.header('location', manageUrl);
    const language = acceptedLanguage(acceptLanguage(context));
    const position = await positionOf(db, row);
    return context.json(bookingView(row, session, manageUrl, language, replayed, position), status);
  }

  async function pageResponse(context: Context, row: BookingRow) {
    const position = await positionOf(db, row);
    const session = await handler.sessionOf(row);
    const manageUrl = manageUrlOf(context, row);
    const booking = bookingView(row, session, manageUrl, 'zh-Hans', false, position);
    const page = { booking, row, session, prefix: forwarding.prefix };
    return answerPage(context, bookingPage(page, now()));
  }

  const bookingIdIn = async (context: Context, token: string) => {
    const id = tokens.bookingIdOf(token);
    if (id === null) await limiter.count('wrongLinks', forwarding.addressOf(context));
    return id;
  };

  routes.post('/sessions/:id/bookings', async (context) => {
    const asked = await readBookingRequest(context.req.param('id'), context.req.raw);
    const who = `person ${forwarding.addressOf(context)}`;
    const { row, replayed } = await handler
      .book(asked, async () => {
        challenges?.check(asked.request.proof, asked.request.requestId, now());
        await limiter.allow('wrongLinks', who);
      })
      .catch(async (error: unknown) => {
        if (tellsOfPerson(error)) await limiter.count('wrongLinks', who);
        throw error;
      });
    return bookingResponse(context, row, replayed ? 200 : 201, replayed);
  });

  routes.get('/bookings/:token', async (context) => {
    const row = await handler.see(await bookingIdIn(context, context.req.param('token')));
    const tag = entityTagOf(row, (await handler.sessionOf(row)).standing);
    if (namesTag(context.req.header('if-none-match') ?? '', tag)) {
      return context.body(null, 304, { etag: tag });
    }
    // Whoever opens the link in a browser gets a page; programs ask for JSON, or for anything.
    if (!/^text\/html\b/.test(context.req.header('accept') ?? '')) {
      return bookingResponse(context, row, 200);
    }
    return pageResponse(context, row);
  });

  routes.post('/bookings/:token/cancel', async (context) => {
    const id = await bookingIdIn(context, context.req.param('token'));
    return pageResponse(context, await handler.cancel(id, null));
  });

  routes.delete('/bookings/:token', async (context) => {
    const id = await bookingIdIn(context, context.req.param('token'));
    const row = await handler.cancel(id, context.req.header('if-match') ?? null);
    return bookingResponse(context, row, 200);
  });

  routes.patch('/bookings/:token', async (context) => {
    const id = await bookingIdIn(context, context.req.param('token'));
    const change = await readBookingChange(context.req.raw);
    const row = await handler.move(id, change, context.req.header('if-match') ?? null);
    return bookingResponse(context, row, 200);
  });

  routes.get('/bookings/:token/calendar.ics', async (context) => {
    const row = await handler.see(await bookingIdIn(context, context.req.param('token')));
    const language = problemLanguage(context.req.query('lang') ?? acceptLanguage(context));
    const languages = (await source.current())?.directory.feed.feed.languages ?? [];
    const session = await handler.sessionOf(row);
    return context.body(calendarFile(row, session, language, languages), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="booking.ics"',
      vary: 'accept-language',
    });
  });

  return routes;
}

/** Tells if a refusal says that somebody is booked: nobody may ask that of a list of names. */
function tellsOfPerson(error: unknown): boolean {
  return error instanceof Refusal && error.type === 'limit-reached';
}

function acceptLanguage(context: Context): string | null {
  return context.req.header('accept-language') ?? null;
}
