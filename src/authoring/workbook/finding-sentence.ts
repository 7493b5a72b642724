import { formatFactQuestion } from '../../i18n/fact-questions.ts';
import { formatQuestion, formatRemark } from '../../i18n/sentence-questions.ts';
import { enSheets, zhHansSheets } from '../../i18n/sheet-sentences.ts';
import { formatChoices, formatWorkbookCode } from '../../i18n/workbook-sentences.ts';
import type { WorkbookFinding } from './workbook-finding.ts';

type Language = 'zh-Hans' | 'en';

/** The sentence of a finding: the cause, and what is wanted. */
export function findingSentence({ about }: WorkbookFinding, language: Language): string {
  switch (about.by) {
    case 'workbook':
      return formatWorkbookCode(about, language);
    case 'choice':
      return formatChoices(about.piece, about.choices, language);
    case 'times':
      return formatQuestion(about, language);
    case 'times-remark':
      return formatRemark(about, language);
    case 'fact':
      return formatFactQuestion(about, language);
    case 'cell':
      return (language === 'zh-Hans' ? zhHansSheets : enSheets)[about.code];
  }
}

/** The place of a finding, as a clerk finds it: `服务!E2`. */
export function findingPlace({ sheet, ref }: WorkbookFinding): string {
  return ref === '' ? sheet : `${sheet}!${ref}`;
}
