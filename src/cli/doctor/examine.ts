import { SENTENCES } from '../../check/check-language.ts';
import { checkPage } from '../../check/check-page.ts';
import { policiesIn } from '../../check/content-policy.ts';
import { findingsIn, type Finding, type Say } from '../../check/finding.ts';
import { decodeText } from '../../feed/decode.ts';
import { isOfSite, tagNamed } from '../../page/written-tag.ts';
import type { Fetched } from '../web/fetched.ts';
import { frameRefusalOf, type ReadingPage } from './barriers.ts';
import { checkScripts } from './check-scripts.ts';
import { examineTags, feedFindings, type Examined, type Options } from './examine-tags.ts';
import { leftOut, notFetched } from '../not-fetched.ts';
import { readPage, type PageMarkup } from './page-markup.ts';

/** Examines what is at an address, a page or a feed, and all that a page needs. Never rejects. */
export async function examine(address: string, options: Options): Promise<readonly Examined[]> {
  const say = findingsIn(SENTENCES[options.language].check);
  const examined = await examineAddress(address, options, say);
  return [...examined, { of: address, findings: leftOut(options.web.leftOut, say) }];
}

async function examineAddress(
  address: string,
  options: Options,
  say: Say,
): Promise<readonly Examined[]> {
  const answer = await options.web.ask(address);
  if (answer.kind !== 'fetched') {
    return [{ of: address, findings: notFetched(answer, address, say) }];
  }
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
    checkScripts(markup, page, options.web, say),
    examineTags(markup.tags, markup.base, page, options, say),
    Promise.all(markup.frames.map((frame) => examineFrame(frame, page, options, say))),
  ]);
  const cuts = markup.cuts.map((cut) => say('error', 'page-cut', '', cut));
  const findings = [...cuts, ...pageFindings(markup, answer, say), ...scripts];
  // A tag that swallows the page is not well written, whatever it says.
  const fine = say('fine', 'tag-fine', '').sentence;
  const isFine = ({ sentence }: Finding) => markup.unclosed.length > 0 && sentence === fine;
  const told = parts.map((part) => ({
    ...part,
    findings: part.findings.filter((finding) => !isFine(finding)),
  }));
  return [{ of: answer.address, findings }, ...told, ...frames.flat()];
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

async function examineFrame(
  frame: string,
  page: ReadingPage,
  options: Options,
  say: Say,
): Promise<readonly Examined[]> {
  const answer = await options.web.ask(frame);
  if (answer.kind !== 'fetched') return [{ of: frame, findings: notFetched(answer, frame, say) }];
  const { searchParams } = new URL(frame);
  const name = tagNamed(searchParams.get('tag') ?? '');
  const status = answer.status >= 300 ? [say('error', 'http-status', frame, answer.status)] : [];
  const policies = policiesIn(answer.headers.get('content-security-policy') ?? '');
  const own = { address: answer.address, policies };
  const refusal = frameRefusalOf(own, answer.headers, page.address);
  const blocked = refusal === null ? [] : [say('error', 'frame-blocked', frame, refusal)];
  const attributes = new Map(searchParams);
  attributes.delete('tag');
  const tags = name === null ? [] : [{ name, attributes, hasFallback: true, isInParagraph: false }];
  const src = searchParams.get('src') ?? '';
  const isForeign = src !== '' && !isOfSite(src, frame, new URL(frame).origin);
  const foreign = isForeign ? [say('error', 'foreign', src)] : [];
  const unknown = name === null ? [say('error', 'unknown-tag', frame)] : [];
  return [
    { of: frame, findings: [...status, ...blocked, ...unknown, ...foreign] },
    ...(await examineTags(tags, frame, own, options, say)),
  ];
}
