import type { FigureExtras, Picture } from './figure-extras.ts';
import type { Metric } from './figures.ts';
import { knownValues, seriesFacts } from './series-facts.ts';

/** A picture, and why another one was not drawn; `null` where nothing is to be said. */
export interface PictureChoice {
  readonly picture: Picture;
  readonly notDrawn: NotDrawn | null;
}

/** The reasons for which something cannot be drawn without telling an untruth. */
export type NotDrawn =
  | 'too-few-values'
  | 'doubled-times'
  | 'no-parts'
  | 'not-a-share'
  | 'no-target'
  | 'no-change';

/** Most bars that are told apart at a glance; more are a line. */
const MOST_BARS = 8;

/** The picture that suits a figure: the one its publisher wants, where that can be drawn. */
export function pictureFor(metric: Metric, extras: FigureExtras): PictureChoice {
  const wanted = extras.picture ?? suitablePicture(metric, extras);
  const notDrawn = whyNot(wanted, metric, extras);
  return notDrawn === null ? { picture: wanted, notDrawn: null } : { picture: 'number', notDrawn };
}

/** Pictures by how much they tell, the most telling first; a number alone is none. */
const TELLING: readonly Picture[] = ['line', 'bar', 'ranking', 'change', 'progress', 'share'];

/** The one of many whose picture tells most; `null` where none has one. */
export function telling<Figure>(
  figures: readonly Figure[],
  pictureOf: (figure: Figure) => Picture,
): Figure | null {
  const pictures = figures.map(pictureOf);
  const best = TELLING.find((picture) => pictures.includes(picture));
  return best === undefined ? null : (figures[pictures.indexOf(best)] ?? null);
}

function suitablePicture(metric: Metric, { parts, whole }: FigureExtras): Picture {
  if (parts.length > 0) return 'ranking';
  if (metric.series.length > 0) {
    return metric.series.length <= MOST_BARS && !seriesFacts(metric).isDated ? 'bar' : 'line';
  }
  if (metric.target !== null) return 'progress';
  if (whole !== null) return 'share';
  return metric.from !== null && metric.from.v !== null ? 'change' : 'number';
}

function whyNot(picture: Picture, metric: Metric, extras: FigureExtras): NotDrawn | null {
  switch (picture) {
    case 'line':
    case 'bar': {
      const { points, doubled } = seriesFacts(metric);
      if (doubled.length > 0) return 'doubled-times';
      return knownValues(points).length < 2 ? 'too-few-values' : null;
    }
    case 'ranking':
      return extras.parts.some(({ v }) => v !== null) ? null : 'no-parts';
    case 'share':
      return shareOf(metric, extras) === null ? 'not-a-share' : null;
    case 'progress':
      return metric.target === null || metric.value === null ? 'no-target' : null;
    case 'change':
      return (metric.from?.v ?? null) === null || metric.value === null ? 'no-change' : null;
    case 'number':
      return null;
  }
}

/** The whole a value is a part of: the one that is named, or 100 %; `null` where there is none. */
export function wholeOf(
  { unit }: Metric,
  extras: Pick<FigureExtras, 'whole'> | null,
): number | null {
  return extras?.whole ?? (isPerCent(unit) ? 100 : null);
}

/** The share of a whole, 0 to 1; `null` where a value is no share: unknown, negative or beyond it. */
export function shareOf(metric: Metric, extras: Pick<FigureExtras, 'whole'>): number | null {
  const { value } = metric;
  const all = wholeOf(metric, extras);
  if (value === null || all === null || all <= 0 || value < 0 || value > all) return null;
  return value / all;
}

/** Tells if a unit is per cent, in every language it is given in. */
export function isPerCent(unit: Metric['unit']): boolean {
  const wordings = typeof unit === 'string' ? [unit] : Object.values(unit ?? {});
  return wordings.length > 0 && wordings.every((words) => /^[%％]$/.test(words.trim()));
}
