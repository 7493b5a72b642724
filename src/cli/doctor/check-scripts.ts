import { createHash } from 'node:crypto';
import { allows, sourcesFor, type ContentPolicy } from '../../check/content-policy.ts';
import type { Finding, Say } from '../../check/finding.ts';
import { sourceOf, type ReadingPage } from './barriers.ts';
import { fetched, type Fetched } from './fetched.ts';
import type { PageMarkup, WrittenScript } from './page-markup.ts';

/** It stands in what pages paste, whatever that is called and whatever a CMS has put before it. */
const MARK = 'linli-service-list[check]';
/** More scripts are not looked into for it. */
const LOOKED_INTO = 30;

/** Checks that the script that pages paste comes, and all that it loads from beside it. */
export async function checkScripts(
  markup: PageMarkup,
  page: ReadingPage,
  say: Say,
): Promise<readonly Finding[]> {
  const { tags, base } = markup;
  const script = markup.scripts[0] ?? (tags.length > 0 ? await renamedScript(markup) : undefined);
  if (script === undefined) return tags.length > 0 ? [say('error', 'no-script', 'linli.js')] : [];
  if (!URL.canParse(script.src, base)) return [say('error', 'no-script', script.src)];
  const address = new URL(script.src, base).href;
  const blocked = page.policies.flatMap((policy) => [
    ...policyFindings(policy, script, address, page, say),
    ...trustedTypesFindings(policy, say),
  ]);
  const answer = await fetched(address);
  if (answer.kind !== 'fetched') {
    return [...blocked, say('error', 'unreachable', address, answer.detail)];
  }
  const faults = scriptFaults(answer, script, address, say);
  const missing = faults.length > 0 ? [] : await missingBeside(answer, say);
  const found = [...blocked, ...faults, ...missing];
  if (found.length > 0) return found;
  const isAlone = namesBeside(answer.bytes).length === 0;
  return [say('fine', isAlone ? 'one-file-found' : 'script-found', address)];
}

/** The script that pages paste under another name. */
async function renamedScript({
  otherScripts,
  base,
}: PageMarkup): Promise<WrittenScript | undefined> {
  const looks = otherScripts.slice(0, LOOKED_INTO).map(async ({ src }) => {
    if (!URL.canParse(src, base)) return false;
    const answer = await fetched(new URL(src, base).href);
    return answer.kind === 'fetched' && new TextDecoder().decode(answer.bytes).includes(MARK);
  });
  const areOurs = await Promise.all(looks);
  return otherScripts.find((_script, index) => areOurs[index]);
}

/** The files that a script loads from beside it: `linli-all.js` none. */
function namesBeside(bytes: Uint8Array): readonly string[] {
  return [...new Set(new TextDecoder().decode(bytes).match(/linli-\d[\w.-]*\.js/g))];
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

async function missingBeside(script: Fetched, say: Say): Promise<readonly Finding[]> {
  const answers = await Promise.all(
    namesBeside(script.bytes).map(async (name) => {
      const address = new URL(name, script.address).href;
      const answer = await fetched(address);
      const isThere = answer.kind === 'fetched' && answer.status >= 200 && answer.status < 300;
      return isThere ? [] : [say('error', 'file-missing', address)];
    }),
  );
  return answers.flat();
}
