import { enCheck, zhHansCheck, type CheckSentences } from '../locale/check-words.ts';
import { enIssues, zhHansIssues, type IssueSentences } from '../locale/issue-words.ts';

/** What checks can speak. */
export type CheckLanguage = 'zh-Hans' | 'en';

/** What checks say in a language. */
export const CHECK_TEXTS: Readonly<
  Record<CheckLanguage, { readonly issues: IssueSentences; readonly check: CheckSentences }>
> = {
  'zh-Hans': { issues: zhHansIssues, check: zhHansCheck },
  en: { issues: enIssues, check: enCheck },
};
