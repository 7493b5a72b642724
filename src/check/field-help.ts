import { fieldAt, fieldNamed, type FeedField } from '../feed/fields/fields.ts';
import { exampleOf } from '../feed/fields/short-example.ts';
import type { FeedIssue, FeedIssueCode } from '../model/feed-state.ts';
import { pathOfPointer } from '../model/json-pointer.ts';
import type { CheckLanguage } from './check-language.ts';
import { fieldForm } from './field-form.ts';
import type { Help } from './finding.ts';

/** Fields that mend an issue, where that is another than the one it stands at. */
const MENDING: Readonly<Partial<Record<FeedIssueCode, string>>> = {
  'interval-without-start': 'schedules.start',
  'count-without-start': 'schedules.start',
  'unknown-rule-word': 'schedules.byday',
  'no-such-time': 'schedules.exceptions.times',
  'cancels-several': 'schedules.exceptions.services',
  'unused-schedule': 'services.at.schedules',
  'online-without-endpoint': 'feed.booking',
  'no-coordinate-system': 'feed.crs',
};

/** Issues of what is not written as its field is: the form it has is what is wanted. */
const OF_FORM: ReadonlySet<FeedIssueCode> = new Set([
  ...(['required', 'wrong-type', 'not-allowed-address', 'written-otherwise'] as const),
  'unknown-key',
]);

type Issue = Pick<FeedIssue, 'list' | 'pointer' | 'code' | 'instead' | 'doubtful'>;

/** Says what is wanted in place of an issue: the form of its field, an example, and where more is said of it. */
export function helpFor(issue: Issue, language: CheckLanguage): Help {
  const { list, pointer, code, instead, doubtful } = issue;
  const mending = MENDING[code];
  // A list that nobody knows stands beside those of the feed, under a name of its own.
  const own = fieldAt(list, pointer, instead) ?? fieldNamed(instead ?? '');
  const field = mending === undefined ? own : fieldNamed(mending);
  const stranger = code === 'unknown-key' && instead === null;
  if (stranger) {
    const [key = list] = pathOfPointer(pointer).slice(-1);
    // A limit under a name of one's own would be none: its object shows what there is instead.
    const example = doubtful && field !== null ? exampleOf(field) : `"x_${key}"`;
    return { wanted: '', example, anchor: field?.path ?? 'fields' };
  }
  if (field === null) return { wanted: '', example: '', anchor: 'fields' };
  return {
    wanted: OF_FORM.has(code) ? fieldForm(field, language) : '',
    example: meantExample(field, code, instead) ?? exampleOf(field),
    anchor: field.path,
  };
}

/** Writes what was meant as it is to be written: `"start": "2026-12-02"`; `null` for what stands in a list. */
function meantExample(
  { field, shape }: FeedField,
  code: FeedIssueCode,
  instead: string | null,
): string | null {
  if (code !== 'written-otherwise' || instead === null || field === null) return null;
  const isLeaf = !['list', 'map', 'texts', 'union', 'object'].includes(shape.kind);
  return isLeaf ? `"${field.key}": ${instead}` : null;
}
