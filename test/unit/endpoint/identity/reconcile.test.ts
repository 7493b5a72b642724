import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Announcement } from '../../../../src/endpoint/identity/announcement.ts';
import { reconcile } from '../../../../src/endpoint/identity/reconcile.ts';
import type { KnownSession } from '../../../../src/endpoint/identity/session-decision.ts';
import { booked, NOW, readings, told, yoga } from './announcements.ts';

function decided(
  known: readonly KnownSession[],
  before: readonly Announcement[],
  now: readonly Announcement[],
  services: Parameters<typeof readings>[2] = {},
  at = NOW,
): readonly string[] {
  return reconcile(known, readings(before, now, services), at).decisions.map(told);
}

const MORNING = yoga();
const LATER = yoga({ time: '10:30' });
const AFTERNOON = yoga({ time: '14:00' });

describe('what a newer feed means for a session that somebody has booked', () => {
  it('keeps what is announced as it was', () => {
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [MORNING]), [
      `announced ${MORNING.key}`,
    ]);
  });

  it('moves it with a time that was corrected by up to two hours', () => {
    for (const time of ['10:30', '08:00', '12:00']) {
      const corrected = yoga({ time });
      assert.deepEqual(decided([booked(MORNING)], [MORNING], [corrected]), [
        `announced ${corrected.key} renamed time`,
      ]);
    }
  });

  it('holds it where the time is another by more, or as long no more', () => {
    for (const changed of [yoga({ time: '12:01' }), yoga({ time: '10:30', minutes: 60 })]) {
      assert.deepEqual(decided([booked(MORNING)], [MORNING], [changed]), [
        `held time-changed [${changed.key}]`,
      ]);
    }
  });

  it('moves it by the id of its time however far on its day', () => {
    const was = yoga({ key: 'at-yoga~weekly~2026-11-25~am' });
    const is = { ...yoga({ time: '15:00' }), key: was.key };
    assert.deepEqual(decided([booked(was)], [was], [is]), [`announced ${was.key} time`]);
  });

  it('holds the one of two a day that vanishes, and leaves the other alone', () => {
    assert.deepEqual(
      decided([booked(MORNING), booked(AFTERNOON)], [MORNING, AFTERNOON], [AFTERNOON]),
      [`announced ${AFTERNOON.key}`, 'held vanished []'],
    );
  });

  it('does not take the other of the day for it, which nobody has booked', () => {
    assert.deepEqual(decided([booked(MORNING)], [MORNING, LATER], [LATER]), ['held vanished []']);
  });

  it('holds both of two a day whose times both change, and closes the new ones', () => {
    const [one, two] = [yoga({ time: '10:15' }), yoga({ time: '14:15' })];
    const held = `held several-changed [${one.key} ${two.key}]`;
    assert.deepEqual(
      decided([booked(MORNING), booked(AFTERNOON)], [MORNING, AFTERNOON], [one, two]),
      [held, held],
    );
    assert.deepEqual(decided([booked(MORNING)], [MORNING, AFTERNOON], [one, two]), [held]);
  });

  it('closes what is new in its week at its place where its schedule is another, too', () => {
    const [later, thursday] = [
      yoga({ time: '14:00', scheduleId: 'winter' }),
      yoga({ date: '2026-11-26', scheduleId: 'winter' }),
    ];
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [later]), [
      `held time-changed [${later.key}]`,
    ]);
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [thursday]), [
      `held day-changed [${thursday.key}]`,
    ]);
    const nextWeek = yoga({ date: '2026-12-02', scheduleId: 'winter' });
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [nextWeek]), ['held vanished []']);
  });

  it('holds it where its time becomes that of another that is booked and announced no more', () => {
    const one = yoga({ key: 'at-yoga~weekly~2026-11-25~one' });
    const oneLater = { ...AFTERNOON, key: one.key };
    const [here, there] = [booked(one), booked(AFTERNOON)];
    const both = [`held several-changed [${one.key}]`, `held vanished [${one.key}]`];
    assert.deepEqual(decided([here, there], [one, AFTERNOON], [oneLater]), both);
    const kept = booked(AFTERNOON, { state: 'kept' });
    assert.deepEqual(decided([here, kept], [one], [oneLater]), both.slice(0, 1));
    const left = booked(AFTERNOON, { bookings: 0 });
    assert.deepEqual(decided([here, left], [one, AFTERNOON], [oneLater]), [
      `announced ${one.key} time`,
      'gone',
    ]);
  });

  it('holds one after the other, where what is held stays at a time that a third would have', () => {
    const at = (id: string, time: string) => yoga({ key: `at-yoga~weekly~2026-11-25~${id}`, time });
    const before = [at('a', '10:00'), at('b', '12:00'), AFTERNOON];
    const now = [at('a', '14:00'), at('b', '10:00')];
    assert.deepEqual(
      decided(
        before.map((was) => booked(was)),
        before,
        now,
      ),
      [
        `held several-changed [${at('a', '').key} ${at('b', '').key}]`,
        `held several-changed [${at('b', '').key}]`,
        `held vanished [${at('a', '').key}]`,
      ],
    );
  });

  it('lets two that are both announced change their times', () => {
    const at = (id: string, time: string) => yoga({ key: `at-yoga~weekly~2026-11-25~${id}`, time });
    const before = [at('a', '10:00'), at('b', '14:00')];
    const now = [at('a', '14:00'), at('b', '10:00')];
    assert.deepEqual(
      decided(
        before.map((was) => booked(was)),
        before,
        now,
      ),
      [`announced ${at('a', '').key} time`, `announced ${at('b', '').key} time`],
    );
  });

  it('closes what comes after the session it was once, while it is held as that', () => {
    const renamed = yoga({ serviceId: 'svc-new', atId: 'at-new' });
    const held = booked(renamed, {
      ...{ id: MORNING.key, keys: [MORNING.key, renamed.key] },
      ...{ state: 'held', candidates: [MORNING.key] },
    });
    const later = yoga({ time: '11:30' });
    assert.deepEqual(decided([held], [MORNING], [later]), [
      `held time-changed [${later.key} ${MORNING.key}]`,
    ]);
  });

  it('never moves it to another day by itself', () => {
    const thursday = yoga({ date: '2026-11-26' });
    const nextWeek = yoga({ date: '2026-12-02' });
    assert.deepEqual(decided([booked(MORNING)], [MORNING, nextWeek], [thursday, nextWeek]), [
      `held day-changed [${thursday.key}]`,
    ]);
    const back = booked(MORNING, { keys: [thursday.key, MORNING.key] });
    assert.deepEqual(decided([back], [MORNING], [thursday]), [
      `held day-changed [${thursday.key}]`,
    ]);
  });

  it('keeps it where its schedule is another, and place, day and time are the same', () => {
    const split = yoga({ scheduleId: 'winter' });
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [split]), [
      `announced ${split.key} renamed`,
    ]);
    const withId = { ...MORNING, key: 'at-yoga~weekly~2026-11-25~am' };
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [withId]), [
      `announced ${withId.key} renamed`,
    ]);
  });

  it('proposes the service that has come with another id, and does not decide', () => {
    const renamed = yoga({ serviceId: 'svc-yoga-2', atId: 'at-yoga-2' });
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [renamed]), [
      `held service-changed [${renamed.key}]`,
    ]);
    const sameAt = yoga({ serviceId: 'svc-yoga-2' });
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [sameAt]), [
      `held service-changed [${sameAt.key}]`,
    ]);
    const other = yoga({ serviceId: 'svc-choir', atId: 'at-choir', time: '14:00' });
    const known = { ...renamed, serviceId: 'svc-choir' };
    assert.deepEqual(decided([booked(MORNING)], [MORNING, other], [other, known]), [
      'held service-gone []',
    ]);
  });

  it('holds it where its service is gone, or is not booked online any more', () => {
    assert.deepEqual(decided([booked(MORNING)], [MORNING], []), ['held service-gone []']);
    const byPhone = { ...MORNING, isOnline: false };
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [byPhone]), ['held not-online []']);
    const servicesNow = new Map([['svc-yoga', false]]);
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [], { servicesNow }), [
      'held not-online []',
    ]);
  });

  it('holds it where its time cannot be read any more', () => {
    const unreadable = new Set(['at-yoga']);
    const servicesNow = new Map([['svc-yoga', true]]);
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [], { servicesNow, unreadable }), [
      'held unreadable []',
    ]);
    const somewhen = { ...MORNING, isCertain: false };
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [somewhen]), ['held unreadable []']);
    const held = booked(MORNING, { state: 'held' });
    assert.deepEqual(decided([held], [somewhen], [MORNING]), [`announced ${MORNING.key} restored`]);
  });

  it('keeps it at another place, and says so', () => {
    const elsewhere = { ...MORNING, locationId: 'loc-annex' };
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [elsewhere]), [
      `announced ${MORNING.key} place`,
    ]);
  });

  it('takes what the feed announces itself: cancelled, moved to any day, taking place again', () => {
    const cancelled = { ...MORNING, isCancelled: true };
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [cancelled]), [
      `announced ${MORNING.key} cancelled`,
    ]);
    assert.deepEqual(decided([booked(cancelled)], [cancelled], [MORNING]), [
      `announced ${MORNING.key} takes-place`,
    ]);
    const moved = { ...yoga({ date: '2027-01-20', time: '16:00' }), key: MORNING.key };
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [moved]), [
      `announced ${MORNING.key} time`,
    ]);
  });

  it('keeps everybody where there are fewer places than are taken, and says so once', () => {
    const few = { ...MORNING, capacity: 4 };
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [few]), [
      `announced ${MORNING.key} oversold`,
    ]);
    assert.deepEqual(decided([booked(few)], [few], [few]), [`announced ${MORNING.key}`]);
    assert.deepEqual(decided([booked(MORNING, { taken: 4 })], [MORNING], [few]), [
      `announced ${MORNING.key}`,
    ]);
  });

  it('restores it when it comes back, under its key or one it had', () => {
    const held = booked(MORNING, { state: 'held' });
    assert.deepEqual(decided([held], [], [MORNING]), [`announced ${MORNING.key} restored`]);
    const aliased = booked(LATER, { id: MORNING.key, keys: [MORNING.key, LATER.key] });
    assert.deepEqual(decided([aliased], [LATER], [MORNING]), [
      `announced ${MORNING.key} renamed time`,
    ]);
  });

  it('leaves alone what is over, unresolved, or kept by a person', () => {
    const after = NOW + 3 * 86_400_000;
    assert.deepEqual(decided([booked(MORNING)], [MORNING], [], {}, after), []);
    for (const state of ['kept', 'unresolved'] as const) {
      assert.deepEqual(decided([booked(MORNING, { state })], [], [LATER]), []);
    }
    const kept = booked(MORNING, { state: 'kept' });
    const split = yoga({ scheduleId: 'winter' });
    assert.deepEqual(decided([kept], [], [split]), [`announced ${split.key} restored renamed`]);
    assert.deepEqual(decided([kept], [], [MORNING]), [`announced ${MORNING.key} restored`]);
  });

  it('lets go what nobody has booked any more, and closes nothing for it', () => {
    const left = booked(MORNING, { bookings: 0, taken: 0 });
    assert.deepEqual(decided([left], [MORNING], [LATER]), ['gone']);
    assert.deepEqual(decided([{ ...left, state: 'gone' }], [], [MORNING]), [
      `announced ${MORNING.key}`,
    ]);
  });

  it('goes on holding it at the next reading, and moves it when only one time is left', () => {
    const [one, two] = [yoga({ time: '10:15' }), yoga({ time: '10:30' })];
    const held = booked(MORNING, { state: 'held', candidates: [one.key, two.key] });
    assert.deepEqual(decided([held], [one, two], [one, two]), [
      `held several-changed [${one.key} ${two.key}]`,
    ]);
    assert.deepEqual(decided([held], [one, two], [two]), [
      `announced ${two.key} restored renamed time`,
    ]);
  });

  it('closes what comes in the place of what is closed, and opens nothing before somebody decides', () => {
    const thursday = yoga({ date: '2026-11-26' });
    const held = booked(MORNING, { state: 'held', candidates: [thursday.key] });
    const corrected = yoga({ date: '2026-11-26', time: '14:00' });
    const renamed = { ...thursday, key: 'new', serviceId: 'svc-new', atId: 'at-new' };
    for (const next of [corrected, renamed]) {
      const [decision] = reconcile([held], readings([thursday], [next]), NOW).decisions;
      assert.equal(decision?.kind, 'held');
      assert.deepEqual(
        decision.kind === 'held' && [...decision.candidates].toSorted(),
        [next.key, thursday.key].toSorted(),
      );
    }
    const again = booked(MORNING, { state: 'held', candidates: ['new'] });
    assert.deepEqual(decided([again], [renamed], [renamed]), ['held service-gone [new]']);
    assert.deepEqual(decided([again], [renamed], []), ['held service-gone [new]']);
  });

  it('moves nothing by itself that a person has taken back', () => {
    const undone = booked(MORNING, { state: 'held', candidates: [LATER.key], isUndone: true });
    assert.deepEqual(decided([undone], [LATER], [LATER]), [`held time-changed [${LATER.key}]`]);
  });

  it('decides nothing by comparison where it has not seen an earlier feed', () => {
    const known = readings([], [LATER]);
    const { decisions } = reconcile([booked(MORNING)], { ...known, before: null }, NOW);
    assert.deepEqual(decisions.map(told), ['held vanished []']);
  });

  it('makes another session of an earlier key that is announced beside the present one', () => {
    const moved = booked(LATER, { id: MORNING.key, keys: [MORNING.key, LATER.key] });
    const { decisions, detached } = reconcile([moved], readings([LATER], [LATER, MORNING]), NOW);
    assert.deepEqual(decisions.map(told), [`announced ${LATER.key}`]);
    assert.deepEqual(detached, [MORNING.key]);
  });

  it('makes another session of an earlier key on another day, where a person has kept it on its own', () => {
    const thursday = yoga({ date: '2026-11-26' });
    const kept = booked(MORNING, { state: 'kept', keys: [MORNING.key, thursday.key] });
    const { decisions, detached } = reconcile([kept], readings([], [thursday]), NOW);
    assert.deepEqual(decisions, []);
    assert.deepEqual(detached, [thursday.key]);
  });

  it('gives one new session to one that vanished at most', () => {
    const other = yoga({ scheduleId: 'second' });
    const split = yoga({ scheduleId: 'third' });
    const all = decided([booked(MORNING), booked(other)], [MORNING, other], [split]);
    assert.ok(all.every((line) => line.startsWith('held')));
  });
});
