import type { CSSResult, TemplateResult } from 'lit';
import { printAlone } from '../../controllers/print-frame.ts';
import { said } from '../../locale/reader.ts';
import { hasPublishedTimes } from '../../model/directory.ts';
import { matcherFor } from '../../model/facet-match.ts';
import { occasionAt } from '../../model/occasions.ts';
import { mondayOf } from '../../model/plain-date.ts';
import type { Service } from '../../model/service.ts';
import {
  weekTimetable,
  type TimetableDay,
  type TimetableEntry,
} from '../../model/week-timetable.ts';
import { wallTimeAt } from '../../model/zoned-time.ts';
import type { QrCode } from '../../on-demand/qr-code.ts';
import type { ListContext } from './list-context.ts';
import type { Listing } from './listing.ts';
import { sheetStyles } from './sheet.styles.ts';
import { wallSheet } from './wall-sheet.ts';
import { weekView } from './week-view.ts';
import { weekStyles } from './week.styles.ts';

export const styles: readonly CSSResult[] = [weekStyles, sheetStyles];

/** Entries of one day that a page of the week holds. */
const DAY_PAGE = 12;

/** A week of what was found: to look through, or as the sheet for the wall. */
export function weekContent(
  found: readonly Service[],
  context: ListContext,
  listing: Listing,
): TemplateResult {
  const { directory, reader, words, state } = context;
  const current = mondayOf(wallTimeAt(reader.now, reader.zone).date);
  const area = state.isWide ? null : listing.scope.area;
  const days = weekTimetable(directory, found, state.week ?? current, isAskedFor(area, context));
  const shown = new Set(days.flatMap(({ entries }) => entries.map(({ service }) => service)));
  listing.onShown([...shown].slice(0, listing.pageSize));
  if (state.view === 'sheet') {
    return wallSheet({
      title: timetableTitle(context, area),
      days,
      directory,
      reader,
      qr: listing.codeOfWeek(),
      say: (key, text) => words.paragraph(key, text),
    });
  }
  return weekView(
    {
      days,
      isCurrent: state.week === null || state.week === current,
      untimed: found.filter((service) => !hasPublishedTimes(directory, service)).length,
      dayLimit: listing.pages * DAY_PAGE,
      dayPage: DAY_PAGE,
      onMore: listing.onMore,
      canPrint: typeof window.print === 'function',
    },
    context,
  );
}

/** Whether a session is where and when the area and the choices of a resident want it. */
function isAskedFor(
  area: string | null,
  { directory, reader, state }: ListContext,
): (entry: TimetableEntry) => boolean {
  const matcher = matcherFor(directory, area, state.filter, () => new Map());
  const occasionOf = occasionAt(directory, reader.now);
  return ({ at, session }) => {
    const occasion = occasionOf(at, session, 'event');
    const isInArea = !area || occasion.place.includes(area);
    return isInArea && matcher.obstacleAt(occasion) === null;
  };
}

/**
 * Prints a week as a sheet for the wall, without the page around it.
 *
 * @param place where the frame is put that is printed
 */
export async function printWeek(
  place: ParentNode & Node,
  days: readonly TimetableDay[],
  area: string | null,
  qr: QrCode | null,
  { directory, reader }: ListContext,
): Promise<void> {
  const title = timetableTitle({ directory, reader }, area);
  const content = wallSheet({ title, days, directory, reader, qr, say: (_key, text) => text });
  const { tag: lang, dir } = reader.messages;
  await printAlone(place, { content, styles: sheetStyles, title, lang, dir });
}

/** What a timetable is of: the area of the list, else the title of the feed. */
function timetableTitle(
  { directory, reader }: Pick<ListContext, 'directory' | 'reader'>,
  area: string | null,
): string {
  const place = said(directory.location(area)?.name ?? null, reader);
  const feed = said(directory.feed.feed.title, reader) ?? reader.messages.list.label;
  return place === null ? feed : reader.messages.common.aside(place, feed);
}
