import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lateMembersOf } from '../../../src/feed/late-members.ts';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { directoryOf, placesAround, sessionsOfService } from '../../../src/model/directory.ts';
import { directoryFeed } from '../../support/fixed-directory.ts';

/** The instant at which the tests of the list show the feed: what they rely on then is tested here. */
const NOW = Date.parse('2026-11-24T10:00:00+08:00');

const reading = readFeed(directoryFeed());
assert.ok('feed' in reading, 'it is a feed');
const { feed, issues } = reading;
const directory = directoryOf(feed);

function service(id: string) {
  const found = directory.service(id);
  assert.ok(found, id);
  return found;
}

/** The first sessions of a service: at which place, when, and in what state. */
function sessions(id: string): readonly string[] {
  return sessionsOfService(directory, service(id), NOW, 14).map(
    ({ at, session: { date, start, status } }) =>
      `${at.location_id} ${date} ${start ?? 'unknown'} ${status}`,
  );
}

describe('the fixed directory', () => {
  it('is read whole and passes the lint without a warning', () => {
    assert.deepEqual(issues, []);
    assert.deepEqual(lintFeed(feed), []);
  });

  it('is out of date by two days', () => {
    const madeAt = Date.parse(feed.feed.generated_at ?? '');
    assert.equal(madeAt + (feed.feed.ttl ?? 0) * 1000, NOW - 2 * 86_400_000);
  });

  const SESSIONS: Readonly<Record<string, readonly string[]>> = {
    yoga: ['loc-a 2026-11-25 19:30 scheduled', 'loc-b 2026-11-27 10:00 scheduled'],
    choir: ['loc-b 2026-11-26 19:00 cancelled', 'loc-b 2026-12-03 19:00 scheduled'],
    beauty: ['loc-a 2026-11-25 unknown scheduled', 'loc-a 2026-11-26 unknown scheduled'],
    smartphone: ['loc-a 2026-11-24 16:30 scheduled', 'loc-a 2026-12-01 16:30 scheduled'],
    stories: ['loc-c 2026-11-28 11:00 scheduled', 'loc-c 2026-12-05 11:00 scheduled'],
    coding: ['loc-b 2026-11-28 17:00 moved', 'loc-b 2026-12-06 16:00 scheduled'],
    clinic: ['loc-c 2026-12-01 10:00 scheduled'],
    bath: [],
    desk: [],
  };
  for (const [id, expected] of Object.entries(SESSIONS)) {
    it(`has the sessions of ${id} where and when they are expected`, () => {
      assert.deepEqual(sessions(id).slice(0, 2), expected);
    });
  }

  it('has places three deep, in two counties', () => {
    const chain = (id: string) =>
      placesAround(directory, directory.location(id)).map((place) => place.id);
    assert.deepEqual(chain('loc-a'), ['loc-a', 'loc-north', 'loc-city']);
    assert.deepEqual(chain('loc-village'), ['loc-village', 'loc-township', 'loc-county']);
  });

  it('has B one kilometre from A, C two, the village far away, and D nowhere', () => {
    const KM_PER_DEGREE = 111.2;
    const from = (id: string) => {
      const [a, b] = ['loc-a', id].map((each) => directory.location(each)?.geo);
      if (a?.type !== 'point' || b?.type !== 'point') return null;
      const east = (b.longitude - a.longitude) * Math.cos((44 * Math.PI) / 180);
      return Math.round(Math.hypot(east, b.latitude - a.latitude) * KM_PER_DEGREE * 10) / 10;
    };
    assert.deepEqual(['loc-b', 'loc-c', 'loc-d'].map(from), [1, 2, null]);
    assert.equal(Math.round(from('loc-village') ?? 0), 89);
  });

  it('has every answer to each question of a reader', () => {
    const { services } = feed;
    const among = (values: readonly unknown[]) => [...new Set(values)].map(String).sort();
    assert.deepEqual(among(services.map(({ cost }) => cost?.free ?? null)), [
      ...['false', 'null', 'true'],
    ]);
    assert.deepEqual(among(services.map(({ open_to }) => open_to)), [
      ...['all', 'city', 'community', 'null'],
    ]);
    assert.deepEqual(among(services.map(({ booking }) => booking?.mode ?? null)), [
      ...['link', 'null', 'online', 'phone', 'walk_in'],
    ]);
    assert.deepEqual(among(feed.locations.map((each) => each.accessibility?.step_free ?? null)), [
      ...['no', 'null', 'unknown', 'yes'],
    ]);
    assert.deepEqual(among(feed.capabilities.map(({ limit }) => limit?.value ?? null)), [
      ...['2000', '50000', 'null'],
    ]);
  });

  it('has one service due for a check since September', () => {
    const checks = feed.services.map((service) => ({
      id: service.id,
      checked: lateMembersOf('services', service).checked,
    }));
    const due = checks.filter(
      ({ checked }) => (checked?.review_after ?? '9999-12-31') < '2026-11-24',
    );
    assert.deepEqual(
      due.map(({ id, checked }) => [id, checked?.on]),
      [['smartphone', '2026-03-20']],
    );
  });
});
