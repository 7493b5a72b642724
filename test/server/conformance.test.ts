import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { conformanceOf } from '../../demo/conformance/conformance.ts';
import { NoTarget, targetIn } from '../../demo/conformance/target.ts';
import { FAULTS, startBrokenEndpoint, type Fault } from '../support/broken-endpoint.ts';
import { bookingFeed, FEED_NOW } from '../support/booking-feed.ts';
import { feedFile, newSqliteFile, onEachDatabase, startTestServer } from './test-server.ts';

const KIT = fileURLToPath(new URL('../../demo/conformance/main.ts', import.meta.url));

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A feed for the clock of today: two sessions of twenty places, and one of one place. */
function feed() {
  const made = bookingFeed();
  const service = (id: string, schedule: string, maximum: number) => ({
    id: `svc-${id}`,
    name: id,
    booking: { mode: 'online' },
    at: [{ id: `at-${id}`, location_id: 'loc-hall', schedules: [schedule], capacity: { maximum } }],
  });
  const schedule = (id: string, ...days: readonly number[]) => ({
    id,
    kind: 'event',
    exceptions: [],
    dates: days.map((day) => ({
      date: dayFromNow(day),
      times: [{ start: '10:00', end: '11:00' }],
    })),
  });
  return {
    ...made,
    services: [service('yoga', 'two', 20), service('talk', 'one', 1)],
    schedules: [schedule('two', 2, 3), schedule('one', 2)],
  };
}

function target(origin: string) {
  return targetIn(feed(), {
    endpoint: `${origin}/booking`,
    origin: 'https://page.example',
    session: null,
    lastPlace: null,
    now: Date.now(),
  });
}

function running(...[t, open]: Parameters<typeof startTestServer>) {
  return startTestServer(t, open, { feed: feed(), now: Date.now });
}

await onEachDatabase((open) => {
  test('the reference endpoint keeps every promise', async (t) => {
    const { origin } = await running(t, open);
    const findings = await conformanceOf(target(origin));
    assert.deepEqual(
      findings.filter(({ result }) => result !== 'keeps'),
      [],
    );
    assert.equal(findings.length, 25);
  });

  test('all that it books is cancelled again', async (t) => {
    const { origin, availability } = await running(t, open);
    const { session, lastPlace } = target(origin);
    await conformanceOf(target(origin));
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

/** The promises that each fault breaks, and no others. */
const BREAKS: Readonly<Record<Fault, readonly string[]>> = {
  'forgets-keys': [
    'key-replay',
    'key-parallel',
    'key-reused',
    'key-in-body',
    'manage-cancel-twice',
    'needs-kept-once',
  ],
  'html-errors': [
    'key-reused',
    'key-missing',
    'race-last-place',
    'problem-unknown-session',
    'problem-media-type',
    'problem-bad-request',
    'problem-too-large',
    'problem-validation',
    'problem-consent',
    'manage-etag',
    'manage-unguessable',
  ],
  overbooks: ['race-last-place'],
  'no-cors': ['cors-preflight', 'cors-expose'],
  'no-etag': ['availability-etag', 'manage-etag'],
  'no-location': ['booking-created'],
  'plain-problems': [
    'key-reused',
    'key-missing',
    'race-last-place',
    'problem-unknown-session',
    'problem-media-type',
    'problem-bad-request',
    'problem-too-large',
    'problem-validation',
    'problem-consent',
    'manage-etag',
    'manage-unguessable',
  ],
  'keeps-stale': ['manage-etag'],
  'tells-names': ['manage-private'],
  'caches-bookings': ['manage-private'],
  'long-calendar-lines': ['calendar-file'],
  'late-deadline': ['booking-created'],
};

for (const fault of FAULTS) {
  test(`an endpoint that ${fault} breaks what it breaks, and nothing else`, async (t) => {
    const { origin } = await running(t, newSqliteFile);
    const broken = await startBrokenEndpoint(origin, fault);
    t.after(() => broken.close());
    const findings = await conformanceOf(target(broken.origin));
    const found = findings.filter(({ result }) => result === 'breaks').map(({ id }) => id);
    assert.deepEqual(found.toSorted(), [...BREAKS[fault]].toSorted());
  });
}

test('a feed without what the kit needs is said to be so', () => {
  const { services: _, ...rest } = bookingFeed();
  const options = {
    endpoint: 'http://x/booking',
    origin: 'http://x',
    session: null,
    lastPlace: null,
  };
  assert.throws(() => targetIn({ ...rest, services: [] }, { ...options, now: FEED_NOW }), NoTarget);
});

test('the command says what it does, and what is broken', async (t) => {
  const help = spawnSync(process.execPath, ['--import', 'tsx', KIT, '--help'], {
    encoding: 'utf8',
  });
  assert.match(help.stdout, /Says which promises/);
  const { file } = await feedFile(t, { ...bookingFeed(), services: [] });
  const flags = ['--endpoint', 'http://127.0.0.1:9/booking', '--feed', file];
  const none = spawnSync(process.execPath, ['--import', 'tsx', KIT, ...flags], {
    encoding: 'utf8',
  });
  assert.equal(none.status, 2);
  assert.match(none.stderr, /needs a session/);
});
