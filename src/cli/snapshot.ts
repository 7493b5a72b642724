import { formatHours } from '../i18n/format/hours.ts';
import { formatOwnRule } from '../i18n/format/rule.ts';
import { wechatOf } from '../feed/wechat-of.ts';
import { formatInstant } from '../i18n/format/instant-format.ts';
import { formatFigureChange } from '../i18n/format/figure-change.ts';
import { formatFigure, formatSource } from '../i18n/format/metric.ts';
import { localizedText, type Locale } from '../i18n/locale.ts';
import type { MessagesWith } from '../i18n/messages.ts';
import { formatBookingMode } from '../i18n/format/booking-mode.ts';
import { formatCost, phonesOf, formatWhere } from '../i18n/format/service.ts';
import { servicesByCategory } from '../model/filter/category.ts';
import { directoryOf, hasTimesInDoubt, isWithin, type Directory } from '../model/directory.ts';
import type { Metric } from '../model/figures/figures.ts';
import { metricsByGroup } from '../model/figures/metric-groups.ts';
import { phonePieces } from '../model/phones/phone-text.ts';
import type { Service } from '../model/service.ts';
import type { Text } from '../model/text.ts';
import { safeAddress } from '../model/web-address.ts';
import { markup, type Markup } from './markup.ts';

/** The language of a snapshot, with all that figures say. */
type SnapshotLocale = Locale<MessagesWith<'stats' | 'figures'>>;

/** Options of a snapshot: it shows what a tag with them would. */
export interface SnapshotOptions {
  readonly tag: 'service-list' | 'booking-form' | 'stats-panel';
  /** Id of a location: only services given there. */
  readonly area: string | null;
  /** Ids of the figures, in their order. */
  readonly metrics: readonly string[] | null;
  /** Level of the headings of services and figures, 2 to 6; their groups are one higher. */
  readonly headingLevel: number;
  /** Sentence with the time at which it is made, for whoever reads it later. */
  readonly madeAt: (time: string) => string;
}

/**
 * A feed as plain HTML: what the element says, in the same words, for readers and programs that run no
 * script. Times are those that stay true: rules, not the next date.
 */
export function snapshotOf(
  feed: Directory['feed'],
  locale: SnapshotLocale,
  options: SnapshotOptions,
): string {
  const directory = directoryOf(feed);
  const content =
    options.tag === 'stats-panel'
      ? figures(directory, locale, options)
      : services(directory, locale, options);
  const made = options.madeAt(formatInstant(locale.now, locale.zone, locale.messages));
  return markup`<div lang="${locale.messages.tag}">
${publishersNotice(feed.feed.notice, directory, locale)}${content}<p><small>${made}</small></p>
</div>
`.markup;
}

function services(
  directory: Directory,
  locale: SnapshotLocale,
  options: SnapshotOptions,
): readonly Markup[] {
  const { area, tag, headingLevel } = options;
  const shown = directory.feed.services.filter(
    (service) =>
      (area === null || isWithin(directory, service, area)) &&
      (tag === 'service-list' || ['online', 'phone'].includes(service.booking?.mode ?? '')),
  );
  return servicesByCategory(directory, shown).map(({ term, services }) => {
    const name = localizedText(term?.name ?? null, locale);
    const group = name === null ? null : heading(headingLevel - 1, name);
    return markup`${group}${services.map((each) => serviceOf(each, directory, locale, headingLevel))}`;
  });
}

function serviceOf(service: Service, directory: Directory, locale: Locale, level: number): Markup {
  const { list, common } = locale.messages;
  const provider = localizedText(
    directory.organization(service.organization_id)?.name ?? null,
    locale,
  );
  const site = safeAddress(service.booking?.url ?? null, 'https://feed.invalid/');
  const lines = [
    formatHours(directory, service, locale, (schedule) =>
      formatOwnRule(schedule, locale.messages),
    ) ?? (hasTimesInDoubt(directory, service) ? list.timesInDoubt(false) : list.askTime),
    common.labelled(list.place, formatWhere(directory, service, locale) ?? list.askPlace),
    common.labelled(list.provider, provider ?? list.askProvider),
    common.labelled(list.price, formatCost(service.cost, locale)),
    formatBookingMode(service, locale, wechatOf(directory, service)),
  ];
  const phones = phonesOf(directory, service).flatMap(({ number }) => {
    const pieces = phonePieces(number);
    if (pieces.every(({ address }) => address === null)) return [];
    const links = pieces.map(({ text, address }) =>
      address === null ? markup`${text}` : markup`<a href="${address}">${text}</a>`,
    );
    return [markup`<p>${links}</p>\n`];
  });
  return markup`${heading(level, localizedText(service.name, locale) ?? service.id)}${paragraphs([
    localizedText(service.summary, locale),
  ])}${publishersNotice(service.alert, directory, locale)}${paragraphs(lines)}${phones}${
    site === null || site.startsWith('https://feed.invalid/')
      ? null
      : markup`<p><a href="${site}">${list.bookOnSite}</a></p>\n`
  }`;
}

/** A notice of the feed below the name of its publisher, as the elements show it. */
function publishersNotice(notice: Text | null, directory: Directory, locale: Locale): Markup {
  const sentence = localizedText(notice, locale);
  if (sentence === null) return markup``;
  const publisher = directory.organization(directory.feed.feed.publisher_id);
  const name = localizedText(publisher?.name ?? null, locale);
  return paragraphs([locale.messages.common.noticeFrom(name), sentence]);
}

function paragraphs(lines: readonly (string | null)[]): Markup {
  return markup`${lines.filter((line) => line !== null).map((line) => markup`<p>${line}</p>\n`)}`;
}

function figures(
  directory: Directory,
  locale: SnapshotLocale,
  options: SnapshotOptions,
): readonly Markup[] {
  const { metrics, headingLevel } = options;
  const all = directory.feed.metrics;
  const shown =
    metrics === null ? all : metrics.flatMap((id) => all.find((metric) => metric.id === id) ?? []);
  return metricsByGroup(directory, shown).map((group) => {
    const name = localizedText(group.term?.name ?? null, locale);
    const items = group.metrics.map((metric) => figureOf(metric, locale));
    return markup`${name === null ? null : heading(headingLevel, name)}<dl>\n${items}</dl>\n`;
  });
}

function figureOf(metric: Metric, locale: SnapshotLocale): Markup {
  const lines = [
    formatFigureChange(metric, locale.messages.figures, locale),
    localizedText(metric.description, locale),
    formatSource(metric, locale),
  ].filter((line) => line !== null);
  return markup`<dt>${localizedText(metric.label, locale) ?? metric.id}</dt>
<dd><strong>${formatFigure(metric, locale)}</strong></dd>
${lines.map((line) => markup`<dd>${line}</dd>\n`)}`;
}

function heading(level: number, text: string): Markup {
  const name = `h${Math.min(Math.max(level, 2), 6)}`;
  return { markup: markup`<${name}>${text}</${name}>\n`.markup };
}
