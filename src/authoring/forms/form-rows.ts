import type { FormKind } from './form.ts';
import { SERVICE_FIRST, SERVICE_MORE, type GroupRow } from './service-rows.ts';

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
        ['series', 'series'],
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
  feed: [
    [
      'main',
      [
        ['title', 'wording'],
        ['publisher_id', 'reference'],
        ['notice', 'wording'],
      ],
    ],
    [
      'subscribe',
      [
        ['ics_url', 'web-address'],
        ['atom_url', 'web-address'],
      ],
    ],
    [
      'more',
      [
        ['license', 'text'],
        ['feedback_url', 'web-address'],
        ['crs', 'choice'],
      ],
    ],
  ],
};

/** The part of the feed that each form's record stands in. */
export const LIST_OF = {
  service: 'services',
  class: 'services',
  place: 'locations',
  organization: 'organizations',
  figure: 'metrics',
  holiday: 'feed.calendars.days',
  feed: 'feed',
} as const satisfies Readonly<Record<FormKind, string>>;

/** The lists that references lead to. */
export const NAMED_LISTS: Readonly<Record<string, 'organizations' | 'locations'>> = {
  'services.organization_id': 'organizations',
  'services.at.location_id': 'locations',
  'locations.parent_id': 'locations',
  'organizations.parent_id': 'organizations',
  'feed.publisher_id': 'organizations',
};
