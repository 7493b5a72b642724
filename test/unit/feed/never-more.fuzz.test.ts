import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { runs } from '../../support/sweep.ts';
import type { Json } from './changed-feeds.ts';
import { LIMITED_FEEDS } from './limited-feeds.ts';
import { offerOf } from './offer.ts';
import { lessOf, misnamedIn, readOrNull, unreadableIn, type Slip } from './one-slip.ts';

/** Times as often in a sweep: 100,000 slips in all. */
const IN_SWEEP = 20;
const NOW = Date.parse('2026-11-24T09:00:00+08:00');

/** Everything that a feed promises; `null` for one that is not read as it stands. */
function promisedBy(right: Json): ReadonlySet<string> | null {
  const reading = readOrNull(right);
  return reading === null || reading.isOdd ? null : offerOf(reading.feed, NOW);
}

/** The lines that a feed with a slip promises, and the right one does not. */
function assertNoMore({ feed, said }: Slip, promised: ReadonlySet<string>): void {
  const reading = readOrNull(feed);
  if (reading === null || !reading.isOdd) return;
  const more = [...offerOf(reading.feed, NOW)].filter((line) => !promised.has(line));
  assert.deepEqual(more, [], said);
}

const promises = new Map(
  Object.entries(LIMITED_FEEDS).map(([name, right]) => {
    const promised = promisedBy(right);
    assert.ok(promised !== null, `the feed that is changed is right: ${name}`);
    return [name, { right, promised }];
  }),
);

describe('a feed of which one member cannot be read', () => {
  it('promises something, so that there is something to lose', () => {
    const lines = [...promises.values()].flatMap(({ promised }) => [...promised]);
    for (const kind of ['is on', 'takes place', 'is open', 'books', 'cancels', 'gives', 'costs']) {
      assert.ok(
        lines.some((line) => line.includes(kind)),
        kind,
      );
    }
  });

  for (const [name, { right, promised }] of promises) {
    it(`never promises more than the feed that was meant: ${name}`, () => {
      fc.assert(
        fc.property(unreadableIn(right), (slip) => assertNoMore(slip, promised)),
        runs(600, IN_SWEEP),
      );
    });

    it(`nor one whose name has a slip of the pen: ${name}`, () => {
      fc.assert(
        fc.property(misnamedIn(right), (slip) => assertNoMore(slip, promised)),
        runs(400, IN_SWEEP),
      );
    });

    it(`nor where the feed that was meant has other limits: ${name}`, () => {
      const other = lessOf(right).chain((less) =>
        fc.tuple(fc.constant(less), fc.oneof(unreadableIn(less), misnamedIn(less))),
      );
      fc.assert(
        fc.property(other, ([less, slip]) => {
          const ofLess = promisedBy(less);
          fc.pre(ofLess !== null);
          assertNoMore(slip, ofLess);
        }),
        runs(60, IN_SWEEP),
      );
    });
  }
});
