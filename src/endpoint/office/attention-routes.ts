import { Hono, type Context } from 'hono';
import type { Kysely } from 'kysely';
import { tidyText } from '../../model/tidy-text.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { changeFeed } from '../identity/feed-store.ts';
import { decide, type OfficeDecision } from '../identity/office-decision.ts';
import { undo } from '../identity/undo-decision.ts';
import { readForm } from '../requests/request-body.ts';
import type { Programme, ProgrammeSource } from '../sessions/programme.ts';
import type { Tables } from '../store/tables.ts';
import { audit } from './audit.ts';
import type { SignedIn } from './staff-session.ts';

interface AttentionDependencies {
  /** Path of the office, as browsers see it. */
  readonly office: string;
  readonly db: Kysely<Tables>;
  readonly source: ProgrammeSource;
  readonly now: () => Instant;
  /** @throws Refusal where there is no feed */
  readonly programme: () => Promise<Programme>;
}

/** Answers of the day's page after something was decided, by what its address says. */
export const DECIDED_MESSAGES: ReadonlyMap<string, string> = new Map([
  ['done', '已经记下，居民马上能看到。'],
  ['changed', '刚才这里有新的变化，没有改。请看清现在的情况再决定。'],
  ['no-room', '那一场剩下的名额不够所有人，没有改。'],
  ['told', '已经记下。'],
  ['undone', '已经撤销，请重新决定。'],
  ['taken', '已经采用。'],
]);

/** The decisions of a person about sessions in doubt and about the feed. Only for who is signed in. */
export function attentionRoutes(dependencies: AttentionDependencies): Hono<SignedIn> {
  const { office, db, source, now, programme } = dependencies;
  const routes = new Hono<SignedIn>();
  const by = (context: Context<SignedIn>) => ({
    actor: context.get('member'),
    at: new Date(now()).toISOString(),
  });
  const back = async (context: Context, said: string) => {
    await source.renewed();
    return context.redirect(`${office}?said=${said}`, 303);
  };

  routes.post('/sessions/:id/decide', async (context) => {
    const decision = decisionIn(await readForm(context.req.raw));
    if (decision === null) return back(context, 'changed');
    const id = context.req.param('id');
    return back(context, await decide(db, await programme(), id, decision, by(context), now()));
  });
  routes.post('/changes/:id', async (context) => {
    const id = context.req.param('id');
    const form = await readForm(context.req.raw);
    if (form.get('done') === 'undo') {
      const isUndone = await undo(db, await programme(), id, by(context));
      return back(context, isUndone ? 'undone' : 'changed');
    }
    const { actor, at } = by(context);
    await db
      .transaction()
      .execute((transaction) =>
        transaction
          .updateTable('session_changes')
          .set({ told_at: at })
          .where('id', '=', id)
          .where('told_at', 'is', null)
          .execute(),
      );
    await audit(db, { at, actor, action: 'told', subject: id });
    return back(context, 'told');
  });
  routes.post('/feed/take', async (context) => {
    const sha256 = (await readForm(context.req.raw)).get('sha256') ?? '';
    const { refused } = await programme();
    if (refused === null || refused.sha256 !== sha256) return back(context, 'changed');
    await db
      .transaction()
      .execute((transaction) => changeFeed(transaction, { taken_anyway: sha256 }));
    const { reason } = refused;
    await audit(db, { ...by(context), action: 'feed-taken', subject: null }, { reason });
    return back(context, 'taken');
  });
  return routes;
}

function decisionIn(form: URLSearchParams): OfficeDecision | null {
  const key = form.get('move');
  if (key !== null) return { kind: 'move', key };
  if (form.get('keep') !== null) return { kind: 'keep' };
  if (form.get('cancel') === null) return null;
  const said = Array.from(tidyText(form.get('said') ?? '').trim())
    .slice(0, MOST_SAID)
    .join('');
  return { kind: 'cancel', said: said === '' ? null : said };
}

/** Characters of what the office says with a cancellation. */
const MOST_SAID = 200;
