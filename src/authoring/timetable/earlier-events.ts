import { eventLines, type CalendarEvent } from '../../model/time/calendar-text.ts';
import type { Instant } from '../../model/time/zoned-time.ts';

/** The version that an event had in a calendar, and the lines that say what it is. */
interface EarlierEvent {
  readonly stamp: Instant;
  readonly sequence: number;
  readonly said: string;
}

/**
 * Events with the versions they had before: where nothing changed, the same one, so that a calendar that is
 * written again is the same file; where something did, or where there is a new event, a later one.
 *
 * @param earlier the calendar as it was written before; `null` for none
 */
export function withEarlierVersions(
  events: readonly CalendarEvent[],
  earlier: string | null,
  now: Instant,
): readonly CalendarEvent[] {
  if (earlier === null) return events;
  const known = eventsIn(earlier);
  return events.map((event) => {
    const lines = eventLines(event);
    const was = known.get(uidOf(lines));
    if (was === undefined) return event;
    const { stamp, sequence } = was;
    if (was.said === saidIn(lines)) return { ...event, stamp, sequence };
    return { ...event, stamp: now, sequence: Math.max(event.sequence, sequence + 1) };
  });
}

/** The events of a calendar that was written before, by their ids; none of a file that is no calendar. */
function eventsIn(calendar: string): ReadonlyMap<string, EarlierEvent> {
  const lines = calendar.split('\r\n ').join('').split('\r\n');
  const events = new Map<string, EarlierEvent>();
  let begin = -1;
  for (const [place, line] of lines.entries()) {
    if (line === 'BEGIN:VEVENT') begin = place;
    if (line !== 'END:VEVENT' || begin < 0) continue;
    const event = lines.slice(begin, place + 1);
    const stamp = Date.parse(
      valueIn(event, 'DTSTAMP:').replace(
        /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
        '$1-$2-$3T$4:$5:$6Z',
      ),
    );
    const sequence = Number(valueIn(event, 'SEQUENCE:'));
    if (Number.isFinite(stamp) && Number.isSafeInteger(sequence))
      events.set(uidOf(event), { stamp, sequence, said: saidIn(event) });
    begin = -1;
  }
  return events;
}

function uidOf(event: readonly string[]): string {
  return valueIn(event, 'UID:');
}

function valueIn(event: readonly string[], name: string): string {
  return event.find((line) => line.startsWith(name))?.slice(name.length) ?? '';
}

/** All lines of an event but those of its version. */
function saidIn(event: readonly string[]): string {
  return event
    .filter((line) => !line.startsWith('DTSTAMP:') && !line.startsWith('SEQUENCE:'))
    .join('\n');
}
