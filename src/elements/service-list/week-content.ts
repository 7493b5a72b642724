import type { TemplateResult } from 'lit';
import { said } from '../../locale/reader.ts';
import { hasPublishedTimes } from '../../model/directory.ts';
import { mondayOf } from '../../model/plain-date.ts';
import type { Service } from '../../model/service.ts';
import { weekTimetable } from '../../model/week-timetable.ts';
import { wallTimeAt } from '../../model/zoned-time.ts';
import type { ListContext } from './list-context.ts';
import type { ListParts } from './list-content.ts';
import { wallSheet } from './wall-sheet.ts';
import { weekView } from './week-view.ts';

/** Entries of one day that a page of the week holds. */
const DAY_PAGE = 12;

/** A week of what was found: to look through, or as the sheet for the wall. */
export function weekContent(
  found: readonly Service[],
  context: ListContext,
  parts: ListParts,
): TemplateResult {
  const { directory, reader, words, state } = context;
  const current = mondayOf(wallTimeAt(reader.now, reader.zone).date);
  const days = weekTimetable(directory, found, state.week ?? current);
  parts.onShown(found.slice(0, parts.pageSize));
  if (state.view === 'sheet') {
    return wallSheet({
      title: timetableTitle(context, parts.scope.area),
      days,
      directory,
      reader,
      qr: parts.codeOfWeek(),
      say: (key, text) => words.paragraph(key, text),
    });
  }
  return weekView(
    {
      days,
      isCurrent: state.week === null || state.week === current,
      untimed: found.filter((service) => !hasPublishedTimes(directory, service)).length,
      dayLimit: parts.pages * DAY_PAGE,
      dayPage: DAY_PAGE,
      onMore: () => parts.onMore(0),
      canPrint: typeof window.print === 'function',
    },
    context,
  );
}

/** What a timetable is of: the area of the list, else the title of the feed. */
export function timetableTitle(
  { directory, reader }: Pick<ListContext, 'directory' | 'reader'>,
  area: string | null,
): string {
  const place = said(directory.location(area)?.name ?? null, reader);
  const feed = said(directory.feed.feed.title, reader) ?? reader.messages.list.label;
  return place === null ? feed : reader.messages.common.aside(place, feed);
}
