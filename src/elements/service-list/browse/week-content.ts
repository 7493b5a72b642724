import type { TemplateResult } from 'lit';
import { localizedText, type Locale } from '../../../i18n/locale.ts';
import type { MessagesWith } from '../../../i18n/messages.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansWeek } from '../../../i18n/zh-hans-week.ts';
import { hasPublishedTimes, hasTimesInDoubt, placesAround } from '../../../model/directory.ts';
import { matcherFor } from '../../../model/filter/facet-match.ts';
import { occasionAt } from '../../../model/filter/occasions.ts';
import type { PlainDate } from '../../../model/time/plain-date.ts';
import type { Service } from '../../../model/service.ts';
import { filterSteps, type Steps } from '../../../model/steps.ts';
import {
  timetableSteps,
  type TimetableDay,
  type TimetableEntry,
} from '../../../model/time/week-timetable.ts';
import { wallTimeAt } from '../../../model/time/zoned-time.ts';
import type { ListContext, WeekFound } from '../list-context.ts';
import type { Listing, ShownDay } from '../listing.ts';
import { sheetStyles } from './sheet.styles.ts';
import { wallSheet } from './wall-sheet.ts';
import type { WeekContext } from './week-context.ts';
import { weekView } from './week-view.ts';

/** Entries of one day that a page of the week holds. */
const DAY_PAGE = 12;

/**
 * The days of the week that is shown, with what takes place of what was found.
 *
 * @param area id of a location: only what is there, or at places within it; `null` for everywhere
 */
export function* weekSteps(
  found: readonly Service[],
  area: string | null,
  context: ListContext,
): Steps<WeekFound> {
  const { directory, state } = context;
  const first = state.week ?? today(context);
  const days = yield* timetableSteps(directory, found, first, isAskedFor(area, context));
  const untimed = yield* filterSteps(
    found,
    (service) =>
      service.status === 'unknown' ||
      !hasPublishedTimes(directory, service) ||
      hasTimesInDoubt(directory, service),
  );
  return { days, untimed: untimed.length };
}

/** A week of what was found: to look through, or as the sheet for the wall. */
export function weekContent(
  { days, untimed }: WeekFound,
  list: ListContext,
  listing: Listing,
): TemplateResult {
  const { directory, lightText, state } = list;
  const context: WeekContext = { ...list, locale: weekLocale(list.locale) };
  const { paper } = listing;
  const area = state.isWide ? null : listing.scope.area;
  if (state.view === 'sheet') {
    return wallSheet({
      title: timetableTitle(context, area),
      ...{ days, area },
      directory,
      locale: context.locale,
      qr: paper.state.status === 'ready' ? paper.state.value.qrCode(listing.addressOfWeek()) : null,
      notice: null,
      phone: phoneOf(context, area),
      say: (key, text) => lightText.paragraph(key, text),
    });
  }
  return weekView(
    {
      ...{ days, area },
      isCurrent: state.week === null || state.week === today(context),
      shown: shownDays(days, listing.day, context),
      onDay: listing.onDay,
      untimed,
      dayLimit: listing.pages * DAY_PAGE,
      dayPage: DAY_PAGE,
      onMore: listing.onMore,
      canPrint: typeof window.print === 'function',
      printing: paper,
      onPrint: () => void printWeek(days, area, list, listing),
    },
    context,
  );
}

function today({ locale }: Pick<ListContext, 'locale'>): PlainDate {
  return wallTimeAt(locale.now, locale.zone).date;
}

/** The day that was chosen, else the first on which something is; on paper all of them. */
function shownDays(
  days: readonly TimetableDay[],
  chosen: ShownDay,
  { locale }: ListContext,
): readonly TimetableDay[] {
  if (chosen === 'all' || locale.isPrinted === true) return days;
  const [first] = days;
  const one =
    days.find(({ date }) => chosen !== 'first' && date === chosen.date) ??
    days.find(({ entries }) => entries.length > 0) ??
    first;
  return one === undefined ? [] : [one];
}

/** The locale with the messages of the week. */
function weekLocale(locale: Locale): Locale<MessagesWith<'week'>> {
  return { ...locale, messages: withSections(locale.messages, { week: zhHansWeek }) };
}

/** Makes a test: true for a session where and when the area and the choices of a resident want it. */
function isAskedFor(
  area: string | null,
  { directory, locale, state }: ListContext,
): (entry: TimetableEntry) => boolean {
  const matcher = matcherFor(directory, area, state.filter, () => new Map());
  const occasionOf = occasionAt(directory, locale.now);
  return ({ at, session }) => {
    const occasion = occasionOf(at, session, 'event');
    const isInArea = !area || occasion.place.includes(area);
    return isInArea && matcher.obstacleAt(occasion) === null;
  };
}

/** Prints a week as the sheet for the wall, without the page around it. */
async function printWeek(
  days: readonly TimetableDay[],
  area: string | null,
  list: ListContext,
  { paper, addressOfWeek, printAlone }: Listing,
): Promise<void> {
  const printer = await paper.request();
  if (printer === null) return;
  const { directory } = list;
  const locale = weekLocale(list.locale);
  const title = timetableTitle({ directory, locale }, area);
  const content = wallSheet({
    ...{ title, days, area, directory, locale, qr: printer.qrCode(addressOfWeek()) },
    notice: localizedText(directory.feed.feed.notice, locale),
    phone: phoneOf({ directory }, area),
    say: (_key, text) => text,
  });
  const { tag: lang, dir } = locale.messages;
  await printAlone(printer, { content, styles: sheetStyles, title, lang, dir });
}

/** The number of the area of the list, or of the nearest place around it that has one. */
function phoneOf(
  { directory }: Pick<ListContext, 'directory'>,
  area: string | null,
): string | null {
  const around = placesAround(directory, directory.location(area));
  return around.flatMap(({ phones }) => phones)[0]?.number ?? null;
}

/** Title of a timetable: the area of the list, if there is one, with the title of the feed. */
function timetableTitle(
  { directory, locale }: Pick<ListContext, 'directory' | 'locale'>,
  area: string | null,
): string {
  const place = localizedText(directory.location(area)?.name ?? null, locale);
  const feed = localizedText(directory.feed.feed.title, locale) ?? locale.messages.list.label;
  return place === null ? feed : locale.messages.common.aside(place, feed);
}
