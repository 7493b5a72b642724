import { zhHansFailures } from '../i18n/zh-hans-failures.ts';
import { enCheck, zhHansCheck, type CheckSentences } from '../i18n/check-sentences.ts';
import { enFailures } from '../i18n/en-failures.ts';
import { enIssues, zhHansIssues, type IssueSentences } from '../i18n/issue-sentences.ts';

/** Languages that checks can speak. */
export type CheckLanguage = 'zh-Hans' | 'en';

/** Sentences of the checks, by language. */
export const SENTENCES: Readonly<
  Record<CheckLanguage, { readonly issues: IssueSentences; readonly check: CheckSentences }>
> = {
  'zh-Hans': { issues: zhHansIssues, check: { ...zhHansFailures, ...zhHansCheck } },
  en: { issues: enIssues, check: { ...enFailures, ...enCheck } },
};
