import { expect } from 'chai';
import { sessionCalendar, type CalendarSession } from '../../src/lazy/calendar-file.ts';
import { sessionIdOf } from '../../src/model/time/sessions.ts';
import { beijing, session } from '../support/feed-builders.ts';

function saved(parts: Partial<CalendarSession> = {}): readonly string[] {
  const planned = parts.session ?? session();
  return sessionCalendar({
    id: sessionIdOf('at', planned),
    feedId: 'city',
    session: planned,
    serviceName: '孕期瑜伽',
    place: '嘉顺社区',
    address: '北京南路1号',
    description: '请带垫子',
    url: 'https://example.org/services',
    now: beijing('2026-11-24 10:00'),
    ...parts,
  })
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
}

function lineOf(name: string, lines: readonly string[]): string | undefined {
  return lines.find((line) => new RegExp(`^${name}[:;]`).test(line));
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
