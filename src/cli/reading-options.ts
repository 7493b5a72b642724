import type { CheckLanguage } from '../check/check-language.ts';

/** Options of every command that reads one feed or page. */
export interface ReadingOptions {
  readonly language: CheckLanguage;
  /** True where addresses of this computer and the local network may be asked. */
  readonly local: boolean;
  /** True where each request is told. */
  readonly verbose: boolean;
}
