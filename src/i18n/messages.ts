import type { BookingMessages } from './booking-messages.ts';
import type { FigureMessages } from './figure-messages.ts';
import type { FacetName } from '../model/filter/facets.ts';
import type { FeedFailureKind, VisitorFailure } from '../model/feed-state.ts';
import type { Qualifier } from '../model/figures/figures.ts';
import type { YesNoUnknown, WeChat } from '../model/service.ts';

/**
 * Every text of the library in one language. Nothing is optional: a language that lacks a text does
 * not compile. Texts with values are functions, so that grammar stays with the language.
 */
export interface Messages {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly common: CommonMessages;
  readonly time: TimeMessages;
  readonly list: ListMessages;
  /** Rules beyond the days of every week. */
  readonly rules: RuleMessages;
  readonly places: PlaceMessages;
  readonly filter: FilterMessages;
  readonly opening: OpeningMessages;
  /** A service that is opened. */
  readonly details: DetailsMessages;
  readonly wechat: WeChatMessages;
  readonly week: WeekMessages;
  /** The calendar and the news of a feed, to subscribe to. */
  readonly subscription: SubscriptionMessages;
  readonly finder: FinderMessages;
  readonly stats: StatsMessages;
  /** A form as it is first shown. */
  readonly form: FormMessages;
  /** A form in use, and what comes of it. */
  readonly booking: BookingMessages;
  /** A figure beyond its value. */
  readonly figures: FigureMessages;
  /** A feed that cannot be read, for the web editor: what is wrong and what to change. */
  readonly failures: FailureMessages;
}

/** Sentences for the web editor, by what is wrong; `odd` is followed by the places in a feed that is shown. */
export type FailureMessages = Readonly<Record<FeedFailureKind | 'odd', string>>;

/** The sections of Chinese that stand in the file they are for; every other language comes whole. */
export type LaterSection =
  | 'rules'
  | 'places'
  | 'filter'
  | 'details'
  | 'wechat'
  | 'week'
  | 'subscription'
  | 'finder'
  | 'stats'
  | 'form'
  | 'booking'
  | 'figures'
  | 'failures';

/** The texts that are there in every language from the beginning. */
export type SharedMessages = Omit<Messages, LaterSection>;

/** The same with some of the later sections. */
export type MessagesWith<Section extends LaterSection> = SharedMessages & Pick<Messages, Section>;

export interface CommonMessages {
  /** A number with its exactness and unit: "over 2,000 mu". */
  readonly figure: (qualifier: Qualifier, value: string, unit: string | null) => string;
  readonly loading: string;
  readonly retry: string;
  /** For visitors: calm, and says what to do. */
  readonly failed: Readonly<Record<VisitorFailure, string>>;
  /** The last good copy is shown. */
  readonly stale: (time: string) => string;
  /** The publisher meant to bring the feed up to date by then. */
  readonly overdue: (date: string) => string;
  /** Above a sentence of the feed's own: who says it, where that is known. */
  readonly noticeFrom: (publisher: string | null) => string;
  /** For the web editor: a file beside the script could not be loaded, and what is missing. */
  readonly partMissing: (file: string) => string;
  readonly ask: string;
  /** A label that something follows: "Place:". */
  readonly label: (text: string) => string;
  /** Puts a label before a value: "Place: …". */
  readonly labelled: (label: string, value: string) => string;
  /** Puts something in brackets behind what it belongs to. */
  readonly aside: (main: string, more: string) => string;
  /** Joins items of a list in a sentence. */
  readonly joined: (items: readonly string[]) => string;
}

export interface TimeMessages {
  /** "Beijing time" where the zone has a name of its own. */
  readonly zoneName: (zone: string) => string | null;
  /** From one time to another, in one piece: no line may end inside it. */
  readonly range: (start: string, end: string) => string;
  readonly from: (start: string) => string;
  /** From midnight to midnight. */
  readonly allDay: string;
  /** From one weekday to another, both included. */
  readonly days: (first: string, last: string) => string;
  readonly everyDay: string;
  readonly timeUnknown: string;
  readonly today: string;
  readonly tomorrow: string;
  /** A day with its relation to today: "today, Wed 25 Nov". */
  readonly day: (date: string, relation: string | null) => string;
  /** Today or tomorrow with its weekday, where there is little room: "today, Wed". */
  readonly shortDay: (weekday: string, relation: string) => string;
  readonly deviceTime: (time: string) => string;
  /** Said once above times where the device's clock shows others. */
  readonly allTimesIn: (zone: string) => string;
  readonly cancelled: (when: string, reason: string | null) => string;
  readonly moved: (when: string, plannedFor: string, reason: string | null) => string;
  /** The same beside a time that is said already. */
  readonly movedFrom: (plannedFor: string, reason: string | null) => string;
  readonly askHoliday: (when: string, reason: string | null) => string;
  /** Moved, and nobody has said to when. */
  readonly postponed: (when: string, reason: string | null) => string;
  /** The reason to ask where nobody knows the holidays. */
  readonly mayChange: string;
  /** Behind a time on a day on which the clocks are changed, so that it exists twice or not at all. */
  readonly clockChange: string;
  /** A session that is not part of the rule: added, or held to make up for another day. */
  readonly added: (when: string, reason: string | null) => string;
}

export interface ListMessages {
  readonly label: string;
  readonly search: string;
  readonly searchHint: string;
  readonly category: string;
  /** A choice with how many services it would leave. */
  readonly option: (name: string, count: number) => string;
  /** A choice that stands for nothing in this feed any more. */
  readonly unknownChoice: string;
  /** The button to the filters, with how many choices were made there. */
  readonly filters: (chosen: number) => string;
  readonly allCategories: string;
  /** The button to the categories there is no room for. */
  readonly moreCategories: string;
  readonly otherCategory: string;
  readonly count: (services: number) => string;
  readonly empty: string;
  /** Above what was found, where it is not in categories. */
  readonly results: string;
  readonly clear: string;
  /** Ways to see the list. */
  readonly view: string;
  readonly views: Readonly<Record<'cards' | 'week' | 'finder', string>>;
  readonly sort: string;
  readonly sorts: Readonly<Record<'category' | 'next' | 'distance', string>>;
  readonly nearMe: string;
  /** Services of the city beyond the area of the list. */
  readonly alsoOpen: (services: number) => string;
  readonly showAll: string;
  readonly showArea: string;
  readonly more: (services: number) => string;
  readonly details: string;
  readonly hideDetails: string;
  readonly book: string;
  readonly place: string;
  readonly provider: string;
  readonly time: string;
  readonly price: string;
  readonly bring: string;
  readonly free: string;
  readonly notFree: string;
  readonly askTime: string;
  /** All times, or some of them, are published so that nobody can say when they are. */
  readonly timesInDoubt: (areSome: boolean) => string;
  readonly askPrice: string;
  readonly askProvider: string;
  readonly askPlace: string;
  readonly noSessionSoon: string;
  readonly temporarilyClosed: string;
  readonly hours: (when: string) => string;
  readonly walkIn: string;
  readonly byPhone: string;
  /** Booking online opens at a time. */
  readonly bookableFrom: (when: string) => string;
  readonly bookingClosed: string;
  /** Nobody has said how one comes. */
  readonly askFirst: string;
  readonly map: Readonly<Record<'amap' | 'baidu' | 'tencent', string>>;
  /** To be read aloud and called: how to book where it is not done online. */
  readonly callToBook: (phone: string) => string;
  readonly bookOnSite: string;
  readonly askByPhone: (phone: string) => string;
  readonly standsFor: (count: number) => string;
  /** One of several prices, with what it is for: "每次 26 元". */
  readonly priceOf: (name: string, amount: string) => string;
}

/** Distances to places, the limits of what they do, and days of theirs that are not as usual. */
export interface PlaceMessages {
  readonly distance: (value: string, unit: 'm' | 'km') => string;
  readonly closedOn: (day: string, reason: string | null) => string;
  readonly askOn: (day: string, reason: string | null) => string;
  readonly openOn: (day: string, hours: string, reason: string | null) => string;
  readonly seasonFrom: (day: string, name: string | null, hours: string) => string;
  /** Up to what amount, and for which period where that is published. */
  readonly limit: (amount: string, per: string | null) => string;
}

export interface RuleMessages {
  /** A day by its number in a month, or its weekday by the number of it; from the end where negative. */
  readonly nth: (nth: number, weekday: string | null) => string;
  /** Days that a rule has in every so many weeks, months or years. */
  readonly every: (days: string, interval: number, unit: 'weekly' | 'monthly' | 'yearly') => string;
}

export interface DetailsMessages {
  readonly phone: string;
  readonly answers: Readonly<Record<YesNoUnknown, string>>;
  /** Time gone by, in the largest whole unit. */
  readonly ago: (count: number, unit: 'day' | 'month' | 'year') => string;
  readonly audience: string;
  readonly website: string;
  readonly sessions: string;
  readonly capabilities: string;
  /** Whose image it is. */
  readonly credit: (name: string) => string;
  readonly openTo: Readonly<Record<'city' | 'community' | 'all', string>>;
  readonly ages: (from: number | null, to: number | null) => string;
  /** A condition that cannot be read, as it was written. */
  readonly asWritten: (written: string) => string;
  /** In place of a limit that cannot be read. */
  readonly askLimit: string;
  readonly stepFree: (answer: string) => string;
  readonly checked: (ago: string, date: string, by: string | null) => string;
  /** The date by which it was to be checked again has passed. */
  readonly reviewDue: (date: string) => string;
  /** Label of the changes in the weeks to come. */
  readonly changes: string;
  readonly report: string;
  readonly share: string;
  readonly shared: string;
  /** Above an address that could not be copied by itself. */
  readonly copyThis: string;
  /** In place of a service that is not there; the name of the publisher, who can be asked. */
  readonly gone: (publisher: string | null) => string;
  readonly calendar: string;
  /** For who has a session in the calendar that is cancelled. */
  readonly calendarCancelled: string;
  /** Titles in a calendar of a session that has to be asked for, and of one that is cancelled. */
  readonly calendarAsk: (service: string) => string;
  readonly calendarGone: (service: string) => string;
  readonly languages: string;
  /** Label of files to take home, the kinds of files that have no name of their own, and what is said of one. */
  readonly attachments: string;
  readonly fileKinds: Readonly<Record<'image' | 'archive' | 'text', string>>;
  readonly file: (kind: string | null, size: string | null) => string;
}

/** Ways to reach an office in WeChat. */
export interface WeChatMessages {
  /** Says that a service is booked there. */
  readonly book: string;
  /** Labels of accounts by their kind; `account` where nobody has said which. */
  readonly kinds: Readonly<Record<NonNullable<WeChat['kind']> | 'account', string>>;
  /** Label of the id that is searched for. */
  readonly id: string;
  readonly copy: string;
  readonly copied: string;
  /** The id is marked, where it could not be copied by itself. */
  readonly marked: string;
  /** The image of a code, for who does not see it. */
  readonly qrOf: (account: string) => string;
  /** Says what to do with the image of a code. */
  readonly scan: string;
}

/** The choices a list can be narrowed by, and those that were made. */
export interface FilterMessages {
  readonly nothingFound: (query: string) => string;
  readonly tips: readonly string[];
  /** Searches that do find something. */
  readonly suggestions: string;
  /** At the end of the filters: back to what they leave. */
  readonly show: (services: number) => string;
  readonly label: string;
  readonly chosen: string;
  readonly remove: (choice: string) => string;
  readonly any: string;
  /** The questions that the facets answer, and one of them with how many choices were made. */
  readonly questions: Readonly<Record<'when' | 'where' | 'who' | 'how', string>>;
  readonly question: (name: string, chosen: number) => string;
  readonly facets: Readonly<Record<FacetName, string>>;
  readonly when: Readonly<Record<'now' | 'today' | 'tomorrow' | 'weekend' | 'week', string>>;
  readonly part: Readonly<Record<'morning' | 'afternoon' | 'evening', string>>;
  readonly cost: Readonly<Record<'free' | 'paid' | 'ask', string>>;
  readonly openTo: Readonly<Record<'all' | 'city' | 'community' | 'ask', string>>;
  readonly access: Readonly<Record<'yes' | 'no' | 'ask', string>>;
  readonly booking: Readonly<
    Record<'online' | 'walk_in' | 'phone' | 'wechat' | 'link' | 'ask', string>
  >;
  readonly timeUnknown: string;
  readonly languageUnknown: string;
  /** Above the services that come closest, where nothing fits. */
  readonly closest: string;
  /** The same for those who do not see it. */
  readonly closestCount: (services: number) => string;
  /** The services of the whole city, and those of them that are for all who live there. */
  readonly inCity: (services: number, open: number) => string;
  /** A button that takes one of the choices back, with the services there are then. */
  readonly without: (choice: string, services: number) => string;
  readonly ageHint: string;
  /** Beside an age that is not understood: nothing is left out for it. */
  readonly ageUnclear: string;
  readonly years: (age: string) => string;
}

export interface OpeningMessages {
  readonly open: (until: string | null, reason: string | null) => string;
  readonly closed: (opens: string | null, reason: string | null) => string;
  readonly ask: (reason: string | null) => string;
}

export interface WeekMessages {
  readonly title: (from: string, to: string) => string;
  readonly days: string;
  /** The number of entries of a day, with what they are. */
  readonly count: (entries: number) => string;
  readonly allDays: string;
  readonly previous: string;
  readonly next: string;
  readonly current: string;
  /** The end of a session, below its start. */
  readonly until: (end: string) => string;
  /** The next session of what is cancelled. */
  readonly nextTime: (day: string) => string;
  readonly nothing: string;
  readonly empty: string;
  /** Services whose times nobody has published: they are in no timetable. */
  readonly untimed: (services: number) => string;
  readonly more: (entries: number) => string;
  readonly print: string;
  readonly printedOn: (date: string) => string;
  readonly call: (phone: string) => string;
  readonly scan: string;
  readonly subjectToChange: string;
}

export interface SubscriptionMessages {
  /** Name of the ways to subscribe; `news` where there is no calendar. */
  readonly title: Readonly<Record<'calendar' | 'news', string>>;
  /** The sessions that are in it, with the title of the feed, and what it is good for. */
  readonly about: (feed: string) => string;
  /** The link that calendars of Apple and of computers take. */
  readonly open: string;
  readonly copy: string;
  readonly copied: string;
  /** Above an address that could not be copied by itself. */
  readonly copyThis: string;
  /** For apps that open no calendar, and for calendars that have to be given the address. */
  readonly phones: string;
  /** The link to the news, with what takes them. */
  readonly news: string;
}

export interface FinderMessages {
  /** Sentences on the position of the resident: asked for, known, refused or not to be had. */
  readonly position: Readonly<Record<'asking' | 'known' | 'refused' | 'unavailable', string>>;
  readonly title: string;
  readonly what: string;
  readonly choose: string;
  readonly amount: (unit: string) => string;
  readonly amountHint: string;
  readonly badAmount: string;
  readonly found: (points: number) => string;
  readonly none: string;
  readonly yes: string;
  readonly ask: string;
  readonly no: string;
  readonly limit: (limit: string) => string;
  readonly limitUnknown: string;
  readonly overLimit: (amount: string, limit: string) => string;
  readonly channel: Readonly<Record<'machine' | 'self_service' | 'staff' | 'online', string>>;
}

export interface FormMessages {
  readonly label: string;
  readonly title: (service: string) => string;
  readonly chooseService: string;
  readonly sessions: string;
  readonly moreSessions: (sessions: number) => string;
  readonly places: (remaining: number) => string;
  /** Time at which the free places were counted, said once for all sessions. */
  readonly placesAsOf: (time: string) => string;
  readonly placesUnknown: string;
  readonly full: string;
  readonly closed: string;
  readonly cancelled: (reason: string | null) => string;
  readonly opensAt: (when: string) => string;
  readonly forWhom: string;
  readonly forSelf: string;
  readonly forOther: string;
  readonly partySize: string;
  readonly partyLimit: (most: number) => string;
  /** Names of the buttons beside the number of people. */
  readonly fewer: string;
  readonly more: string;
  /** Title of the part that asks for name and phone. */
  readonly contact: string;
  readonly people: (count: number) => string;
  readonly name: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly privacy: string;
  /** Names who receives what is typed, and the host it is sent to, which is not the page's. */
  readonly receiver: (handler: string, host: string) => string;
  readonly consent: (handler: string) => string;
  readonly submit: string;
  readonly unknownService: string;
}

export interface StatsMessages {
  readonly label: string;
  readonly unknown: string;
  readonly source: (name: string) => string;
  /** The source of all figures of a group but those that name their own. */
  readonly others: (source: string) => string;
  readonly asOf: (date: string) => string;
  readonly noDate: string;
  readonly empty: string;
  readonly otherGroup: string;
}
