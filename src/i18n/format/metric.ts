import type { Metric, Qualifier } from '../../model/figures/figures.ts';
import { isNamingNumber } from '../../model/figures/naming-number.ts';
import { formatNumber } from './format.ts';
import { formatPartialDate } from './partial-date.ts';
import { localizedText, type FigureLocale } from '../locale.ts';

/** A value with its exactness and unit: "超过2,000亩"; says so where it is not known. */
export function formatValue(
  value: number | null,
  qualifier: Qualifier,
  metric: Metric,
  locale: FigureLocale,
): string {
  const { common, stats } = locale.messages;
  if (value === null) return stats.unknown;
  const number = formatNumberOf(metric, value, locale);
  return common.figure(qualifier, isolated(number, locale), localizedText(metric.unit, locale));
}

/** A number as values of a figure are written: with its grouping, but for one that names a year, a code, a room. */
export function formatNumberOf(metric: Metric, value: number, locale: FigureLocale): string {
  return isNameIn(metric, locale) ? String(value) : formatNumber(value, locale.messages);
}

/** Tells if the values of a figure name something: they are not grouped, and not shortened. */
export function isNameIn({ unit, label }: Metric, locale: FigureLocale): boolean {
  return isNamingNumber(localizedText(unit, locale), localizedText(label, locale));
}

/** The figure itself; where its exactness or its unit cannot be read, with what was written. */
export function formatFigure(metric: Metric, locale: FigureLocale): string {
  const figure = formatValue(metric.value, metric.qualifier, metric, locale);
  const doubt = metric.unreadable?.['qualifier'] ?? metric.unreadable?.['unit'];
  return doubt === undefined ? figure : locale.messages.common.aside(figure, `“${doubt}”？`);
}

/** A text around a number, in the pieces that look different: "超过", "1,000", "间". */
export type FigureWords = readonly [before: string, number: string, after: string];

/** The words of a figure before, of and behind its number; `null` where it is not known. */
export function figureWords(metric: Metric, locale: FigureLocale): FigureWords | null {
  if (metric.value === null) return null;
  return wordsAround(
    formatFigure(metric, locale),
    isolated(formatNumberOf(metric, metric.value, locale), locale),
  );
}

/** Takes a text apart at the number in it, with every blank: put together again it is the same. */
export function wordsAround(text: string, number: string): FigureWords {
  const start = text.indexOf(number);
  return [text.slice(0, start), number, text.slice(start + number.length)];
}

/** Source of a figure and its date; an undated figure is said to be undated. */
export function formatSource(metric: Metric, locale: FigureLocale): string {
  const { stats, common } = locale.messages;
  const name = localizedText(metric.source?.name ?? null, locale);
  const date = formatSourceDate(metric, locale);
  return name === null ? date : common.aside(stats.source(name), date);
}

/** The date of a figure alone, or its words for it. */
export function formatSourceDate(metric: Metric, locale: FigureLocale): string {
  const { stats } = locale.messages;
  return metric.as_of === null
    ? (localizedText(metric.as_of_text, locale) ?? stats.noDate)
    : stats.asOf(formatPartialDate(metric.as_of, locale.messages));
}

/** A number that keeps its own order, sign first, in a text from right to left (Unicode, UAX #9). */
function isolated(number: string, { messages }: FigureLocale): string {
  return messages.dir === 'rtl' ? `\u2068${number}\u2069` : number;
}
