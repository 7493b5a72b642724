import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  addSession,
  cancelSession,
  moveSession,
  removeExtra,
  restoreSession,
} from '../../../../src/authoring/edit/session-edits.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { COMMUNITY, feedOf, sessionsIn, written } from './edit-feed.ts';

learnAll();

const { calendars } = feedOf(COMMUNITY).feed;
const ALL = ['yoga', 'choir', 'chess'];
const yoga = {
  ...{ schedule: 'wed', services: ['yoga'], date: '2026-12-02', start: '16:00', isExtra: false },
};
const tea = { ...yoga, schedule: 'twice', services: ['tea'], start: '15:00' };
const cancelled = cancelSession(COMMUNITY, yoga, '下雨', calendars);

describe('A session that is cancelled', () => {
  it('stays, with its reason, for the one service', () => {
    expect(sessionsIn(cancelled, 'yoga', 3)).to.deep.equal(['12-02 16:00 cancelled 下雨']);
    expect(sessionsIn(cancelled, 'choir', 3)).to.deep.equal(['12-02 16:00 scheduled']);
    expect(written(cancelled, 'wed')).to.deep.equal([
      { date: '2026-12-02', status: 'cancelled', reason: '下雨', services: ['yoga'] },
    ]);
  });

  it('is so for all that share it, without their names', () => {
    const all = cancelSession(COMMUNITY, { ...yoga, services: ALL }, null, calendars);
    expect(written(all, 'wed')).to.deep.equal([{ date: '2026-12-02', status: 'cancelled' }]);
  });

  it('is the one of several of its day', () => {
    const edited = cancelSession(COMMUNITY, tea, '停水', calendars);
    expect(sessionsIn(edited, 'tea', 3)).to.deep.equal([
      '12-02 10:00 scheduled',
      '12-02 15:00 cancelled 停水',
    ]);
  });

  it('leaves every other record the very same object, and all that nobody knows', () => {
    expect(cancelled['services']).to.equal(COMMUNITY['services']);
    expect((cancelled['schedules'] as unknown[])[1]).to.equal(
      (COMMUNITY['schedules'] as unknown[])[1],
    );
    expect((cancelled['schedules'] as unknown[])[0]).to.include({ x_note: 'kept' });
    expect(cancelled).to.include({ x_private: COMMUNITY['x_private'] });
  });

  it('takes place again when that is taken back', () => {
    const back = restoreSession(cancelled, yoga, calendars);
    expect(back).to.deep.equal(COMMUNITY);
  });
});

describe('What was said of all is taken back for one', () => {
  const all = cancelSession(COMMUNITY, { ...yoga, services: ALL }, '下雨', calendars);
  const back = restoreSession(all, yoga, calendars);

  it('and stays said of the others', () => {
    expect(sessionsIn(back, 'yoga', 3)).to.deep.equal(['12-02 16:00 scheduled']);
    for (const id of ['choir', 'chess']) {
      expect(sessionsIn(back, id, 3)).to.deep.equal(['12-02 16:00 cancelled 下雨']);
    }
  });

  it('of a whole day for one of its times', () => {
    const day = {
      ...COMMUNITY,
      schedules: (COMMUNITY['schedules'] as { id: string }[]).map((each) =>
        each.id === 'twice'
          ? { ...each, exceptions: [{ date: '2026/12/02', status: '停课', reason: '停水' }] }
          : each,
      ),
    };
    expect(sessionsIn(restoreSession(day, tea, calendars), 'tea', 3)).to.deep.equal([
      '12-02 10:00 cancelled 停水',
      '12-02 15:00 scheduled',
    ]);
  });

  it('of a day that is moved as a whole, and each time keeps where it goes', () => {
    const to = {
      date: '2026-12-03',
      times: [
        { start: '11:00', end: '12:00' },
        { start: '17:00', end: '18:00' },
      ],
    };
    const moved = {
      ...COMMUNITY,
      schedules: (COMMUNITY['schedules'] as { id: string }[]).map((each) =>
        each.id === 'twice'
          ? { ...each, exceptions: [{ date: '2026-12-02', status: 'moved', to }] }
          : each,
      ),
    };
    expect(
      sessionsIn(restoreSession(moved, { ...tea, start: '10:00' }, calendars), 'tea', 3),
    ).to.deep.equal(['12-02 10:00 scheduled', '12-03 17:00 moved']);
  });
});

describe('A session that is moved', () => {
  const to = { to: '2026-12-04', times: [{ start: '09:30', end: '11:00' }], reason: '场地' };
  const moved = moveSession(COMMUNITY, yoga, to, calendars);

  it('takes place on the new day, for the one service', () => {
    expect(sessionsIn(moved, 'yoga', 5)).to.deep.equal(['12-04 09:30 moved 场地']);
    expect(sessionsIn(moved, 'chess', 5)).to.deep.equal(['12-02 16:00 scheduled']);
  });

  it('may be moved again, cancelled, and taken back', () => {
    const again = moveSession(moved, yoga, { ...to, to: '2026-12-05' }, calendars);
    expect(sessionsIn(again, 'yoga', 5)).to.deep.equal(['12-05 09:30 moved 场地']);
    const off = cancelSession(again, yoga, null, calendars);
    expect(sessionsIn(off, 'yoga', 5)).to.deep.equal(['12-02 16:00 cancelled']);
    expect(restoreSession(again, yoga, calendars)).to.deep.equal(COMMUNITY);
  });

  it('is the one of several of its day', () => {
    const edited = moveSession(COMMUNITY, tea, to, calendars);
    expect(sessionsIn(edited, 'tea', 5)).to.deep.equal([
      '12-02 10:00 scheduled',
      '12-04 09:30 moved 场地',
    ]);
  });
});

describe('A session that is added', () => {
  const times = { start: '09:30', end: '10:30' };
  const extra = { ...yoga, date: '2026-12-03' };
  const added = addSession(COMMUNITY, extra, times, null, calendars);

  it('takes place beside the others, for the one service', () => {
    expect(sessionsIn(added, 'yoga', 4)).to.deep.equal([
      '12-02 16:00 scheduled',
      '12-03 09:30 scheduled',
    ]);
    expect(sessionsIn(added, 'choir', 4)).to.deep.equal(['12-02 16:00 scheduled']);
  });

  it('leaves one that was added to the same day before', () => {
    const twice = addSession(added, extra, { start: '14:00', end: null }, null, calendars);
    expect(sessionsIn(twice, 'yoga', 4).slice(1)).to.deep.equal([
      '12-03 09:30 scheduled',
      '12-03 14:00 scheduled',
    ]);
  });

  it('can be cancelled, and stays in view', () => {
    const session = { ...extra, start: '09:30', isExtra: true };
    const off = cancelSession(added, session, '停电', calendars);
    expect(sessionsIn(off, 'yoga', 4)[1]).to.equal('12-03 09:30 cancelled 停电');
    expect(restoreSession(off, session, calendars)).to.deep.equal(added);
    expect(removeExtra(off, session, calendars)).to.deep.equal(COMMUNITY);
  });

  it('opens a day that a holiday closes', () => {
    expect(sessionsIn(COMMUNITY, 'yoga', 9)[1]).to.equal('12-09 16:00 cancelled 校庆');
    const open = addSession(
      COMMUNITY,
      { ...yoga, date: '2026-12-09' },
      { start: '16:00', end: '17:30' },
      null,
      calendars,
    );
    expect(sessionsIn(open, 'yoga', 9)[1]).to.equal('12-09 16:00 scheduled');
    expect(sessionsIn(open, 'choir', 9)[1]).to.equal('12-09 16:00 cancelled 校庆');
  });
});

describe('A session of a schedule that is not there', () => {
  it('changes nothing', () => {
    const none = { ...yoga, schedule: 'gone' };
    for (const edit of [
      cancelSession(COMMUNITY, none, null, []),
      restoreSession(COMMUNITY, none, []),
    ])
      expect(edit).to.equal(COMMUNITY);
  });
});
