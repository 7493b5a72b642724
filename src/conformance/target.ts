import { bookingTermsOf } from '../model/booking/booking-terms.ts';
import { decodeText } from '../feed/decode.ts';
import { readFeed } from '../feed/read-feed.ts';
import { bookableSessions, type BookableSession } from '../model/booking/bookable.ts';
import { directoryOf } from '../model/directory.ts';
import type { Service } from '../model/service.ts';

/** Target of a run: an endpoint, and sessions that can be booked there. */
export interface Target {
  /** Address of the endpoint, as in `feed.booking.endpoint`. */
  readonly address: string;
  /** Site whose pages use it. */
  readonly origin: string;
  /** A session with at least `PLACES_NEEDED` places that can be booked now. */
  readonly session: string;
  /** Another session of the same service; `null` for none. */
  readonly other: string | null;
  /** A session with exactly one place; `null` for none. */
  readonly lastPlace: string | null;
  /** Version of the privacy notice in the feed. */
  readonly notice: string;
  /** Answers that the questions of the service need. */
  readonly answers: Readonly<Record<string, string | number | boolean>>;
}

/** Options of which a target is made, beside the feed. */
interface TargetOptions {
  readonly endpoint: string;
  readonly origin: string;
  readonly session: string | null;
  readonly lastPlace: string | null;
  readonly now: number;
}

/** Fewest places of the session that is booked over and over. */
export const PLACES_NEEDED = 9;

/** Reason why an endpoint cannot be looked at, as a sentence. */
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
    .filter(isPlain)
    .flatMap((service) => bookableSessions(directory, service, options.now))
    .filter(({ window }) => window.status === 'open');
  const session =
    options.session === null
      ? open.find(({ capacity }) => (capacity ?? 0) >= PLACES_NEEDED)
      : named('--session', options.session, open, (places) => places >= PLACES_NEEDED);
  if (session === undefined) {
    throw new NoTarget(
      `the feed needs a session that is open for booking with ${PLACES_NEEDED} places or more`,
    );
  }
  const lastPlace =
    options.lastPlace === null
      ? open.find(({ capacity }) => capacity === 1)
      : named('--last-place', options.lastPlace, open, (places) => places === 1);
  const other = open.find(
    ({ id, service }) => service.id === session.service.id && id !== session.id,
  );
  return {
    address: options.endpoint,
    origin: options.origin,
    session: session.id,
    other: other?.id ?? null,
    lastPlace: lastPlace?.id ?? null,
    notice,
    answers: answersFor(session),
  };
}

/**
 * Reads a feed from a file or an address.
 *
 * @param bytesOf reads either
 * @throws NoTarget where nothing is there, or no JSON
 */
export async function feedAt(
  place: string,
  bytesOf: (place: string) => Promise<Uint8Array>,
): Promise<unknown> {
  let text: string;
  try {
    text = decodeText(await bytesOf(place), '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NoTarget(`--feed ${place}: it cannot be read: ${reason}`, { cause: error });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new NoTarget(`--feed ${place}: it is not JSON`, { cause: error });
  }
}

/** The session that somebody asked for by name. */
function named(
  option: string,
  id: string,
  sessions: readonly BookableSession[],
  hasPlaces: (capacity: number) => boolean,
): BookableSession {
  const session = sessions.find((candidate) => candidate.id === id);
  if (session === undefined) {
    throw new NoTarget(
      `${option} ${id}: the feed has no such session that is open now to whoever comes first`,
    );
  }
  if (!hasPlaces(session.capacity ?? 0)) {
    throw new NoTarget(
      `${option} ${id}: it has ${session.capacity ?? 'an unknown number of'} places`,
    );
  }
  return session;
}

/** Tells if a service takes whoever comes first: the others keep promises of their own. */
function isPlain(service: Service): boolean {
  const { rules } = bookingTermsOf(service);
  const { draw, priority, per_phone, per_household, attendee_names } = rules;
  const isOpenToAll = [draw, priority, per_phone, per_household].every((rule) => rule === null);
  return isOpenToAll && attendee_names === 'none';
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
