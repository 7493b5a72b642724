import { isObject } from '../shape/members.ts';
import type { Path } from './json-positions.ts';

/** Characters of a label that say which it is. */
const SHOWN = 40;

/**
 * The part of a record that a path leads into, by the label that people read: a question, or one of its
 * options. Empty where none on the way has one.
 */
export function namedPart(feed: unknown, path: Path): string {
  let value = feed;
  let label = '';
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
    // The record itself is named by its id.
    const isRecord = value === recordAt(feed, path);
    if (!isRecord && isObject(value)) label = wordsOf(value['label']) || label;
  }
  return label === '' ? '' : `“${label.slice(0, SHOWN)}”`;
}

function recordAt(feed: unknown, [list = '', index = '']: Path): unknown {
  const records = isObject(feed) ? feed[list] : null;
  return Array.isArray(records) ? (records[Number(index)] as unknown) : records;
}

/** A label in one of its languages. */
function wordsOf(label: unknown): string {
  const words = isObject(label) ? Object.values(label)[0] : label;
  return typeof words === 'string' ? words.trim() : '';
}
