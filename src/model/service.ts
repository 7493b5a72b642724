import type { BookingQuestion, BookingRules } from './booking/booking-terms.ts';
import type { Late } from './late.ts';
import type { PlainTime } from './time/plain-date.ts';
import type { Text } from './text.ts';
import type { Doubtable } from './unreadable.ts';

/** An answer that may not be known: shown as "ask", never as "no". */
export type YesNoUnknown = 'yes' | 'no' | 'unknown';

export interface Taxonomy {
  readonly id: string;
  readonly name: Text;
  readonly terms: readonly Term[];
}

/** A category. Records name it as `taxonomy:term`. */
export interface Term {
  readonly id: string;
  readonly parent_id: string | null;
  readonly name: Text;
  /** Other words for it (SKOS `altLabel`). */
  readonly aka: readonly Text[];
  /** The name of its drawing, one of `CATEGORY_ICONS`; another is shown as a place. */
  readonly icon: string | null;
}

export interface Phone {
  readonly number: string;
  readonly name: Text | null;
}

/** A way to reach an office in WeChat. People follow an account, open a mini-program, or write to somebody. */
export interface WeChat {
  readonly kind: 'official_account' | 'mini_program' | 'personal' | null;
  readonly name: Text | null;
  /** The WeChat id (微信号), which people search for; `null` where it is found by its name. */
  readonly id: string | null;
  /** Address of the image of its QR code. */
  readonly qr_url: string | null;
}

export interface Organization {
  readonly id: string;
  readonly name: Text;
  readonly aka: readonly Text[];
  readonly kind: string | null;
  readonly parent_id: string | null;
  readonly description: Text | null;
  readonly phones: readonly Phone[];
  readonly wechat?: Late<readonly WeChat[]>;
  readonly url: string | null;
  /** Number of organisations this record stands for; `null` for one. */
  readonly count: number | null;
}

export interface Location {
  readonly id: string;
  readonly name: Text;
  readonly aka: readonly Text[];
  readonly type: 'physical' | 'virtual' | 'route' | null;
  /** The larger place it lies in: community → street → city. */
  readonly parent_id: string | null;
  readonly address: Address | null;
  readonly geo: GeoPoint | GeoLine | null;
  readonly accessibility: Accessibility | null;
  readonly description: Text | null;
  /** Ids of the schedules of its own opening hours. */
  readonly schedules: readonly string[];
  readonly phones: readonly Phone[];
  /** Number of like places this record stands for ("99 service points"); `null` for one. */
  readonly count: number | null;
}

export interface Address {
  readonly text: Text | null;
  readonly city: string | null;
  readonly province: string | null;
}

export interface GeoPoint {
  readonly type: 'point';
  readonly longitude: number;
  readonly latitude: number;
}

/** A road or walk: its course as pairs of longitude and latitude, and its length. */
export interface GeoLine {
  readonly type: 'line';
  readonly points: readonly (readonly number[])[];
  readonly length_km: number | null;
}

export interface Accessibility {
  readonly step_free: YesNoUnknown;
  readonly accessible_toilet: YesNoUnknown;
  readonly note: Text | null;
}

export interface Service extends Doubtable {
  readonly id: string;
  readonly name: Text;
  /** Other names residents use for it (HSDS `alternate_name`). */
  readonly aka: readonly Text[];
  readonly summary: Text | null;
  readonly description: Text | null;
  readonly organization_id: string | null;
  /** `unknown` where it says one that cannot be read: ask first. */
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily_closed' | 'unknown';
  /** Categories as `taxonomy:term`. */
  readonly terms: readonly string[];
  /** Whose residents may come. */
  readonly open_to: 'city' | 'community' | 'all' | null;
  readonly eligibility: Eligibility | null;
  readonly cost: Cost | null;
  readonly booking: ServiceBooking | null;
  /** Languages it is given in, BCP 47; `null` is unknown. */
  readonly languages: readonly string[] | null;
  readonly phones: readonly Phone[];
  readonly wechat?: Late<readonly WeChat[]>;
  readonly url: string | null;
  readonly at: readonly ServiceAtLocation[];
  readonly image: Image | null;
  /** The documents and other things to bring. */
  readonly documents: readonly Text[] | null;
  readonly alert: Text | null;
  /** Files to take home: forms to fill in, a poster. */
  readonly attachments?: Late<readonly Attachment[]>;
  readonly checked?: Late<Checked | null>;
}

export interface Eligibility extends Doubtable {
  readonly text: Text | null;
  readonly min_age: number | null;
  readonly max_age: number | null;
}

export interface Cost extends Doubtable {
  /** `null` where the price is not published. */
  readonly free: boolean | null;
  readonly text: Text | null;
  readonly options: readonly CostOption[];
}

export interface CostOption {
  readonly name: Text | null;
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** The mode of coming to a place and, where it is booked online, the rules of booking. */
export interface ServiceBooking extends Doubtable {
  readonly mode: 'online' | 'phone' | 'walk_in' | 'link' | 'wechat' | null;
  readonly url: string | null;
  /** Most people one booking may be for. */
  readonly max_party_size: number | null;
  /** Days before a session from which it can be booked; `null` for as soon as it is announced. */
  readonly opens_days_before: number | null;
  /** Wall time of that day at which booking opens; `null` for the time of day of the session. */
  readonly opens_time: PlainTime | null;
  /** Minutes before its start at which booking closes. */
  readonly closes_minutes_before: number | null;
  /** Minutes before its start until which a booking may be cancelled. */
  readonly cancel_minutes_before: number | null;
  /** The questions asked beside name and phone number. */
  readonly questions: readonly BookingQuestion[];
  /** `null` for none. */
  readonly rules: BookingRules | null;
}

/** One place at which a service is given (HSDS `service_at_location`). */
export interface ServiceAtLocation extends Doubtable {
  readonly id: string;
  readonly location_id: string | null;
  readonly description: Text | null;
  /** Ids of its schedules; `null` where the times are not published. */
  readonly schedules: readonly string[] | null;
  readonly capabilities: readonly string[];
  readonly capacity: Capacity | null;
}

export interface Capacity {
  /** Places of one session; `null` is unknown. */
  readonly maximum: number | null;
}

export interface Image {
  readonly url: string;
  readonly alt: Text;
  readonly credit: Text | null;
}

/** A file (the members of a JSON Feed attachment, with a name that is required). */
export interface Attachment {
  readonly name: Text;
  readonly url: string;
  /** IANA media type, such as `application/pdf`. */
  readonly media_type: string | null;
  readonly size_in_bytes: number | null;
}

export interface Checked {
  readonly on: string | null;
  readonly by: Text | null;
  readonly review_after: string | null;
}
