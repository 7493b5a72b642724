import { html, nothing, type TemplateResult } from 'lit';
import {
  formatComputed,
  formatFigureDue,
  formatMoved,
  formatProgress,
  formatShare,
  formatShort,
} from '../../../i18n/format/figure.ts';
import { formatFigure, formatValue } from '../../../i18n/format/metric.ts';
import { computedOf, type Computed } from '../../../model/figures/computed-figures.ts';
import { directoryOf } from '../../../model/directory.ts';
import { changeOf } from '../../../model/figures/figure-change.ts';
import { placesOf } from '../../../model/feed-state.ts';
import type { FigureExtras } from '../../../model/figures/figure-extras.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import type { FigureMore } from '../figure-context.ts';
import type { MoreContext } from './more-context.ts';
import { figureImages } from './figure-images.ts';
import { figurePicture } from './figure-picture.ts';

type Piece = TemplateResult | typeof nothing;

/** Puts together what a figure says beyond its value. */
export function figureMore(stated: Metric, context: MoreContext): FigureMore {
  const { locale, messages, isShort } = context;
  const places = placesOf(context.issues, 'metrics', stated.id, '/');
  if (places.length > 0)
    context.uses.advise(messages.unreadableForEditor(stated.id, places.join('、')));
  const computed = computedFor(stated, context);
  const metric =
    stated.value === null && computed !== null ? { ...stated, value: computed.value } : stated;
  const extras = withParts(stated, computed?.parts ?? []);
  const short = isShort ? formatShort(metric, messages, locale) : null;
  return {
    isWide: stated.series.length > 0 || extras.parts.length > 0,
    value: short ?? (metric === stated ? null : formatFigure(metric, locale)),
    besideValue: html`${short === null ? nothing : writtenOut(metric, context)}
    ${moved(metric, context)}${progress(metric, context)}${share(metric, extras, context)}`,
    below: html`${figurePicture(metric, extras, context)}${figureImages(metric, extras, context)}`,
    besideSource: html`${computed === null ? nothing : line('computed', stated, formatComputed(stated, computed, messages, locale), context)}
    ${line('overdue', metric, formatFigureDue(extras, messages, locale), context)}`,
  };
}

/** Value and parts that the feed comes to; `null` where nothing is computed. */
function computedFor({ computed }: FigureExtras, { feed, locale }: MoreContext): Computed | null {
  return computed === null ? null : computedOf(computed, directoryOf(feed), locale.now);
}

/** Takes the counts of the feed for parts, to be compared alike, where the publisher states none. */
function withParts(extras: FigureExtras, parts: Computed['parts']): FigureExtras {
  if (parts.length === 0 || extras.parts.length > 0) return extras;
  return {
    ...extras,
    parts: parts.map(({ label, value }) => ({ label, v: value, qualifier: 'eq' })),
  };
}

function writtenOut(metric: Metric, { lightText, messages, locale }: MoreContext): TemplateResult {
  const exact = formatValue(metric.value, metric.qualifier, metric, locale);
  return html`<div class="quiet">
    ${lightText.paragraph(`metric-${metric.id}-exact`, messages.writtenOut(exact))}
  </div>`;
}

function moved(metric: Metric, { lightText, messages, locale }: MoreContext): Piece {
  const text = formatMoved(metric, messages, locale);
  const change = changeOf(metric);
  if (text === null || change === null) return nothing;
  return html`<div class=${`moved ${change.tone}`}>
    ${arrow(change.direction)}${lightText.paragraph(`metric-${metric.id}-moved`, text)}
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
  return line('to-go', metric, formatProgress(metric, context.messages, context.locale), context);
}

function share(metric: Metric, extras: FigureExtras, context: MoreContext): Piece {
  if (extras.whole === null) return nothing;
  return line(
    'share',
    metric,
    formatShare(metric, extras, context.messages, context.locale),
    context,
  );
}

function line(key: string, metric: Metric, text: string | null, { lightText }: MoreContext): Piece {
  return text === null ? nothing : lightText.paragraph(`metric-${metric.id}-${key}`, text);
}
