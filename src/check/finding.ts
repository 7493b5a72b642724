import type { CheckCode, CheckSentences } from '../i18n/check-sentences.ts';
import type { Position } from './json-positions.ts';

/** A finding of a check, for whoever keeps the page or the feed. */
export interface Finding {
  /**
   * `error`: something is not shown or does not work. `warning`: it is shown, and is probably wrong.
   * `fine`: looked at, and in order.
   */
  readonly severity: 'error' | 'warning' | 'fine';
  /** Subject: an attribute, an address, a record such as `services svc-yoga /cost/price`. */
  readonly about: string;
  /** Sentence that says what to do. */
  readonly sentence: string;
  /** Value, status or header that was found or is needed; empty for none. */
  readonly detail: string;
  /** Position in the text of the feed; `null` where it has none. */
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
