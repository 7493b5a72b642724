import type { PlainDate } from './plain-date.ts';
import type { Instant } from './zoned-time.ts';

/** One event for calendars, to be written by {@link calendarText}. */
export interface CalendarEvent {
  /** The same for every version of the event: what makes a calendar update it. */
  readonly uid: string;
  /** The instant this version was made (RFC 5545 `DTSTAMP`): of two with one sequence the later counts. */
  readonly stamp: Instant;
  /** Grows with every version that says something else: calendars leave what they hold where it does not. */
  readonly sequence: number;
  /** A date where the time of day is not known: the event lasts that day. */
  readonly start: { readonly instant: Instant } | { readonly date: PlainDate };
  /** `null` where the end is not known. */
  readonly end: Instant | null;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly summary: string;
  readonly location: string | null;
  readonly description: string | null;
  /** Absolute address of a page about it. */
  readonly url: string | null;
}

const MAX_LINE_OCTETS = 75;

/**
 * An event as a calendar file (iCalendar, RFC 5545). Times are in UTC, which every calendar knows
 * without a description of zones.
 *
 * It has no `METHOD`: a file that somebody saves is a snapshot, and no message between an organizer and
 * those invited (RFC 5545, 3.7.2). `METHOD:PUBLISH` and `METHOD:CANCEL` ask for an `ORGANIZER` (RFC 5546,
 * 3.2), which is a mail address that few offices have, and by which phones make an invitation of it.
 *
 * @param product what made the file, as in `-//linli//booking//EN` (`PRODID`)
 */
export function calendarText(event: CalendarEvent, product: string): string {
  return calendarFileText(calendarHead(product), eventLines(event));
}

/** Lines that a calendar begins with. */
export function calendarHead(product: string): readonly string[] {
  return ['VERSION:2.0', `PRODID:${escapeText(product)}`, 'CALSCALE:GREGORIAN'];
}

/** A calendar file of the lines that stand in it, each folded. */
export function calendarFileText(...lines: readonly (readonly string[])[]): string {
  return ['BEGIN:VCALENDAR', ...lines.flat(), 'END:VCALENDAR']
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

/** The lines of one event, not folded yet. */
export function eventLines(event: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    startLine(event.start),
    ...(event.end === null ? [] : [`DTEND:${utc(event.end)}`]),
    `STATUS:${event.status}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...textLine('LOCATION', event.location),
    ...textLine('DESCRIPTION', event.description),
    ...(event.url === null ? [] : [`URL:${withoutControls(event.url)}`]),
    'END:VEVENT',
  ];
}

function startLine(start: CalendarEvent['start']): string {
  return 'date' in start
    ? `DTSTART;VALUE=DATE:${start.date.replace(/-/g, '')}`
    : `DTSTART:${utc(start.instant)}`;
}

/** A line for a text; none for none. */
export function textLine(name: string, text: string | null): readonly string[] {
  return text === null || text === '' ? [] : [`${name}:${escapeText(text)}`];
}

function utc(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A text as RFC 5545, 3.3.11, writes it: nothing in it can end its line or its value. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => withoutControls(line).replace(/[\\;,]/g, '\\$&'))
    .join('\\n');
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, '');
}

/** Breaks a line so that none has more than 75 octets of UTF-8, and no character is cut in two. */
function foldLine(line: string): string {
  const folded: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_LINE_OCTETS) {
      folded.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...folded, part].join('\r\n');
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
