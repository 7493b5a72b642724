import { FILTERS } from '../model/figures/figure-extras.ts';
import { MOST_LANGUAGES } from '../model/text.ts';
import { isTimeZone } from '../model/time/zoned-time.ts';
import type { RuleRow } from '../shape/shape-table.ts';

/** A schema in JSON Schema, 2020-12. */
export type JsonSchema = Record<string, unknown>;

const DAY_OF_MONTH =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';
const LEAP_YEAR = '(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const DATE = `(?:\\d{4}-${DAY_OF_MONTH}|${LEAP_YEAR}-02-29)`;
const HOUR_AND_MINUTE = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const TIME_OF_INSTANT = `T${HOUR_AND_MINUTE}(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]${HOUR_AND_MINUTE})?`;

const BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const END_OF_HOST = '\\.?(?:[:/?#]|$)';
/** A host that a browser takes for a number of four parts, and finds to be none; and an empty label in Punycode. */
const NO_HOST = `[^\\s/?#\\\\@:]*\\.\\d+${END_OF_HOST}|(?:[^\\s/?#\\\\@:]*\\.)?[Xx][Nn]--(?:\\.|${END_OF_HOST})`;
/** The name of a host, in any script, or its number; percent signs and what ends a host are none of it. */
const HOST = `(?:\\[[\\d:.A-Fa-f]+\\]|(?:${BYTE}\\.){3}${BYTE}(?=${END_OF_HOST})|(?!${NO_HOST})[^\\s/?#\\\\@:\\[\\]<>^|%]+)`;
const WEB = `(?:[Hh][Tt][Tt][Pp][Ss]?:)?//(?:[^\\s/?#\\\\@]*@)?${HOST}(?::\\d{1,4})?(?:[/?#].*)?`;
const OTHER_SCHEMES = '(?:[Tt][Ee][Ll]|[Mm][Aa][Ii][Ll][Tt][Oo]):.*';
/** Of the page's own site, or of the feed's: neither a scheme nor a host. */
const RELATIVE = '(?![A-Za-z][A-Za-z\\d+.-]*:)(?![/\\\\]{2}).*';

/** A character that is seen: neither a blank nor a mark that only turns or directs words. */
const SEEN = '[^\\s\\u202A-\\u202E\\u2066-\\u2069\\u061C\\u200E\\u200F]';

/** An object of languages, not all of which say nothing. */
const SEEN_IN_A_LANGUAGE = {
  type: 'object',
  not: {
    additionalProperties: { type: 'string', not: { type: 'string', pattern: SEEN } },
  },
};

/** Zones under other names than those that a browser lists. */
const OTHER_ZONES = [
  ...['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'PRC', 'Hongkong', 'ROC', 'Singapore', 'Japan', 'ROK'],
  ...['Asia/Chongqing', 'Asia/Chungking', 'Asia/Harbin', 'Asia/Kashgar', 'Asia/Macao'],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Yangon', 'Asia/Ho_Chi_Minh', 'Europe/Kyiv'],
  ...['Asia/Urumqi', 'Asia/Shanghai'],
];

/** A part of `Intl` that Node has, where the schema is written, and no page may use. */
interface ZonesOfNode {
  supportedValuesOf(key: 'timeZone'): readonly string[];
}

/** Every zone that a feed may name, as far as it can be known when the schema is written. */
function timeZones(): readonly string[] {
  const listed = (Intl as unknown as ZonesOfNode).supportedValuesOf('timeZone');
  return [...new Set([...listed, ...OTHER_ZONES.filter(isTimeZone)])].sort();
}

/**
 * Says in JSON Schema what a rule says, with an example. What a pattern cannot say, it says in part: of an address
 * that `new URL` refuses its host, of a zone that it may be written in small letters; and no schema can say that an
 * id stands in a list only once.
 */
export function applyRule(json: JsonSchema, row: RuleRow, isTrimmed: boolean): void {
  const [name, ...settings] = typeof row === 'string' ? [row] : row;
  switch (name) {
    case 'length':
      return limitLength(json, Number(settings[0]), Number(settings[1]), isTrimmed);
    case 'date':
      return say(json, { pattern: `^${DATE}$`, examples: ['2026-12-02'] });
    case 'time':
      return say(json, { pattern: `^${HOUR_AND_MINUTE}$`, examples: ['09:00'] });
    case 'month-day':
      return say(json, { pattern: `^(?:${DAY_OF_MONTH}|02-29)$`, examples: ['07-01'] });
    case 'instant': {
      const examples = ['2026-12-02T09:00:00+08:00'];
      return say(json, { pattern: `^${DATE}(?:${TIME_OF_INSTANT})?$`, examples });
    }
    case 'time-zone':
      return say(json, { enum: timeZones(), examples: ['Asia/Shanghai'] });
    case 'address': {
      const pattern = `^(?:${WEB}|${OTHER_SCHEMES}|${RELATIVE})$`;
      return say(json, { pattern, examples: ['https://www.example.gov.cn/yoga.html'] });
    }
    case 'has-words':
      return also(json, [{ anyOf: [{ type: 'string', pattern: SEEN }, SEEN_IN_A_LANGUAGE] }]);
    case 'languages': {
      const few = { type: 'object', maxProperties: MOST_LANGUAGES };
      return also(json, [{ anyOf: [{ type: 'string' }, few] }]);
    }
    case 'coordinate-pair': {
      const degrees = (most: number) => ({ type: 'number', minimum: -most, maximum: most });
      const pair = { prefixItems: [degrees(180), degrees(90)], items: false };
      return say(json, { ...pair, minItems: 2, maxItems: 2, examples: [[87.3, 44.01]] });
    }
    case 'has-options':
      return say(json, {
        if: { properties: { type: { const: 'choice' } }, required: ['type'] },
        // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
        then: { properties: { options: { type: 'array', minItems: 1 } }, required: ['options'] },
      });
    case 'computable':
      return also(json, computable());
    // Zod itself says these.
    case 'pattern':
    case 'minimum':
    case 'maximum':
    case 'above':
      return;
    default:
      throw new TypeError(`JSON Schema is not told of the rule ${name}`);
  }
}

function say(json: JsonSchema, keywords: JsonSchema): void {
  Object.assign(json, keywords);
}

function limitLength(json: JsonSchema, least: number, most: number, isTrimmed: boolean): void {
  if (json['type'] === 'array') return say(json, { minItems: least, maxItems: most });
  if (!isTrimmed) return say(json, { ...(least > 0 ? { minLength: least } : {}), maxLength: most });
  // The blanks around it do not count.
  say(json, { pattern: `^\\s*\\S(?:[\\s\\S]{0,${most - 2}}\\S)?\\s*$` });
}

/** Says what has to hold besides: several rules of one value do not overwrite each other. */
function also(json: JsonSchema, schemas: readonly JsonSchema[]): void {
  json['allOf'] = [...((json['allOf'] ?? []) as readonly JsonSchema[]), ...schemas];
}

/** The schemas of what can be counted by which filter, and of what can be summed. */
function computable(): readonly JsonSchema[] {
  const filters = ['term', 'organization_id', 'location_id'] as const;
  const none = (of: keyof typeof FILTERS) =>
    filters
      .filter((filter) => !FILTERS[of].includes(filter))
      .map((filter) => [filter, { type: 'null' }]);
  const when = (member: string, value: string, properties: JsonSchema): JsonSchema => ({
    if: { properties: { [member]: { const: value } }, required: [member] },
    // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
    then: { properties },
  });
  return [
    when('op', 'sum', { of: { enum: ['sessions', 'metrics'] } }),
    ...(Object.keys(FILTERS) as (keyof typeof FILTERS)[])
      .filter((of) => none(of).length > 0)
      .map((of) =>
        when('of', of, { where: { type: 'object', properties: Object.fromEntries(none(of)) } }),
      ),
  ];
}
