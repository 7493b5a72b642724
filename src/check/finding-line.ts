import type { CheckLanguage } from './check-language.ts';
import type { Finding } from './finding.ts';

/** Names of the severities. */
export const SEVERITIES: Readonly<
  Record<CheckLanguage, Readonly<Record<Finding['severity'], string>>>
> = {
  'zh-Hans': { error: '错误', warning: '请看', fine: '好' },
  en: { error: 'error', warning: 'warning', fine: 'fine' },
};

/** A finding in one line, as programs write them: `feed.json:12:5 error services svc-a /name …`. */
export function findingLine(finding: Finding, source: string, language: CheckLanguage): string {
  const { severity, about, sentence, detail, at } = finding;
  const place = at === null ? source : `${source}:${at.line}:${at.column}`;
  const found = detail === '' ? '' : ` [${detail}]`;
  return `${[place, SEVERITIES[language][severity], about, sentence].filter(Boolean).join(' ')}${found}`;
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
