import { Hono, type Context } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { Kysely } from 'kysely';
import { isPlainDate } from '../../model/time/plain-date.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { answerPage } from '../pages/html-page.ts';
import { PAGE_STYLE } from '../pages/page-style.ts';
import { protectingHeaders } from '../requests/protecting-headers.ts';
import type { Forwarding } from '../requests/forwarding.ts';
import type { RateLimiter } from '../requests/rate-limit.ts';
import { readForm } from '../requests/request-body.ts';
import type { Programme, ProgrammeSource } from '../sessions/programme.ts';
import type { Tables } from '../store/tables.ts';
import { audit, auditedLast } from './audit.ts';
import { attentionOf } from './attention.ts';
import { attentionRoutes, DECIDED_MESSAGES } from './attention-routes.ts';
import { attentionView } from './attention-view.ts';
import { bookingsOf, sessionsOn } from './office-data.ts';
import { bookingTable, charsetIn, tableFile } from './office-export.ts';
import { dayPage } from './day-page.ts';
import { logPage, signInPage } from './office-page.ts';
import { sessionRoutes } from './session-routes.ts';
import { SESSION_SECONDS, type SignedIn, type StaffSessions } from './staff-session.ts';

interface OfficeDependencies {
  readonly db: Kysely<Tables>;
  readonly staff: StaffSessions;
  readonly limiter: RateLimiter;
  readonly now: () => Instant;
  /** @throws Refusal where there is no feed */
  readonly programme: () => Promise<Programme>;
  readonly source: ProgrammeSource;
  readonly forwarding: Forwarding;
}

const COOKIE = 'linli_office';
const LOG_LINES = 200;

/** The pages of the office, for staff with a token: no script, so that any old computer shows them. */
export function officeRoutes(dependencies: OfficeDependencies): Hono<SignedIn> {
  const { db, source, staff, limiter, now, programme, forwarding } = dependencies;
  const office = `${forwarding.prefix}/office`;
  const routes = new Hono<SignedIn>();
  const frameOf = (context: Context<SignedIn>) => ({ office, member: context.get('member') });
  const stamp = () => new Date(now()).toISOString();

  // A form says where it comes from only where its page may say so.
  routes.use(protectingHeaders({ referrerPolicy: 'same-origin' }));
  routes.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  // A page elsewhere may send a form here: the browser says where it comes from.
  // Where it does not, which page it was tells as much; a browser that does is not asked again.
  const isOwn = (origin: string, context: Context) =>
    context.req.header('sec-fetch-site') === undefined && forwarding.isOwnOrigin(origin, context);
  routes.use(csrf({ origin: isOwn }));
  routes.onError((error, context) => {
    if (!(error instanceof HTTPException) || error.status !== 403) throw error;
    return answerPage(context, signInPage(office, '请从本系统的页面操作。'), 403);
  });

  routes.get('/office.css', (context) =>
    context.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  routes.get('/sign-in', (context) => answerPage(context, signInPage(office, null)));
  routes.post('/sign-in', async (context) => {
    const member = staff.memberOf((await readForm(context.req.raw)).get('token') ?? '');
    await limiter.countGuess(
      'wrongLinks',
      `office ${forwarding.addressOf(context)}`,
      member !== null,
    );
    if (member === null) {
      await audit(db, { at: stamp(), actor: 'nobody', action: 'sign-in-refused', subject: null });
      return answerPage(context, signInPage(office, '口令不对，请再试一次。'), 403);
    }
    setCookie(context, COOKIE, await staff.signIn(member, now()), {
      path: office,
      httpOnly: true,
      sameSite: 'Strict',
      secure: forwarding.isEncrypted(context),
      maxAge: SESSION_SECONDS,
    });
    await audit(db, { at: stamp(), actor: member, action: 'sign-in', subject: null });
    return context.redirect(office, 303);
  });

  routes.use(async (context, next) => {
    const member = await staff.signedIn(getCookie(context, COOKIE), now());
    if (member === null) return context.redirect(`${office}/sign-in`, 303);
    context.set('member', member);
    return next();
  });
  routes.post('/sign-out', async (context) => {
    const actor = context.get('member');
    await staff.signOut(actor);
    deleteCookie(context, COOKIE, { path: office });
    await audit(db, { at: stamp(), actor, action: 'sign-out', subject: null });
    return context.redirect(`${office}/sign-in`, 303);
  });

  async function dayIn(context: Context) {
    const current = await programme();
    const today = wallTimeAt(now(), current.directory.feed.feed.timezone).date;
    const asked = context.req.query('day') ?? '';
    const date = isPlainDate(asked) ? asked : today;
    return { current, date, sessions: await sessionsOn(db, current, date, now()) };
  }

  routes.get('/', async (context) => {
    const { current, date, sessions } = await dayIn(context);
    const attention = await attentionOf(db, current, now());
    const view = attentionView(attention, current.directory, office);
    const message = DECIDED_MESSAGES.get(context.req.query('said') ?? '') ?? null;
    return answerPage(context, dayPage(date, sessions, view, frameOf(context), message));
  });
  routes.get('/day.csv', async (context) => {
    const { current, date, sessions } = await dayIn(context);
    const lists = await Promise.all(
      sessions.map(async (session) => ({ session, rows: await bookingsOf(db, session.id) })),
    );
    const facts = { rows: lists.flatMap(({ rows }) => rows).length };
    const actor = context.get('member');
    await audit(db, { at: stamp(), actor, action: 'export', subject: null }, facts);
    return tableFile(
      bookingTable(lists, current.directory),
      charsetIn(context.req.query('charset')),
      date,
    );
  });
  routes.get('/log', async (context) =>
    answerPage(context, logPage(await auditedLast(db, LOG_LINES), frameOf(context))),
  );
  routes.route('/', attentionRoutes({ office, db, source, programme, now }));
  routes.route('/sessions/:id', sessionRoutes({ office, db, source, programme, now }));
  return routes;
}
