import { Hono, type Context } from 'hono';
import type { Kysely } from 'kysely';
import type { NeedReceipt } from '../../booking/need-contract.ts';
import type { Directory } from '../../model/directory.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { Challenges } from '../requests/challenge.ts';
import { answerTag, namesTag } from '../requests/entity-tags.ts';
import type { Forwarding } from '../requests/forwarding.ts';
import type { ManageTokens } from '../requests/manage-token.ts';
import { readNeedRequest } from './need-request.ts';
import { needsFeed } from './needs-feed.ts';
import { keepNeed, withdrawNeed } from './needs.ts';
import { dropErasedText } from '../store/erased-text.ts';
import type { NeedRow, Tables } from '../store/tables.ts';

interface NeedDependencies {
  readonly db: Kysely<Tables>;
  readonly tokens: ManageTokens;
  readonly now: () => Instant;
  /** @throws Refusal where there is no feed */
  readonly directory: () => Promise<Directory>;
  /** Gives the challenges that needs must answer, and checks their proofs; `null` for none. */
  readonly challenges: Challenges | null;
  readonly forwarding: Forwarding;
}

/** Tells tokens of needs from those of bookings. */
const SUBJECT = 'need:';

/** Needs, which say what residents miss: taken down, taken back, and counted for everybody. */
export function needRoutes({
  db,
  tokens,
  now,
  directory,
  challenges,
  forwarding,
}: NeedDependencies): Hono {
  const routes = new Hono();

  function receipt(context: Context, row: NeedRow, replayed: boolean): NeedReceipt {
    return {
      id: row.id,
      receivedAt: row.created_at,
      undoUntil: row.undo_until,
      manageUrl: `${forwarding.baseOf(context)}/booking/needs/${tokens.tokenOf(`${SUBJECT}${row.id}`)}`,
      replayed,
    };
  }

  routes.post('/needs', async (context) => {
    const asked = await readNeedRequest(context.req.raw);
    const { row, replayed } = await keepNeed(db, await directory(), asked, now(), async () => {
      challenges?.check(asked.request.proof, asked.request.requestId, now());
    });
    return context.json(receipt(context, row, replayed), replayed ? 200 : 201);
  });

  routes.delete('/needs/:token', async (context) => {
    const subject = tokens.bookingIdOf(context.req.param('token'));
    const id = subject?.startsWith(SUBJECT) ? subject.slice(SUBJECT.length) : null;
    const row = await withdrawNeed(db, id, now());
    await dropErasedText(db);
    return context.json(receipt(context, row, false));
  });

  routes.get('/needs.json', async (context) => {
    const feed = await needsFeed(db, await directory(), now());
    const tag = answerTag({ ...(feed as object), feed: null });
    context.header('etag', tag);
    context.header('cache-control', 'public, max-age=60');
    if (namesTag(context.req.header('if-none-match') ?? '', tag)) return context.body(null, 304);
    return context.json(feed as object);
  });

  return routes;
}
