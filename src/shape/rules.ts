import { hasOptions, type BookingQuestion } from '../model/booking/booking-terms.ts';
import { isComputable, type Computation } from '../model/figures/figure-extras.ts';
import { isCoordinatePair } from '../model/places/lng-lat.ts';
import { isPlainDate, isPlainTime } from '../model/time/plain-date.ts';
import { hasFewLanguages, hasWords, type Text } from '../model/text.ts';
import { isAllowedAddress } from '../model/web-address.ts';
import { isTimeZone } from '../model/time/zoned-time.ts';

/** The values the rules are asked about, by rule: they have that type already. */
export interface Ruled {
  length: { readonly length: number };
  pattern: string;
  minimum: number;
  maximum: number;
  above: number;
  date: string;
  time: string;
  'month-day': string;
  instant: string;
  'time-zone': string;
  address: string;
  'has-words': Text;
  languages: Text;
  'coordinate-pair': readonly number[];
  'has-options': BookingQuestion;
  computable: Computation;
}

export type RuleName = keyof Ruled;

/**
 * Every rule that a value may have to keep to beside its type, by name: the schemas say the name, and
 * the table that is made of them says it again to the reader of a page.
 */
export const RULES: {
  readonly [Name in RuleName]: (value: Ruled[Name], ...settings: Settings<Name>) => boolean;
} = {
  length: ({ length }, least, most) => length >= least && length <= most,
  pattern: (text, source, flags) => new RegExp(source, flags).test(text),
  minimum: (value, least) => value >= least,
  maximum: (value, most) => value <= most,
  above: (value, bound) => value > bound,
  date: isPlainDate,
  time: isPlainTime,
  'month-day': (text) => isPlainDate(`2024-${text}`),
  // `2` and `May` are instants to some browsers.
  instant: (text) =>
    isPlainDate(text.slice(0, 10)) && /^.{10}(T|$)/.test(text) && !Number.isNaN(Date.parse(text)),
  // The zone that most feeds name is known without asking the browser, which takes its time.
  'time-zone': (name) => name === 'Asia/Shanghai' || isTimeZone(name),
  address: isAllowedAddress,
  'has-words': hasWords,
  languages: hasFewLanguages,
  'coordinate-pair': isCoordinatePair,
  'has-options': hasOptions,
  computable: isComputable,
};

/** The settings of a rule, such as its bounds. */
export type Settings<Name extends RuleName> = Name extends keyof SettingsOf
  ? SettingsOf[Name]
  : readonly [];

interface SettingsOf {
  length: readonly [least: number, most: number];
  pattern: readonly [source: string, flags?: string];
  minimum: readonly [least: number];
  maximum: readonly [most: number];
  above: readonly [bound: number];
}
