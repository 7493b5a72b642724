import { lintFeed } from '../../feed/lint.ts';
import { readFeed } from '../../feed/read-feed.ts';
import { enIssues, zhHansIssues } from '../../i18n/issue-sentences.ts';
import type { FeedIssue } from '../../model/feed-state.ts';
import { isObject } from '../../shape/members.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import { LIST_OF } from './form-rows.ts';
import type { Form } from './form.ts';
import { placeOfPointer } from './place-of-pointer.ts';
import { placesOf } from './times/schedule-users.ts';

/** A finding of the check beside a field: `at.0.schedules`; `null` for one of the whole record. */
export interface FieldFinding {
  readonly field: string | null;
  readonly severity: FeedIssue['severity'];
  readonly sentence: string;
  /** The value that was found; empty for none. */
  readonly detail: string;
}

/** All that can be wrong in a feed: what is left out of it, and what cannot be right. */
export function issuesOfFeed(feed: JsonRecord): readonly FeedIssue[] {
  const reading = readFeed(feed);
  return 'failure' in reading ? [] : [...reading.issues, ...lintFeed(reading.feed)];
}

/** The findings that speak of a record, each with the field of its form; those of its times stand beside these. */
export function findingsBeside(
  form: Form,
  record: JsonRecord,
  feed: JsonRecord,
  issues: readonly FeedIssue[],
): readonly FieldFinding[] {
  const list = LIST_OF[form.kind];
  if (list === 'feed.calendars.days') return [];
  const sentences = form.language === 'en' ? enIssues : zhHansIssues;
  const say = (field: string | null, { severity, code, detail }: FeedIssue): FieldFinding => ({
    ...{ field, severity, detail },
    sentence: sentences[code],
  });
  const own = issues
    .filter((issue) => isAbout(issue, list, record, feed))
    .map((issue) => say(placeOfPointer(form, issue.pointer), issue));
  const times = timesOfRecord(form, record).flatMap(({ id, field }) =>
    issues
      .filter((issue) => issue.list === 'schedules' && issue.id === id)
      .map((issue) => say(field, issue)),
  );
  return [...own, ...times];
}

/** Tells if an issue is about a record: by its id, or by its place where it has none. */
function isAbout(issue: FeedIssue, list: string, record: JsonRecord, feed: JsonRecord): boolean {
  if (issue.list !== list) return false;
  if (list === 'feed') return true;
  if (issue.id !== null) return issue.id === record['id'];
  const records = feed[list];
  return issue.index !== null && Array.isArray(records) && records[issue.index] === record;
}

/** The schedules of a record, with the fields in which they are written. */
function timesOfRecord(
  { kind }: Form,
  record: JsonRecord,
): readonly { readonly id: unknown; readonly field: string }[] {
  const idsOf = ({ schedules }: JsonRecord) => (Array.isArray(schedules) ? schedules : []);
  if (kind === 'place') {
    return idsOf(record).map((id: unknown) => ({ id, field: 'schedules' }));
  }
  return placesOf(record).flatMap((place, index) =>
    idsOf(place).map((id: unknown) => ({ id, field: `at.${index}.schedules` })),
  );
}

/** Finds what can be wrong about one record: it is looked at with all that it refers to, and no other service. */
export function issuesOfRecord(
  form: Form,
  record: JsonRecord,
  feed: JsonRecord,
): readonly FeedIssue[] {
  const list = LIST_OF[form.kind];
  if (list === 'feed.calendars.days') return [];
  const ids = new Set(timesOfRecord(form, record).map(({ id }) => id));
  const isSharing = (other: JsonRecord) =>
    placesOf(other).some(
      ({ schedules }) => Array.isArray(schedules) && schedules.some((id) => ids.has(id)),
    );
  const recordsIn = (name: string): readonly JsonRecord[] =>
    Array.isArray(feed[name]) ? (feed[name] as readonly unknown[]).filter(isObject) : [];
  const isOwn = (other: JsonRecord) => other === record || other['id'] === record['id'];
  return issuesOfFeed({
    ...feed,
    services: recordsIn('services').filter(
      (each) => (list === 'services' && isOwn(each)) || isSharing(each),
    ),
    schedules: recordsIn('schedules').filter(({ id }) => ids.has(id)),
    metrics: recordsIn('metrics').filter((each) => list === 'metrics' && isOwn(each)),
  });
}
