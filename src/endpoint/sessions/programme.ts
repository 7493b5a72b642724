import type { Kysely } from 'kysely';
import type { Directory } from '../../model/directory.ts';
import { DAY_MS, SECOND_MS } from '../../model/time/durations.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { acceptFeed, HELD_BACK_MS, refuseCopy } from '../identity/accept-feed.ts';
import { acceptedText, feedStanding, type FeedStanding } from '../identity/feed-store.ts';
import type { GateRefusal } from '../identity/gate.ts';
import { readIdentities, type Identities } from '../identity/identities.ts';
import { factsOfError, type Log } from '../log.ts';
import type { Tables } from '../store/tables.ts';
import { directoryIn, openFeedFile, type FileContent } from './feed-copy.ts';

/** All that holds now: the feed that was accepted last, and which sessions are which. */
export interface Programme {
  readonly directory: Directory;
  readonly identities: Identities;
  /** Changes with each feed that is accepted, and each decision about a session. */
  readonly revision: number;
  /** The copy that is not taken; `null` where there is none. */
  readonly refused: RefusedCopy | null;
}

export interface RefusedCopy {
  readonly sha256: string;
  readonly reason: GateRefusal;
  readonly since: Instant;
  /** The copy, where this process has read it and it looks half empty: what it lacks is not booked meanwhile. */
  readonly directory: Directory | null;
}

/** The source of all that the endpoint books. */
export interface ProgrammeSource {
  /** All that holds now, or `null` where no feed has been accepted yet. Never rejects. */
  current(): Promise<Programme | null>;
  /** The same after asking the database, whatever was asked a moment ago. */
  renewed(): Promise<Programme | null>;
}

/** Time for which another process's decision may go unheard; no booking goes by what is out of date. */
const ASK_AGAIN_MS = SECOND_MS;

/** Time for which bookings are taken by a copy of the feed that cannot be read any more. */
const UNREADABLE_MS = DAY_MS;

/** Tells if nothing new is booked, because the feed could not be read for too long. */
export function isPaused({ refused }: Programme, now: Instant): boolean {
  return refused?.reason === 'unreadable' && now - refused.since >= UNREADABLE_MS;
}

/**
 * Opens what is booked from: one feed file, through the gate. A copy that is not taken is logged once, and
 * the last good one goes on, also after a restart.
 */
export function openProgramme(
  db: Kysely<Tables>,
  file: string,
  log: Log,
  now: () => Instant,
): ProgrammeSource {
  const feedFile = openFeedFile(file, log);
  let programme: Programme | null = null;
  let accepted: { readonly sha256: string; readonly directory: Directory } | null = null;
  let reading: Promise<void> | null = null;
  let askedAt = -Infinity;
  /** The content that was put before the gate last: once, so that two processes do not quarrel. */
  let offered = '';

  async function bringUpToDate(): Promise<void> {
    const content = await feedFile.content();
    const mark = markOf(content);
    const isDue = performance.now() - askedAt >= ASK_AGAIN_MS;
    if (programme !== null && mark === offered && !isDue) return;
    try {
      askedAt = performance.now();
      let standing = await feedStanding(db);
      if (mark !== offered || isToOfferAgain(standing, content, now())) {
        await offer(content);
        offered = mark;
        standing = await feedStanding(db);
      }
      await load(standing, content);
    } catch (error) {
      // What held goes on; a copy that was not put before the gate is, at the next request.
      if (mark !== offered) log('feed-not-accepted', factsOfError(error));
    }
  }

  async function offer(content: FileContent | null): Promise<void> {
    if (content === null || content.directory === null) {
      return refuseCopy(db, markOf(content), 'unreadable', now());
    }
    const acceptance = await acceptFeed(db, content, lastIn, now());
    if (acceptance.kind === 'accepted') accepted = content;
    if (acceptance.kind === 'refused' && acceptance.isNew) {
      log('feed-refused', { reason: acceptance.reason });
    }
  }

  /** The feed that was accepted last: from memory, or from the database where another process accepted it. */
  async function lastIn(
    transaction: Kysely<Tables>,
    { sha256 }: FeedStanding,
  ): Promise<Directory | null> {
    if (sha256 === null) return null;
    if (accepted?.sha256 === sha256) return accepted.directory;
    return directoryIn((await acceptedText(transaction)) ?? '', log);
  }

  async function load(standing: FeedStanding, content: FileContent | null): Promise<void> {
    const { sha256, revision } = standing;
    if (sha256 === null) return;
    const refused = refusedIn(standing, content);
    if (programme !== null && programme.revision === revision) {
      programme = { ...programme, refused };
      return;
    }
    const own = content?.sha256 === sha256 ? content.directory : null;
    const directory = own ?? (await lastIn(db, standing));
    if (directory === null) return;
    accepted = { sha256, directory };
    programme = { directory, identities: await readIdentities(db, now()), revision, refused };
  }

  async function current(): Promise<Programme | null> {
    reading ??= bringUpToDate().finally(() => {
      reading = null;
    });
    await reading;
    return programme;
  }

  return {
    current,
    async renewed() {
      await reading;
      askedAt = -Infinity;
      return current();
    },
  };
}

function markOf(content: FileContent | null): string {
  return content?.sha256 ?? 'unreadable';
}

/** Tells if what was refused is taken now, or what could not be read elsewhere can be read here. */
function isToOfferAgain(
  { sha256, refused_sha256, refused_reason, refused_since, taken_anyway }: FeedStanding,
  content: FileContent | null,
  now: Instant,
): boolean {
  if (content === null || content.directory === null || refused_since === null) return false;
  if (content.sha256 === sha256) return refused_reason === 'unreadable';
  const isLongHeldBack =
    refused_reason === 'half-empty' && now - Date.parse(refused_since) >= HELD_BACK_MS;
  return taken_anyway === content.sha256 || (isLongHeldBack && refused_sha256 === content.sha256);
}

function refusedIn(
  { refused_sha256, refused_reason, refused_since }: FeedStanding,
  content: FileContent | null,
): RefusedCopy | null {
  if (refused_sha256 === null || refused_reason === null || refused_since === null) return null;
  const reason = refused_reason as GateRefusal;
  const isRead = reason === 'half-empty' && content?.sha256 === refused_sha256;
  return {
    ...{ sha256: refused_sha256, reason, since: Date.parse(refused_since) },
    directory: isRead ? content.directory : null,
  };
}
