import { checkFeed } from '../check/check-feed.ts';
import { countLine, findingLines } from '../check/finding-line.ts';
import type { CheckLanguage } from '../check/check-language.ts';
import { mendedFeed } from '../check/mended-feed.ts';
import { visibleText } from '../check/visible-text.ts';
import { decodeText } from '../feed/decode.ts';
import { askedLines } from './asked-lines.ts';
import { feedPageAddress } from './feed-page-address.ts';
import { meantLines } from './meant-line.ts';
import type { ReadingOptions } from './reading-options.ts';
import { bytesOf, isAddress } from './source.ts';
import { Web } from './web/web.ts';

/** Writes what is wrong in a feed. The exit code. */
export async function checkCommand(source: string, options: ReadingOptions): Promise<number> {
  const { language, verbose } = options;
  const web = new Web(options);
  const bytes = await bytesOf(source, web, language);
  const { feed, findings } = checkFeed(bytes, { language, now: Date.now() });
  const page = feedPageAddress(language);
  const lines = [
    ...findings.flatMap((finding) => [
      ...findingLines(finding, source, language, page),
      ...meantLines(finding, feed, language),
    ]),
    ...(isAddress(source) ? askedLines(web, language, verbose) : []),
    countLine(findings, language),
    ...mendingLine(bytes, source, language),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Offers the mended file, where something was read as it was meant. */
function mendingLine(
  bytes: Uint8Array,
  source: string,
  language: CheckLanguage,
): readonly string[] {
  const count = countMendable(decodeText(bytes, 'application/json').replace(/^\uFEFF/, ''));
  if (count === 0) return [];
  const file = visibleText(source);
  return language === 'zh-Hans'
    ? [`其中 ${count} 处可以自动改好：linli mend ${file}`]
    : [`${count} of these can be written as they should be: linli mend ${file}`];
}

function countMendable(text: string): number {
  try {
    return mendedFeed(text).changes;
  } catch {
    return 0; // no JSON, as has been said
  }
}
