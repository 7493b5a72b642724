import { html, nothing, type TemplateResult } from 'lit';
import {
  computedWords,
  figureDueWords,
  movedWords,
  progressWords,
  shareWords,
  shortWords,
} from '../../locale/figure-words.ts';
import { figureWords, valueWords } from '../../locale/metric-words.ts';
import type { Computed } from '../../model/computed-figures.ts';
import { directoryOf } from '../../model/directory.ts';
import { changeOf } from '../../model/figure-change.ts';
import { placesOf } from '../../model/feed-state.ts';
import type { FigureExtras } from '../../model/figure-extras.ts';
import type { Metric } from '../../model/figures.ts';
import type { MoreContext } from './figure-context.ts';
import { FigureDesk } from './figure-desk.ts';
import { figureImages } from './figure-images.ts';
import { figureMoreStyles } from './figure-more.styles.ts';
import { figurePicture } from './figure-picture.ts';

export { FigureDesk };

/** The style sheets that come with it. */
export const styles = [figureMoreStyles];

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

type Piece = TemplateResult | typeof nothing;

/** Puts together what a figure says beyond its value. */
export function figureMore(stated: Metric, context: MoreContext): FigureMore {
  const { reader, texts, isShort } = context;
  const places = placesOf(context.issues, 'metrics', stated.id, '/');
  if (places.length > 0)
    context.desk.advise(texts.unreadableForEditor(stated.id, places.join('、')));
  const computed = computedFor(stated, context);
  const metric =
    stated.value === null && computed !== null ? { ...stated, value: computed.value } : stated;
  const extras = withParts(stated, computed?.parts ?? []);
  const short = isShort ? shortWords(metric, texts, reader) : null;
  return {
    isWide: stated.series.length > 0 || extras.parts.length > 0,
    value: short ?? countedValue(stated, metric, context),
    besideValue: html`${short === null ? nothing : writtenOut(metric, context)}
    ${moved(metric, context)}${progress(metric, context)}${share(metric, extras, context)}`,
    below: html`${figurePicture(metric, extras, context)}${figureImages(metric, extras, context)}`,
    besideSource: html`${computed === null ? nothing : line('computed', stated, computedWords(stated, computed, texts, reader), context)}
    ${line('overdue', metric, figureDueWords(extras, texts, reader), context)}`,
  };
}

/** The value where the feed has it; `null` for the stated one. What is being counted is not unknown. */
function countedValue(
  stated: Metric,
  metric: Metric,
  { parts, reader }: MoreContext,
): string | null {
  if (metric !== stated) return figureWords(metric, reader);
  const isCounting =
    stated.value === null && stated.computed !== null && parts.computed.state.status === 'reading';
  return isCounting ? reader.messages.common.loading : null;
}

/** What the feed comes to; `null` where nothing is computed, and until that can be. */
function computedFor(
  { computed }: FigureExtras,
  { feed, parts, reader }: MoreContext,
): Computed | null {
  if (computed === null) return null;
  const { state } = parts.computed;
  if (state.status !== 'ready') return null;
  return state.part.computedOf(computed, directoryOf(feed), reader.now);
}

/** What the feed is counted by is compared as the parts a publisher states are. */
function withParts(extras: FigureExtras, parts: Computed['parts']): FigureExtras {
  if (parts.length === 0 || extras.parts.length > 0) return extras;
  return {
    ...extras,
    parts: parts.map(({ label, value }) => ({ label, v: value, qualifier: 'eq' })),
  };
}

function writtenOut(metric: Metric, { words, texts, reader }: MoreContext): TemplateResult {
  const exact = valueWords(metric.value, metric.qualifier, metric, reader);
  return html`<div class="quiet">
    ${words.paragraph(`metric-${metric.id}-exact`, texts.writtenOut(exact))}
  </div>`;
}

function moved(metric: Metric, { words, texts, reader }: MoreContext): Piece {
  const text = movedWords(metric, texts, reader);
  const change = changeOf(metric);
  if (text === null || change === null) return nothing;
  return html`<div class=${`moved ${change.tone}`}>
    ${arrow(change.direction)}${words.paragraph(`metric-${metric.id}-moved`, text)}
  </div>`;
}

/** A picture of the direction only: the words beside it say it. */
function arrow(direction: 'up' | 'down' | 'same'): TemplateResult {
  const points = { up: '1,11 6,1 11,11', down: '1,1 6,11 11,1', same: '1,4 11,4 11,8 1,8' };
  return html`<svg class="arrow" viewBox="0 0 12 12" aria-hidden="true">
    <polygon points=${points[direction]}></polygon>
  </svg>`;
}

function progress(metric: Metric, context: MoreContext): Piece {
  return line('to-go', metric, progressWords(metric, context.texts, context.reader), context);
}

function share(metric: Metric, extras: FigureExtras, context: MoreContext): Piece {
  if (extras.whole === null) return nothing;
  return line('share', metric, shareWords(metric, extras, context.texts, context.reader), context);
}

function line(key: string, metric: Metric, text: string | null, { words }: MoreContext): Piece {
  return text === null ? nothing : words.paragraph(`metric-${metric.id}-${key}`, text);
}
