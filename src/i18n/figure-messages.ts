import type { Stage } from '../model/figures/figure-extras.ts';
import type { NotDrawn } from '../model/figures/picture-choice.ts';

/**
 * The texts of what a figure says beyond its value, loaded with it. Values come in as words: exactness,
 * number and unit.
 */
export interface FigureMessages {
  /** From where to where it went, and when it was there: "从2020年的10%增至40%". */
  readonly change: (
    from: string,
    to: string,
    direction: 'up' | 'down' | 'same',
    time: string,
  ) => string;
  readonly target: (value: string) => string;
  /** By how much, and how much that is in per cent: "up by over 590 people (24.5 %)". */
  readonly moved: (direction: 'up' | 'down', amount: string, percent: string | null) => string;
  readonly notMoved: string;
  /** A movement with the time it is counted from: "比2020年增加590人". */
  readonly movedSince: (moved: string, time: string) => string;
  /** An inexact end leaves the difference open. */
  readonly movedOpen: string;
  /** A difference of two percentages. */
  readonly points: (amount: string) => string;
  /** Adds whether that is good: "…, for the better". */
  readonly toned: (moved: string, tone: 'better' | 'worse') => string;
  readonly reached: string;
  /** Difference to a target: missing to one that is to be grown to, above one to be brought down to. */
  readonly toGo: (difference: string, good: 'up' | 'down') => string;
  /** A target of which nobody said which way is good. */
  readonly off: (difference: string, side: 'above' | 'below') => string;
  readonly overdue: (date: string) => string;
  /** Note below a value that the feed comes to, where none is stated. */
  readonly countedHere: string;
  readonly differs: (stated: string, counted: string) => string;
  /** The whole of what a share is of. */
  readonly share: (percent: string, whole: string | null) => string;
  readonly notDrawn: Readonly<Record<NotDrawn, string>>;
  /** A value that is not there: never 0. */
  readonly gap: string;
  readonly reordered: string;
  readonly projected: string;
  /** A line below the picture that says what its marks mean. */
  readonly gapKey: string;
  readonly projectedKey: string;
  /** The slider that goes through the points of a picture. */
  readonly stepThrough: (label: string) => string;
  readonly point: (time: string, value: string) => string;
  readonly pictures: {
    readonly line: (label: string, first: string, last: string) => string;
    readonly progress: (label: string, value: string, target: string) => string;
    readonly change: (label: string, from: string, to: string) => string;
  };
  readonly table: {
    readonly show: string;
    readonly caption: (label: string) => string;
    readonly time: string;
    readonly part: string;
    readonly value: string;
    readonly shown: (shown: string, all: string) => string;
    readonly more: (rows: string) => string;
  };
  readonly download: string;
  readonly fileName: (label: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly columns: {
    readonly figure: string;
    readonly unit: string;
    readonly exactness: string;
    readonly source: string;
    readonly date: string;
  };
  readonly exactness: Readonly<Record<'eq' | 'gt' | 'lt' | 'about', string>>;
  readonly credit: (name: string) => string;
  /** For the web editor: what of a figure cannot be read. */
  readonly unreadableForEditor: (id: string, places: string) => string;
  /**
   * The figures of a story as a text: a fact, of which the unit tells how it is put; facts as a sentence, sentences
   * as a paragraph, the time that it is about; all who say so.
   */
  readonly story: {
    readonly fact: (label: string, value: string, unit: string | null) => string;
    readonly sentence: (facts: readonly string[]) => string;
    readonly paragraph: (sentences: readonly string[]) => string;
    readonly timed: (time: string, paragraph: string) => string;
    readonly sources: (sources: readonly string[]) => string;
  };
  readonly stages: Readonly<Record<Stage, string>>;
  /** A number in 万 or 亿; `null` in a language that has no such words. */
  readonly short: (value: string, unit: 10_000 | 100_000_000) => string | null;
  /** The same number written out. */
  readonly writtenOut: (value: string) => string;
  readonly kiosk: {
    readonly pages: string;
    readonly pause: string;
    readonly goOn: string;
    readonly previous: string;
    readonly next: string;
    readonly position: (at: string, of: string) => string;
  };
}
