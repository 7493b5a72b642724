import type { Metric } from '../../model/figures/figures.ts';
import type { FigureMessages } from '../figure-messages.ts';
import { localizedText, type FigureLocale } from '../locale.ts';
import { formatFigureChange } from './figure-change.ts';
import { formatFigure, formatSourceDate, formatValue } from './metric.ts';

/** A paragraph with its numbers, as offsets from and to. */
export interface StoryParagraph {
  readonly text: string;
  readonly strong: readonly (readonly [start: number, end: number])[];
}

/** Most numbers that a sentence says: more are not kept in mind. */
const MOST_NUMBERS = 2;

interface Fact {
  readonly text: string;
  readonly label: string;
  readonly numbers: readonly string[];
}

/** Figures in sentences, those of one time in a paragraph that begins with it. */
export function storyParagraphs(
  metrics: readonly Metric[],
  figureMessages: FigureMessages,
  locale: FigureLocale,
): readonly StoryParagraph[] {
  const { story } = figureMessages;
  const byTime = new Map<string | null, Fact[]>();
  for (const metric of metrics) {
    const time = timeOf(metric, locale);
    const fact = factOf(metric, figureMessages, locale);
    byTime.set(time, [...(byTime.get(time) ?? []), fact]);
  }
  return Array.from(byTime, ([time, facts]) => {
    const sentences = inSentences(facts).map((few) => story.sentence(few.map(({ text }) => text)));
    const untimed = story.paragraph(sentences);
    const text = time === null ? untimed : story.timed(time, untimed);
    return { text, strong: numbersIn(text, facts) };
  });
}

/** The sources of a story: each once, with all its dates. */
export function storySources(
  metrics: readonly Metric[],
  { story }: FigureMessages,
  locale: FigureLocale,
): string {
  const { stats, common } = locale.messages;
  const dates = new Map<string | null, Set<string>>();
  for (const metric of metrics) {
    const name = localizedText(metric.source?.name ?? null, locale);
    dates.set(name, (dates.get(name) ?? new Set()).add(formatSourceDate(metric, locale)));
  }
  return story.sources(
    Array.from(dates, ([name, when]) => {
      const said = story.sources([...when]);
      return name === null ? said : common.aside(stats.source(name), said);
    }),
  );
}

function factOf(metric: Metric, figureMessages: FigureMessages, locale: FigureLocale): Fact {
  const label = localizedText(metric.label, locale) ?? metric.id;
  const value = formatFigure(metric, locale);
  const change = formatFigureChange(metric, figureMessages, locale);
  const { from } = metric;
  const unit = localizedText(metric.unit, locale);
  return {
    label,
    text: figureMessages.story.fact(label, change ?? value, metric.value === null ? null : unit),
    numbers: [
      ...(metric.value === null ? [] : [value]),
      ...(change === null || from === null
        ? []
        : [formatValue(from.v, from.qualifier, metric, locale)]),
    ],
  };
}

/**
 * The time a figure is of, where it names one: its date, or the words of it up to a comma: "2017年以前，据报道".
 * The rest is said with its source.
 */
function timeOf(metric: Metric, locale: FigureLocale): string | null {
  const date = formatSourceDate(metric, locale);
  if (metric.as_of !== null) return date;
  const [time = ''] = date.split(/[,，;；、]/);
  return /\d/.test(time) ? time.trim() : null;
}

function inSentences(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const sentences: Fact[][] = [];
  let numbers = 0;
  for (const fact of facts) {
    const isFull = sentences.length === 0 || numbers + fact.numbers.length > MOST_NUMBERS;
    if (isFull) sentences.push([fact]);
    else sentences[sentences.length - 1]?.push(fact);
    numbers = (isFull ? 0 : numbers) + fact.numbers.length;
  }
  return sentences;
}

/** Places of the numbers of facts in their text, in its order. */
function numbersIn(text: string, facts: readonly Fact[]): StoryParagraph['strong'] {
  let cursor = 0;
  return facts.flatMap((fact) => {
    const start = text.indexOf(fact.text, cursor);
    cursor = start + fact.text.length;
    return fact.numbers
      .flatMap((number) => {
        const at = placeOf(number, fact.text, fact.label.length);
        return at === -1 ? [] : [[start + at, start + at + number.length] as const];
      })
      .sort(([a], [b]) => a - b);
  });
}

/** The place of a number that is no part of another one: 0% does not stand in 10%. */
function placeOf(number: string, text: string, from: number): number {
  for (let at = text.indexOf(number, from); at !== -1; at = text.indexOf(number, at + 1)) {
    const [before = '', behind = ''] = [text[at - 1], text[at + number.length]];
    if (!/[\d.,-]/.test(before) && !/\d/.test(behind)) return at;
  }
  return -1;
}
