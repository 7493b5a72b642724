import { FEED_PAGES } from '../../check/feed-page/names.ts';
import type { Finding, Say } from '../../check/finding.ts';
import { notFetched } from '../not-fetched.ts';
import type { Fetched } from '../web/fetched.ts';
import type { Web } from '../web/web.ts';
import { namesBeside } from './names-beside.ts';

/** Ends the name of the file that the report on a page is in, and its links to the page of fields. */
const OF_REPORT = '-check.js';

/**
 * Finds the files beside a script that are not there: those it names, those that these name, which pages
 * load when a visitor first needs them, and the page of fields that findings lead to.
 */
export async function missingBeside(
  script: Fetched,
  web: Web,
  say: Say,
): Promise<readonly Finding[]> {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  /** Looks at a file beside the script; what those name that nobody has seen is looked at, too. */
  const look = async (name: string): Promise<void> => {
    const address = new URL(name, script.address).href;
    const answer = await web.ask(address);
    if (answer.kind !== 'fetched' && answer.kind !== 'unreachable') {
      findings.push(...notFetched(answer, address, say));
    } else if (answer.kind !== 'fetched' || answer.status < 200 || answer.status >= 300) {
      const isPage = name.endsWith('.html');
      findings.push(
        isPage
          ? say('warning', 'feed-page-missing', address)
          : say('error', 'file-missing', address),
      );
    } else if (name.endsWith('.js')) await lookAtAll(answer.bytes);
  };
  const lookAtAll = async (bytes: Uint8Array): Promise<void> => {
    const names = namesBeside(new TextDecoder().decode(bytes));
    const pages = names.some((name) => name.endsWith(OF_REPORT)) ? Object.values(FEED_PAGES) : [];
    const unseen = [...names, ...pages].filter((name) => seen.size !== seen.add(name).size);
    await Promise.all(unseen.map(look));
  };
  await lookAtAll(script.bytes);
  return findings.sort((one, other) => (one.about < other.about ? -1 : 1));
}
