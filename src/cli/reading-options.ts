import type { CheckLanguage } from '../check/check-language.ts';
import { UsageError } from './usage-error.ts';

/** Options of every command that reads one feed or page. */
export interface ReadingOptions {
  readonly language: CheckLanguage;
  /** True where addresses of this computer and the local network may be asked. */
  readonly local: boolean;
  /** True where each request is told. */
  readonly verbose: boolean;
}

/** @throws UsageError where it is none that the command speaks */
export function languageOf(asked: string): CheckLanguage {
  if (asked === 'zh-Hans' || asked === 'en') return asked;
  throw new UsageError('--lang 可以是 zh-Hans 或 en。');
}
