import { expect } from 'chai';
import { sessionEvent } from '../../src/i18n/format/session-event.ts';
import { directoryOf } from '../../src/model/directory.ts';
import { calendarText } from '../../src/model/time/calendar-text.ts';
import { sessionIdOf, type Session } from '../../src/model/time/sessions.ts';
import type { Instant } from '../../src/model/time/zoned-time.ts';
import { at, beijing, feedWith, location, service, session } from '../support/feed-builders.ts';
import { CHINESE } from '../support/locales.ts';

interface Saved {
  readonly session?: Session;
  readonly feedId?: string;
  readonly place?: string | null;
  readonly address?: string | null;
  readonly now?: Instant;
}

function saved({
  session: planned = session(),
  feedId = 'city',
  place = '嘉顺社区',
  address = '北京南路1号',
  now = beijing('2026-11-24 10:00'),
}: Saved = {}): readonly string[] {
  const given = at({ location_id: place === null ? null : 'jiashun' });
  const yoga = service({ summary: '请带垫子', at: [given] });
  const where = { text: address, city: null, province: null };
  const locations = [location({ id: 'jiashun', name: place ?? '', address: where })];
  const made = feedWith({ feed: { id: feedId }, services: [yoga], locations });
  const directory = directoryOf(made);
  const placed = { id: sessionIdOf('at', planned), at: given, session: planned };
  const url = 'https://example.org/services';
  const event = sessionEvent({ service: yoga, placed, url, stamp: now }, directory, CHINESE);
  return calendarText(event, '-//linli//test//EN')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
}

function lineOf(name: string, lines: readonly string[]): string | undefined {
  return lines.find((line) => new RegExp(`^${name}[:;]`).test(line));
}

function sequenceOf(lines: readonly string[]): number {
  return Number(lineOf('SEQUENCE', lines)?.split(':')[1]);
}

describe('A session saved to a calendar', () => {
  it('has its name, place, time and page', () => {
    const lines = saved();
    for (const line of [
      'SUMMARY:孕期瑜伽',
      'LOCATION:嘉顺社区 北京南路1号',
      'DESCRIPTION:请带垫子',
      'DTSTART:20261125T020000Z',
      'DTEND:20261125T033000Z',
      'STATUS:CONFIRMED',
      'DTSTAMP:20261124T020000Z',
      'URL:https://example.org/services',
    ]) {
      expect(lines).to.include(line);
    }
  });

  it('updates itself when it is saved again after it was moved', () => {
    const first = saved();
    const moved = saved({
      session: session({ status: 'moved', startsAt: beijing('2026-11-26 16:00'), end: null }),
      now: beijing('2026-11-24 10:01'),
    });
    expect(lineOf('UID', moved)).to.equal('UID:at~sch~2026-11-25T10:00@city');
    expect(lineOf('UID', moved)).to.equal(lineOf('UID', first));
    expect(String(lineOf('DTSTAMP', moved)) > String(lineOf('DTSTAMP', first))).to.equal(true);
    expect(lineOf('DTSTART', moved)).to.equal('DTSTART:20261126T080000Z');
    expect(lineOf('STATUS', moved)).to.equal('STATUS:CONFIRMED');
    expect(sequenceOf(moved)).to.be.greaterThan(sequenceOf(first));
  });

  it('is a later version where it is changed, also within the same second', () => {
    const moved = saved({ session: session({ status: 'moved' }) });
    expect(sequenceOf(moved)).to.be.greaterThan(sequenceOf(saved()));
    const cancelled = saved({ session: session({ status: 'cancelled' }) });
    expect(sequenceOf(cancelled)).to.be.greaterThan(sequenceOf(saved()));
  });

  it('has a version that calendars can count to, whatever a clock says', () => {
    for (const now of [
      beijing('1999-01-01 00:00'),
      beijing('2026-11-24 10:00'),
      beijing('2085-01-01 00:00'),
    ]) {
      expect(sequenceOf(saved({ now }))).to.be.within(0, 2 ** 31 - 1);
    }
  });

  it('is another event than the same session of another feed', () => {
    expect(lineOf('UID', saved({ feedId: 'other' }))).not.to.equal(lineOf('UID', saved()));
  });

  it('is taken back where it is cancelled', () => {
    const lines = saved({ session: session({ status: 'cancelled' }) });
    expect(lines).to.include('STATUS:CANCELLED');
  });

  it('is tentative where one has to ask', () => {
    expect(saved({ session: session({ status: 'ask' }) })).to.include('STATUS:TENTATIVE');
    const atClockChange = session({ doubt: 'clock' });
    expect(saved({ session: atClockChange })).to.include('STATUS:TENTATIVE');
  });

  it('lasts the whole day where its time is not published', () => {
    const lines = saved({ session: session({ start: null, end: null }) });
    expect(lineOf('DTSTART', lines)).to.equal('DTSTART;VALUE=DATE:20261125');
    expect(lineOf('DTEND', lines)).to.equal(undefined);
  });

  it('has no end where that is not published', () => {
    expect(lineOf('DTEND', saved({ session: session({ end: null }) }))).to.equal(undefined);
  });

  it('has no place where none is known', () => {
    expect(lineOf('LOCATION', saved({ place: null, address: null }))).to.equal(undefined);
    expect(saved({ address: null })).to.include('LOCATION:嘉顺社区');
  });
});
