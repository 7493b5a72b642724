import { endpointOf } from '../../check/check-endpoint.ts';
import { checkFeed } from '../../check/check-feed.ts';
import { feedMade } from '../../check/feed-made.ts';
import { heldFeed } from '../../check/held-feed.ts';
import { decodeText } from '../../feed/decode.ts';
import { checkForm } from '../../check/check-form.ts';
import type { CheckLanguage } from '../../check/check-language.ts';
import { checkServed, sizeOf } from '../../check/check-served.ts';
import { checkLoneForm, checkTag, type WrittenTag } from '../../check/check-tag.ts';
import { feedAddresses } from '../../check/feed-addresses.ts';
import type { Finding, Say } from '../../check/finding.ts';
import { isSecureAddress } from '../../check/secure-address.ts';
import { tagTitle } from '../../check/tag-title.ts';
import type { Feed } from '../../model/feed.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { Fetched } from '../web/fetched.ts';
import type { Web } from '../web/web.ts';
import { barrierTo, refusalOf, type ReadingPage } from './barriers.ts';
import { examineEndpoint } from './examine-endpoint.ts';
import { notFetched } from '../not-fetched.ts';

/** Findings at one address, or in one tag. */
export interface Examined {
  readonly of: string;
  readonly findings: readonly Finding[];
}

/** Settings of an examination. */
export interface Options {
  readonly language: CheckLanguage;
  readonly now: Instant;
  readonly web: Web;
}

/** The tags of a page, each feed once, and the endpoint of each form. */
export async function examineTags(
  tags: readonly WrittenTag[],
  base: string,
  page: ReadingPage,
  options: Options,
  say: Say,
): Promise<readonly Examined[]> {
  // Where it is the same feed it is read once.
  const addressesOf = ({ attributes }: WrittenTag) =>
    feedAddresses(attributes.get('src') ?? '', base);
  const addresses = [...new Set(tags.flatMap(addressesOf))];
  const feeds = new Map(
    await Promise.all(
      addresses.map(
        async (address) => [address, await readAs(page, address, options, say)] as const,
      ),
    ),
  );
  const formFindings = oncePerFeed((feed) => {
    const seen = { address: page.address, isSecure: isSecureAddress(page.address) };
    return checkForm(feed, seen, say);
  });
  const names = tags.map(({ name }) => name);
  const examined = tags.map((tag) => {
    const [address = '', ...more] = addressesOf(tag);
    // Among several, ids are others than in each of them.
    const feed = more.length === 0 ? (feeds.get(address)?.feed ?? null) : null;
    const isForm = tag.name === 'booking-form' && feed !== null;
    const found = [
      ...checkTag(tag, feed, say),
      ...checkLoneForm(tag, names, say),
      ...(isForm ? formFindings(feed) : []),
    ];
    const findings = found.length > 0 ? found : [say('fine', 'tag-fine', '')];
    return { of: tagTitle(tag), findings };
  });
  const endpoints = new Set(
    tags
      .filter(({ name }) => name === 'booking-form')
      .flatMap((form) => {
        const [first = ''] = addressesOf(form); // whose endpoint is that of all
        return endpointOf(feeds.get(first)?.feed ?? null, first) ?? [];
      }),
  );
  return [
    ...examined,
    ...[...feeds].map(([of, { findings }]) => ({ of, findings })),
    ...(await Promise.all(
      [...endpoints].map(async (of) => ({
        of,
        findings: await examineEndpoint(of, page, options.web, say),
      })),
    )),
  ];
}

/** A page may have many forms of one large feed. */
function oncePerFeed(find: (feed: Feed) => readonly Finding[]): typeof find {
  const found = new Map<Feed, readonly Finding[]>();
  return (feed) => {
    const findings = found.get(feed) ?? find(feed);
    found.set(feed, findings);
    return findings;
  };
}

/** A feed as a page reads it. */
async function readAs(page: ReadingPage, address: string, options: Options, say: Say) {
  const barrier = barrierTo(address, page, say);
  if (barrier !== null) return { feed: null, findings: [barrier] };
  const { origin } = new URL(page.address);
  const answer = await options.web.ask(address, { headers: { origin } });
  if (answer.kind !== 'fetched') {
    return { feed: null, findings: notFetched(answer, address, say) };
  }
  const { feed, findings } = await articleFindings(answer, origin, options, say);
  const refusal = refusalOf(answer, page, say);
  return { feed, findings: refusal === null ? findings : [refusal, ...findings] };
}

/** Checks what came as a feed, or as an article that holds one. */
async function articleFindings(answer: Fetched, origin: string, options: Options, say: Say) {
  const { address, bytes, headers, status } = answer;
  const text = decodeText(bytes, headers.get('content-type') ?? '');
  const held = status < 300 ? await heldFeed({ text, address }, origin, say) : null;
  if (held === null) return feedFindings(answer, options, say);
  if (held.kind === 'damaged') return { feed: null, findings: [held.finding] };
  if (held.kind === 'armour') {
    const { feed, findings } = checkFeed(held.bytes, options);
    return { feed, findings: [held.finding, ...feedMade(feed, say), ...findings] };
  }
  const attachment = await options.web.ask(held.address, { headers: { origin } });
  if (attachment.kind !== 'fetched') {
    return { feed: null, findings: [held.finding, ...notFetched(attachment, held.address, say)] };
  }
  const { feed, findings } = feedFindings(attachment, options, say);
  return { feed, findings: [held.finding, ...findings] };
}

/** A feed that came, checked by how it was served and by what is in it. */
export function feedFindings(answer: Fetched, options: Options, say: Say) {
  const { address, bytes, headers } = answer;
  const isCompressed = headers.has('content-encoding');
  const served = checkServed({ ...answer, isCompressed, seesHeaders: true }, say);
  if (served.some(({ severity }) => severity === 'error')) return { feed: null, findings: served };
  const contentType = headers.get('content-type') ?? '';
  const { feed, findings } = checkFeed(bytes, { ...options, contentType });
  const read = feed === null ? [] : [say('fine', 'feed-read', address, sizeOf(bytes.length))];
  return { feed, findings: [...read, ...feedMade(feed, say), ...served, ...findings] };
}
