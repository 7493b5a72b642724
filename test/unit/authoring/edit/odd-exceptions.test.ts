import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  addSession,
  cancelSession,
  moveSession,
  restoreSession,
} from '../../../../src/authoring/edit/session-edits.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { COMMUNITY, feedOf, sessionsIn, written } from './edit-feed.ts';

learnAll();

const { calendars } = feedOf(COMMUNITY).feed;
const yoga = {
  ...{ schedule: 'wed', services: ['yoga'], date: '2026-12-02', start: '16:00', isExtra: false },
};
const times = { start: '09:00', end: '10:00' };

/** The same feed with exceptions of the class that somebody wrote otherwise than a feed does. */
function withOdd(exceptions: unknown): JsonRecord {
  const [wed, ...others] = COMMUNITY['schedules'] as readonly JsonRecord[];
  return { ...COMMUNITY, schedules: [{ ...wed, exceptions }, ...others] };
}

const EDITS: Readonly<Record<string, (feed: JsonRecord) => JsonRecord>> = {
  'a session is cancelled': (feed) => cancelSession(feed, yoga, null, calendars),
  'a session is moved': (feed) =>
    moveSession(feed, yoga, { to: '2026-12-03', times: [times], reason: null }, calendars),
  'a session is added': (feed) =>
    addSession(feed, { ...yoga, date: '2026-12-04' }, times, null, calendars),
  'a session is taken back': (feed) =>
    restoreSession(cancelSession(feed, yoga, null, calendars), yoga, calendars),
};

describe('An exception that nobody can read', () => {
  for (const [what, edit] of Object.entries(EDITS)) {
    for (const odd of [['12月16日停课'], '12月16日停课', ['12月16日停课', null]]) {
      it(`stays when ${what}: ${JSON.stringify(odd)}`, () => {
        const feed = withOdd(odd);
        const after = edit(feed);
        expect(written(after, 'wed')).to.include.members([odd].flat());
        // What it may close is as little promised as before.
        const on16th = (raw: JsonRecord) =>
          sessionsIn(raw, 'yoga', 20).filter((line) => line.startsWith('12-16'));
        expect(on16th(after)).to.deep.equal(on16th(feed));
      });
    }
  }
});
