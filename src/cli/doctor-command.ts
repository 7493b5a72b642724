import type { CheckLanguage } from '../check/check-language.ts';
import { countLine, findingLine } from '../check/finding-line.ts';
import { examine } from './doctor/examine.ts';
import { UsageError } from './usage-error.ts';

/** Writes what a page or a feed on the web suffers from. The exit code. */
export async function doctorCommand(address: string, language: CheckLanguage): Promise<number> {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new UsageError('doctor 要一个 http 或 https 网址。');
  const examined = await examine(address, { language, now: Date.now() });
  const lines = examined.flatMap(({ of, findings }) =>
    findings.map((finding) => findingLine(finding, of, language)),
  );
  const findings = examined.flatMap((each) => each.findings);
  process.stdout.write(`${[...lines, countLine(findings, language)].join('\n')}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
