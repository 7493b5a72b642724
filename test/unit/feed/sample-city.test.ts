import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleHolidays } from '../../../demo/feeds/sample-calendar.ts';
import { sampleCity } from '../../../demo/feeds/sample-city.ts';
import { lateMembersOf } from '../../../src/feed/late-members.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { addDays } from '../../../src/model/time/plain-date.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import type { GeoPoint, Service } from '../../../src/model/service.ts';

/**
 * The day the sample city is made for: what its visitors meet then is tested here, what it promises of
 * itself in `feeds.test.ts`.
 */
const TODAY = '2026-11-24';

const reading = readFeed(sampleCity({ today: TODAY }));
assert.ok('feed' in reading, 'it is a feed');
const { feed } = reading;

const schedulesOf = ({ at }: Service) =>
  feed.schedules.filter(({ id }) => at.some(({ schedules }) => schedules?.includes(id)));
const timesOf = (schedule?: Schedule) =>
  schedule?.times.map(({ start, end }) => `${start}-${end}`) ?? [];

function atLeast(count: number, found: readonly unknown[], what: string): void {
  assert.ok(found.length >= count, `${found.length} ${what}`);
}

describe('the sample city', () => {
  it('has every kind of reader in mind', () => {
    const having = (what: string, suits: (service: Service) => boolean, least: number) =>
      atLeast(least, feed.services.filter(suits), what);
    for (const open of ['city', 'community', 'all', null]) {
      having(`open to ${open}`, ({ open_to }) => open_to === open, 30);
    }
    for (const tag of ['zh-Hans', 'ug', 'kk-Arab']) {
      having(`in ${tag}`, ({ languages }) => languages?.includes(tag) === true, 30);
    }
    having('in only Uyghur', ({ languages }) => languages?.join() === 'ug', 10);
    having('in nobody knows what language', ({ languages }) => languages === null, 300);
    having('for children', ({ eligibility }) => (eligibility?.max_age ?? 99) <= 14, 30);
    having('for older people', ({ eligibility }) => (eligibility?.min_age ?? 0) >= 55, 30);
    having('with two prices', ({ cost }) => cost?.options.length === 2, 20);
    having('booked on another site', ({ booking }) => booking?.mode === 'link', 20);
    having('with an alert', ({ alert }) => alert !== null, 10);
    having('with documents', ({ documents }) => (documents?.length ?? 0) > 0, 100);
    having('without documents', ({ documents }) => documents?.length === 0, 100);
  });

  it('was checked lately, eight months ago, and never', () => {
    const eightMonthsAgo = addDays(TODAY, -243);
    const checks = feed.services.map((each) => lateMembersOf('services', each).checked);
    const never = checks.filter((checked) => checked === null);
    atLeast(100, never, 'never checked');
    const old = checks.filter((checked) => (checked?.on ?? TODAY) < eightMonthsAgo);
    atLeast(50, old, 'checked eight months ago');
    const due = checks.filter((checked) => (checked?.review_after ?? TODAY) < TODAY);
    atLeast(100, due, 'due');
    const fresh = checks.filter((checked) => (checked?.review_after ?? '') > TODAY);
    atLeast(100, fresh, 'checked lately');
  });

  it('has free sessions for children at weekends, and something on weekday evenings', () => {
    const held = (service: Service) =>
      schedulesOf(service).filter(({ kind, times }) => kind === 'event' && times.length > 0);
    const forChildren = feed.services.filter(
      (service) => service.terms.includes('need:children') && service.cost?.free === true,
    );
    const atWeekends = forChildren.filter((service) =>
      held(service).some(({ byday }) => byday.some((day) => day === 'SA' || day === 'SU')),
    );
    atLeast(20, atWeekends, 'for children');
    const inTheEvening = feed.services.filter((service) =>
      held(service).some(
        ({ byday, times }) => byday.includes('WE') && times.some(({ start }) => start >= '18:00'),
      ),
    );
    atLeast(10, inTheEvening, 'in the evening');
  });

  it('has the hours of summer and of winter, one after the other', () => {
    const [summer, winter] = ['summer', 'winter'].map((part) =>
      feed.schedules.find(({ id }) => id === `sch-office-${part}`),
    );
    assert.deepEqual(timesOf(summer), ['10:00-14:00', '16:00-20:00']);
    assert.deepEqual(timesOf(winter), ['10:00-14:00', '15:30-19:30']);
    assert.deepEqual([summer?.season?.from, summer?.season?.to], ['05-01', '09-30']);
    assert.deepEqual([winter?.season?.from, winter?.season?.to], ['10-01', '04-30']);
    assert.equal(winter?.on_makeup_workday, 'as_weekday');
    const centres = feed.locations.filter(({ schedules }) => schedules.length === 2);
    assert.equal(centres.length, 71);
  });

  it('has canteens open at meal times, one past midnight, and a machine that never closes', () => {
    const canteens = feed.services.filter((service) => service.terms.includes('need:meals'));
    const hours = canteens.flatMap(schedulesOf).filter(({ kind }) => kind === 'hours');
    const open = (schedules: readonly Schedule[]) =>
      new Set(schedules.map((each) => timesOf(each).join()));
    assert.deepEqual([...open(hours)].sort(), [
      '08:30-10:00,13:00-15:00,19:00-20:30',
      '13:00-15:00',
      '13:00-15:00,19:00-20:30',
      '20:00-02:00',
    ]);
    assert.equal(open(feed.schedules).has('00:00-00:00'), true);
  });

  it('has a few services at two places, at different times', () => {
    const apart = feed.services.filter(
      ({ at }) => at.length === 2 && at[0]?.schedules?.[0] !== at[1]?.schedules?.[0],
    );
    atLeast(20, apart, 'at two places');
  });

  it('has points for money and printing at twelve communities, each on the map', () => {
    const able = feed.services.flatMap(({ at }) =>
      at.filter(({ capabilities }) => capabilities.length > 0),
    );
    const places = new Set(able.map(({ location_id }) => location_id));
    assert.equal(places.size, 12);
    const unmapped = feed.locations.filter(({ id, geo }) => places.has(id) && geo === null);
    assert.deepEqual(unmapped, []);
    const used = new Set(able.flatMap(({ capabilities }) => capabilities));
    assert.deepEqual([...used].sort(), feed.capabilities.map(({ id }) => id).sort());
    const limitOf = (id: string) => feed.capabilities.find((each) => each.id === id)?.limit?.value;
    assert.equal(limitOf('cap-cash-machine'), 2000);
    assert.equal(limitOf('cap-cash-staff'), 20_000);
    assert.equal(limitOf('cap-transfer-machine'), 50_000);
    assert.equal(limitOf('cap-transfer-staff'), undefined);
  });

  it('puts communities of one street near each other, all in the empty desert', () => {
    assert.equal(feed.feed.crs, 'gcj02');
    for (const street of feed.locations.filter(({ parent_id }) => parent_id === 'loc-city')) {
      const points = feed.locations.flatMap(({ parent_id, geo }) =>
        parent_id === street.id && geo?.type === 'point' ? [geo] : [],
      );
      atLeast(6, points, `in ${street.id}`);
      for (const axis of ['longitude', 'latitude'] as const) {
        const along = points.map((point) => point[axis]);
        assert.ok(Math.max(...along) - Math.min(...along) < 0.035, `${street.id} ${axis}`);
      }
      const isInDesert = ({ longitude, latitude }: GeoPoint) =>
        longitude > 87.6 && longitude < 87.8 && latitude > 45 && latitude < 45.15;
      assert.deepEqual(
        points.filter((point) => !isInDesert(point)),
        [],
      );
    }
  });

  it('knows the feasts of the region, and the Saturdays worked for a holiday', () => {
    const days = feed.feed.calendars.find(({ id }) => id === 'holidays')?.days ?? [];
    const named = (name: string) =>
      days.filter((day) => (day.name as Record<string, string>)['zh-Hans'] === name);
    assert.deepEqual(
      named('古尔邦节').map(({ date }) => date),
      [
        ...['2026-05-27', '2026-05-28', '2026-05-29'],
        ...['2027-05-16', '2027-05-17', '2027-05-18'],
      ],
    );
    assert.equal(named('春节')[0]?.date, '2026-02-17');
    const worked = days.filter(({ kind }) => kind === 'workday');
    assert.deepEqual(worked.map(({ date, as }) => `${date} ${as}`).slice(1, 4), [
      '2026-04-25 FR',
      '2026-09-26 FR',
      '2026-12-26 FR',
    ]);
  });

  it('works no Saturday that is a day off, as in a year when Corban is just before Labour Day', () => {
    const days = sampleHolidays('2061-03-01').map(({ date }) => date);
    assert.equal(new Set(days).size, days.length);
  });

  it('takes reports of mistakes at an address nobody has', () => {
    assert.match(feed.feed.feedback_url ?? '', /^mailto:[a-z]+@example\.invalid\?subject=/);
  });
});
