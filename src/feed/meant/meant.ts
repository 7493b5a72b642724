import type { Shape } from '../../shape/linked-shapes.ts';
import type { Meant } from '../../shape/meant.ts';
import type { Members } from '../../shape/members.ts';
import { meantBoolean, meantChoice } from './choices.ts';
import { meantDate, meantInstant, meantMonth, meantMonthDay } from './dates.ts';
import { meantInterval, meantNumber } from './numbers.ts';
import { withDigits } from './numerals.ts';
import { strangerIn } from './strangers.ts';
import { meantRange, meantTime } from './times.ts';
import { meantCurrency, meantTimeZone } from './units.ts';
import { meantByDay, meantWeekdays } from './weekdays.ts';

/**
 * Understands what offices write otherwise than the feed has it, where it can mean one thing only. What is
 * read so is reported; what might mean two things is not read.
 */
export const meant: Meant = {
  valueOf: (shape, value, key, within) => meantBy(shape, value, key, within) ?? undefined,
  stranger: strangerIn,
};

/** Characters of a value that may be meant otherwise: what is longer is prose. */
const LONGEST = 200;

/** `null` where it is not certain. */
function meantBy(shape: Shape, value: unknown, key: string, within: Members): unknown {
  if (typeof value === 'string' && value.length > LONGEST) return null;
  if (Array.isArray(value)) return shape.kind !== 'list' && value.length === 1 ? value[0] : null;
  switch (shape.kind) {
    case 'integer':
    case 'number':
      if (typeof value !== 'string') return null;
      return (
        (key === 'interval' ? meantInterval(value, within['freq']) : null) ?? meantNumber(value)
      );
    case 'boolean':
      // What lets personal data go unencrypted is said to the letter, or not at all.
      return typeof value === 'string' && key !== 'allow_insecure' ? meantBoolean(value) : null;
    case 'choice':
      return meantChoice(shape.of, value);
    case 'text':
    case 'trimmed':
    case 'texts':
      return typeof value === 'string'
        ? meantText(rulesOf(shape), value, key)
        : meantWords(rulesOf(shape), value);
    case 'list':
      return value === null ? null : listOf(shape.of, value);
    case 'object':
      return objectOf(shape.keys, value);
    default:
      return null;
  }
}

/** The pattern of weekdays, with or without their number. */
const BY_DAY = '^([+-]?[1-9]\\d?)?(MO|TU|WE|TH|FR|SA|SU)$';

function rulesOf({ rules }: Shape): ReadonlySet<string> {
  return new Set(rules.map(({ name, first }) => (name === 'pattern' ? String(first) : name)));
}

/** A text that keeps to its rules, for one that does not. */
function meantText(rules: ReadonlySet<string>, written: string, key: string): string | null {
  const asWritten = written.normalize('NFKC').trim();
  const text = withDigits(asWritten);
  if (rules.has('date')) return meantDate(text, key);
  if (rules.has('time')) return meantTime(text, key);
  if (rules.has('month-day')) return meantMonthDay(text);
  if (rules.has('instant')) return meantInstant(text);
  if (rules.has('time-zone')) return meantTimeZone(text);
  if (rules.has('^\\d+\\.\\d+$')) return /^\d+$/.test(text) ? `${text}.0` : null;
  if (rules.has(BY_DAY)) return meantByDay(asWritten);
  if (rules.has('^[A-Z]{3}$')) return meantCurrency(text);
  if (rules.has('^\\d{4}(-\\d{2}(-\\d{2})?)?$')) return meantMonth(text);
  return null;
}

/** A number where a text is wanted: a name, an id or a telephone number without quotation marks. */
function meantWords(rules: ReadonlySet<string>, value: unknown): string | null {
  return Number.isFinite(value) && !rules.has('address') ? String(value) : null;
}

/** One thing where a list is wanted; weekdays and spans of times, several in one text. */
function listOf(item: Shape, value: unknown): readonly unknown[] | null {
  if (typeof value !== 'string') return [value];
  if (item.kind === 'text' && rulesOf(item).has(BY_DAY)) return meantWeekdays(value);
  if (item.kind !== 'object' || !item.keys.has('start')) return [value];
  const spans = value.normalize('NFKC').replace(/\s*([-–—~至到])\s*/g, '$1');
  return spans.split(/[,、;\s]+/).filter(Boolean);
}

/** One value where an object is wanted: the member that it can only be. */
function objectOf(keys: ReadonlySet<string>, value: unknown): object | null {
  if (typeof value === 'number')
    return keys.has('maximum') && keys.size === 1 ? { maximum: value } : null;
  if (typeof value !== 'string') return null;
  if (keys.has('start') && keys.has('end'))
    return meantRange(withDigits(value.normalize('NFKC').trim()));
  if (keys.has('options')) return keys.has('free') ? costOf(value) : null;
  if (keys.has('times') && keys.size === 2) return { date: value };
  const member = ONLY_MEMBERS.find(([sign]) => keys.has(sign))?.[1];
  return member === undefined ? null : { [member]: value };
}

/** Members that one value alone can be, by a member that only such objects have. */
const ONLY_MEMBERS: readonly (readonly [sign: string, member: string])[] = [
  ['min_age', 'text'],
  ['province', 'text'],
  ['max_party_size', 'mode'],
  ['review_after', 'on'],
  ['number', 'number'],
];

function costOf(text: string): object {
  const free = meantBoolean(text);
  return free === null ? { text } : { free };
}
