import type { FigureExtras } from '../../model/figures/figure-extras.ts';
import type { Metric } from '../../model/figures/figures.ts';
import type { SeriesPoint } from '../../model/figures/series-facts.ts';
import type { FigureMessages } from '../figure-messages.ts';
import { observedWords } from './figure.ts';
import { sourceWords, timeWords, valueWords } from './metric.ts';
import { said, type Reader } from '../locale.ts';

/** The values behind a picture, as a table in the reader's language. */
export interface FigureTable {
  readonly label: string;
  readonly columns: readonly [string, string];
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
  texts: FigureMessages,
  reader: Reader,
): FigureTable {
  const label = said(metric.label, reader) ?? metric.id;
  const { time, part, value } = texts.table;
  if (extras.parts.length > 0) {
    const rows = extras.parts.map(({ label: name, v, qualifier }) => ({
      name: said(name, reader) ?? '',
      value: observedWords({ v, qualifier }, metric, texts, reader),
      number: v,
      exactness: texts.exactness[qualifier],
      isProjected: false,
    }));
    return { label, columns: [part, value], rows };
  }
  const rows = points.map(({ observation, isProjected }) => {
    const words = observedWords(observation, metric, texts, reader);
    return {
      name: timeWords(observation, reader),
      value: isProjected ? reader.messages.common.aside(words, texts.projected) : words,
      number: observation.v,
      exactness: texts.exactness[observation.qualifier],
      isProjected,
    };
  });
  return { label, columns: [time, value], rows };
}

/** A figure and its table as lines to be pasted: what it is, its values, who says so. */
export function figureLines(metric: Metric, table: FigureTable, reader: Reader): readonly string[] {
  const { stats } = reader.messages;
  const value = valueWords(metric.value, metric.qualifier, metric, reader);
  return [
    `${table.label}\t${metric.value === null ? stats.unknown : value}`,
    ...table.rows.map((row) => `${row.name}\t${row.value}`),
    sourceWords(metric, reader),
  ];
}

/** A figure and its table as rows for a spreadsheet: each number in a cell of its own. */
export function figureCells(
  metric: Metric,
  table: FigureTable,
  texts: FigureMessages,
  reader: Reader,
): readonly (readonly (string | number)[])[] {
  const { columns } = texts;
  const unit = said(metric.unit, reader) ?? '';
  const date = metric.as_of ?? said(metric.as_of_text, reader) ?? reader.messages.stats.noDate;
  const source = said(metric.source?.name ?? null, reader) ?? '';
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
      number ?? texts.gap,
      unit,
      exactness,
      source,
      date,
    ]),
  ];
}
