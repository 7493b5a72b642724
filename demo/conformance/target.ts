import { readFile } from 'node:fs/promises';
import { bookingTermsOf } from '../../src/feed/booking-terms.ts';
import { readFeed } from '../../src/feed/read-feed.ts';
import { bookableSessions, type BookableSession } from '../../src/model/bookable.ts';
import { directoryOf } from '../../src/model/directory.ts';
import type { Target } from './endpoint.ts';

/** What a target is made of beside the feed. */
interface TargetOptions {
  readonly endpoint: string;
  readonly origin: string;
  readonly session: string | null;
  readonly lastPlace: string | null;
  readonly now: number;
}

/** Fewest places of the session that is booked over and over. */
const PLACES_NEEDED = 9;

/** What is missing in a feed to look at its endpoint, as a sentence. */
export class NoTarget extends Error {
  override readonly name = 'NoTarget';
}

/**
 * Finds in a feed what the kit needs: a session with some places, another of the same service, and one
 * with a single place.
 *
 * @throws NoTarget
 */
export function targetIn(feed: unknown, options: TargetOptions): Target {
  const reading = readFeed(feed);
  if (!('feed' in reading)) throw new NoTarget(`the feed cannot be read: ${reading.failure}`);
  const directory = directoryOf(reading.feed);
  const notice = reading.feed.feed.booking?.privacy?.version;
  if (notice === undefined) throw new NoTarget('the feed has no feed.booking.privacy');
  const open = directory.services
    .filter((service) => isPlain(service.booking?.rules ?? null))
    .flatMap((service) => bookableSessions(directory, service, options.now))
    .filter(({ window }) => window.status === 'open');
  const chosen = (id: string | null, places: (capacity: number) => boolean) =>
    open.find((session) => (id === null ? places(session.capacity ?? 0) : session.id === id));
  const session = chosen(options.session, (capacity) => capacity >= PLACES_NEEDED);
  if (session === undefined) {
    throw new NoTarget(
      `the feed needs a session that is open for booking with ${PLACES_NEEDED} places or more, or name one with --session`,
    );
  }
  const other = open.find(
    ({ id, service }) => service.id === session.service.id && id !== session.id,
  );
  return {
    address: options.endpoint,
    origin: options.origin,
    session: session.id,
    other: other?.id ?? null,
    lastPlace: chosen(options.lastPlace, (capacity) => capacity === 1)?.id ?? null,
    notice,
    answers: answersFor(session),
  };
}

/** Reads a feed from a file or an address. */
export async function feedAt(place: string): Promise<unknown> {
  if (!/^https?:/.test(place)) return JSON.parse(await readFile(place, 'utf8')) as unknown;
  return (await fetch(place)).json();
}

/** Whether a service takes whoever comes first: the others keep promises of their own. */
function isPlain(rules: unknown): boolean {
  return rules === null || !/"(draw|priority|per_|attendee)/.test(JSON.stringify(rules));
}

function answersFor({ service }: BookableSession): Target['answers'] {
  const { questions } = bookingTermsOf(service);
  const needed = questions.filter(({ required, only_if }) => required && only_if === null);
  return Object.fromEntries(
    needed.map(({ id, type, options, minimum }) => {
      if (type === 'yes_no') return [id, true];
      if (type === 'number') return [id, minimum ?? 1];
      return [id, type === 'choice' ? (options[0]?.id ?? '') : '合规测试'];
    }),
  );
}
