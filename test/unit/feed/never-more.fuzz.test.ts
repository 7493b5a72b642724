import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { Feed } from '../../../src/model/feed.ts';
import { runs } from '../../support/sweep.ts';
import type { Json } from './changed-feeds.ts';
import { offerOf } from './offer.ts';
import { LIMITED } from './limited-feed.ts';

const NOW = Date.parse('2026-11-24T09:00:00+08:00');

/** Values that most members cannot have. */
const UNREADABLE: Json[] = [
  ...['???', '很快', '', ' ', '2026-13-45', '25:61', 'x'.repeat(30), null, true, -7, 1.5, 1e300],
  ...[{}, [], [[]], [null], [{}], ['?'], { a: 1 }, { date: '?' }, [{ start: '?' }], [{ id: null }]],
];

type Members = { [key: string]: Json };
type Path = readonly (string | number)[];

/** The places in a feed, the members of all its objects and the items of all its lists. */
function placesIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return [place, ...placesIn(inner, place)];
  });
}

/** A copy of a feed in which what holds a place was changed. */
function changedAt(feed: Json, path: Path, change: (holder: Members, key: string) => void): Json {
  const copy = JSON.parse(JSON.stringify(feed)) as Json;
  const holder = path.slice(0, -1).reduce<Json>((at, step) => (at as Members)[step] ?? null, copy);
  change(holder as Members, String(path.at(-1)));
  return copy;
}

/** A slip of the pen in the name of a member. */
function slipped(name: string, kind: number, at: number): string {
  const place = at % name.length;
  const letters = Array.from(name);
  const letter = letters[place] ?? '';
  switch (kind % 4) {
    case 0:
      letters.splice(place, 1);
      break;
    case 1:
      letters.splice(place, 0, letter);
      break;
    case 2:
      letters.splice(place, 2, letters[place + 1] ?? '', letter);
      break;
    default:
      letters[place] = letter.toUpperCase();
  }
  return letters.join('');
}

function readOrNull(value: Json): { readonly feed: Feed; readonly isOdd: boolean } | null {
  const reading = readFeed(value);
  if ('failure' in reading) return null;
  const isOdd = reading.issues.some(({ code }) => code !== 'written-otherwise');
  return { feed: reading.feed, isOdd };
}

const base = readOrNull(LIMITED);
assert.ok(base !== null && !base.isOdd, 'the feed that is changed is right');
const promised = offerOf(base.feed, NOW);
const places = placesIn(LIMITED);

/** The lines that a changed feed promises and the right one does not. */
function moreIn(changed: Json): readonly string[] {
  const reading = readOrNull(changed);
  if (reading === null || !reading.isOdd) return [];
  return [...offerOf(reading.feed, NOW)].filter((line) => !promised.has(line));
}

describe('a feed of which one member cannot be read', () => {
  it('promises something, so that there is something to lose', () => {
    for (const kind of ['is on', 'takes place', 'is open', 'books', 'cancels', 'gives', 'costs']) {
      assert.ok(
        [...promised].some((line) => line.includes(kind)),
        kind,
      );
    }
  });

  it('never promises more than the feed that was meant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...UNREADABLE), (path, value) => {
        const changed = changedAt(LIMITED, path, (holder, key) => {
          holder[key] = value;
        });
        assert.deepEqual(moreIn(changed), [], `${path.join('/')} = ${JSON.stringify(value)}`);
      }),
      runs(600),
    );
  });

  it('nor one whose name has a slip of the pen', () => {
    const named = places.filter((path) => typeof path.at(-1) === 'string');
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.nat(3), fc.nat(40), (path, kind, at) => {
        let slip = '';
        const changed = changedAt(LIMITED, path, (holder, key) => {
          slip = slipped(key, kind, at);
          const value = holder[key] ?? null;
          Reflect.deleteProperty(holder, key);
          holder[slip] = value;
        });
        assert.deepEqual(moreIn(changed), [], `${path.join('/')} as ${slip}`);
      }),
      runs(400),
    );
  });
});
