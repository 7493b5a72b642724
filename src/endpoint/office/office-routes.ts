import { Hono, type Context } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import type { Kysely } from 'kysely';
import type { Directory } from '../../model/directory.ts';
import { isPlainDate } from '../../model/plain-date.ts';
import { wallTimeAt, type Instant } from '../../model/zoned-time.ts';
import { Refusal } from '../requests/problems.ts';
import type { RateLimiter } from '../requests/rate-limit.ts';
import { announcedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';
import { audit, auditedLast } from './audit.ts';
import type { Markup } from '../pages/markup.ts';
import {
  bookingsOf,
  closeSession,
  markCame,
  officeSession,
  sessionsOn,
  type OfficeSession,
} from './office-data.ts';
import { bookingTable, tableFile } from './office-export.ts';
import {
  cancelPage,
  dayPage,
  logPage,
  sessionAddress,
  sessionPage,
  signInPage,
} from './office-pages.ts';
import { PAGE_STYLE } from '../pages/page-style.ts';
import { SESSION_SECONDS, type StaffSessions } from './staff-session.ts';

interface OfficeDependencies {
  readonly db: Kysely<Tables>;
  readonly staff: StaffSessions;
  readonly limiter: RateLimiter;
  readonly now: () => Instant;
  /** @throws Refusal where there is no feed */
  readonly directory: () => Promise<Directory>;
  /** Who a request comes from, as far as limits go. */
  readonly addressOf: (context: Context) => string;
  /** Origin that pages of the office are opened at. */
  readonly originOf: (context: Context) => string;
}

const COOKIE = 'linli_office';
const LOG_LINES = 200;

const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

type Environment = { Variables: { member: string } };

/** The pages of the office, for staff with a token: no script, so that any old computer shows them. */
export function officeRoutes(dependencies: OfficeDependencies): Hono<Environment> {
  const { db, staff, limiter, now, directory, addressOf, originOf } = dependencies;
  const routes = new Hono<Environment>();
  const stamp = () => new Date(now()).toISOString();
  const page = (context: Context, content: Markup, status: 200 | 403 | 404 = 200) =>
    context.html(content.text, status);
  const did = (
    context: Context<Environment>,
    action: string,
    subject: string | null,
    facts: Readonly<Record<string, string | number>> = {},
  ) => audit(db, { at: stamp(), actor: context.get('member'), action, subject }, facts);

  routes.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('content-security-policy', POLICY);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('cache-control', 'no-store');
  });
  routes.use(async (context, next) => {
    // A page elsewhere may send a form here: the browser says where it comes from.
    const origin = context.req.header('origin');
    const isOurs = origin === undefined || origin === originOf(context);
    if (context.req.method === 'POST' && !isOurs) {
      return page(context, signInPage('请从本系统的页面操作。'), 403);
    }
    return next();
  });

  routes.get('/office.css', (context) =>
    context.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  routes.get('/sign-in', (context) => page(context, signInPage(null)));
  routes.post('/sign-in', async (context) => {
    await limiter.count('wrongLinks', `office ${addressOf(context)}`);
    const { token } = await context.req.parseBody();
    const member = staff.memberOf(textOf(token));
    if (member === null) {
      await audit(db, { at: stamp(), actor: 'nobody', action: 'sign-in-refused', subject: null });
      return page(context, signInPage('口令不对，请再试一次。'), 403);
    }
    setCookie(context, COOKIE, staff.cookieFor(member, now()), {
      path: '/office',
      httpOnly: true,
      sameSite: 'Strict',
      secure: originOf(context).startsWith('https:'),
      maxAge: SESSION_SECONDS,
    });
    await audit(db, { at: stamp(), actor: member, action: 'sign-in', subject: null });
    return context.redirect('/office', 303);
  });

  routes.use(async (context, next) => {
    const member = staff.signedIn(getCookie(context, COOKIE), now());
    if (member === null) return context.redirect('/office/sign-in', 303);
    context.set('member', member);
    return next();
  });
  routes.post('/sign-out', (context) => {
    deleteCookie(context, COOKIE, { path: '/office' });
    return context.redirect('/office/sign-in', 303);
  });

  async function dayIn(context: Context) {
    const current = await directory();
    const today = wallTimeAt(now(), current.feed.feed.timezone).date;
    const asked = context.req.query('day') ?? '';
    const date = isPlainDate(asked) ? asked : today;
    return { current, date, sessions: await sessionsOn(db, current, date, now()) };
  }

  async function sessionIn(context: Context) {
    const current = await directory();
    const announced = announcedSession(current, context.req.param('id') ?? '', now());
    const session = await officeSession(db, current, announced);
    if (session === null) throw new Refusal('not-found');
    return { current, session, bookings: await bookingsOf(db, session.id) };
  }

  routes.get('/', async (context) => {
    const { date, sessions } = await dayIn(context);
    return page(context, dayPage(date, sessions, context.get('member')));
  });
  routes.get('/day.csv', async (context) => {
    const { current, date, sessions } = await dayIn(context);
    const lists = await Promise.all(
      sessions.map(async (session) => ({ session, rows: await bookingsOf(db, session.id) })),
    );
    await did(context, 'export', null, { rows: lists.flatMap(({ rows }) => rows).length });
    return tableFile(bookingTable(lists, current), charsetIn(context), date);
  });
  routes.get('/log', async (context) =>
    page(context, logPage(await auditedLast(db, LOG_LINES), context.get('member'))),
  );

  routes.get('/sessions/:id', async (context) => {
    const { current, session, bookings } = await sessionIn(context);
    await did(context, 'session-viewed', session.id, { rows: bookings.length });
    const { date } = session.announced.session;
    const message = MESSAGES[context.req.query('said') ?? ''] ?? null;
    const member = context.get('member');
    return page(context, sessionPage(date, session, bookings, current, member, message));
  });
  routes.get('/sessions/:id/list.csv', async (context) => {
    const { current, session, bookings } = await sessionIn(context);
    await did(context, 'export', session.id, { rows: bookings.length });
    const table = bookingTable([{ session, rows: bookings }], current);
    return tableFile(table, charsetIn(context), session.announced.session.date);
  });
  routes.post('/sessions/:id/came', async (context) => {
    const { session } = await sessionIn(context);
    const { code, came } = await context.req.parseBody();
    const mark = came === 'yes' || came === 'no' ? came : null;
    const isMarked = await markCame(db, session.id, textOf(code), mark);
    await did(context, 'came', session.id, { mark: mark ?? 'cleared' });
    return back(context, session, isMarked ? 'marked' : 'no-such-code');
  });
  routes.post('/sessions/:id/check-in', async (context) => {
    const { session } = await sessionIn(context);
    const { code } = await context.req.parseBody();
    const isMarked = await markCame(db, session.id, codeIn(textOf(code)), 'yes');
    await did(context, 'came', session.id, { mark: isMarked ? 'yes' : 'no-such-code' });
    return back(context, session, isMarked ? 'checked-in' : 'no-such-code');
  });
  routes.get('/sessions/:id/cancel', async (context) => {
    const { session, bookings } = await sessionIn(context);
    return page(context, cancelPage(session, bookings, context.get('member')));
  });
  routes.post('/sessions/:id/cancel', async (context) => {
    const { session, bookings } = await sessionIn(context);
    await closeSession(db, session.id, stamp());
    await did(context, 'session-cancelled', session.id, { toCall: bookings.length });
    return context.redirect(sessionAddress(session.id, '/cancel'), 303);
  });
  routes.post('/sessions/:id/restore', async (context) => {
    const { session } = await sessionIn(context);
    await closeSession(db, session.id, null);
    await did(context, 'session-restored', session.id);
    return back(context, session, 'restored');
  });
  return routes;
}

const MESSAGES: Readonly<Record<string, string>> = {
  marked: '已经记下。',
  'checked-in': '签到成功。',
  'no-such-code': '这一场没有这个预约码，请核对时间和服务。',
  restored: '这一场已经恢复。',
};

function back(context: Context, { id }: OfficeSession, said: string): Response {
  return context.redirect(sessionAddress(id, `?said=${said}`), 303);
}

function charsetIn(context: Context): 'utf-8' | 'gbk' {
  return context.req.query('charset') === 'gbk' ? 'gbk' : 'utf-8';
}

/** The code in what was typed or scanned: six digits, however they are grouped. */
function codeIn(typed: string): string {
  const digits = (typed.split(':').at(-1) ?? '').normalize('NFKC').replace(/\D/g, '');
  return digits.replace(/^(\d{3})(\d{3})$/, '$1 $2');
}

/** A field of a form as text: a file is none. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
