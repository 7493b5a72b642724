import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sessionEvent } from '../../../../src/i18n/format/session-event.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import { calendarText, type CalendarEvent } from '../../../../src/model/time/calendar-text.ts';
import { readEvent } from '../../../support/calendar.ts';
import { at, beijing, feedWith, service, session } from '../../../support/feed-builders.ts';
import { CHINESE } from '../../../support/locales.ts';

const DAY = 86_400_000;
const instant = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((ms) => ms - (ms % 1_000));
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(',', ';', '\\', '\n', 'n', ':', '"', ' ', '邻', '👩‍🦳'),
    maxLength: 200,
  }),
);
const event: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.string({ minLength: 1, maxLength: 120 }),
  stamp: instant,
  sequence: fc.nat({ max: 2 ** 31 - 1 }),
  start: instant.map((start) => ({ instant: start })),
  end: fc.option(instant),
  status: fc.constantFrom('CONFIRMED', 'TENTATIVE', 'CANCELLED'),
  summary: text,
  location: fc.option(text),
  description: fc.option(text),
  url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
});

/** A text as a calendar can hold it: without control characters, its line breaks of one kind. */
const kept = (value: string) => value.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');

describe('A calendar text, read by a library of strangers', () => {
  it('comes back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(event, (given) => {
        const read = readEvent(calendarText(given, '-//linli//test//EN'));
        assert.equal(read.summary, kept(given.summary));
        assert.equal(read.location ?? '', kept(given.location ?? ''));
        assert.equal(read.description ?? '', kept(given.description ?? ''));
        assert.equal(read.url, given.url);
        assert.equal(read.sequence, given.sequence);
        assert.equal(read.status, given.status);
        assert.equal(Date.parse(read.stamp), given.stamp);
        assert.equal(Date.parse(read.start), 'instant' in given.start && given.start.instant);
        assert.equal(read.end === null ? null : Date.parse(read.end), given.end);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never goes back while a session changes and time goes on', () => {
    const step = fc.record({
      after: fc.integer({ min: 1_000, max: DAY }),
      status: fc.constantFrom('scheduled', 'moved', 'cancelled', 'ask'),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 20 }), (steps) => {
        let now = beijing('2026-11-24 10:00');
        let last = { sequence: -1, stamp: '' };
        for (const { after, status } of steps) {
          now += after;
          const placed = { id: 'at', at: at(), session: session({ status }) };
          const saved = { service: service(), placed, url: null, stamp: now };
          const event = sessionEvent(saved, directoryOf(feedWith()), CHINESE);
          const read = readEvent(calendarText(event, '-//linli//test//EN'));
          assert.ok(read.sequence >= last.sequence && read.stamp > last.stamp);
          last = read;
        }
      }),
      { numRuns: 300 },
    );
  });
});
