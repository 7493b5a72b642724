import { Hono, type Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import { answerPage } from '../pages/html-page.ts';
import { Refusal } from '../requests/problems.ts';
import { readForm } from '../requests/request-body.ts';
import type { Programme, ProgrammeSource } from '../sessions/programme.ts';
import type { Tables } from '../store/tables.ts';
import { heldSessions } from './attention.ts';
import { heldSession } from './attention-view.ts';
import { audit } from './audit.ts';
import { othersAt } from '../identity/same-time.ts';
import { closeSession, restoreSession } from './close-session.ts';
import { bookingsOf, markCame, officeSession } from './office-data.ts';
import { bookingTable, charsetIn, tableFile } from './office-export.ts';
import { sessionAddress } from './office-page.ts';
import { cancelPage, sessionPage } from './session-page.ts';
import type { SignedIn } from './staff-session.ts';

interface SessionDependencies {
  /** Path of the office, as browsers see it. */
  readonly office: string;
  readonly db: Kysely<Tables>;
  readonly source: ProgrammeSource;
  readonly now: () => Instant;
  /** @throws Refusal where there is no feed */
  readonly programme: () => Promise<Programme>;
}

/** Answers of the page after something was done, by what its address says. */
const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['marked', '已经记下。'],
  ['checked-in', '签到成功。'],
  ['no-such-code', '这一场没有这个预约码，请核对时间和服务。'],
  ['restored', '这一场已经恢复。'],
  ['no-room', '同一时间的另一场已经有人预约，名额不够所有人，没有恢复。'],
]);

/** One session under `/sessions/:id`: its list, who came, and closing it. Only for who is signed in. */
export function sessionRoutes({
  office,
  db,
  source,
  now,
  programme,
}: SessionDependencies): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  const stamp = () => new Date(now()).toISOString();
  const did = (
    context: Context<SignedIn>,
    action: string,
    subject: string,
    facts: Readonly<Record<string, string | number>> = {},
  ) => audit(db, { at: stamp(), actor: context.get('member'), action, subject }, facts);

  const back = (context: Context, id: string, said: string) =>
    context.redirect(sessionAddress(office, id, `?said=${said}`), 303);

  async function sessionIn(context: Context) {
    const current = await programme();
    const session = await officeSession(db, current, context.req.param('id') ?? '', now());
    if (session === null) throw new Refusal('not-found');
    return {
      programme: current,
      current: current.directory,
      session,
      bookings: await bookingsOf(db, session.id),
    };
  }

  routes.get('/', async (context) => {
    const { programme: held, current, session, bookings } = await sessionIn(context);
    await did(context, 'session-viewed', session.id, { rows: bookings.length });
    const { date } = session.announced.session;
    const message = MESSAGES.get(context.req.query('said') ?? '') ?? null;
    const frame = { office, member: context.get('member') };
    const doubt = (await heldSessions(db, held, now())).find(
      (each) => each.session.id === session.id,
    );
    const decision = doubt === undefined ? null : heldSession(doubt, current, office, null);
    return answerPage(
      context,
      sessionPage(date, session, bookings, current, decision, frame, message),
    );
  });
  routes.get('/list.csv', async (context) => {
    const { current, session, bookings } = await sessionIn(context);
    await did(context, 'export', session.id, { rows: bookings.length });
    const table = bookingTable([{ session, rows: bookings }], current);
    const charset = charsetIn(context.req.query('charset'));
    return tableFile(table, charset, session.announced.session.date);
  });
  routes.post('/came', async (context) => {
    const { session } = await sessionIn(context);
    const form = await readForm(context.req.raw);
    const came = form.get('came');
    const mark = came === 'yes' || came === 'no' ? came : null;
    const isMarked = await markCame(db, session.id, form.get('code') ?? '', mark);
    await did(context, 'came', session.id, { mark: mark ?? 'cleared' });
    return back(context, session.id, isMarked ? 'marked' : 'no-such-code');
  });
  routes.post('/check-in', async (context) => {
    const { session } = await sessionIn(context);
    const code = codeIn((await readForm(context.req.raw)).get('code') ?? '');
    const isMarked = await markCame(db, session.id, code, 'yes');
    await did(context, 'came', session.id, { mark: isMarked ? 'yes' : 'no-such-code' });
    return back(context, session.id, isMarked ? 'checked-in' : 'no-such-code');
  });
  routes.get('/cancel', async (context) => {
    const { session, bookings } = await sessionIn(context);
    return answerPage(
      context,
      cancelPage(session, bookings, { office, member: context.get('member') }),
    );
  });
  routes.post('/cancel', async (context) => {
    const { session, bookings } = await sessionIn(context);
    await closeSession(db, session.id, stamp());
    await source.renewed();
    await did(context, 'session-cancelled', session.id, { toCall: bookings.length });
    return context.redirect(sessionAddress(office, session.id, '/cancel'), 303);
  });
  routes.post('/restore', async (context) => {
    const { programme: current, session } = await sessionIn(context);
    const { id, announced } = session;
    const others = othersAt(current, announced, id, now());
    const isDone = await restoreSession(db, id, announced, others, stamp());
    await source.renewed();
    if (!isDone) return back(context, id, 'no-room');
    await did(context, 'session-restored', session.id);
    return back(context, session.id, 'restored');
  });
  return routes;
}

/** The code in what was typed or scanned: six digits, however they are grouped. */
function codeIn(typed: string): string {
  const digits = (typed.split(':').at(-1) ?? '').normalize('NFKC').replace(/\D/g, '');
  return digits.replace(/^(\d{3})(\d{3})$/, '$1 $2');
}
