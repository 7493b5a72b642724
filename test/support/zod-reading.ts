import * as z from 'zod/mini';
import { questionSchema, rulesSchema } from '../../src/feed/booking-terms-schema.ts';
import { envelopeSchema } from '../../src/feed/envelope-schema.ts';
import { figureExtras, metricSchema } from '../../src/feed/figures-schema.ts';
import { recordSchemas } from '../../src/feed/schema.ts';
import { serviceBookingSchema, serviceSchema } from '../../src/feed/services-schema.ts';
import { known } from '../../src/shape/base-schema.ts';

/**
 * Reads records with Zod itself: again and again, without what did not fit, until the rest fits. Slow,
 * and written without a thought of the reader of pages: what that is held against.
 */

export interface ZodReading {
  /** `null` where what the record needs is missing. */
  readonly item: unknown;
  readonly isWhole: boolean;
}

type Path = readonly PropertyKey[];
type Members = Readonly<Record<string, unknown>>;

const MAX_ROUNDS = 40;
const MAX_QUESTIONS = 50;
const MAX_ITEMS = { parts: 200, images: 6 } as const;

const unread = z.optional(z.unknown());

/** The schemas, but for what is read in the second place: as wholes, one by one. */
const FIRST = {
  ...recordSchemas,
  feed: envelopeSchema,
  services: z.extend(serviceSchema, {
    booking: known(z.extend(serviceBookingSchema, { questions: unread, rules: unread })),
  }),
  metrics: z.extend(
    metricSchema,
    Object.fromEntries(Object.keys(figureExtras).map((member) => [member, unread])),
  ),
};

/** Items that are read at most, by the place of their list in a record. */
const MOST_ITEMS: Readonly<Record<string, number>> = {
  ...{ 'taxonomies/terms': 3_000, 'taxonomies/terms/*/aka': 50 },
  ...{ 'organizations/aka': 50, 'organizations/phones': 20 },
  ...{ 'locations/aka': 50, 'locations/phones': 20, 'locations/schedules': 20 },
  ...{ 'locations/geo/points': 10_000 },
  ...{ 'services/aka': 50, 'services/terms': 50, 'services/languages': 50, 'services/phones': 20 },
  ...{
    'services/documents': 50,
    'services/attachments': 20,
    'services/wechat': 10,
    'organizations/wechat': 10,
    'services/cost/options': 100,
    'services/at': 500,
  },
  ...{ 'services/at/*/schedules': 20, 'services/at/*/capabilities': 100 },
  ...{ 'schedules/byday': 100, 'schedules/times': 48, 'schedules/dates': 5_000 },
  ...{ 'schedules/dates/*/times': 48, 'schedules/exceptions': 5_000 },
  ...{ 'schedules/exceptions/*/times': 48, 'schedules/exceptions/*/to/times': 48 },
  ...{ 'metrics/terms': 50, 'metrics/series': 10_000 },
  ...{ 'feed/languages': 50, 'feed/calendars': 20, 'feed/calendars/*/days': 4_000 },
};

/** A value without what its lists have too much. */
function shortened(value: unknown, place: string): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.slice(0, MOST_ITEMS[place] ?? value.length);
    return items.map((item) => shortened(item, `${place}/*`));
  }
  if (typeof value !== 'object' || value === null) return value;
  const copy = JSON.parse('{}') as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) {
    const attributes = { configurable: true, enumerable: true, writable: true };
    const part = shortened(member, `${place}/${key}`);
    Object.defineProperty(copy, key, { ...attributes, value: part });
  }
  return copy;
}

export function readWithZod(list: keyof typeof FIRST, record: unknown): ZodReading {
  const short = shortened(record, list);
  const { item, isWhole } = readShort(list, short);
  return { item, isWhole: isWhole && JSON.stringify(short) === JSON.stringify(record) };
}

function readShort(list: keyof typeof FIRST, record: unknown): ZodReading {
  const reading = repaired(FIRST[list], record);
  if (reading.item === null) return reading;
  if (list === 'services') return withTerms(reading);
  return list === 'metrics' ? withExtras(reading) : reading;
}

function repaired(schema: z.ZodMiniType, record: unknown): ZodReading {
  let rest = record;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const reading = schema.safeParse(rest);
    if (reading.success) return { item: reading.data, isWhole: round === 0 };
    const paths = outermostLast(
      reading.error.issues.flatMap(closestIssues).map((issue) => pathToRemove(issue, rest)),
    );
    if (paths.some((path) => path.length === 0)) break;
    for (const path of paths) rest = without(rest, path);
  }
  return { item: null, isWhole: false };
}

/** The issues inside the shape a value comes closest to, where it fits none of several. */
function closestIssues(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const closest = issue.errors.find(
    (branch) => branch.length > 0 && !branch.some(meansAnotherShape),
  );
  if (closest === undefined) return [issue];
  return closest.flatMap((inner) =>
    closestIssues({ ...inner, path: [...issue.path, ...inner.path] }),
  );
}

function meansAnotherShape({ path, code }: z.core.$ZodIssue): boolean {
  return path.length === 0 || (path.length === 1 && code === 'invalid_value');
}

/** The part itself, or what holds it where it is missing. */
function pathToRemove({ path }: z.core.$ZodIssue, record: unknown): Path {
  const isMissing = path.length > 0 && valueAt(record, path) === undefined;
  return isMissing ? path.slice(0, -1) : path;
}

/** Each path once, later list items before earlier ones, so that indexes stay true while removing. */
function outermostLast(paths: readonly Path[]): readonly Path[] {
  const unique = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return [...unique.values()].sort((a, b) => compareForRemoval(b, a));
}

function compareForRemoval(a: Path, b: Path): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const [left, right] = [a[depth], b[depth]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return a.length - b.length;
}

function valueAt(record: unknown, path: Path): unknown {
  let value: unknown = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return value;
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (typeof value !== 'object' || value === null || key === undefined) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = value.slice();
    if (rest.length === 0) items.splice(Number(key), 1);
    else items[Number(key)] = without(items[Number(key)], rest);
    return items;
  }
  const members: Record<PropertyKey, unknown> = { ...value };
  if (rest.length === 0) Reflect.deleteProperty(members, key);
  else members[key] = without(members[key], rest);
  return members;
}

/** A question that cannot be read is left out alone; rules that cannot be read are none to go by. */
function withTerms({ item, isWhole }: ZodReading): ZodReading {
  const service = item as { readonly booking: Members | null };
  if (service.booking === null) return { item, isWhole };
  const { questions: asked = null, rules: ruled = null } = service.booking;
  const questions = new Map<string, unknown>();
  const list = Array.isArray(asked) ? asked.slice(0, MAX_QUESTIONS) : [];
  for (const question of list as readonly unknown[]) {
    const { success, data } = questionSchema.safeParse(question);
    if (success && !questions.has(data.id)) questions.set(data.id, data);
  }
  const rules = ruled === null ? null : (rulesSchema.safeParse(ruled).data ?? null);
  const isAllRead = (ruled === null || rules !== null) && questions.size === lengthOf(asked);
  return {
    item: {
      ...service,
      booking: { ...service.booking, questions: [...questions.values()], rules },
    },
    isWhole: isWhole && isAllRead,
  };
}

/** Reads the members of a figure beyond its value: left out one by one, and in lists item by item. */
function withExtras({ item, isWhole }: ZodReading): ZodReading {
  const metric = item as Members;
  const extras: Record<string, unknown> = {};
  let isAllRead = isWhole;
  for (const [member, schema] of Object.entries(figureExtras)) {
    const value = metric[member] ?? null;
    if (member === 'parts' || member === 'images') {
      const list: readonly unknown[] = Array.isArray(value)
        ? value.slice(0, MAX_ITEMS[member])
        : [];
      const single = z.array(z.unknown());
      const items = list.flatMap((one) => {
        const reading = schema.safeParse([one]);
        return reading.success ? single.parse(reading.data) : [];
      });
      isAllRead &&= items.length === lengthOf(value);
      extras[member] = items;
    } else {
      const reading = schema.safeParse(value);
      isAllRead &&= reading.success;
      extras[member] = reading.success ? reading.data : null;
    }
  }
  return { item: { ...metric, ...extras }, isWhole: isAllRead };
}

/** Items of a list; none of `null`, and not to be reached of what is no list. */
function lengthOf(value: unknown): number {
  if (value === null) return 0;
  return Array.isArray(value) ? value.length : Number.NaN;
}
