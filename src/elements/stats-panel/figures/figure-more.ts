import { html, nothing, type TemplateResult } from 'lit';
import {
  formatComputed,
  formatFigureDue,
  formatShare,
  formatShort,
} from '../../../i18n/format/figure.ts';
import {
  formatFigureChange,
  formatMoved,
  formatProgress,
  formatTarget,
} from '../../../i18n/format/figure-change.ts';
import { figureWords, formatValue } from '../../../i18n/format/metric.ts';
import { computedOf, type Computed } from '../../../model/figures/computed-figures.ts';
import { pictureFor } from '../../../model/figures/picture-choice.ts';
import { directoryOf } from '../../../model/directory.ts';
import { changeOf, startOf } from '../../../model/figures/figure-change.ts';
import { placesOf } from '../../../model/feed-state.ts';
import type { FigureExtras } from '../../../model/figures/figure-extras.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import type { FigureMore } from '../figure-context.ts';
import type { MoreContext } from './more-context.ts';
import { figureImages } from './figure-images.ts';
import { figurePicture } from './figure-picture.ts';

type Piece = TemplateResult | typeof nothing;

/** A figure as it is stated, and with what the feed comes to where nobody states it. */
export interface CountedFigure {
  readonly stated: Metric;
  readonly metric: Metric;
  readonly extras: FigureExtras;
  readonly computed: Computed | null;
}

/** Counts what a figure has counted in its feed, and tells the editor what of it cannot be read. */
export function counted(stated: Metric, context: MoreContext): CountedFigure {
  const { feed, issues, locale, messages, uses } = context;
  const places = placesOf(issues, 'metrics', stated.id, '/');
  if (places.length > 0) uses.advise(messages.unreadableForEditor(stated.id, places.join('、')));
  const computed =
    stated.computed === null ? null : computedOf(stated.computed, directoryOf(feed), locale.now);
  const metric =
    stated.value === null && computed !== null ? { ...stated, value: computed.value } : stated;
  return { stated, metric, extras: withParts(stated, computed?.parts ?? []), computed };
}

/** Takes the counts of the feed for parts, to be compared alike, where the publisher states none. */
function withParts(extras: FigureExtras, parts: Computed['parts']): FigureExtras {
  if (parts.length === 0 || extras.parts.length > 0) return extras;
  return {
    ...extras,
    parts: parts.map(({ label, value }) => ({ label, v: value, qualifier: 'eq' })),
  };
}

/** Puts together what a figure says beyond its value. */
export function figureMore(stated: Metric, context: MoreContext): FigureMore {
  const { locale, messages, isShort } = context;
  const figure = counted(stated, context);
  const { metric, extras } = figure;
  const isWide = stated.series.length > 0 || extras.parts.length > 0;
  const short = isShort ? formatShort(metric, messages, locale) : null;
  const { picture, tools } = figurePicture(metric, extras, context);
  return {
    isWide,
    value: short ?? figureWords(metric, locale),
    besideValue: html`${short === null ? nothing : writtenOut(metric, context)}
    ${moved(metric, context)} ${changeWords(metric, extras, context)}
    ${isWide ? nothing : picture}${targetWords(metric, context)}${share(metric, extras, context)}`,
    below: html`${tools}${isWide ? nothing : figureImages(metric, extras, context)}
    ${notes(figure, context)}`,
    picture: isWide
      ? html`<div class="picture">${picture}${figureImages(metric, extras, context)}</div>`
      : nothing,
  };
}

/** Notes for whoever relies on a figure: that the feed comes to another value, that it is old. */
export function notes(
  { stated, metric, extras, computed }: CountedFigure,
  context: MoreContext,
): TemplateResult {
  const { locale, messages } = context;
  const differs = computed === null ? null : formatComputed(stated, computed, messages, locale);
  return html`${line('computed', stated, differs, context)}
  ${line('overdue', metric, formatFigureDue(extras, messages, locale), context)}`;
}

function writtenOut(metric: Metric, context: MoreContext): Piece {
  const { messages, locale } = context;
  const exact = formatValue(metric.value, metric.qualifier, metric, locale);
  return line('exact', metric, messages.writtenOut(exact), context);
}

function moved(metric: Metric, { lightText, messages, locale }: MoreContext): Piece {
  const text = formatMoved(metric, messages, locale);
  const change = changeOf({ ...metric, from: startOf(metric) });
  if (text === null || change === null) return nothing;
  return html`<div class="moved">
    ${arrow(change.direction)}${lightText.paragraph(`metric-${metric.id}-moved`, text)}
  </div>`;
}

/** From where to where it went: for readers aloud alone where two bars say it, each with its words. */
function changeWords(metric: Metric, extras: FigureExtras, context: MoreContext): Piece {
  const { lightText, messages, locale } = context;
  const text = formatFigureChange(metric, messages, locale);
  if (text === null) return nothing;
  const isDrawn = pictureFor(metric, extras).picture === 'change';
  return html`<div class=${isDrawn ? 'visually-hidden' : 'quiet'}>
    ${lightText.paragraph(`metric-${metric.id}-change`, text)}
  </div>`;
}

/** A picture of the direction only: the words beside it say it. */
function arrow(direction: 'up' | 'down' | 'same'): TemplateResult {
  const points = { up: '1,11 6,1 11,11', down: '1,1 6,11 11,1', same: '1,4 11,4 11,8 1,8' };
  return html`<svg class="arrow" viewBox="0 0 12 12" aria-hidden="true">
    <polygon points=${points[direction]}></polygon>
  </svg>`;
}

/** The target of a figure, with the mark that stands for it in the picture, and how far that is. */
export function targetWords(metric: Metric, { lightText, messages, locale }: MoreContext): Piece {
  const text = formatTarget(metric, messages, locale);
  const toGo = formatProgress(metric, messages, locale);
  const key = `metric-${metric.id}`;
  if (text === null) return nothing;
  return html`<div class="target-words">
    <svg class="goal-key" aria-hidden="true">
      <line class="goal" x1="50%" x2="50%" y1="0" y2="100%"></line>
    </svg>
    ${lightText.paragraph(`${key}-target`, text)}
    ${toGo === null ? nothing : lightText.paragraph(`${key}-to-go`, toGo)}
  </div>`;
}

function share(metric: Metric, extras: FigureExtras, context: MoreContext): Piece {
  if (extras.whole === null) return nothing;
  const { messages, locale } = context;
  return line('share', metric, formatShare(metric, extras, messages, locale), context);
}

function line(key: string, metric: Metric, text: string | null, { lightText }: MoreContext): Piece {
  return text === null
    ? nothing
    : html`<div class="quiet">${lightText.paragraph(`metric-${metric.id}-${key}`, text)}</div>`;
}
