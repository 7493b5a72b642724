import { EN_CHANGES } from './en-changes.ts';
import { EN_CLOCK } from './en-clock.ts';
import { EN_DATES } from './en-dates.ts';
import { EN_DAYS } from './en-days.ts';
import { EN_PROSE } from './en-prose.ts';
import type { Lexer } from './token.ts';
import { ZH_CHANGES } from './zh-changes.ts';
import { ZH_CLOCK } from './zh-clock.ts';
import { ZH_DATES } from './zh-dates.ts';
import { ZH_DAYS } from './zh-days.ts';
import { ZH_PROSE } from './zh-prose.ts';

/** Everything that a place of a sentence can be. */
export const LEXERS: readonly Lexer[] = [
  ...ZH_CHANGES,
  ...ZH_DAYS,
  ...ZH_DATES,
  ...ZH_CLOCK,
  ...EN_DAYS,
  ...EN_DATES,
  ...EN_CHANGES,
  ...EN_CLOCK,
  ...EN_PROSE,
  ...ZH_PROSE,
];
