import { meantBoolean } from './choices.ts';

/**
 * Words that narrow what an object offers, by a member that only such objects have. A feed has none of them;
 * who writes one means something by it that is not carried out.
 */
const WORDS_OF_RULES: Readonly<Record<string, readonly string[]>> = {
  // RFC 5545, 3.3.10, and what stands beside it in calendars and in HSDS: known, and not carried out.
  byday: [
    ...['rrule', 'rdate', 'exdate', 'exrule', 'dtstart', 'dtend', 'duration', 'timezone', 'tzid'],
    ...['bysetpos', 'byweekno', 'byyearday', 'byhour', 'byminute', 'bysecond', 'bymonth', 'wkst'],
    ...['opens_at', 'closes_at', 'eventstatus', 'exceptdate', 'byeaster', 'schedule_link'],
    ...['cancelled', 'canceled', 'cancellations', 'cancellation', 'cancel', 'closed', 'closures'],
    ...['except', 'excluded', 'exclude', 'exclusions', 'skip', 'holidays', 'moved', 'rescheduled'],
    ...['status', 'state', 'suspended', 'paused', 'weeks', 'week', 'months', 'month', 'repeat'],
    ...['frequency', 'every', 'end', 'end_date', 'start_date', 'startdate', 'enddate', 'last'],
    ...['停课', '取消', '改期', '暂停', '例外', '除外', 'summer', 'winter', 'expires', 'expiry'],
  ],
  open_to: [
    ...['closed', 'cancelled', 'canceled', 'suspended', 'paused', 'state', 'minimum_age'],
    ...['maximum_age', 'min_age', 'max_age', 'eventstatus', 'valid_to', 'until', 'ended'],
    ...['暂停', '状态', '停办', '年龄', 'gender', 'capacity', 'places', 'quota', 'seats'],
  ],
  max_party_size: [
    ...['closed', 'paused', 'suspended', 'disabled', 'enabled', 'opens', 'closes', 'deadline'],
    ...[
      'opens_at',
      'closes_at',
      'opens_minutes_before',
      'closes_days_before',
      'closes_hours_before',
    ],
    ...['per_phone', 'per_household', 'priority', 'draw', 'waitlist', 'limit', 'max', 'maximum'],
  ],
  min_age: ['minimum_age', 'maximum_age', 'age', 'ages', 'gender', 'min', 'max', '年龄'],
  household_question: ['limit', 'max', 'maximum', 'per_person', 'per_day', 'per_week', 'per_month'],
  per: ['max', 'min', 'maximum', 'minimum', 'period', 'currency'],
};

/** Words that narrow whatever they are said of, alone or in a longer name: `max_people`, `pausedUntil`. */
const LIMITING =
  /^(?:cancel\w*|except\w*|exclu\w+|exdates?|skip\w*|clos(?:e|ed|es|ing|ures?)|suspend\w*|paused?|disabled|expir\w+|holidays?|interval|until|limits?|min|max|minimum|maximum|only|odd|even|quota|deadline|取消|停(?!车)\S*|暂停|除外|例外|限\S*|截止)$/;
/** Of a name with one of these, the rest tells when somebody wrote it. */
const OF_EDITING = /^(?:updated|modified|edited|checked|reviewed|created|synced|imported)$/;
/** Words that narrow where they are denied. */
const ALLOWING = /^(?:active|enabled|available|bookable|open|running|published|visible|启用|开放)$/;

/**
 * Tells if a name that an object does not have is that of something that narrows.
 *
 * @param isAmong tells if the object has a member
 */
export function isWordOfRules(word: string, isAmong: (member: string) => boolean): boolean {
  const isKnown = Object.entries(WORDS_OF_RULES).some(
    ([member, words]) => isAmong(member) && words.includes(word.toLowerCase()),
  );
  return isKnown || isSaidBy(word, (part) => LIMITING.test(part));
}

/** Members that the words of a name point to, of which an object has the one or the other. */
const POINTING: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:cancel|except|exclu|exdate|skip|停(?!车)|取消|暂停)/, ['exceptions', 'status']],
  [/^(?:clos|suspend|paused?$|expir|until$)/, ['status']],
  [
    /^(?:m(?:ax|in)(?:imum)?$|limit|quota|only$|capacity$|places$|seats$|限)/,
    ['max_party_size', 'booking'],
  ],
];

/** The member that a name with a narrowing word in it points to; `null` where it points to none. */
export function pointedTo(word: string, isAmong: (member: string) => boolean): string | null {
  for (const [part, members] of POINTING) {
    const member = members.find(isAmong);
    if (member !== undefined && isSaidBy(word, (each) => part.test(each))) return member;
  }
  return null;
}

/** Tells if a name is one that limits only where it is denied: `enabled`. */
export function isOfAllowing(word: string): boolean {
  return isSaidBy(word, (part) => ALLOWING.test(part));
}

/** The yes or no that a value says, `是` and `false` alike; `null` for one that says something else. */
export function answerOf(value: unknown): boolean | null {
  if (typeof value === 'string') return meantBoolean(value);
  return typeof value === 'boolean' ? value : null;
}

/** Tells if one of the words of a name is such a one: `maxPeople`, `max_people` and `max-people` are the same. */
function isSaidBy(name: string, isSuch: (part: string) => boolean): boolean {
  const parts = snakeCased(name).split('_');
  return parts.some(isSuch) && !parts.some((part) => OF_EDITING.test(part));
}

/** A name as the feed writes its own: `max_people` for `maxPeople` and `max-people`. */
export function snakeCased(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s.:-]+/g, '_')
    .toLowerCase();
}
