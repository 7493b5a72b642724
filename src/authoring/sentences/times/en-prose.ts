import { at } from './en-parts.ts';
import type { Lexer } from './token.ts';

/** English words that stand between times. */
export const EN_PROSE: readonly Lexer[] = [
  { pattern: at('and(?= )|at(?= )|on(?= )|open(?= |:|$)|&|hours:'), tokens: () => [] },
];

/** A sentence that says, as a whole, that there are no fixed times. */
export const EN_NO_TIMES =
  /^(?:please )?(?:call|ask|phone|ring|inquire|enquire)(?: us| first| ahead| for times| for details)*\.?$|^(?:by (?:phone|appointment|arrangement)|irregular(?:ly)?|to be announced|tba|tbc|no fixed times?|see notices?)\.?$/i;
