import { addDays, weekdayOf, type PlainDate, type Weekday } from './plain-date.ts';

/** A date with its weekday. */
export interface DatedDay {
  readonly date: PlainDate;
  readonly weekday: Weekday;
}

/** Spans remembered: a page asks for a handful of them, once for every schedule. */
const MAX_SPANS = 20;
const spans = new Map<string, readonly DatedDay[]>();

/** The dates of a span, first and last included: written out once, however often it is asked. */
export function datesBetween(first: PlainDate, last: PlainDate): readonly DatedDay[] {
  const key = `${first} ${last}`;
  let dates = spans.get(key);
  if (dates === undefined) {
    dates = writeOut(first, last);
    if (spans.size >= MAX_SPANS) spans.clear();
    spans.set(key, dates);
  }
  return dates;
}

function writeOut(first: PlainDate, last: PlainDate): readonly DatedDay[] {
  const dates: DatedDay[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    dates.push({ date, weekday: weekdayOf(date) });
  }
  return dates;
}
