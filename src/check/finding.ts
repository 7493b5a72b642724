import type { CheckCode, CheckSentences } from '../i18n/check-sentences.ts';
import type { Position } from './json-positions.ts';
import { exampleFor } from './page-examples.ts';

/** Help on what is wanted in place of something, for who does not know it by heart. */
export interface Help {
  /** Its form in words; empty where the sentence says it. */
  readonly wanted: string;
  /** As it may be written, to be copied; empty for none. */
  readonly example: string;
  /** Its anchor on the page that describes the feed; empty where there is nothing to do. */
  readonly anchor: string;
}

/** A finding of a check, for whoever keeps the page or the feed. */
export interface Finding extends Help {
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
    wanted: '',
    example: severity === 'fine' ? '' : exampleFor(code),
    anchor: severity === 'fine' ? '' : `check-${code}`,
  });
}

export type Say = ReturnType<typeof findingsIn>;
