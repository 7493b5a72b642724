import {
  calendarFileText,
  calendarHead,
  eventLines,
  textLine,
  type CalendarEvent,
} from './calendar-text.ts';

/** A calendar to subscribe to: it is read again and again, and what stands in it is all there is. */
export interface SubscribedCalendar {
  readonly name: string;
  readonly description: string | null;
  /** IANA zone that calendars show it in where they have none of their own. */
  readonly zone: string;
  /** Hours after which it is to be read again. */
  readonly refreshHours: number;
  readonly events: readonly CalendarEvent[];
}

/**
 * A calendar must have something in it (RFC 5545, 3.6): where nothing takes place, the zone that all times would
 * be in. Without it, who subscribed would go on seeing what was there before.
 */
const NOTHING = [
  ...['BEGIN:VTIMEZONE', 'TZID:Etc/UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...['TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE'],
];

/**
 * A calendar of several events (iCalendar, RFC 5545 and RFC 7986). Name and refreshing are said twice: as the
 * standard has it, and as the calendars of phones read it.
 */
export function subscribedCalendarText(calendar: SubscribedCalendar, product: string): string {
  const { name, description, zone, refreshHours, events } = calendar;
  return calendarFileText(
    calendarHead(product),
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    textLine('DESCRIPTION', description),
    textLine('X-WR-CALDESC', description),
    textLine('X-WR-TIMEZONE', zone),
    [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`, `X-PUBLISHED-TTL:PT${refreshHours}H`],
    events.length === 0 ? NOTHING : events.flatMap(eventLines),
  );
}
