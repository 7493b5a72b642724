import { countLine, findingLines } from '../check/finding-line.ts';
import { askedLines } from './asked-lines.ts';
import { examine } from './doctor/examine.ts';
import { feedPageAddress } from './feed-page-address.ts';
import type { ReadingOptions } from './reading-options.ts';
import { isAddress } from './source.ts';
import { UsageError } from './usage-error.ts';
import { Web } from './web/web.ts';

/** Writes what a page or a feed on the web suffers from. The exit code. */
export async function doctorCommand(address: string, options: ReadingOptions): Promise<number> {
  if (!isAddress(address) || !URL.canParse(address))
    throw new UsageError('doctor 要一个 http 或 https 网址。');
  const { language, verbose } = options;
  const web = new Web(options);
  const examined = await examine(address, { language, now: Date.now(), web });
  const findings = examined.flatMap((each) => each.findings);
  const page = feedPageAddress(language);
  const lines = [
    ...examined.flatMap((each) =>
      each.findings.flatMap((finding) => findingLines(finding, each.of, language, page)),
    ),
    ...askedLines(web, language, verbose),
    countLine(findings, language),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
