import { checkFeed } from '../check/check-feed.ts';
import type { CheckLanguage } from '../check/check-language.ts';
import { countLine, findingLine } from '../check/finding-line.ts';
import { bytesOf } from './source.ts';

/** Writes what is wrong in a feed. The exit code. */
export async function checkCommand(source: string, language: CheckLanguage): Promise<number> {
  const { findings } = checkFeed(await bytesOf(source), { language, now: Date.now() });
  const lines = findings.map((finding) => findingLine(finding, source, language));
  process.stdout.write(`${[...lines, countLine(findings, language)].join('\n')}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
