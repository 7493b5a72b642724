import { defineElement } from '../define-element.ts';
import { ServiceListElement } from './service-list.ts';

defineElement('linli-service-list', ServiceListElement);

// For their types: of the tag in a document, and of the events that are heard from it.
export type { ServiceListElement } from './service-list.ts';
export type { BookEvent } from '../../events/book-event.ts';
export type { FeedErrorEvent, FeedIssueEvent } from '../../events/feed-events.ts';
