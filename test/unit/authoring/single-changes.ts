import { strict as assert } from 'node:assert';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { Feed } from '../../../src/model/feed.ts';

/** A feed with one value in it changed, and the place of that value in the description of fields. */
export interface SingleChange {
  readonly path: string;
  readonly pointer: string;
  readonly raw: unknown;
}

type Node = Record<string, unknown> | unknown[];

/** Every feed that differs from one in a single value: texts, numbers and choices alike. */
export function* singleChanges(raw: unknown): Generator<SingleChange> {
  for (const { path, pointer, steps, value } of leavesOf(raw, '', '', [])) {
    for (const other of othersOf(path, value)) {
      const copy = structuredClone(raw) as Node;
      let at = copy;
      for (const step of steps.slice(0, -1)) at = (at as Record<string, Node>)[step] as Node;
      (at as Record<string, unknown>)[steps[steps.length - 1] ?? ''] = other;
      yield { path, pointer, raw: copy };
    }
  }
}

export function feedIn(raw: unknown): Feed {
  const reading = readFeed(raw);
  assert.ok('feed' in reading);
  return reading.feed;
}

interface Leaf {
  readonly path: string;
  readonly pointer: string;
  readonly steps: readonly string[];
  readonly value: unknown;
}

function* leavesOf(
  value: unknown,
  path: string,
  pointer: string,
  steps: readonly string[],
): Generator<Leaf> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* leavesOf(item, path, `${pointer}/${index}`, [...steps, String(index)]);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      // A wording of a text stands where the text does.
      const own = /^(zh-Hans|en|ug)$/.test(key) ? path : path === '' ? key : `${path}.${key}`;
      yield* leavesOf(inner, own, `${pointer}/${key}`, [...steps, key]);
    }
  } else yield { path, pointer, steps, value };
}

const CHOICES: readonly (readonly string[])[] = [
  ['active', 'temporarily_closed'],
  ['city', 'community', 'all'],
  ['online', 'phone', 'walk_in', 'link'],
  ['yes', 'no', 'unknown'],
  ['eq', 'gt', 'lt', 'about'],
  ['up', 'down', 'neutral'],
  ['closed', 'open', 'ask'],
  ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
  ['machine', 'self_service', 'staff', 'online'],
  ['hours', 'event'],
  ['wgs84', 'gcj02', 'bd09'],
  ['holiday', 'workday'],
  ['none', 'optional', 'required'],
  ['number', 'line', 'bar'],
  ['before', 'done', 'after'],
  ['weekly', 'monthly'],
  ['zh-Hans', 'en', 'ug', 'kk'],
  ['Asia/Shanghai', 'Asia/Urumqi'],
  ['CNY', 'USD'],
];

/** Other values of the same kind, that a feed may have in that place. */
function othersOf(path: string, value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const date = new Date(Date.parse(value) + 7 * 86_400_000);
    return [date.toISOString().slice(0, 10)];
  }
  if (/^\d{4}-\d{2}$/.test(value)) return [`${Number(value.slice(0, 4)) + 1}${value.slice(4)}`];
  if (/^\d{4}$/.test(value)) return [String(Number(value) + 1)];
  if (/^\d{2}:\d{2}$/.test(value)) return [`${value.slice(0, 3)}05`];
  if (/^\d{2}-\d{2}$/.test(value)) return [`${value.slice(0, 3)}15`];
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return [value.replace(/^\d{4}/, '2025')];
  if (path === 'services.status') return ['temporarily_closed', 'inactive', 'x'];
  const choices = CHOICES.find((each) => each.includes(value));
  if (choices !== undefined) return choices.filter((each) => each !== value);
  return [`${value}2`];
}
