import type { Computed } from '../../model/figures/computed-figures.ts';
import type { FigureExtras } from '../../model/figures/figure-extras.ts';
import type { Metric, Observation, Qualifier } from '../../model/figures/figures.ts';
import { shareOf } from '../../model/figures/picture-choice.ts';
import type { SeriesPoint } from '../../model/figures/series-facts.ts';
import { shortNumber } from '../../model/figures/short-number.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import type { FigureMessages } from '../figure-messages.ts';
import { formatLongDate, formatNumber } from './format.ts';
import { formatObservedAt, formatQualified } from './figure-change.ts';
import { formatFigure, formatValue, isNameIn, wordsAround, type FigureWords } from './metric.ts';
import { localizedText, type FigureLocale } from '../locale.ts';

/** The day by which it was to be brought up to date, once that is past. */
export function formatFigureDue(
  { review_after: due }: FigureExtras,
  figureMessages: FigureMessages,
  { messages, now, zone }: FigureLocale,
): string | null {
  if (due === null || wallTimeAt(now, zone).date <= due) return null;
  return figureMessages.overdue(formatLongDate(due, messages));
}

/**
 * Note that a value was counted here, or that the feed comes to another than is stated: then with both, so
 * that nobody is misled. `null` where both agree, and where nothing could be counted.
 */
export function formatComputed(
  metric: Metric,
  { value }: Computed,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): string | null {
  if (value === null || value === metric.value) return null;
  const counted = formatValue(value, 'eq', metric, locale);
  return metric.value === null
    ? figureMessages.countedHere
    : figureMessages.differs(formatFigure(metric, locale), counted);
}

/** The share of a whole in words; `null` where it is none. */
export function formatShare(
  metric: Metric,
  extras: FigureExtras,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): string | null {
  const share = shareOf(metric, extras);
  if (share === null) return null;
  const { percent, qualifier } = roundedShare(share, metric.qualifier);
  return figureMessages.share(
    formatQualified(percent, qualifier, locale),
    extras.whole === null ? null : formatValue(extras.whole, 'eq', metric, locale),
  );
}

/** A share in per cent to one decimal: what is not nothing is never 0, what is not all never 100. */
function roundedShare(share: number, qualifier: Qualifier) {
  const percent = Math.round(share * 1_000) / 10;
  if (percent === 0 && share > 0) return { percent: 0.1, qualifier: 'lt' as const };
  if (percent === 100 && share < 1) return { percent: 99.9, qualifier: 'gt' as const };
  return { percent, qualifier };
}

/** The words of a value in 万 or 亿 where nothing is lost by it; `null` where it is to be written out. */
export function formatShort(
  metric: Metric,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): FigureWords | null {
  const { value, qualifier, unit } = metric;
  const short = value === null || isNameIn(metric, locale) ? null : shortNumber(value);
  if (short === null) return null;
  const number = formatNumber(short.value, locale.messages);
  const words = figureMessages.short(number, short.unit);
  return words === null
    ? null
    : wordsAround(
        locale.messages.common.figure(qualifier, words, localizedText(unit, locale)),
        number,
      );
}

/** The value of an observation; a gap is said to be a gap, never 0. */
export function formatObserved(
  { v, qualifier }: Pick<Observation, 'v' | 'qualifier'>,
  metric: Metric,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): string {
  return v === null ? figureMessages.gap : formatValue(v, qualifier, metric, locale);
}

/** A point of a series in one sentence. */
export function formatPoint(
  { observation, isProjected }: SeriesPoint,
  metric: Metric,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): string {
  const value = formatObserved(observation, metric, figureMessages, locale);
  const words = figureMessages.point(formatObservedAt(observation, locale), value);
  return isProjected ? locale.messages.common.aside(words, figureMessages.projected) : words;
}
