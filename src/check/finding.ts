import type { CheckCode, CheckSentences } from '../i18n/check-sentences.ts';
import type { Position } from './json-positions.ts';

/** What a check found, for whoever keeps the page or the feed. */
export interface Finding {
  /**
   * `error`: something is not shown or does not work. `warning`: it is shown, and is probably wrong.
   * `fine`: looked at, and in order.
   */
  readonly severity: 'error' | 'warning' | 'fine';
  /** What it is about: an attribute, an address, a record such as `services svc-yoga /cost/price`. */
  readonly about: string;
  /** What to do. */
  readonly sentence: string;
  /** What was found there. */
  readonly detail: string;
  /** Where in the feed. */
  readonly at: Position | null;
}

/** Says findings in one language. */
export function findingsIn(sentences: CheckSentences) {
  return (
    severity: Finding['severity'],
    code: CheckCode,
    about: string,
    detail: string | number = '',
  ): Finding => ({
    severity,
    about,
    sentence: sentences[code],
    detail: String(detail),
    at: null,
  });
}

export type Say = ReturnType<typeof findingsIn>;
