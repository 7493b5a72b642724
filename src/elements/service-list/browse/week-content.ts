import type { TemplateResult } from 'lit';
import { localizedText, type Locale } from '../../../i18n/locale.ts';
import type { MessagesWith } from '../../../i18n/messages.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansWeek } from '../../../i18n/zh-hans-week.ts';
import { hasPublishedTimes, hasTimesInDoubt } from '../../../model/directory.ts';
import { matcherFor } from '../../../model/filter/facet-match.ts';
import { occasionAt } from '../../../model/filter/occasions.ts';
import { mondayOf, type PlainDate } from '../../../model/time/plain-date.ts';
import type { Service } from '../../../model/service.ts';
import { filterSteps, type Steps } from '../../../model/steps.ts';
import {
  timetableSteps,
  type TimetableDay,
  type TimetableEntry,
} from '../../../model/time/week-timetable.ts';
import { wallTimeAt } from '../../../model/time/zoned-time.ts';
import type { Sheet } from '../../../lazy/paper/print-alone.ts';
import type { QrCode } from '../../../lazy/paper/qr-code.ts';
import type { ListContext, WeekFound } from '../list-context.ts';
import type { Listing } from '../listing.ts';
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
  const monday = state.week ?? currentMonday(context);
  const days = yield* timetableSteps(directory, found, monday, isAskedFor(area, context));
  const untimed = yield* filterSteps(
    found,
    (service) => !hasPublishedTimes(directory, service) || hasTimesInDoubt(directory, service),
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
  if (state.view === 'sheet') {
    return wallSheet({
      title: timetableTitle(context, state.isWide ? null : listing.scope.area),
      days,
      directory,
      locale: context.locale,
      qr: paper.state.status === 'ready' ? paper.state.value.qrCode(listing.addressOfWeek()) : null,
      say: (key, text) => lightText.paragraph(key, text),
    });
  }
  return weekView(
    {
      days,
      isCurrent: state.week === null || state.week === currentMonday(context),
      untimed,
      dayLimit: listing.pages * DAY_PAGE,
      dayPage: DAY_PAGE,
      onMore: listing.onMore,
      canPrint: typeof window.print === 'function',
      printing: paper,
    },
    context,
  );
}

function currentMonday({ locale }: Pick<ListContext, 'locale'>): PlainDate {
  return mondayOf(wallTimeAt(locale.now, locale.zone).date);
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

/** A week as a sheet for the wall, to be printed without the page around it. */
export function weekOnPaper(
  days: readonly TimetableDay[],
  area: string | null,
  qr: QrCode | null,
  list: ListContext,
): Sheet {
  const { directory } = list;
  const locale = weekLocale(list.locale);
  const title = timetableTitle({ directory, locale }, area);
  const content = wallSheet({ title, days, directory, locale, qr, say: (_key, text) => text });
  const { tag: lang, dir } = locale.messages;
  return { content, styles: sheetStyles, title, lang, dir };
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
