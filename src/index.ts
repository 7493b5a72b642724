/** The three elements as classes, their events and types. Importing this registers nothing. */
export { ServiceListElement } from './elements/service-list/service-list.ts';
export { BookingFormElement } from './elements/booking-form/booking-form.ts';
export { StatsPanelElement } from './elements/stats-panel/stats-panel.ts';
export { BookEvent, type BookDetail } from './events/book-event.ts';
export { BookedEvent, type BookedDetail } from './events/booked-event.ts';
export {
  FeedErrorEvent,
  FeedIssueEvent,
  type FeedErrorDetail,
  type FeedIssueDetail,
} from './events/feed-events.ts';
export { registerLanguage } from './i18n/languages.ts';
export type { Messages } from './i18n/messages.ts';
export type * from './model/feed.ts';
export type * from './model/figures/figures.ts';
export type {
  Computation,
  ComputationFilter,
  FigureExtras,
  FigureImage,
  FigurePart,
  Picture,
  Stage,
} from './model/figures/figure-extras.ts';
export type * from './model/schedule.ts';
export type * from './model/service.ts';
export type { FeedFailure, FeedFailureKind, FeedIssue } from './model/feed-state.ts';
export { VERSION } from './version.ts';
