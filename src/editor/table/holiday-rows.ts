import { FeedEdit } from '../../authoring/forms/feed-edit.ts';
import { holidayRuns } from '../../authoring/forms/holiday-runs.ts';
import { formatLongDate } from '../../i18n/format/format.ts';
import { isPlainDate } from '../../model/time/plain-date.ts';
import type { EditorContext } from '../editor-context.ts';

/** The holidays that the feed goes by, those to come first; then those that are past, the last of them first. */
export function holidayRows({ document, language, locale, words, today }: EditorContext) {
  const edit = new FeedEdit(document.history.present.raw, { language, now: locale.now });
  const dayOf = (date: string) =>
    isPlainDate(date) ? formatLongDate(date, locale.messages) : date;
  const rows = [...holidayRuns(edit)]
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .map(({ key, days: [day], first, last }) => {
      const span = first === last ? dayOf(first) : words.table.span(dayOf(first), dayOf(last));
      const isWorked = day?.['kind'] === 'workday';
      const name = words.table.holiday(span, edit.wording(day?.['name']), isWorked);
      return { id: key, name, isPast: last < today };
    });
  return [
    ...rows.filter(({ isPast }) => !isPast),
    ...rows.filter(({ isPast }) => isPast).reverse(),
  ];
}
