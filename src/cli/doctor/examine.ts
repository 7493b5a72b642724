import { endpointOf } from '../../check/check-endpoint.ts';
import { checkFeed } from '../../check/check-feed.ts';
import { checkForm } from '../../check/check-form.ts';
import { SENTENCES, type CheckLanguage } from '../../check/check-language.ts';
import { checkPage } from '../../check/check-page.ts';
import { checkServed, sizeOf } from '../../check/check-served.ts';
import { checkTag, type WrittenTag } from '../../check/check-tag.ts';
import { policiesIn } from '../../check/content-policy.ts';
import { findingsIn, type Finding, type Say } from '../../check/finding.ts';
import { isSecureAddress } from '../../check/secure-address.ts';
import { tagTitle } from '../../check/tag-title.ts';
import { decodeText } from '../../feed/decode.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { tagNamed } from '../../page/written-tag.ts';
import { barrierTo, frameRefusalOf, refusalOf, type ReadingPage } from './barriers.ts';
import { checkScripts } from './check-scripts.ts';
import { examineEndpoint } from './examine-endpoint.ts';
import { fetched, notFetched, type Fetched } from './fetched.ts';
import { readPage, type PageMarkup } from './page-markup.ts';

/** Findings at one address, or in one tag. */
export interface Examined {
  readonly of: string;
  readonly findings: readonly Finding[];
}

interface Options {
  readonly language: CheckLanguage;
  readonly now: Instant;
}

/** Examines what is at an address, a page or a feed, and all that a page needs. Never rejects. */
export async function examine(address: string, options: Options): Promise<readonly Examined[]> {
  const say = findingsIn(SENTENCES[options.language].check);
  const answer = await fetched(address);
  if (answer.kind !== 'fetched')
    return [{ of: address, findings: [notFetched(answer, address, say)] }];
  const type = answer.headers.get('content-type') ?? '';
  const text = decodeText(answer.bytes, type);
  if (/\bjson\b/i.test(type) || /^\s*\{/.test(text)) {
    return [{ of: address, findings: feedFindings(answer, options, say).findings }];
  }
  if (answer.status >= 300) {
    return [{ of: address, findings: [say('error', 'http-status', '', `HTTP ${answer.status}`)] }];
  }
  const markup = readPage(text, answer.address);
  const policies = [answer.headers.get('content-security-policy') ?? '', ...markup.policies];
  const page = { address: answer.address, policies: policies.flatMap(policiesIn) };
  const [scripts, parts, frames] = await Promise.all([
    checkScripts(markup, page, say),
    examineTags(markup.tags, markup.base, page, options, say),
    Promise.all(markup.frames.map((frame) => examineFrame(frame, page, options, say))),
  ]);
  const findings = [...pageFindings(markup, answer, say), ...scripts];
  return [{ of: answer.address, findings }, ...parts, ...frames.flat()];
}

function pageFindings(markup: PageMarkup, answer: Fetched, say: Say): readonly Finding[] {
  const { scripts, tags, frames } = markup;
  const facts = {
    ...markup,
    ...{ tags: tags.length + frames.length, scripts: scripts.length, charset: charsetOf(answer) },
  };
  return checkPage(facts, say);
}

/** The encoding that a page or its server names. */
function charsetOf({ headers, bytes }: Fetched): string | null {
  const said = `${headers.get('content-type') ?? ''} ${latin1(bytes.subarray(0, 2_000))}`;
  return /charset=["']?([\w-]+)/i.exec(said)?.[1] ?? null;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** The tags of a page, each feed once, and the endpoint of each form. */
async function examineTags(
  tags: readonly WrittenTag[],
  base: string,
  page: ReadingPage,
  options: Options,
  say: Say,
): Promise<readonly Examined[]> {
  // Where it is the same feed it is read once.
  const addressOf = ({ attributes }: WrittenTag) => absolute(attributes.get('src') ?? '', base);
  const addresses = [...new Set(tags.flatMap((tag) => addressOf(tag) ?? []))];
  const feeds = new Map(
    await Promise.all(
      addresses.map(
        async (address) => [address, await readAs(page, address, options, say)] as const,
      ),
    ),
  );
  const examined = tags.map((tag) => {
    const feed = feeds.get(addressOf(tag) ?? '')?.feed ?? null;
    const isForm = tag.name === 'booking-form' && feed !== null;
    const seen = { address: page.address, isSecure: isSecureAddress(page.address) };
    const found = [...checkTag(tag, feed, say), ...(isForm ? checkForm(feed, seen, say) : [])];
    const findings = found.length > 0 ? found : [say('fine', 'tag-fine', '')];
    return { of: tagTitle(tag), findings };
  });
  const forms = tags.filter(({ name }) => name === 'booking-form').map(addressOf);
  const endpoints = new Set(
    forms.flatMap(
      (address) => endpointOf(feeds.get(address ?? '')?.feed ?? null, address ?? '') ?? [],
    ),
  );
  return [
    ...examined,
    ...[...feeds].map(([of, { findings }]) => ({ of, findings })),
    ...(await Promise.all(
      [...endpoints].map(async (of) => ({ of, findings: await examineEndpoint(of, page, say) })),
    )),
  ];
}

/** A feed as a page reads it. */
async function readAs(page: ReadingPage, address: string, options: Options, say: Say) {
  const barrier = barrierTo(address, page, say);
  if (barrier !== null) return { feed: null, findings: [barrier] };
  const { origin } = new URL(page.address);
  const answer = await fetched(address, origin);
  if (answer.kind !== 'fetched') {
    return { feed: null, findings: [notFetched(answer, address, say)] };
  }
  const { feed, findings } = feedFindings(answer, options, say);
  const refusal = refusalOf(answer, page, say);
  return { feed, findings: refusal === null ? findings : [refusal, ...findings] };
}

function feedFindings(answer: Fetched, options: Options, say: Say) {
  const { address, bytes, headers } = answer;
  const isCompressed = headers.has('content-encoding');
  const served = checkServed({ ...answer, isCompressed, seesHeaders: true }, say);
  if (served.some(({ severity }) => severity === 'error')) return { feed: null, findings: served };
  const contentType = headers.get('content-type') ?? '';
  const { feed, findings } = checkFeed(bytes, { ...options, contentType });
  const read = feed === null ? [] : [say('fine', 'feed-read', address, sizeOf(bytes.length))];
  return { feed, findings: [...read, ...served, ...findings] };
}

async function examineFrame(
  frame: string,
  page: ReadingPage,
  options: Options,
  say: Say,
): Promise<readonly Examined[]> {
  const answer = await fetched(frame);
  if (answer.kind !== 'fetched') return [{ of: frame, findings: [notFetched(answer, frame, say)] }];
  const { searchParams } = new URL(frame);
  const name = tagNamed(searchParams.get('tag') ?? '');
  const status = answer.status >= 300 ? [say('error', 'http-status', frame, answer.status)] : [];
  const policies = policiesIn(answer.headers.get('content-security-policy') ?? '');
  const own = { address: answer.address, policies };
  const refusal = frameRefusalOf(own, answer.headers, page.address);
  const blocked = refusal === null ? [] : [say('error', 'frame-blocked', frame, refusal)];
  const attributes = new Map(searchParams);
  attributes.delete('tag');
  const tags = name === null ? [] : [{ name, attributes, hasFallback: true }];
  const unknown = name === null ? [say('error', 'unknown-tag', frame)] : [];
  return [
    { of: frame, findings: [...status, ...blocked, ...unknown] },
    ...(await examineTags(tags, frame, own, options, say)),
  ];
}

function absolute(src: string, base: string): string | null {
  return src.trim() !== '' && URL.canParse(src, base) ? new URL(src, base).href : null;
}
