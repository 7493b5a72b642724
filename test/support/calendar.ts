import ICAL from 'ical.js';

/** An event as a calendar reads it, its times in UTC. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly status: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string | null;
  readonly url: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly isAllDay: boolean;
}

/** The properties that an event of a file saved by somebody must have, and may have, once each. */
const NEEDED = ['uid', 'dtstamp', 'dtstart', 'sequence', 'status', 'summary'];
const ALLOWED = [...NEEDED, 'dtend', 'location', 'description', 'url'];

/** The properties of a calendar that is subscribed to, beside those of every calendar. */
const SUBSCRIBED = [
  ...['name', 'x-wr-calname', 'x-wr-timezone', 'refresh-interval', 'x-published-ttl'],
  ...['description', 'x-wr-caldesc'],
];

/**
 * Reads a calendar file with a library of strangers, strictly, and holds it to RFC 5545 and RFC 5546: lines of at
 * most 75 octets that end in CRLF, one event, each property once, nothing that asks for an organizer.
 *
 * @throws where it breaks a rule
 */
export function readEvent(text: string): ReadEvent {
  const calendar = readFile(text);
  const names = calendar.getAllProperties().map(({ name }) => name);
  if (names.toSorted().join() !== 'calscale,prodid,version') throw new Error(names.join());
  const [event, ...more] = calendar.getAllSubcomponents().map(eventIn);
  if (event === undefined || more.length > 0) throw new Error('not one event');
  return event;
}

/** A calendar that is subscribed to, as a calendar reads it. */
export interface ReadCalendar {
  readonly properties: ReadonlyMap<string, string>;
  readonly events: readonly ReadEvent[];
}

/** Reads a calendar that is subscribed to, as strictly: each event once, and something in it always. */
export function readSubscribed(text: string): ReadCalendar {
  const calendar = readFile(text);
  const all = calendar.getAllProperties();
  const odd = all.filter(
    ({ name }) => !['calscale', 'prodid', 'version', ...SUBSCRIBED].includes(name),
  );
  const properties = new Map(all.map((each) => [each.name, String(each.getFirstValue())]));
  if (odd.length > 0 || properties.size < all.length) throw new Error([...properties].join());
  const components = calendar.getAllSubcomponents();
  if (components.length === 0) throw new Error('nothing in it (RFC 5545, 3.6)');
  const events = components.filter(({ name }) => name !== 'vtimezone').map(eventIn);
  if (new Set(events.map(({ uid }) => uid)).size < events.length) throw new Error('an event twice');
  return { properties, events };
}

function readFile(text: string): ICAL.Component {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('the file does not end with a line break');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`a line break that is none: ${JSON.stringify(line)}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`too long a line: ${line}`);
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  if (calendar.getFirstProperty('method') !== null) throw new Error('a METHOD, and no ORGANIZER');
  return calendar;
}

function eventIn(component: ICAL.Component): ReadEvent {
  if (component.name !== 'vevent') throw new Error(component.name);
  const properties = component.getAllProperties().map(({ name }) => name);
  const odd = properties.filter((name) => !ALLOWED.includes(name));
  const missing = NEEDED.filter((name) => !properties.includes(name));
  const isTwice = new Set(properties).size < properties.length;
  if (odd.length > 0 || missing.length > 0 || isTwice) throw new Error(properties.join());
  return eventOf(component);
}

function eventOf(component: ICAL.Component): ReadEvent {
  const text = (name: string) => {
    const value = component.getFirstPropertyValue(name);
    return typeof value === 'string' ? value : null;
  };
  const time = (name: string) => {
    const value = component.getFirstPropertyValue(name);
    if (value === null) return null;
    if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`);
    if (!value.isDate && value.zone !== ICAL.Timezone.utcTimezone) throw new Error('not in UTC');
    return value;
  };
  const start = time('dtstart');
  if (start === null) throw new Error('no start');
  return {
    uid: text('uid') ?? '',
    sequence: Number(component.getFirstPropertyValue('sequence')),
    stamp: time('dtstamp')?.toString() ?? '',
    status: text('status') ?? '',
    summary: text('summary') ?? '',
    location: text('location'),
    description: text('description'),
    url: text('url'),
    start: start.toString(),
    end: time('dtend')?.toString() ?? null,
    isAllDay: start.isDate,
  };
}
