import { formatFactQuestion } from '../../i18n/fact-questions.ts';
import { formatFormQuestion } from '../../i18n/form-questions.ts';
import { formatQuestion } from '../../i18n/sentence-questions.ts';
import type { FieldQuestion, FormLanguage } from './form.ts';

/** The sentence of a question about a field: the cause, and an example. */
export function questionSentence(question: FieldQuestion, language: FormLanguage): string {
  switch (question.by) {
    case 'times':
      return formatQuestion(question, language);
    case 'fact':
      return formatFactQuestion(question, language);
    case 'form':
      return formatFormQuestion(question, language);
  }
}
