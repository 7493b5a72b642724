import type { Capability, Metric } from './figures/figures.ts';
import type { Schedule, Calendar } from './schedule.ts';
import type { Location, Organization, Service, Taxonomy } from './service.ts';
import type { Late } from './late.ts';
import type { Text } from './text.ts';
import type { PlainDate } from './time/plain-date.ts';
import type { Doubtable } from './unreadable.ts';

/**
 * A feed as it is read: the envelope and the lists. Field names are those of the JSON file, which
 * follow HSDS 3.1 where it has a word. `null` is unknown, `[]` is known to be none.
 */
export interface Feed {
  readonly feed: Envelope;
  readonly taxonomies: readonly Taxonomy[];
  readonly organizations: readonly Organization[];
  readonly locations: readonly Location[];
  readonly services: readonly Service[];
  readonly schedules: readonly Schedule[];
  readonly capabilities: readonly Capability[];
  readonly metrics: readonly Metric[];
}

export interface Envelope extends Doubtable {
  /** Version of the feed's shape, `MAJOR.MINOR`. */
  readonly spec: string;
  readonly id: string;
  readonly title: Text;
  /** A sentence every element shows above its content, such as "sample data". */
  readonly notice: Text | null;
  readonly publisher_id: string | null;
  readonly license: string | null;
  /** BCP 47 tags, the language of plain strings first. */
  readonly languages: readonly string[];
  /** IANA name of the zone all wall times of the feed are in. */
  readonly timezone: string;
  /** Coordinate system of every `geo`. */
  readonly crs: 'wgs84' | 'gcj02' | 'bd09' | null;
  /** RFC 3339 instant at which the feed was made. */
  readonly generated_at: string | null;
  /** Seconds after `generated_at` for which the feed is meant to be current. */
  readonly ttl: number | null;
  readonly next: string | null;
  /** Address at which a mistake in a record can be reported: a web page or `mailto:`; `null` for none. */
  readonly feedback_url: string | null;
  /** Address of the timetable as an iCalendar file (RFC 5545), to subscribe to; `null` for none. */
  readonly ics_url: string | null;
  /** Address of its changes as an Atom feed (RFC 4287); `null` for none. */
  readonly atom_url: string | null;
  readonly calendars: readonly Calendar[];
  readonly booking: BookingEndpoint | null;
  /** Changes by clerks, oldest first, for those who edit the feed; `null` where nobody noted it. */
  readonly changes?: Late<readonly FeedChange[] | null>;
}

/** One line in the history of a feed. */
export interface FeedChange {
  /** The day on which it was changed. */
  readonly date: PlainDate;
  /** The one who did it, as far as anybody said so. */
  readonly by: string | null;
  /** The change in words. */
  readonly text: string;
}

/** The endpoint that takes bookings, and the notice a resident is given before giving personal data. */
export interface BookingEndpoint {
  /** Address of the booking endpoint, absolute or relative to the feed. */
  readonly endpoint: string;
  /** Without it no element asks for a name or a phone number (PIPL Art. 17). */
  readonly privacy: PrivacyNotice | null;
  /** `true` lets forms ask for names and numbers on pages that are not encrypted, too. */
  readonly allow_insecure: boolean | null;
}

/** The items that Art. 17 of the Personal Information Protection Law asks to be told beforehand. */
export interface PrivacyNotice {
  readonly version: string;
  /** Full name of the one who handles the data. */
  readonly handler: Text;
  readonly contact: Text;
  readonly purpose: Text;
  readonly method: Text;
  readonly kinds: Text;
  readonly retention: Text;
  readonly rights: Text;
  readonly url: string | null;
}
