import type { FeedRecords } from '../../feed/feed-records.ts';
import { wholeShapeOf } from '../../feed/late-members.ts';
import { tidyText } from '../../model/tidy-text.ts';
import { isMeant, type Shape } from '../../shape/linked-shapes.ts';
import { isObject, UNREADABLE, type Members } from '../../shape/members.ts';
import { REFERENCES, type Referred } from '../references.ts';
import { factOf } from './facts.ts';

/** The things that the meaning of a record depends on beside itself. */
export interface MeaningContext {
  /** The language of plain texts. */
  readonly language: string;
  /** The thing that an id leads to, in words that are the same in both feeds; `null` where it leads nowhere. */
  readonly referred: (to: Referred, id: string) => string | null;
}

/** The places whose order means something; the order of all others says nothing. */
const IN_ORDER = new Set([
  ...['locations.geo.points', 'metrics.series', 'metrics.parts', 'metrics.images'],
  ...['services.phones', 'locations.phones', 'organizations.phones'],
  ...['services.booking.questions', 'services.booking.questions.options'],
]);

/** The places where what cannot be read is shown as it was written; elsewhere it is to be asked for. */
const SHOWN_AS_WRITTEN = /^(services\.eligibility|metrics)\./;

/** The meaning of each fact of a record: the same text for all that is the same to residents. */
export function meaningsOf(
  list: keyof FeedRecords,
  record: object,
  context: MeaningContext,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  collect(wholeShapeOf(list), record as Members, list, context, found);
  return found;
}

/** The same for one place of a service. */
export function meaningsOfPlace(
  place: object,
  context: MeaningContext,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  collect(fieldShape('services', 'at'), place as Members, 'services.at', context, found);
  return found;
}

/** The shape of a field of a record; of a list, that of its items. */
export function fieldShape(list: keyof FeedRecords, key: string): Shape {
  const shape = wholeShapeOf(list);
  const field = shape.kind === 'object' ? shape.of.find((each) => each.key === key) : undefined;
  if (field === undefined) throw new RangeError(`${list}.${key}`);
  return field.shape.kind === 'list' ? field.shape.of : field.shape;
}

/** The meaning of one value of a feed at its place. */
export function meaningAt(
  shape: Shape,
  value: unknown,
  path: string,
  context: MeaningContext,
): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) {
    const of = shape.kind === 'list' ? shape.of : shape;
    const items = value
      .map((item: unknown) => meaningAt(of, item, path, context))
      .filter((item) => item !== 'null');
    return `[${(IN_ORDER.has(path) ? items : items.sort()).join(',')}]`;
  }
  if (shape.kind === 'texts') return meaningOfText(value, context);
  if (isObject(value)) return meaningOfObject(shape, value, path, context);
  return meaningOfLeaf(value, path, context);
}

/** Puts the meaning of each field with that of its fact. */
function collect(
  shape: Shape,
  record: Members,
  path: string,
  context: MeaningContext,
  found: Map<string, string>,
): void {
  for (const { key, shape: of, missing } of fieldsOf(shape, record)) {
    const place = `${path}.${key}`;
    const fact = factOf(place);
    const value = isSame(record[key], missing) ? null : record[key];
    if (fact === null || fact === 'times' || fact === undefined) continue;
    if (fact !== 'parts') {
      const meaning = `${meaningAt(of, value, place, context)}${doubtOf(record, key, place)}`;
      // A field that says nothing is as good as one that is not there, whatever it stands in.
      if (meaning !== 'null') found.set(fact, `${found.get(fact) ?? ''}${key}=${meaning};`);
    } else if (isObject(value)) collect(of, value, place, context, found);
    else if (key === 'booking' && doubtOf(record, key, place) !== '') found.set('booking', '?');
  }
}

function meaningOfObject(
  shape: Shape,
  value: Members,
  path: string,
  context: MeaningContext,
): string {
  if (shape.kind === 'union') {
    const one = shape.of.find((each) => isMeant(each, value));
    return one === undefined ? 'null' : meaningOfObject(one, value, path, context);
  }
  const members = fieldsOf(shape, value).flatMap(({ key, shape: of, missing }) => {
    const place = `${path}.${key}`;
    if (factOf(place) === null || isOwnId(place)) return [];
    const inner = isSame(value[key], missing) ? null : value[key];
    const meaning = `${meaningAt(of, inner, place, context)}${doubtOf(value, key, place)}`;
    return meaning === 'null' ? [] : [`${key}:${meaning}`];
  });
  return members.length === 0 ? 'null' : `{${members.join(',')}}`;
}

/** Tells if a field names what it stands in: nobody sees it. */
function isOwnId(path: string): boolean {
  return REFERENCES[path] === 'own' || REFERENCES[path] === 'local';
}

/** Tells if a value is the one that a field has without being written. */
function isSame(value: unknown, missing: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(missing);
}

function fieldsOf(shape: Shape, value: Members) {
  return shape.kind === 'object' && isObject(value) ? shape.of : [];
}

/** A mark behind what is there and cannot be read. */
function doubtOf(record: Members, key: string, path: string): string {
  const unreadable = record[UNREADABLE];
  if (!isObject(unreadable) || !Object.prototype.hasOwnProperty.call(unreadable, key)) return '';
  return SHOWN_AS_WRITTEN.test(path) ? `?${String(unreadable[key])}` : '?';
}

/** A plain text is one in the first language of its feed. */
export function meaningOfText(value: unknown, { language }: MeaningContext): string {
  const wordings: Members = isObject(value) ? value : { [language]: value };
  const said = Object.keys(wordings)
    .sort()
    .flatMap((tag) => {
      const text = tidyText(String(wordings[tag])).trim();
      return text === '' ? [] : [`${tag.toLowerCase()}=${JSON.stringify(text)}`];
    });
  return said.length === 0 ? 'null' : `<${said.join(',')}>`;
}

function meaningOfLeaf(value: unknown, path: string, context: MeaningContext): string {
  const to = REFERENCES[path];
  if (to === undefined || to === 'own' || to === 'local' || to === 'word')
    return JSON.stringify(value);
  const referred = context.referred(to, String(value));
  return referred === null ? 'null' : JSON.stringify(referred);
}
