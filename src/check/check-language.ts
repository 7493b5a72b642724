import { zhHansFailures } from '../locale/zh-hans-failures.ts';
import { enCheck, zhHansCheck, type CheckSentences } from '../locale/check-words.ts';
import { enFailures } from '../locale/en-failures.ts';
import { enIssues, zhHansIssues, type IssueSentences } from '../locale/issue-words.ts';

/** What checks can speak. */
export type CheckLanguage = 'zh-Hans' | 'en';

/** What checks say in a language. */
export const CHECK_TEXTS: Readonly<
  Record<CheckLanguage, { readonly issues: IssueSentences; readonly check: CheckSentences }>
> = {
  'zh-Hans': { issues: zhHansIssues, check: { ...zhHansFailures, ...zhHansCheck } },
  en: { issues: enIssues, check: { ...enFailures, ...enCheck } },
};
