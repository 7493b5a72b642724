import type { GroupKey } from '../../i18n/record-form-labels.ts';
import type { FieldKind, FormKind } from './form.ts';

/** A field of a form: its place in the record, and its kind. */
export type FieldRow = readonly [key: string, kind: FieldKind];

/** A group of fields. The first of a form is open. */
export type GroupRow = readonly [key: GroupKey, fields: readonly FieldRow[]];

const SERVICE_MORE: readonly GroupRow[] = [
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

const SERVICE_FIRST: readonly FieldRow[] = [
  ['name', 'wording'],
  ['organization_id', 'reference'],
  ['at', 'places'],
  ['cost', 'cost'],
  ['phones', 'phones'],
];

/** The groups of each form, in the order in which a clerk thinks. */
export const FORM_ROWS: Readonly<Record<FormKind, readonly GroupRow[]>> = {
  service: [
    ['main', SERVICE_FIRST],
    [
      'come',
      [
        ['booking.mode', 'choice'],
        ['booking.url', 'web-address'],
        ['status', 'choice'],
      ],
    ],
    ...SERVICE_MORE,
  ],
  class: [
    ['main', [...SERVICE_FIRST, ['booking.mode', 'choice']]],
    [
      'come',
      [
        ['booking.url', 'web-address'],
        ['status', 'choice'],
      ],
    ],
    ...SERVICE_MORE,
  ],
  place: [
    [
      'main',
      [
        ['name', 'wording'],
        ['address.text', 'wording'],
        ['phones', 'phones'],
        ['schedules', 'times'],
      ],
    ],
    [
      'where',
      [
        ['parent_id', 'reference'],
        ['geo.longitude', 'number'],
        ['geo.latitude', 'number'],
        ['description', 'wording'],
        ['type', 'choice'],
      ],
    ],
    [
      'access',
      [
        ['accessibility.step_free', 'answer'],
        ['accessibility.accessible_toilet', 'answer'],
        ['accessibility.note', 'wording'],
      ],
    ],
    ['more', [['aka', 'lines']]],
  ],
  organization: [
    [
      'main',
      [
        ['name', 'wording'],
        ['phones', 'phones'],
        ['url', 'web-address'],
      ],
    ],
    [
      'more',
      [
        ['wechat', 'wechat'],
        ['kind', 'text'],
        ['parent_id', 'reference'],
        ['description', 'prose'],
        ['aka', 'lines'],
      ],
    ],
  ],
  figure: [
    [
      'main',
      [
        ['label', 'wording'],
        ['value', 'quantity'],
        ['unit', 'wording'],
        ['as_of', 'as-of'],
        ['source.name', 'wording'],
      ],
    ],
    [
      'more',
      [
        ['description', 'wording'],
        ['source.url', 'web-address'],
        ['target', 'number'],
        ['good', 'choice'],
        ['review_after', 'date'],
        ['terms', 'categories'],
      ],
    ],
  ],
  holiday: [
    [
      'main',
      [
        ['date', 'date'],
        ['x-until', 'date'],
        ['kind', 'choice'],
        ['name', 'wording'],
        ['as', 'choice'],
      ],
    ],
  ],
};

/** The fields of each place of a service. */
export const PLACE_ROWS: readonly FieldRow[] = [
  ['location_id', 'reference'],
  ['schedules', 'times'],
  ['x-kind', 'choice'],
  ['x-scope', 'choice'],
  ['capacity.maximum', 'number'],
  ['description', 'wording'],
];

/** The part of the feed that each form's record stands in. */
export const LIST_OF = {
  service: 'services',
  class: 'services',
  place: 'locations',
  organization: 'organizations',
  figure: 'metrics',
  holiday: 'feed.calendars.days',
} as const satisfies Readonly<Record<FormKind, string>>;

/** The lists that references lead to. */
export const NAMED_LISTS: Readonly<Record<string, 'organizations' | 'locations'>> = {
  'services.organization_id': 'organizations',
  'services.at.location_id': 'locations',
  'locations.parent_id': 'locations',
  'organizations.parent_id': 'organizations',
};
