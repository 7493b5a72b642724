import { lengthWithin } from '../model/bounds.ts';
import { hasOptions } from '../model/booking-terms.ts';
import { isComputable } from '../model/figure-extras.ts';
import { isCoordinatePair } from '../model/lng-lat.ts';
import { isPlainDate, isPlainTime } from '../model/plain-date.ts';
import { hasWords } from '../model/text.ts';
import { isAllowedAddress } from '../model/web-address.ts';
import { isTimeZone } from '../model/zoned-time.ts';

/**
 * Every rule that a value may have to keep to beside its type, by name: the schemas say the name, and
 * the table that is made of them says it again to the reader of a page.
 */
export const RULES = {
  length: lengthWithin,
  pattern: (source: string, flags: string) => {
    const pattern = new RegExp(source, flags);
    return (text: string) => pattern.test(text);
  },
  minimum: (least: number) => (value: number) => value >= least,
  maximum: (most: number) => (value: number) => value <= most,
  above: (bound: number) => (value: number) => value > bound,
  date: () => isPlainDate,
  time: () => isPlainTime,
  'month-day': () => (text: string) => isPlainDate(`2024-${text}`),
  instant: () => (text: string) => !Number.isNaN(Date.parse(text)),
  // The zone that most feeds name is known without asking the browser, which takes its time.
  'time-zone': () => (name: string) => name === 'Asia/Shanghai' || isTimeZone(name),
  address: () => isAllowedAddress,
  'has-words': () => hasWords,
  'coordinate-pair': () => isCoordinatePair,
  'has-options': () => hasOptions,
  computable: () => isComputable,
} as const;

export type Rules = typeof RULES;
export type RuleName = keyof Rules;
