import { createHash } from 'node:crypto';
import { allows, sourcesFor, type ContentPolicy } from '../../check/content-policy.ts';
import type { Finding, Say } from '../../check/finding.ts';
import { sourceOf, type ReadingPage } from './barriers.ts';
import { missingBeside } from './files-beside.ts';
import { namesBeside } from './names-beside.ts';
import type { Fetched, NotFetched } from '../web/fetched.ts';
import type { Web } from '../web/web.ts';
import { notFetched } from '../not-fetched.ts';
import type { PageMarkup, WrittenScript } from './page-markup.ts';

/** It stands in what pages paste, whatever that is called and whatever a CMS has put before it. */
const MARK = 'linli-service-list[check]';
/** More scripts are not looked into for it. */
const LOOKED_INTO = 30;

/** Checks that the script that pages paste comes, and all that it loads from beside it. */
export async function checkScripts(
  markup: PageMarkup,
  page: ReadingPage,
  web: Web,
  say: Say,
): Promise<readonly Finding[]> {
  const { tags, base, scripts } = markup;
  const named = scripts[0];
  if (named === undefined && tags.length === 0) return [];
  const { script, unread } =
    named === undefined ? await renamedScript(markup, web, say) : { script: named, unread: [] };
  if (script === undefined) return [say('error', 'no-script', 'linli.js'), ...unread];
  if (!URL.canParse(script.src, base)) return [say('error', 'no-script', script.src)];
  const address = new URL(script.src, base).href;
  const blocked = page.policies.flatMap((policy) => [
    ...policyFindings(policy, script, address, page, say),
    ...trustedTypesFindings(policy, say),
  ]);
  const answer = await web.ask(address);
  if (answer.kind !== 'fetched') return [...blocked, ...notFetched(answer, address, say)];
  const faults = scriptFaults(answer, script, address, say);
  const missing = faults.length > 0 ? [] : await missingBeside(answer, web, say);
  const found = [...blocked, ...faults, ...missing];
  // Without its page of fields all that visitors see is there.
  if (found.some(({ severity }) => severity === 'error')) return found;
  const isAlone = namesBeside(new TextDecoder().decode(answer.bytes)).length === 0;
  return [...found, say('fine', isAlone ? 'one-file-found' : 'script-found', address)];
}

/** The script that pages paste under another name, or findings of those that may not be looked into. */
async function renamedScript({ otherScripts, base }: PageMarkup, web: Web, say: Say) {
  const looks = otherScripts.slice(0, LOOKED_INTO).map(async (script) => {
    if (!URL.canParse(script.src, base)) return {};
    const address = new URL(script.src, base).href;
    const answer = await web.ask(address);
    if (answer.kind !== 'fetched') return { unread: notLookedInto(answer, address, say) };
    return new TextDecoder().decode(answer.bytes).includes(MARK) ? { script } : {};
  });
  const seen: { script?: WrittenScript; unread?: readonly Finding[] }[] = await Promise.all(looks);
  return {
    script: seen.find(({ script }) => script !== undefined)?.script,
    unread: seen.flatMap(({ unread }) => unread ?? []),
  };
}

/** Another script that does not come is no matter of ours; one that was not asked may be the one. */
function notLookedInto(answer: NotFetched, address: string, say: Say): readonly Finding[] {
  const isAsked = answer.kind === 'timeout' || answer.kind === 'unreachable';
  return isAsked ? [] : notFetched(answer, address, say);
}

function policyFindings(
  policy: ContentPolicy,
  { nonce }: WrittenScript,
  address: string,
  page: ReadingPage,
  say: Say,
): readonly Finding[] {
  const sources = sourcesFor(policy, 'script-src');
  if (sources === null) return [];
  // A nonce is made for each answer: whether it is the right one, only the page's server knows.
  if (nonce !== null && sources.some((source) => source.startsWith("'nonce-"))) return [];
  const isStrict = sources.includes("'strict-dynamic'");
  if (!isStrict && allows(sources, address, page.address)) return [];
  return [say('error', 'script-blocked', address, `script-src ${sourceOf(address, page)}`)];
}

function trustedTypesFindings(policy: ContentPolicy, say: Say): readonly Finding[] {
  const names = policy.get('trusted-types');
  const isAllowed =
    names === undefined || names.some((name) => name === '*' || name === 'lit-html');
  return isAllowed ? [] : [say('error', 'trusted-types', `trusted-types ${names.join(' ')}`)];
}

function scriptFaults(
  { status, headers, bytes }: Fetched,
  { integrity }: WrittenScript,
  address: string,
  say: Say,
): readonly Finding[] {
  if (status < 200 || status >= 300)
    return [say('error', 'http-status', address, `HTTP ${status}`)];
  const type = headers.get('content-type') ?? '';
  if (!/\b(java|ecma)script\b/i.test(type)) return [say('error', 'script-type', address, type)];
  if (integrity === null || fitsIntegrity(bytes, integrity)) return [];
  return [say('error', 'wrong-integrity', address, integrity)];
}

/** Tells if one of the hashes of the strongest kind fits (Subresource Integrity §3.3.5). */
function fitsIntegrity(bytes: Uint8Array, integrity: string): boolean {
  const hashes = integrity
    .trim()
    .split(/\s+/)
    .filter((hash) => /^sha(256|384|512)-/.test(hash));
  const strongest = ['sha512', 'sha384', 'sha256'].find((kind) =>
    hashes.some((hash) => hash.startsWith(kind)),
  );
  if (strongest === undefined) return true; // what no browser knows counts as not written
  const own = `${strongest}-${createHash(strongest).update(bytes).digest('base64')}`;
  return hashes.some((hash) => hash.split('?')[0] === own);
}
