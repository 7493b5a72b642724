import type { CheckLanguage } from './check-language.ts';
import type { Finding } from './finding.ts';
import { shortened, visibleText } from './visible-text.ts';

/** Names of the severities. */
export const SEVERITIES: Readonly<
  Record<CheckLanguage, Readonly<Record<Finding['severity'], string>>>
> = {
  'zh-Hans': { error: '错误', warning: '请看', fine: '好' },
  en: { error: 'error', warning: 'warning', fine: 'fine' },
};

/**
 * A finding in one line, as programs write them: `feed.json:12:5 error services svc-a /name …`. Whatever
 * is in the feed or the page, it is one line, of a length that can be read.
 */
export function findingLine(finding: Finding, source: string, language: CheckLanguage): string {
  const { severity, about, sentence, detail, at } = finding;
  const [of, subject, found] = [source, about, detail].map(shortened);
  const place = at === null ? of : `${of}:${at.line}:${at.column}`;
  const words = [place, SEVERITIES[language][severity], subject, sentence]
    .filter(Boolean)
    .join(' ');
  return visibleText(detail === '' ? words : `${words} [${found}]`);
}

/** Words around what is wanted. */
export const HELP_WORDS: Readonly<
  Record<
    CheckLanguage,
    { readonly wanted: string; readonly example: string; readonly more: string }
  >
> = {
  'zh-Hans': { wanted: '要写成', example: '例如', more: '怎么写' },
  en: { wanted: 'Wanted', example: 'for example', more: 'more' },
};

/**
 * The lines of a finding: what is wrong, and below it what is wanted, an example, and where more is said.
 *
 * @param page address of the page that describes the feed; empty where nobody knows it
 */
export function findingLines(
  finding: Finding,
  source: string,
  language: CheckLanguage,
  page: string,
): readonly string[] {
  const { wanted, example, anchor } = finding;
  const words = HELP_WORDS[language];
  const help = [
    ...(wanted === '' ? [] : [`${words.wanted}  ${wanted}`]),
    ...(example === '' ? [] : [`${words.example}  ${example}`]),
    ...(anchor === '' || page === '' ? [] : [`${words.more}  ${page}#${anchor}`]),
  ];
  return [
    findingLine(finding, source, language),
    ...help.map((line) => `    ${visibleText(shortened(line))}`),
  ];
}

/** Counts what is to mend and what to look at, in a sentence. */
export function countLine(findings: readonly Finding[], language: CheckLanguage): string {
  const count = (kind: Finding['severity']) =>
    findings.filter(({ severity }) => severity === kind).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return language === 'zh-Hans'
    ? `${errors} 处错误，${warnings} 处请看一看。`
    : `${errors} errors, ${warnings} warnings.`;
}
