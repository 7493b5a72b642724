import type { Acquainted, Stranger } from '../../shape/meant.ts';

/**
 * Judgement of members that an object of the feed does not have: slips of the pen, words of other
 * standards, and words of rules that are not carried out.
 */

/** Words that narrow what an object offers, by a member that only such objects have. */
const NARROWING: Readonly<Record<string, readonly string[]>> = {
  // RFC 5545, 3.3.10, and what stands beside it in calendars and in HSDS: known, and not carried out.
  byday: [
    ...['rrule', 'rdate', 'exdate', 'exrule', 'dtstart', 'dtend', 'duration', 'timezone', 'tzid'],
    ...['bysetpos', 'byweekno', 'byyearday', 'byhour', 'byminute', 'bysecond', 'bymonth', 'wkst'],
    ...['opens_at', 'closes_at', 'eventstatus', 'exceptdate', 'byeaster', 'schedule_link'],
    ...['cancelled', 'canceled', 'cancellations', 'cancellation', 'cancel', 'closed', 'closures'],
    ...['except', 'excluded', 'exclude', 'exclusions', 'skip', 'holidays', 'moved', 'rescheduled'],
    ...['status', 'state', 'suspended', 'paused', 'weeks', 'week', 'months', 'month', 'repeat'],
    ...['frequency', 'every', 'end', 'end_date', 'start_date', 'startdate', 'enddate', 'last'],
    ...['停课', '取消', '改期', '暂停', '例外', '除外'],
  ],
  open_to: [
    ...['closed', 'cancelled', 'canceled', 'suspended', 'paused', 'state', 'minimum_age'],
    ...['maximum_age', 'min_age', 'max_age', 'eventstatus', 'valid_to', 'until', 'ended'],
    ...['暂停', '状态', '停办', '年龄'],
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

/** Members of objects that say nothing but limits: whatever else stands in them is a limit, too. */
const OF_LIMITS = ['household_question', 'min_age', 'per', 'end', 'to', 'as', 'minutes_before'];

/** Names of HSDS 3.1, schema.org and OpenActive that may stand in a feed beside its own. */
const DOCUMENTED = new Set(
  [
    // HSDS 3.1: what its records have that those of the feed have not.
    'alternate_name email interpretation_services application_process fees_description fees',
    'accreditations eligibility_description assured_date assurer_email licenses last_modified',
    'wait_time funding cost_options required_documents attributes metadata service_areas contacts',
    'program program_id organization capacities additional_urls additional_websites logo uri',
    'tax_status tax_id year_incorporated legal_status organization_identifiers programs',
    'parent_organization_id transportation latitude longitude external_identifier location_type',
    'external_identifier_type addresses attending_type notes address_1 address_2 postal_code',
    'state_province country region attention extension type service_at_locations',
    // schema.org and OpenActive, as JSON-LD writes them.
    '$schema @context @id @type @graph identifier sameAs additionalType disambiguatingDescription keywords',
  ]
    .join(' ')
    .split(' '),
);

/** Other names that are written for members of the feed. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ tel: 'phones', phone: 'phones', telephone: 'phones', mobile: 'phones', 电话: 'phones' },
    ...{ title: 'name', label: 'name', 名称: 'name', desc: 'description', intro: 'summary' },
    ...{
      time: 'times',
      hours: 'schedules',
      schedule: 'schedules',
      days: 'byday',
      weekdays: 'byday',
    },
    ...{ day: 'byday', end_date: 'until', enddate: 'until', start_date: 'start', dtstart: 'start' },
    ...{ repeat: 'freq', frequency: 'freq', every: 'interval', cancelled: 'exceptions' },
    ...{ canceled: 'exceptions', cancel: 'exceptions', exdate: 'exceptions', 停课: 'exceptions' },
    ...{ cancellations: 'exceptions', cancellation: 'exceptions', except: 'exceptions' },
    ...{ moved: 'exceptions', rescheduled: 'exceptions', 取消: 'exceptions', 改期: 'exceptions' },
    ...{ price: 'cost', fee: 'cost', age: 'eligibility', ages: 'eligibility', website: 'url' },
    ...{ link: 'url', place: 'location_id', location: 'location_id', 地点: 'location_id' },
    ...{ org: 'organization_id', organization: 'organization_id', tags: 'terms', tag: 'terms' },
    ...{ categories: 'terms', category: 'terms', aliases: 'aka', alias: 'aka', places: 'at' },
    ...{ locations: 'at', state: 'status', 状态: 'status', minimum_age: 'min_age' },
    ...{ maximum_age: 'max_age', min: 'minimum', max: 'maximum', limit: 'max_party_size' },
  }),
);

/** Judges a member that an object does not have. */
export function strangerIn(shape: Acquainted, key: string, value: unknown): Stranger | null {
  const word = key.normalize('NFKC').trim().toLowerCase();
  const likely = likelyMember(shape, key, word);
  const isWordOfRules = Object.entries(NARROWING).some(
    ([member, words]) => shape.keys.has(member) && words.includes(word),
  );
  const isLimit =
    OF_LIMITS.some((member) => shape.keys.has(member)) ||
    shape.of.some(({ key: known, mode }) => {
      return known === likely && (mode === 'doubtful' || shape.marks.whole === true);
    });
  if (!isWordOfRules && likely === null && DOCUMENTED.has(key)) return null;
  return { likely, narrows: (isWordOfRules || isLimit) && !saysNothing(word, value) };
}

/** Tells if a member says nothing: an empty one, or that weeks begin on Monday, as they do. */
function saysNothing(word: string, value: unknown): boolean {
  const isEmpty = value === null || value === '' || value === false;
  return (
    isEmpty || (Array.isArray(value) && value.length === 0) || (word === 'wkst' && value === 'MO')
  );
}

function likelyMember({ keys }: Acquainted, key: string, word: string): string | null {
  const other = OTHER_NAMES.get(word);
  if (other !== undefined && keys.has(other)) return other;
  if (DOCUMENTED.has(key)) return null;
  const folded = word.replace(/[\s_-]/g, '');
  for (const known of keys) {
    const letters = known.replace(/_/g, '');
    if (letters.length < 2) continue; // one letter is a slip away from every other
    if (slipsBetween(letters, folded) <= slipsAllowed(letters)) return known;
  }
  return null;
}

function slipsAllowed({ length }: string): number {
  return length < 7 ? 1 : 2;
}

/** Letters that were left out, added, changed or swapped between two words (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Number.POSITIVE_INFINITY;
  let before: readonly number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}
