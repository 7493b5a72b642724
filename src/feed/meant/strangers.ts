import { mayLimit, memberInChinese } from './chinese-names.ts';
import { answerOf, isOfAllowing, isWordOfRules, pointedTo, snakeCased } from './rule-words.ts';
import type { Field } from '../../shape/linked-shapes.ts';
import { DOUBTFUL } from '../../shape/shape-table.ts';
import type { Acquainted, Stranger } from '../../shape/meant.ts';

/**
 * Judgement of members that an object of the feed does not have: slips of the pen, words of other
 * standards, and words of rules that are not carried out.
 */

/** Members of objects that say nothing but limits: whatever else stands in them is a limit, too. */
const OF_LIMITS = ['household_question', 'min_age', 'per', 'end', 'to', 'as', 'minutes_before'];

/** Members of objects of which nearly all members limit: those that have a Chinese name may, too. */
const OF_RULES = ['times', 'max_party_size', 'days', 'hint'];

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

/** Other names that are written for members of the feed: of several, for the one that there is. */
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
    ...{ repeat: 'freq', frequency: 'freq', every: 'interval', cancelled: 'exceptions status' },
    ...{
      canceled: 'exceptions status',
      cancel: 'exceptions',
      exdate: 'exceptions',
      停课: 'exceptions status',
    },
    ...{ cancellations: 'exceptions', cancellation: 'exceptions', except: 'exceptions' },
    ...{
      moved: 'exceptions',
      rescheduled: 'exceptions',
      取消: 'exceptions status',
      改期: 'exceptions',
    },
    ...{ price: 'cost', fee: 'cost', age: 'eligibility', ages: 'eligibility', website: 'url' },
    ...{ link: 'url', place: 'location_id', location: 'location_id', 地点: 'location_id' },
    ...{ org: 'organization_id', organization: 'organization_id', tags: 'terms', tag: 'terms' },
    ...{ categories: 'terms', category: 'terms', aliases: 'aka', alias: 'aka', places: 'at' },
    ...{ closed: 'exceptions status', suspended: 'status', paused: 'status', ended: 'status' },
    ...{ 暂停: 'status', 停办: 'status', active: 'status', enabled: 'status', 年龄: 'eligibility' },
    ...{ min_age: 'eligibility', max_age: 'eligibility', gender: 'eligibility' },
    ...{ valid_to: 'status', until: 'status', eventstatus: 'status' },
    ...{ mandatory: 'required', 必填: 'required' },
    ...{ locations: 'at', state: 'status', 状态: 'status', minimum_age: 'min_age eligibility' },
    ...{
      maximum_age: 'max_age eligibility',
      min: 'minimum',
      max: 'maximum',
      limit: 'max_party_size',
    },
  }),
);

/** Judges a member that an object does not have. */
export function strangerIn(
  { keys, of, marks }: Acquainted,
  key: string,
  value: unknown,
): Stranger | null {
  const name = key.normalize('NFKC').trim();
  const likely = likelyMember(keys, key, name.toLowerCase());
  const isWhole = marks.whole === true;
  const canNarrow = isWhole || of.some(({ mode }) => mode === DOUBTFUL);
  const isOfRules = canNarrow && isWordOfRules(name, (member) => keys.has(member));
  if (!isOfRules && likely === null && DOCUMENTED.has(key)) return null;
  const meant = of.find((field) => field.key === likely);
  const isLimit =
    OF_LIMITS.some((member) => keys.has(member)) ||
    (OF_RULES.some((member) => keys.has(member)) && mayLimit(name)) ||
    (meant !== undefined && (isWhole || meant.mode === DOUBTFUL));
  const answer = isOfAllowing(name) ? answerOf(value) : null;
  const narrows =
    answer !== null
      ? canNarrow && !answer
      : (isOfRules || isLimit) && !saysNothing(name, value, meant);
  return { likely, narrows };
}

/**
 * Tells if a member says nothing: an empty one, or that weeks begin on Monday, as they do. An empty list
 * says that there is none, where a missing one says that nobody knows or that others hold.
 */
function saysNothing(name: string, value: unknown, meant: Field | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0 && meant?.missing !== null;
  const isEmpty = value === null || value === '' || value === false;
  return isEmpty || (name === 'wkst' && value === 'MO');
}

function likelyMember(keys: Acquainted['keys'], key: string, word: string): string | null {
  const other = OTHER_NAMES.get(word)
    ?.split(' ')
    .find((member) => keys.has(member));
  if (other !== undefined) return other;
  if (DOCUMENTED.has(key)) return null;
  const folded = word.replace(/[\s_-]/g, '');
  for (const known of keys) {
    const letters = known.replace(/_/g, '');
    if (letters.length < 2) continue; // one letter is a slip away from every other
    if (slipsBetween(letters, folded) <= slipsAllowed(letters)) return known;
  }
  const isBegun = (known: string) => known.startsWith(`${snakeCased(key)}_`);
  const begun = key.length < SHORTEST_BEGINNING ? undefined : Array.from(keys).find(isBegun);
  const isAmong = (member: string) => keys.has(member);
  return begun ?? memberInChinese(word, isAmong) ?? pointedTo(key, isAmong);
}

/** Letters at the beginning of a name that was not written to its end: `max_party`, `opens_days`. */
const SHORTEST_BEGINNING = 6;

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
