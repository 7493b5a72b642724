import type { GroupKey } from '../../i18n/record-form-labels.ts';
import type { FieldKind } from './form.ts';

/** A field of a form: its place in the record, and its kind. */
export type FieldRow = readonly [key: string, kind: FieldKind];

/** A group of fields. The first of a form is open. */
export type GroupRow = readonly [key: GroupKey, fields: readonly FieldRow[]];

/** Groups of the form of a service that few need. */
export const SERVICE_MORE: readonly GroupRow[] = [
  [
    'who',
    [
      ['eligibility.min_age', 'ages'],
      ['eligibility.text', 'wording'],
      ['open_to', 'choice'],
      ['documents', 'lines'],
      ['cost.text', 'wording'],
    ],
  ],
  [
    'book',
    [
      ['booking.questions', 'questions'],
      ['booking.max_party_size', 'number'],
      ['booking.opens_days_before', 'number'],
      ['booking.closes_minutes_before', 'number'],
      ['booking.cancel_minutes_before', 'number'],
      ['booking.rules.per_phone', 'number'],
      ['booking.rules.waitlist', 'number'],
    ],
  ],
  [
    'words',
    [
      ['summary', 'wording'],
      ['description', 'prose'],
      ['aka', 'lines'],
      ['terms', 'categories'],
      ['url', 'web-address'],
      ['alert', 'wording'],
    ],
  ],
  [
    'image',
    [
      ['image.url', 'web-address'],
      ['image.alt', 'wording'],
      ['image.credit', 'wording'],
    ],
  ],
  [
    'files',
    [
      ['wechat', 'wechat'],
      ['attachments', 'attachments'],
    ],
  ],
  [
    'checked',
    [
      ['checked.on', 'date'],
      ['checked.by', 'wording'],
      ['checked.review_after', 'date'],
    ],
  ],
];

/** The fields of a service that every one has. */
export const SERVICE_FIRST: readonly FieldRow[] = [
  ['name', 'wording'],
  ['organization_id', 'reference'],
  ['at', 'places'],
  ['cost', 'cost'],
  ['phones', 'phones'],
];

/** The fields of each place of a service. */
export const PLACE_ROWS: readonly FieldRow[] = [
  ['location_id', 'reference'],
  ['schedules', 'times'],
  ['x-kind', 'choice'],
  ['x-scope', 'choice'],
  ['capacity.maximum', 'number'],
  ['description', 'wording'],
];
