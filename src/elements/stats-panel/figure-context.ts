import type { TemplateResult } from 'lit';
import type { LightTextController } from '../../controllers/light-text-controller.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { FeedIssue } from '../../model/feed-state.ts';
import type { Feed } from '../../model/feed.ts';

/** What a figure is shown with. */
export interface FigureContext {
  readonly feed: Feed;
  /** What could not be read of it, for its editor. */
  readonly issues: readonly FeedIssue[];
  readonly locale: Locale;
  readonly lightText: LightTextController;
  readonly headingLevel: number;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  /** Whether large numbers are said in 万 and 亿 where nothing is lost by it. */
  readonly isShort: boolean;
  /** Whether what figures say beyond their values is still being read. */
  readonly isReading: boolean;
}

/** What a figure says beyond its value, by where it stands. */
export interface FigureMore {
  /** Its value where the feed has it counted, or in larger units. */
  readonly value: string | null;
  /** Whether it needs the whole row: a table, or a line. */
  readonly isWide: boolean;
  readonly besideValue: TemplateResult;
  readonly below: TemplateResult;
  readonly besideSource: TemplateResult;
}
