import type { FactQuestionCode } from '../../../i18n/fact-questions.ts';

/** A cell with one fact, read: nothing of it is guessed. */
export type FactReading<Fact> =
  | { readonly kind: 'read'; readonly fact: Fact }
  | { readonly kind: 'ask'; readonly code: FactQuestionCode; readonly piece: string };

export function read<Fact>(fact: Fact): FactReading<Fact> {
  return { kind: 'read', fact };
}

export function ask<Fact>(code: FactQuestionCode, piece: string): FactReading<Fact> {
  return { kind: 'ask', code, piece };
}

/** Characters of a fact: what is longer is prose. */
const LONGEST = 300;

/** A text with one way to write each sign; `null` for a whole story. */
export function plainFact(text: string): string | null {
  if (text.length > LONGEST) return null;
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−─~～〜]+/g, '-')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
