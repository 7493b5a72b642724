import { defineElement } from '../define-element.ts';
import { BookingFormElement } from './booking-form.ts';

defineElement('linli-booking-form', BookingFormElement);

// For their types: of the tag in a document, and of the events that are heard from it.
export type { BookingFormElement } from './booking-form.ts';
export type { BookedEvent } from '../../events/booked-event.ts';
export type { FeedErrorEvent, FeedIssueEvent } from '../../events/feed-events.ts';
