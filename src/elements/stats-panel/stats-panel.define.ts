import { defineElement } from '../define-element.ts';
import { StatsPanelElement } from './stats-panel.ts';

defineElement('linli-stats-panel', StatsPanelElement);

// For their types: of the tag in a document, and of the events that are heard from it.
export type { StatsPanelElement } from './stats-panel.ts';
export type { FeedErrorEvent, FeedIssueEvent } from '../../events/feed-events.ts';
