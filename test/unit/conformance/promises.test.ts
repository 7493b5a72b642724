import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conformanceOf } from '../../../src/conformance/conformance.ts';
import { askFor, newSqliteFile, onEachDatabase } from '../endpoint/test-server.ts';
import { FAULTS, startBrokenEndpoint, type Fault } from '../../support/broken-endpoint.ts';
import { running, target } from './conformance-feed.ts';

await onEachDatabase((open) => {
  test('the reference endpoint keeps every promise', async (t) => {
    const { origin } = await running(t, open);
    const { findings } = await conformanceOf(target(origin));
    assert.deepEqual(
      findings.filter(({ result }) => result !== 'keeps').map(({ id, instead }) => [id, instead]),
      [['availability-challenge', null]], // it asks for no proof
    );
    assert.equal(findings.length, 31);
  });

  test('asking for time and a proof of work, it keeps every promise', async (t) => {
    const challenge = { difficulty: 8, minimumSeconds: 1 };
    const { origin } = await running(t, open, { challenge });
    const { findings } = await conformanceOf(target(origin));
    assert.deepEqual(
      findings.filter(({ result }) => result !== 'keeps'),
      [],
    );
  });

  test('all that it books is taken back', async (t) => {
    const { origin, availability } = await running(t, open);
    const { session, lastPlace } = target(origin);
    const { leftovers } = await conformanceOf(target(origin));
    assert.deepEqual(leftovers, []);
    const states = await availability(session, lastPlace ?? '');
    assert.deepEqual(
      states.map(({ remaining, capacity }) => [remaining, capacity]),
      [
        [20, 20],
        [1, 1],
      ],
    );
  });
});

/** The promises that something is refused, as a problem. */
const REFUSALS = [
  'key-reused',
  'key-missing',
  'key-mismatch',
  'race-last-place',
  'booking-session-changed',
  'problem-unknown-session',
  'problem-media-type',
  'problem-bad-request',
  'problem-too-large',
  'problem-validation',
  'problem-consent',
  'manage-etag',
  'manage-unguessable',
];

/** The promises that each fault breaks, and no others. */
const BREAKS: Readonly<Record<Fault, readonly string[]>> = {
  'forgets-keys': [
    'key-replay',
    'key-parallel',
    'key-reused',
    'key-in-body',
    'key-mismatch',
    'manage-cancel-twice',
    'needs-kept-once',
  ],
  'html-errors': REFUSALS,
  overbooks: ['race-last-place'],
  'no-cors': ['cors-preflight', 'cors-expose'],
  'no-etag': ['availability-etag', 'manage-etag'],
  'no-location': ['booking-created'],
  'plain-problems': REFUSALS,
  'keeps-stale': ['manage-etag'],
  'tells-names': ['manage-private'],
  'caches-bookings': ['manage-private'],
  'long-calendar-lines': ['calendar-file'],
  'late-deadline': ['booking-created'],
  'tells-unknown-ids': ['availability-shape'],
  'caches-places': ['availability-short-lived'],
  'takes-two-places': [
    'booking-takes-places',
    'key-parallel',
    'race-last-place',
    'wait-list-moves-up',
    'manage-move',
  ],
  'ignores-the-header': ['key-mismatch'],
  'moves-nothing': ['manage-move'],
  'books-what-has-changed': ['booking-session-changed'],
  'forgets-who-waits': ['wait-list-moves-up'],
  'lets-nobody-cancel-elsewhere': ['cors-preflight'],
  'lets-types-be-guessed': ['never-sniffed'],
  'keeps-what-is-cancelled': [
    'booking-takes-places',
    'wait-list-moves-up',
    'manage-etag',
    'manage-cancel-twice',
    'needs-kept-once',
  ],
};

for (const fault of FAULTS) {
  test(`an endpoint that ${fault} breaks what it breaks, and nothing else`, async (t) => {
    const { origin } = await running(t, newSqliteFile);
    const broken = await startBrokenEndpoint(origin, fault);
    t.after(() => broken.close());
    const { findings } = await conformanceOf(target(broken.origin));
    const found = findings.filter(({ result }) => result === 'breaks').map(({ id }) => id);
    assert.deepEqual(found.toSorted(), [...BREAKS[fault]].toSorted());
  });
}

test('a session that is taken meanwhile is no reason to call promises broken', async (t) => {
  const { origin, post } = await running(t, newSqliteFile);
  const { lastPlace, session } = target(origin);
  assert.equal((await post(lastPlace ?? '', askFor())).status, 201);
  await assert.rejects(conformanceOf(target(origin)), new RegExp(`${lastPlace} has 0 free places`));
  assert.notEqual(session, lastPlace);
});
