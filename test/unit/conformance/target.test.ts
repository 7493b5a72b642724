import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conformanceFeed, target } from './conformance-feed.ts';

describe('a feed or a wish that leaves nothing to look at is said to be so:', () => {
  const wishes: readonly [string, object, RegExp][] = [
    ['no session', { services: [] }, /needs a session/],
    [
      'no notice',
      { feed: { ...conformanceFeed().feed, booking: {} } },
      /no feed\.booking\.privacy/,
    ],
    ['no feed', { feed: 3 }, /cannot be read/],
  ];
  for (const [name, change, said] of wishes) {
    test(name, () => assert.throws(() => target('http://x', change), said));
  }
  test('a session that is not there', () =>
    assert.throws(
      () => target('http://x', {}, { session: 'at-moon' }),
      /--session at-moon: .*no such/,
    ));
  test('a last place that is not there', () =>
    assert.throws(
      () => target('http://x', {}, { lastPlace: 'at-moon' }),
      /--last-place at-moon: .*no such/,
    ));
  test('a session with too few places', () => {
    const { lastPlace } = target('http://x');
    assert.throws(() => target('http://x', {}, { session: lastPlace }), /it has 1 places/);
  });
  test('a last place that is one of many', () => {
    const { session } = target('http://x');
    assert.throws(() => target('http://x', {}, { lastPlace: session }), /it has 20 places/);
  });
});
