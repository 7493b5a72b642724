import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesWithin } from '../../../../src/model/time/occurrences.ts';
import { recentOccurrences } from '../../../../src/model/time/recent-occurrences.ts';
import { schedule } from '../../../support/feed-builders.ts';

const yoga = schedule({ byday: ['WE'], times: [{ start: '10:00', end: '11:30' }], calendar: 'cn' });
const span = {
  first: '2026-11-23',
  last: '2026-12-20',
  zone: 'Asia/Shanghai',
  calendars: [
    {
      id: 'cn',
      valid_from: null,
      valid_to: null,
      days: [{ date: '2026-12-02', kind: 'holiday', name: '节', as: null }],
    },
  ],
} as const;
const others = {
  first: { ...span, first: '2026-12-01' },
  last: { ...span, last: '2026-11-30' },
  zone: { ...span, zone: 'Asia/Urumqi' },
  calendars: { ...span, calendars: [] },
};

describe('Recent occurrences', () => {
  it('are worked out once for a schedule and a span, whoever asks', () => {
    assert.equal(recentOccurrences(yoga, span), recentOccurrences(yoga, { ...span }));
  });

  it('are those of the schedule that is asked for', () => {
    const other = { ...yoga, id: 'other' };
    recentOccurrences(yoga, span);
    assert.equal(recentOccurrences(other, span)[0]?.scheduleId, 'other');
  });

  for (const [what, other] of Object.entries(others)) {
    it(`are others for another span, and the same when it is asked for again: ${what}`, () => {
      for (const each of [span, other, span]) {
        assert.deepEqual(recentOccurrences(yoga, each), occurrencesWithin(yoga, each));
      }
      assert.notDeepEqual(occurrencesWithin(yoga, other), occurrencesWithin(yoga, span));
    });
  }
});
