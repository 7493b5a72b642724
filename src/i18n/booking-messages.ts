import type { DraftErrorCode } from '../model/booking/booking-draft.ts';

/**
 * The texts of a form that is being filled in further than everybody's, checked, sent and answered.
 * They come when a form is used: nobody waits for them to see what can be booked.
 */
export interface BookingMessages {
  readonly sending: string;
  /** The reply was lost: it is being found out what became of it. */
  readonly checking: string;
  /** Said beside the number to call, anew after each so many seconds. */
  readonly stillChecking: (seconds: number) => string;
  readonly retryingIn: (seconds: number) => string;
  readonly errorTitle: string;
  readonly errors: Readonly<Record<DraftErrorCode, string>>;
  readonly more: MoreFieldsMessages;
  readonly places: PlacesMessages;
  readonly privacy: PrivacyMessages;
  readonly check: CheckMessages;
  readonly outcome: OutcomeMessages;
  readonly kiosk: KioskMessages;
  readonly need: NeedMessages;
  /** Reason why nothing can be booked here. */
  readonly instead: Readonly<Record<InsteadKind, string>>;
  readonly callInstead: string;
  /** Advice for the web editor where nothing personal is asked for. */
  readonly forEditor: Readonly<Record<'no-notice' | 'insecure', string>>;
}

/** Reason why a form is not shown, or shown with nothing to choose. */
export type InsteadKind =
  | 'not-online'
  | 'no-notice'
  | 'foreign-endpoint'
  | 'insecure'
  | 'no-session'
  | 'none-open';

/** States of booking that few sessions have, and advice on them. */
export interface PlacesMessages {
  /** Full, but one can wait, behind so many people. */
  readonly waitlist: (waiting: number) => string;
  /** Open to priority groups, and to everybody later. */
  readonly priority: (when: string) => string;
  /** Places are drawn by lot. */
  readonly drawn: (when: string) => string;
  /** Advice where some of the times are full and nobody can wait for them; a number to call may follow. */
  readonly fullAdvice: (canCall: boolean) => string;
  readonly inDoubt: string;
}

/** The items of a privacy notice, and the link to the whole of it. */
export interface PrivacyMessages {
  /** Names who receives what is typed. */
  readonly receiver: (handler: string) => string;
  readonly items: Readonly<
    Record<'handler' | 'contact' | 'purpose' | 'method' | 'kinds' | 'retention' | 'rights', string>
  >;
  readonly full: string;
}

/** Person who comes, where that is not who books; names of the party; questions of the service. */
export interface MoreFieldsMessages {
  /** Title of the part with the questions that only some services ask. */
  readonly title: string;
  readonly otherName: string;
  readonly relation: string;
  readonly relationHint: string;
  readonly ownName: string;
  readonly ownPhone: string;
  readonly otherConsent: string;
  /** Name of the person with this number; the one who books is the first. */
  readonly attendee: (number: number) => string;
  readonly optional: (label: string) => string;
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly priority: string;
  readonly priorityHint: string;
  readonly noPriority: string;
}

export interface CheckMessages {
  readonly title: string;
  readonly step: (number: number, all: number) => string;
  readonly next: string;
  readonly back: string;
  readonly toCheck: string;
  readonly change: string;
  /** For a screen reader: what is changed. */
  readonly changeWhat: (label: string) => string;
  readonly empty: string;
}

export interface OutcomeMessages {
  readonly confirmed: string;
  readonly waitlisted: (position: number | null) => string;
  readonly waitlistedHint: string;
  readonly pending: string;
  /** Applied for; lots are drawn at that time. */
  readonly drawn: (when: string) => string;
  readonly drawnHint: string;
  readonly cancelledTitle: string;
  readonly cancelledText: string;
  readonly code: string;
  readonly codeHint: string;
  readonly when: string;
  readonly where: string;
  readonly party: string;
  /** Behind a number to call about a booking. */
  readonly callUs: string;
  /** Takes a booking back within the time that is given for it at first. */
  readonly undo: (until: string) => string;
  readonly cancel: (until: string) => string;
  readonly undoing: string;
  readonly undoFailed: string;
  readonly calendar: string;
  readonly another: string;
  readonly copy: string;
  readonly copied: string;
  /** There is no clipboard: the text stands there to be copied by hand. */
  readonly byHand: string;
  readonly manage: string;
  readonly manageHint: string;
  readonly print: string;
  readonly readAloud: string;
  readonly stopReading: string;
  readonly checkIn: string;
  readonly change: string;
  readonly changeTitle: string;
  readonly changeTo: string;
  readonly changing: string;
  readonly keepTime: string;
  readonly changed: string;
  /** The office has to say first what holds of the session; the number to call, `null` for none. */
  readonly inDoubt: (phone: string | null) => string;
  /** It was to begin at that time when it was booked. */
  readonly wasAt: (when: string) => string;
  readonly placeChanged: string;
  /** Words of the office on it. */
  readonly said: (text: string) => string;
  /** Reason why a booking was not taken and what to do next, by the problem type's last part. */
  readonly refused: Readonly<Record<RefusalCode, string>>;
  readonly notEnough: (remaining: number) => string;
  readonly limit: (places: number) => string;
  readonly alternatives: string;
  readonly lostReply: string;
  readonly lostReplyAction: string;
  /** The device has no connection; it is sent when it is back. */
  readonly offline: string;
  readonly kept: string;
}

/** The refusals a resident can meet; every other problem is `other`. */
export type RefusalCode =
  | 'session-full'
  | 'not-enough-places'
  | 'session-changed'
  | 'session-in-doubt'
  | 'session-cancelled'
  | 'session-over'
  | 'booking-closed'
  | 'not-yet-open'
  | 'unknown-session'
  | 'limit-reached'
  | 'not-eligible'
  | 'robot-suspected'
  | 'cancel-closed'
  | 'booking-changed'
  | 'validation-error'
  | 'too-many-requests'
  | 'busy'
  | 'other';

export interface KioskMessages {
  /** Whose turn it is will be forgotten in so many seconds. */
  readonly wiping: (seconds: number) => string;
  readonly goOn: string;
  readonly done: string;
}

export interface NeedMessages {
  readonly title: string;
  readonly lead: string;
  readonly text: string;
  readonly textHint: string;
  readonly term: string;
  readonly notSaid: string;
  readonly forWhom: string;
  readonly groups: Readonly<
    Record<'children' | 'young' | 'adults' | 'elders' | 'disabled' | 'all', string>
  >;
  readonly times: string;
  readonly timeNames: Readonly<
    Record<'weekday-daytime' | 'weekday-evening' | 'weekend-daytime' | 'weekend-evening', string>
  >;
  readonly community: string;
  readonly answer: string;
  readonly consent: (handler: string) => string;
  readonly submit: string;
  readonly unknown: string;
  readonly busy: string;
  readonly other: string;
  readonly textMissing: string;
  readonly textTooLong: string;
  readonly received: string;
  readonly receivedText: string;
  readonly takeBack: string;
  readonly takenBack: string;
  readonly takenBackText: string;
  readonly another: string;
}
