import type { FigureExtras } from '../../model/figures/figure-extras.ts';
import type { Metric } from '../../model/figures/figures.ts';
import type { SeriesPoint } from '../../model/figures/series-facts.ts';
import type { FigureMessages } from '../figure-messages.ts';
import { formatObservedAt } from './figure-change.ts';
import { formatObserved } from './figure.ts';
import { formatSource, formatValue } from './metric.ts';
import { localizedText, type FigureLocale } from '../locale.ts';

/** The values behind a picture, as a table in the reader's language. */
export interface FigureTable {
  readonly label: string;
  readonly columns: readonly [string, string];
  /** True where its rows are times, and not parts. */
  readonly isOfTimes: boolean;
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly name: string;
  /** With exactness and unit; says where there is none. */
  readonly value: string;
  /** As a number, for programs; `null` is unknown. */
  readonly number: number | null;
  readonly exactness: string;
  readonly isProjected: boolean;
}

/** The table of a figure: its parts, else its series; without either it has no rows. */
export function figureTable(
  metric: Metric,
  extras: FigureExtras,
  points: readonly SeriesPoint[],
  figureMessages: FigureMessages,
  locale: FigureLocale,
): FigureTable {
  const label = localizedText(metric.label, locale) ?? metric.id;
  const { time, part, value } = figureMessages.table;
  if (extras.parts.length > 0) {
    const rows = extras.parts.map(({ label: name, v, qualifier }) => ({
      name: localizedText(name, locale) ?? '',
      value: formatObserved({ v, qualifier }, metric, figureMessages, locale),
      number: v,
      exactness: figureMessages.exactness[qualifier],
      isProjected: false,
    }));
    return { label, columns: [part, value], isOfTimes: false, rows };
  }
  const rows = points.map(({ observation, isProjected }) => {
    const words = formatObserved(observation, metric, figureMessages, locale);
    return {
      name: formatObservedAt(observation, locale),
      value: isProjected ? locale.messages.common.aside(words, figureMessages.projected) : words,
      number: observation.v,
      exactness: figureMessages.exactness[observation.qualifier],
      isProjected,
    };
  });
  return { label, columns: [time, value], isOfTimes: true, rows };
}

/** A figure and its table as lines to be pasted: what it is, its values, who says so. */
export function figureLines(
  metric: Metric,
  table: FigureTable,
  locale: FigureLocale,
): readonly string[] {
  const { stats } = locale.messages;
  const value = formatValue(metric.value, metric.qualifier, metric, locale);
  return [
    `${table.label}\t${metric.value === null ? stats.unknown : value}`,
    ...table.rows.map((row) => `${row.name}\t${row.value}`),
    formatSource(metric, locale),
  ];
}

/** A figure and its table as rows for a spreadsheet: each number in a cell of its own. */
export function figureCells(
  metric: Metric,
  table: FigureTable,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): readonly (readonly (string | number)[])[] {
  const { columns } = figureMessages;
  const unit = localizedText(metric.unit, locale) ?? '';
  const date =
    metric.as_of ?? localizedText(metric.as_of_text, locale) ?? locale.messages.stats.noDate;
  const source = localizedText(metric.source?.name ?? null, locale) ?? '';
  return [
    [
      columns.figure,
      ...table.columns,
      columns.unit,
      columns.exactness,
      columns.source,
      columns.date,
    ],
    ...table.rows.map(({ name, number, exactness }) => [
      table.label,
      name,
      number ?? figureMessages.gap,
      unit,
      exactness,
      source,
      date,
    ]),
  ];
}
