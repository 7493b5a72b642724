import { availabilityProbe, checkEndpoint, endpointOf } from '../check-endpoint.ts';
import { checkFeed } from '../check-feed.ts';
import { SENTENCES, type CheckLanguage } from '../check-language.ts';
import { feedMade } from '../feed-made.ts';
import { heldFeed } from '../held-feed.ts';
import { checkServed, sizeOf } from '../check-served.ts';
import { decodeText } from '../../feed/decode.ts';
import { tagTitle } from '../tag-title.ts';
import { findingsIn, type Finding, type Say } from '../finding.ts';
import type { Feed } from '../../model/feed.ts';
import { unclosedTags } from '../unclosed-tags.ts';
import { lookAtPage } from './look-at-page.ts';
import { lookAtTag, settled } from './look-at-tag.ts';
import { missingFiles } from './missing-files.ts';
import { readAsPage, wasCompressed, type PageAnswer } from './read-as-page.ts';
import { REPORT_MESSAGES } from './report-messages.ts';
import { addressesOf, tagsOfPage, writtenTag } from './tags-of-page.ts';

/** Findings about one thing: the page, a tag, a feed or an endpoint. */
export interface ReportPart {
  readonly of: string;
  readonly findings: readonly Finding[];
}

interface FeedLook {
  readonly feed: Feed | null;
  readonly findings: readonly Finding[];
}

/** Looks at a page, its tags, their feeds and the endpoints of its forms. */
export async function lookAround(
  language: CheckLanguage,
  folder: string | null,
): Promise<readonly ReportPart[]> {
  const say = findingsIn(SENTENCES[language].check);
  const messages = REPORT_MESSAGES[language];
  const tags = tagsOfPage();
  const addresses = [...new Set(tags.flatMap(addressesOf))];
  const feeds = new Map<string, FeedLook>();
  for (const address of addresses) feeds.set(address, await lookAtFeed(address, language, say));
  await Promise.all(tags.map(settled));
  // Among several, ids are others than in each of them.
  const onlyOf = (tag: HTMLElement) => {
    const [address = '', ...more] = addressesOf(tag);
    return more.length === 0 ? address : '';
  };
  const feedOf = (tag: HTMLElement) => feeds.get(onlyOf(tag))?.feed ?? null;
  const endpoints = new Set(
    tags
      .filter(({ localName }) => localName === 'linli-booking-form')
      .flatMap((form) => {
        const [first = ''] = addressesOf(form); // whose endpoint is that of all
        return endpointOf(feeds.get(first)?.feed ?? null, first) ?? [];
      }),
  );
  const names = tags.map((tag) => writtenTag(tag).name);
  const text = await pageText();
  const all = { names, areClosed: unclosedTags(text).length === 0 };
  const page = lookAtPage(tags, text, say);
  const missing = folder === null ? [] : await missingFiles(folder, say);
  const parts: ReportPart[] = [{ of: messages.page, findings: [...missing, ...page] }];
  for (const tag of tags) {
    parts.push({
      of: tagTitle(writtenTag(tag)),
      findings: lookAtTag(tag, feedOf(tag), all, say),
    });
  }
  for (const [of, { findings }] of feeds) parts.push({ of, findings });
  for (const endpoint of endpoints) {
    parts.push({ of: messages.endpoint, findings: await lookAtEndpoint(endpoint, say) });
  }
  return parts;
}

/** The page as its server sends it: what is not closed has left no trace in its tree. Empty for unknown. */
async function pageText(): Promise<string> {
  const { href, origin } = location;
  if (origin === 'null' || !/^https?:/.test(href)) return '';
  const answer = await readAsPage(href, findingsIn(SENTENCES.en.check));
  if ('severity' in answer || answer.status >= 300) return '';
  return decodeText(answer.bytes, answer.headers.get('content-type') ?? '');
}

async function lookAtFeed(address: string, language: CheckLanguage, say: Say): Promise<FeedLook> {
  const answer = await readAsPage(address, say);
  if ('severity' in answer) return { feed: null, findings: [answer] };
  const text = decodeText(answer.bytes, answer.headers.get('content-type') ?? '');
  const held = answer.status < 300 ? await heldFeed({ text, address }, location.origin, say) : null;
  if (held === null) return lookAtAnswer(address, answer, language, say);
  if (held.kind === 'damaged') return { feed: null, findings: [held.finding] };
  const { feed, findings } =
    held.kind === 'armour'
      ? checkFeed(held.bytes, { language, now: Date.now() })
      : await lookAtAttachment(held.address, language, say);
  const made = held.kind === 'armour' ? feedMade(feed, say) : [];
  return { feed, findings: [...findings, ...made, held.finding] };
}

async function lookAtAttachment(
  address: string,
  language: CheckLanguage,
  say: Say,
): Promise<FeedLook> {
  const answer = await readAsPage(address, say);
  return 'severity' in answer
    ? { feed: null, findings: [answer] }
    : lookAtAnswer(address, answer, language, say);
}

function lookAtAnswer(
  address: string,
  answer: PageAnswer,
  language: CheckLanguage,
  say: Say,
): FeedLook {
  const seesHeaders = new URL(address).origin === location.origin;
  const isCompressed = wasCompressed(address);
  const served = checkServed({ address, ...answer, isCompressed, seesHeaders }, say);
  if (served.some(({ severity }) => severity === 'error')) return { feed: null, findings: served };
  const contentType = answer.headers.get('content-type') ?? '';
  const { feed, findings } = checkFeed(answer.bytes, { language, now: Date.now(), contentType });
  const read =
    feed === null ? [] : [say('fine', 'feed-read', address, sizeOf(answer.bytes.length))];
  return { feed, findings: [...findings, ...served, ...read, ...feedMade(feed, say)] };
}

async function lookAtEndpoint(endpoint: string, say: Say): Promise<readonly Finding[]> {
  const answer = await readAsPage(availabilityProbe(endpoint), say);
  if ('severity' in answer) return [answer];
  return checkEndpoint(endpoint, answer.status, new TextDecoder().decode(answer.bytes), say);
}
