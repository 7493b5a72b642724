import { adviseEditor } from '../../browser/editor-advice.ts';
import { FeedErrorEvent } from '../../events/feed-events.ts';
import { inSlices } from '../../http/in-slices.ts';
import { nextTurn } from '../../http/next-turn.ts';
import type { SharedMessages } from '../../i18n/messages.ts';
import { withSections } from '../../i18n/with-sections.ts';
import { zhHansFailures } from '../../i18n/zh-hans-failures.ts';
import { visitorFailure, type FeedFailure } from '../../model/feed-state.ts';
import { mapSteps, type Steps } from '../../model/steps.ts';
import type { Copy, JoinedCopy, Part, ReadFeed, ReadOptions } from './copy.ts';
import { joinedFeedSteps, reasonApart } from './joined-feed.ts';
import { noticeWith } from './missing-notice.ts';
import { addressesIn, readParts } from './parts.ts';

/** A tag that names several feeds. */
type Host = HTMLElement & { readonly src: string | null };

/** Several feeds as they were joined, by the addresses: elements that name the same share one, as long as it is true. */
const made = new Map<string, Made>();

interface Made {
  readonly copies: readonly Copy[];
  readonly missing: string;
  readonly joined: Copy;
}

/**
 * Makes of what reads one feed what reads all that a tag names, as one. One that cannot be read, or be one with those
 * before it, is said, and the others are shown.
 */
export function severalFeeds<Options extends ReadOptions>(
  read: ReadFeed<Options>,
  host: Host,
  messages: SharedMessages,
): (address: string, signal: AbortSignal, options: Options) => Promise<JoinedCopy> {
  return async (_, signal, options) => {
    const addresses = addressesIn(host.src ?? '', host.ownerDocument.baseURI);
    const all = await readParts(addresses, read, signal, options);
    const parts = await inSlices(reasonSteps(all), nextTurn, signal);
    if (parts.every(({ copy }) => copy === null)) throw parts[0]?.error;
    for (const { failure } of parts) if (failure !== null) report(failure, host, messages);
    const joined = await joinedOf(
      parts,
      `${options.origin ?? ''} ${addresses.join(' ')}`,
      options,
      signal,
    );
    const passing = parts.find(
      ({ copy, failure }) => failure !== null && (copy !== null || isPassing(failure)),
    );
    return { ...joined, refreshFailure: passing?.failure ?? null };
  };
}

/** Leaves out what cannot be one with those before it; a feed a step. */
function* reasonSteps(parts: readonly Part[]): Steps<readonly Part[]> {
  const before: Copy[] = [];
  const first = parts[0]?.copy ?? null;
  return yield* mapSteps(parts, (part): Part => {
    const { address, copy } = part;
    if (copy === null) return part;
    const detail = reasonApart(copy, before, first);
    if (detail === null) {
      before.push(copy);
      return part;
    }
    return {
      ...part,
      copy: null,
      failure: { kind: 'not-together', address, status: null, detail },
    };
  });
}

async function joinedOf(
  parts: readonly Part[],
  key: string,
  { learn, prepare }: ReadOptions,
  signal: AbortSignal,
): Promise<Copy> {
  const copies = parts.flatMap(({ copy }) => copy ?? []);
  const absent = parts.filter(({ copy }) => copy === null).map(({ address }) => address);
  const missing = absent.join(' ');
  const known = made.get(key);
  const isSame =
    copies.length === known?.copies.length &&
    copies.every((copy, place) => copy === known.copies[place]);
  if (known !== undefined && isSame && missing === known.missing) return known.joined;
  const work = joinedFeedSteps(copies, parts[0]?.copy ?? null);
  const { feed, issues } = await inSlices(work, nextTurn, signal);
  const whole = { ...feed, feed: { ...feed.feed, notice: noticeWith(absent, feed.feed) } };
  await learn(whole);
  if (prepare !== undefined) await inSlices(prepare(whole), nextTurn, signal);
  const address = parts.map((part) => part.address).join(' ');
  const readAt = Math.min(...copies.map((copy) => copy.readAt));
  const joined = { feed: whole, issues, address, readAt };
  made.set(key, { copies, missing, joined });
  return joined;
}

/** Tells if trying again may help, as visitors are told. */
function isPassing({ kind }: FeedFailure): boolean {
  return visitorFailure(kind) !== 'other';
}

/** Tells the page and the editor of one that is missing. */
function report(failure: FeedFailure, host: Host, messages: SharedMessages): void {
  const { kind, address, detail } = failure;
  const advice = withSections(messages, { failures: zhHansFailures }).failures[kind];
  host.dispatchEvent(new FeedErrorEvent({ ...failure, advice }));
  adviseEditor(host, `${advice} ${address} ${detail}`.trim());
}
