import type { Computed } from '../../model/figures/computed-figures.ts';
import { changeOf, progressOf } from '../../model/figures/figure-change.ts';
import type { FigureExtras } from '../../model/figures/figure-extras.ts';
import type { Metric, Observation, Qualifier } from '../../model/figures/figures.ts';
import { isPerCent, shareOf } from '../../model/figures/picture-choice.ts';
import type { SeriesPoint } from '../../model/figures/series-facts.ts';
import { shortNumber } from '../../model/figures/short-number.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import type { FigureMessages } from '../figure-messages.ts';
import { formatLongDate, formatNumber } from './format.ts';
import { figureWords, timeWords, valueWords } from './metric-words.ts';
import { said, type Reader } from '../reader.ts';

/** By how much a figure has moved, and whether that is good: "增加590人（24.5%），好转". */
export function movedWords(metric: Metric, texts: FigureMessages, reader: Reader): string | null {
  const change = changeOf(metric);
  if (change === null) return null;
  const { direction, amount, qualifier, tone } = change;
  if (amount === null) return texts.movedOpen;
  if (direction === 'same') return texts.notMoved;
  const words = differenceWords(amount, qualifier, metric, texts, reader);
  const percent =
    isPerCent(metric.unit) || change.percent === null || change.percent > 999
      ? null
      : formatNumber(change.percent, reader.messages);
  const moved = texts.moved(direction, words, percent);
  return tone === 'neutral' ? moved : texts.toned(moved, tone);
}

/** Difference to the target, or that it is reached; `null` where neither can be told. */
export function progressWords(
  metric: Metric,
  texts: FigureMessages,
  reader: Reader,
): string | null {
  const progress = progressOf(metric);
  if (progress === null) return null;
  const { isReached, side, difference, qualifier, good } = progress;
  if (isReached) return texts.reached;
  if (difference === null || side === 'at') return null;
  const words = differenceWords(difference, qualifier, metric, texts, reader);
  return good === 'neutral' ? texts.off(words, side) : texts.toGo(words, good);
}

/** A difference of two values: of percentages it is in percentage points. */
function differenceWords(
  amount: number,
  qualifier: Qualifier,
  metric: Metric,
  texts: FigureMessages,
  reader: Reader,
): string {
  if (!isPerCent(metric.unit)) return valueWords(amount, qualifier, metric, reader);
  return texts.points(numberWords(amount, qualifier, reader));
}

function numberWords(value: number, qualifier: Qualifier, { messages }: Reader): string {
  return messages.stats.figure(qualifier, formatNumber(value, messages), null);
}

/** The day by which it was to be brought up to date, once that is past. */
export function figureDueWords(
  { review_after: due }: FigureExtras,
  texts: FigureMessages,
  { messages, now, zone }: Reader,
): string | null {
  if (due === null || wallTimeAt(now, zone).date <= due) return null;
  return texts.overdue(formatLongDate(due, messages));
}

/**
 * Note that a value was counted here, or that the feed comes to another than is stated: then with both, so
 * that nobody is misled. `null` where both agree, and where nothing could be counted.
 */
export function computedWords(
  metric: Metric,
  { value }: Computed,
  texts: FigureMessages,
  reader: Reader,
): string | null {
  if (value === null || value === metric.value) return null;
  const counted = valueWords(value, 'eq', metric, reader);
  return metric.value === null
    ? texts.countedHere
    : texts.differs(figureWords(metric, reader), counted);
}

/** The share of a whole in words; `null` where it is none. */
export function shareWords(
  metric: Metric,
  extras: FigureExtras,
  texts: FigureMessages,
  reader: Reader,
): string | null {
  const share = shareOf(metric, extras);
  if (share === null) return null;
  const { percent, qualifier } = roundedShare(share, metric.qualifier);
  return texts.share(
    numberWords(percent, qualifier, reader),
    extras.whole === null ? null : valueWords(extras.whole, 'eq', metric, reader),
  );
}

/** A share in per cent to one decimal: what is not nothing is never 0, what is not all never 100. */
function roundedShare(share: number, qualifier: Qualifier) {
  const percent = Math.round(share * 1_000) / 10;
  if (percent === 0 && share > 0) return { percent: 0.1, qualifier: 'lt' as const };
  if (percent === 100 && share < 1) return { percent: 99.9, qualifier: 'gt' as const };
  return { percent, qualifier };
}

/** A value in 万 or 亿 where nothing is lost by it; `null` where it is to be written out. */
export function shortWords(metric: Metric, texts: FigureMessages, reader: Reader): string | null {
  const { value, qualifier, unit } = metric;
  const short = value === null ? null : shortNumber(value);
  if (short === null) return null;
  const number = texts.short(formatNumber(short.value, reader.messages), short.unit);
  return number === null
    ? null
    : reader.messages.stats.figure(qualifier, number, said(unit, reader));
}

/** The value of an observation; a gap is said to be a gap, never 0. */
export function observedWords(
  { v, qualifier }: Pick<Observation, 'v' | 'qualifier'>,
  metric: Metric,
  texts: FigureMessages,
  reader: Reader,
): string {
  return v === null ? texts.gap : valueWords(v, qualifier, metric, reader);
}

/** A point of a series in one sentence. */
export function pointWords(
  { observation, isProjected }: SeriesPoint,
  metric: Metric,
  texts: FigureMessages,
  reader: Reader,
): string {
  const value = observedWords(observation, metric, texts, reader);
  const words = texts.point(timeWords(observation, reader), value);
  return isProjected ? reader.messages.common.aside(words, texts.projected) : words;
}
