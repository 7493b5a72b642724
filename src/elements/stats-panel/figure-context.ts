import type { nothing, TemplateResult } from 'lit';
import type { LightTextController } from '../../controllers/light-text-controller.ts';
import type { FigureWords } from '../../i18n/format/metric.ts';
import type { FigureLocale } from '../../i18n/locale.ts';
import type { FeedIssue } from '../../model/feed-state.ts';
import type { Feed } from '../../model/feed.ts';

/** Everything a figure's templates read. */
export interface FigureContext {
  readonly feed: Feed;
  /** Issues of the feed; the editor is told those of a figure. */
  readonly issues: readonly FeedIssue[];
  readonly locale: FigureLocale;
  readonly lightText: LightTextController;
  readonly headingLevel: number;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  /** True where large numbers are written in 万 and 亿, if nothing is lost by it. */
  readonly isShort: boolean;
  /** True while the chunk with what figures say beyond their values is being read. */
  readonly isReading: boolean;
}

type Piece = TemplateResult | typeof nothing;

/** Content of a figure beyond its value, by where it stands. */
export interface FigureMore {
  /** Its value where the feed has it counted, or in larger units. */
  readonly value: FigureWords | null;
  /** True where it needs the whole row: a table, or a line. */
  readonly isWide: boolean;
  /** Below its value: how it moved, its way to a target. */
  readonly besideValue: Piece;
  /** Below its description: what can be done with it, what is to be known of it. */
  readonly below: Piece;
  /** Beside all of that where there is room. */
  readonly picture: Piece;
}
