import type { FigureExtras } from '../model/figure-extras.ts';
import type { Metric } from '../model/figures.ts';
import { figureLists, figureMembers } from './figure-schema.ts';

/** What a schema makes of a value. */
interface Shape<Value> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

interface Issue {
  readonly path: readonly PropertyKey[];
}

/** Most parts of a figure that are compared: a ranking is no register. */
const MAX_PARTS = 200;
const MAX_IMAGES = 6;

const read = new WeakMap<Metric, FigureExtras>();

/** What a figure says of itself beyond its value. What cannot be read is left out alone, and named. */
export function figureExtrasOf(metric: Metric): FigureExtras {
  let extras = read.get(metric);
  if (extras === undefined) {
    extras = readExtras(metric as unknown as Readonly<Record<string, unknown>>);
    read.set(metric, extras);
  }
  return extras;
}

function readExtras(record: Readonly<Record<string, unknown>>): FigureExtras {
  const faults: string[] = [];
  const one = <Value>(name: string, shape: Shape<Value>): Value | null =>
    readOne(record[name] ?? null, name, shape, faults);
  const many = <Value>(name: string, shape: Shape<Value>, most: number): readonly Value[] =>
    readMany(record[name] ?? [], name, shape, most, faults);
  return {
    picture: one('picture', figureMembers.picture),
    whole: one('whole', figureMembers.whole),
    parts: many('parts', figureLists.parts, MAX_PARTS),
    images: many('images', figureLists.images, MAX_IMAGES),
    stage: one('stage', figureMembers.stage),
    review_after: one('review_after', figureMembers.review_after),
    computed: one('computed', figureMembers.computed),
    faults,
  };
}

function readOne<Value>(
  value: unknown,
  name: string,
  shape: Shape<Value>,
  faults: string[],
): Value | null {
  if (value === null) return null;
  const reading = shape.safeParse(value);
  if (reading.success) return reading.data;
  faults.push([name, ...(reading.error.issues[0]?.path ?? [])].join('/'));
  return null;
}

function readMany<Value>(
  value: unknown,
  name: string,
  shape: Shape<Value>,
  most: number,
  faults: string[],
): readonly Value[] {
  if (!Array.isArray(value)) {
    faults.push(name);
    return [];
  }
  if (value.length > most) faults.push(`${name}/${most}`);
  return value.slice(0, most).flatMap((item: unknown, index) => {
    const got = readOne(item ?? {}, `${name}/${index}`, shape, faults);
    return got === null ? [] : [got];
  });
}
