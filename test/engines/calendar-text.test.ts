import { expect } from 'chai';
import { calendarText, type CalendarEvent } from '../../src/model/time/calendar-text.ts';
import { beijing } from '../support/feed-builders.ts';

const PRODUCT = '-//linli//test//EN';

function event(parts: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'at~sch~2026-11-25T10:00@test',
    stamp: beijing('2026-11-24 10:00'),
    sequence: 0,
    start: { instant: beijing('2026-11-25 10:00') },
    end: beijing('2026-11-25 11:30'),
    status: 'CONFIRMED',
    summary: '孕期瑜伽',
    location: null,
    description: null,
    url: null,
    ...parts,
  };
}

function physicalLines(parts: Partial<CalendarEvent>): readonly string[] {
  const lines = calendarText(event(parts), PRODUCT).split('\r\n');
  expect(lines.pop()).to.equal('');
  return lines;
}

/** The value of a property, unfolded, as it is written (RFC 5545, 3.1). */
function valueOf(name: string, parts: Partial<CalendarEvent>): string | undefined {
  const text = calendarText(event(parts), PRODUCT).replace(/\r\n[ \t]/g, '');
  const line = text.split('\r\n').find((one) => one.startsWith(`${name}:`));
  return line?.slice(name.length + 1);
}

describe('A calendar text', () => {
  it('holds one event, its times in UTC', () => {
    expect(physicalLines({})).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:${PRODUCT}`,
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:at~sch~2026-11-25T10:00@test',
      'DTSTAMP:20261124T020000Z',
      'SEQUENCE:0',
      'DTSTART:20261125T020000Z',
      'DTEND:20261125T033000Z',
      'STATUS:CONFIRMED',
      'SUMMARY:孕期瑜伽',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('gives no end where none is known', () => {
    expect(calendarText(event({ end: null }), PRODUCT)).not.to.include('DTEND');
  });

  it('names a date without a time where the time is not known', () => {
    const lines = physicalLines({ start: { date: '2026-11-25' }, end: null });
    expect(lines).to.include('DTSTART;VALUE=DATE:20261125');
  });

  it('escapes what means something to a calendar', () => {
    const written = valueOf('LOCATION', { location: '北京南路, 1号; \\后院' });
    expect(written).to.equal('北京南路\\, 1号\\; \\\\后院');
  });

  it('writes every kind of line break as one', () => {
    expect(valueOf('DESCRIPTION', { description: 'a\r\nb\rc\nd' })).to.equal('a\\nb\\nc\\nd');
  });

  for (const hostile of ['x\r\nEND:VEVENT', 'x\nATTACH:file:///etc', 'x\u0085\u0000\u0007\u001b']) {
    it(`has no line and no control character of ${JSON.stringify(hostile)}`, () => {
      const text = { summary: hostile, location: hostile, description: hostile, uid: hostile };
      const lines = physicalLines({ ...text, url: `https://example.org/${hostile}` });
      expect(lines.filter((line) => line === 'END:VEVENT')).to.have.length(1);
      expect(lines.filter((line) => line.startsWith('ATTACH'))).to.deep.equal([]);
      expect(lines.filter((line) => /\p{Cc}/u.test(line))).to.deep.equal([]);
    });
  }

  it('folds lines at 75 octets and cuts no character in two', () => {
    const summary = `${'邻里'.repeat(40)}${'👩‍🦳é'.repeat(30)}`;
    const encoder = new TextEncoder();
    for (let shift = 0; shift < 4; shift += 1) {
      const shifted = 'x'.repeat(shift) + summary;
      for (const line of physicalLines({ summary: shifted })) {
        expect(encoder.encode(line).length).to.be.at.most(75);
        expect(line).to.equal(new TextDecoder().decode(encoder.encode(line)));
      }
      expect(valueOf('SUMMARY', { summary: shifted })).to.equal(shifted);
    }
  });

  it('leaves out texts that are not known or empty', () => {
    const lines = physicalLines({ location: '', description: null });
    expect(lines.filter((line) => /^(LOCATION|DESCRIPTION|URL)/.test(line))).to.deep.equal([]);
  });

  it('names a page as it is, commas and all', () => {
    expect(valueOf('URL', { url: 'https://example.org/?a=1,2;b' })).to.equal(
      'https://example.org/?a=1,2;b',
    );
  });
});
