import type { WordsController } from '../../controllers/words-controller.ts';
import type { FigureMessages } from '../../locale/figure-messages.ts';
import type { Reader } from '../../locale/reader.ts';
import type { Feed } from '../../model/feed.ts';
import type { FeedIssue } from '../../model/feed-state.ts';
import type { Metric } from '../../model/figures.ts';
import type { FigureDesk } from './figure-desk.ts';
import type { FigureMore } from './figure-more.ts';
import type { StatsParts } from './stats-parts.ts';

/** What a figure is shown with. */
export interface FigureContext {
  readonly feed: Feed;
  /** What could not be read of it, for its editor. */
  readonly issues: readonly FeedIssue[];
  readonly reader: Reader;
  readonly words: WordsController;
  readonly headingLevel: number;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  /** Whether large numbers are said in 万 and 亿 where nothing is lost by it. */
  readonly isShort: boolean;
  /** Whether what figures say beyond their values is still being read. */
  readonly isReading: boolean;
}

/** The same once what a figure says beyond its value has been loaded. */
export interface MoreContext extends FigureContext {
  readonly texts: FigureMessages;
  readonly desk: FigureDesk;
  readonly parts: StatsParts;
  readonly moreOf: (metric: Metric, context: MoreContext) => FigureMore;
}
