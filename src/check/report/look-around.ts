import { availabilityProbe, checkEndpoint, endpointOf } from '../check-endpoint.ts';
import { checkFeed } from '../check-feed.ts';
import { SENTENCES, type CheckLanguage } from '../check-language.ts';
import { checkServed, sizeOf } from '../check-served.ts';
import { tagTitle } from '../tag-title.ts';
import { findingsIn, type Finding, type Say } from '../finding.ts';
import type { Feed } from '../../model/feed.ts';
import { TAG_NAMES } from '../../page/tag-attributes.ts';
import { lookAtPage } from './look-at-page.ts';
import { lookAtTag, settled, writtenTag } from './look-at-tag.ts';
import { readAsPage, wasCompressed } from './read-as-page.ts';
import { REPORT_MESSAGES } from './report-messages.ts';

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
export async function lookAround(language: CheckLanguage): Promise<readonly ReportPart[]> {
  const say = findingsIn(SENTENCES[language].check);
  const messages = REPORT_MESSAGES[language];
  const selector = TAG_NAMES.map((name) => `linli-${name}`).join();
  const tags = Array.from(document.querySelectorAll<HTMLElement>(selector));
  const addresses = [...new Set(tags.flatMap((tag) => addressOf(tag) ?? []))];
  const feeds = new Map<string, FeedLook>();
  for (const address of addresses) feeds.set(address, await lookAtFeed(address, language, say));
  await Promise.all(tags.map(settled));
  const feedOf = (tag: HTMLElement) => feeds.get(addressOf(tag) ?? '')?.feed ?? null;
  const endpoints = new Set(
    tags
      .filter(({ localName }) => localName === 'linli-booking-form')
      .flatMap((form) => endpointOf(feedOf(form), addressOf(form) ?? '') ?? []),
  );
  const parts: ReportPart[] = [{ of: messages.page, findings: lookAtPage(tags, say) }];
  for (const tag of tags) {
    parts.push({ of: tagTitle(writtenTag(tag)), findings: lookAtTag(tag, feedOf(tag), say) });
  }
  for (const [of, { findings }] of feeds) parts.push({ of, findings });
  for (const endpoint of endpoints) {
    parts.push({ of: messages.endpoint, findings: await lookAtEndpoint(endpoint, say) });
  }
  return parts;
}

async function lookAtFeed(address: string, language: CheckLanguage, say: Say): Promise<FeedLook> {
  const answer = await readAsPage(address, say);
  if ('severity' in answer) return { feed: null, findings: [answer] };
  const seesHeaders = new URL(address).origin === location.origin;
  const isCompressed = wasCompressed(address);
  const served = checkServed({ address, ...answer, isCompressed, seesHeaders }, say);
  if (served.some(({ severity }) => severity === 'error')) return { feed: null, findings: served };
  const contentType = answer.headers.get('content-type') ?? '';
  const { feed, findings } = checkFeed(answer.bytes, { language, now: Date.now(), contentType });
  const read =
    feed === null ? [] : [say('fine', 'feed-read', address, sizeOf(answer.bytes.length))];
  return { feed, findings: [...findings, ...served, ...read] };
}

async function lookAtEndpoint(endpoint: string, say: Say): Promise<readonly Finding[]> {
  const answer = await readAsPage(availabilityProbe(endpoint), say);
  if ('severity' in answer) return [answer];
  return checkEndpoint(endpoint, answer.status, new TextDecoder().decode(answer.bytes), say);
}

function addressOf(tag: HTMLElement): string | null {
  try {
    const src = tag.getAttribute('src')?.trim() ?? '';
    return src === '' ? null : new URL(src, document.baseURI).href;
  } catch {
    return null;
  }
}
