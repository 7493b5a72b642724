import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { checkRequest } from '../../../src/endpoint/bookings/check-request.ts';
import { readIdentities } from '../../../src/endpoint/identity/identities.ts';
import { bookingRequestSchema } from '../../../src/endpoint/requests/request-schema.ts';
import { Refusal } from '../../../src/endpoint/requests/problems.ts';
import { openSession } from '../../../src/endpoint/sessions/open-session.ts';
import type { Programme } from '../../../src/endpoint/sessions/programme.ts';
import { announcedSessions } from '../../../src/endpoint/sessions/sessions-index.ts';
import { openDatabase } from '../../../src/endpoint/store/database.ts';
import { directoryOf, type Directory } from '../../../src/model/directory.ts';
import type { Feed } from '../../../src/model/feed.ts';
import { HOUR_MS } from '../../../src/model/time/durations.ts';
import { FEED_NOW, type BookingFeed } from '../../support/booking-feed.ts';
import { runs } from '../../support/sweep.ts';
import { LIMITED } from '../feed/limited-feed.ts';
import { LIMITED_FEEDS } from '../feed/limited-feeds.ts';
import { misnamedIn, readOrNull, unreadableIn } from '../feed/one-slip.ts';
import { askFor, bookingOf, newSqliteFile, startTestServer } from './test-server.ts';

const DAYS = 21;
const HOURS = [0, 26, 50, 74];
const SIZES = [10, 9, 6, 4, 3, 2, 1];
/** Answers to the questions of the feeds, some of them too few, too large or beside the question. */
const ANSWERS = [{}, { door: '3-501' }, { door: '3-501', size: 's' }];
const TRIP = { home: '3-501', way: 'own', ill: 'no', age: 30 };
const ANSWERS_OF: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>> = {
  limits: ANSWERS,
  questions: [
    ...[{}, TRIP, { ...TRIP, age: 17 }, { ...TRIP, age: 71 }, { ...TRIP, way: 'bus' }],
    { ...TRIP, way: 'bus', stop: '市场' },
  ],
};
const CONSENTS = [{ id: 'privacy', version: '1', at: '2026-11-24T10:00:00+08:00' }];

type Asked = ReturnType<typeof requestsOf>;

function requestsOf(name: string) {
  return SIZES.flatMap((partySize) =>
    (ANSWERS_OF[name] ?? [{}]).map((answers) => {
      const body = () => askFor({ partySize, answers, consents: CONSENTS });
      const said = `${partySize} who answer ${JSON.stringify(answers)}`;
      return { body, said, request: bookingRequestSchema.parse(body()) };
    }),
  );
}

const ASKED = requestsOf('limits');

/** The feeds by which something is booked online. */
const BOOKED = new Set(['limits', 'questions', 'rules of months and years']);

/** Fewer, because each is sent. */
const isAskedOfServers = ({ request: { partySize, answers } }: (typeof ASKED)[number]) =>
  [10, 3, 2, 1].includes(partySize) && Object.keys(answers).length !== 1;

const slips = fc.oneof(unreadableIn(LIMITED), misnamedIn(LIMITED));

/** Ids of the sessions that a feed announces for a time, however they are booked. */
function announcedIn(directory: Directory): readonly string[] {
  return directory.services.flatMap((service) =>
    announcedSessions(directory, service, FEED_NOW, DAYS).map(({ id }) => id),
  );
}

/** Everything that is booked by a feed, a line each, where places are still free. */
function bookedBy(
  feed: Feed,
  identities: Programme['identities'],
  asked: Asked,
): ReadonlySet<string> {
  const directory = directoryOf(feed);
  const programme = { directory, identities, revision: 1, refused: null };
  const lines = new Set<string>();
  for (const sessionId of announcedIn(directory)) {
    for (const hour of HOURS) {
      for (const { request, said } of asked) {
        try {
          const now = FEED_NOW + hour * HOUR_MS;
          const session = openSession(programme, { ...request, sessionId }, now);
          checkRequest({ sessionId, request, fingerprint: '' }, session, '1');
          if (request.partySize <= session.capacity) lines.add(lineOf(sessionId, hour, said));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
    }
  }
  return lines;
}

function lineOf(sessionId: string, hour: number, said: string): string {
  return `${sessionId} in ${hour} hours for ${said}`;
}

describe('an endpoint with a feed of which one member cannot be read', async () => {
  for (const [name, feed] of Object.entries(LIMITED_FEEDS)) {
    test(`never books more than by the feed that was meant: ${name}`, async (t) => {
      const right = readOrNull(feed);
      assert.ok(right !== null && !right.isOdd, 'the feed that is changed is right');
      const db = await openDatabase(await newSqliteFile(t));
      const identities = await readIdentities(db, FEED_NOW);
      await db.destroy();
      const asked = requestsOf(name);
      const promised = bookedBy(right.feed, identities, asked);
      if (BOOKED.has(name)) assert.ok(promised.size > 20, 'there is something to lose');
      fc.assert(
        fc.property(fc.oneof(unreadableIn(feed), misnamedIn(feed)), ({ feed: slipped, said }) => {
          const reading = readOrNull(slipped);
          if (reading === null || !reading.isOdd) return;
          const booked = [...bookedBy(reading.feed, identities, asked)];
          assert.deepEqual(
            booked.filter((line) => !promised.has(line)),
            [],
            said,
          );
        }),
        runs(100, 8),
      );
    });
  }

  test('nor when it is asked, started anew on each', async (t) => {
    const right = readOrNull(LIMITED);
    /** Asks for everything that the right feed announces, the largest parties first. */
    async function bookedOf(feed: BookingFeed): Promise<readonly string[]> {
      const server = await startTestServer(t, newSqliteFile, { feed });
      const lines: string[] = [];
      const reading = readOrNull(feed as never);
      const known = [right?.feed, reading?.feed].flatMap((each) =>
        each === undefined ? [] : announcedIn(directoryOf(each)),
      );
      for (const sessionId of new Set(known)) {
        for (const { body, said } of ASKED.filter(isAskedOfServers)) {
          const answer = await server.post(sessionId, body());
          if (!answer.ok) {
            await answer.arrayBuffer();
            continue;
          }
          lines.push(lineOf(sessionId, 0, said));
          const { manageUrl } = await bookingOf(answer);
          assert.equal((await server.remove(manageUrl)).status, 200); // the next finds its places free
        }
      }
      await server.close();
      return lines;
    }
    const promised = new Set(await bookedOf(LIMITED as never));
    assert.ok(promised.size > 4, 'there is something to lose');
    await fc.assert(
      fc.asyncProperty(slips, async ({ feed, said }) => {
        const reading = readOrNull(feed);
        if (reading !== null && !reading.isOdd) return; // another feed, as right as the one that was meant
        const booked = await bookedOf(feed as never);
        assert.deepEqual(
          booked.filter((line) => !promised.has(line)),
          [],
          said,
        );
      }),
      runs(6, 8),
    );
  });
});
