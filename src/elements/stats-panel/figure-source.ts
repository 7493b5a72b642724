import type { TemplateResult } from 'lit';
import { formatSource } from '../../i18n/format/metric.ts';
import type { Metric } from '../../model/figures/figures.ts';
import { safeAddress } from '../../model/web-address.ts';
import type { FigureContext } from './figure-context.ts';

/** Tells sources apart: who says a figure, as of when, and where it can be read. */
export function sourceKey(metric: Metric, { locale }: FigureContext): string {
  return formatSource(metric, locale) + metric.source?.url;
}

/** The source that more than half of a group's figures have, if there is one. */
export function commonSource(keys: readonly string[]): string | undefined {
  return keys.find((key) => keys.filter((other) => other === key).length * 2 > keys.length);
}

/** A source, with its date; a link where it can be read. */
export function sourceLine(
  key: string,
  metric: Metric,
  { locale, lightText, address }: FigureContext,
  isOfAll = true,
): TemplateResult {
  const link = safeAddress(metric.source?.url ?? null, address);
  const said = formatSource(metric, locale);
  const text = isOfAll ? said : locale.messages.stats.others(said);
  return link === null ? lightText.paragraph(key, text) : lightText.link(key, text, link, true);
}
