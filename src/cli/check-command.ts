import { checkFeed } from '../check/check-feed.ts';
import { countLine, findingLine } from '../check/finding-line.ts';
import { askedLines } from './asked-lines.ts';
import type { ReadingOptions } from './reading-options.ts';
import { bytesOf, isAddress } from './source.ts';
import { Web } from './web/web.ts';

/** Writes what is wrong in a feed. The exit code. */
export async function checkCommand(source: string, options: ReadingOptions): Promise<number> {
  const { language, verbose } = options;
  const web = new Web(options);
  const bytes = await bytesOf(source, web, language);
  const { findings } = checkFeed(bytes, { language, now: Date.now() });
  const lines = [
    ...findings.map((finding) => findingLine(finding, source, language)),
    ...(isAddress(source) ? askedLines(web, language, verbose) : []),
    countLine(findings, language),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
