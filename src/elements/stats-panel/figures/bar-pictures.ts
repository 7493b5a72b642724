import { html, nothing, type TemplateResult } from 'lit';
import { formatObservedAt } from '../../../i18n/format/figure-change.ts';
import { formatShare } from '../../../i18n/format/figure.ts';
import { formatFigure, formatValue } from '../../../i18n/format/metric.ts';
import { localizedText } from '../../../i18n/locale.ts';
import type { FigureExtras } from '../../../model/figures/figure-extras.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import { shareOf, wholeOf } from '../../../model/figures/picture-choice.ts';
import { bar, barScale, type BarLook } from './bar.ts';
import type { MoreContext } from './more-context.ts';

type Piece = TemplateResult | typeof nothing;

const isRightToLeft = ({ locale }: MoreContext) => locale.messages.dir === 'rtl';

const labelOf = (metric: Metric, { locale }: MoreContext) =>
  localizedText(metric.label, locale) ?? metric.id;

/** A value on the track of its whole, or of what is to be reached, with a mark at its target. */
export function progressBar(metric: Metric, extras: FigureExtras, context: MoreContext): Piece {
  const { value, target } = metric;
  if (value === null || target === null || (value === 0 && target === 0)) return nothing;
  const { locale, messages } = context;
  const sentence = messages.pictures.progress(
    labelOf(metric, context),
    formatFigure(metric, locale),
    formatValue(target, 'eq', metric, locale),
  );
  const scale = barScale([value, target], wholeOf(metric, extras));
  return html`<div class="progress" role="img" part="chart" aria-label=${sentence}>
    ${bar(value, scale, 'part', isRightToLeft(context), target)}
  </div>`;
}

/** A part of its whole. */
export function shareBar(metric: Metric, extras: FigureExtras, context: MoreContext): Piece {
  const { locale, messages } = context;
  const share = formatShare(metric, extras, messages, locale);
  if (share === null) return nothing;
  const sentence = messages.point(labelOf(metric, context), share);
  return html`<div class="progress" role="img" part="chart" aria-label=${sentence}>
    ${bar(shareOf(metric, extras) ?? 0, { low: 0, high: 1 }, 'part', isRightToLeft(context))}
  </div>`;
}

/** Two bars: the former value above the present one, each with its time and its value. */
export function changeBars(metric: Metric, context: MoreContext): Piece {
  const { from, value } = metric;
  if (from === null || from.v === null || value === null) return nothing;
  const { locale, messages } = context;
  const [before, now] = [
    formatValue(from.v, from.qualifier, metric, locale),
    formatFigure(metric, locale),
  ];
  const scale = barScale([from.v, value], wholeOf(metric, null));
  const row = (time: string, amount: number, look: BarLook, words: string) =>
    html`<div class="bar-row">
      <span class="quiet">${time}</span><b>${words}</b>
      ${bar(amount, scale, look, isRightToLeft(context))}
    </div>`;
  return html`<div
    class="change-bars"
    role="img"
    part="chart"
    aria-label=${messages.pictures.change(labelOf(metric, context), before, now)}
  >
    ${row(formatObservedAt(from, locale), from.v, 'former', before)}
    ${row(messages.stages.after, value, 'solid', now)}
  </div>`;
}
