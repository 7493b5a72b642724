import type { DraftErrorCode } from '../model/booking/booking-draft.ts';

/**
 * The texts of a form that is being filled in further than everybody's, checked, sent and answered.
 * They come when a form is used: nobody waits for them to see what can be booked.
 */
export interface BookingMessages {
  /** The reply was lost: it is being found out what became of it. */
  readonly checking: string;
  readonly retryingIn: (seconds: number) => string;
  readonly errorTitle: string;
  readonly errors: Readonly<Record<DraftErrorCode, string>>;
  readonly more: MoreFieldsMessages;
  readonly check: CheckMessages;
  readonly outcome: OutcomeMessages;
  readonly kiosk: KioskMessages;
  readonly need: NeedMessages;
}

/** Person who comes, where that is not who books; names of the party; questions of the service. */
export interface MoreFieldsMessages {
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
  readonly undo: string;
  readonly undoUntil: (time: string) => string;
  readonly cancel: string;
  readonly cancelUntil: (time: string) => string;
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
  readonly sending: string;
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
