import type { AttributeOf, TagName } from '../attributes/attributes.ts';

/** Names a page may write in `data-linli`: the tags, without what they begin with. */
export const TAG_NAMES: readonly TagName[] = ['service-list', 'booking-form', 'stats-panel'];

const COMMON = ['src', 'same-site', 'label', 'heading-level', 'theme', 'elder'] as const;

/**
 * The attributes of each tag by name, but for `check`: the table of them without what they can say, for
 * the script that every page loads.
 */
export const ATTRIBUTES_OF: { readonly [Tag in TagName]: readonly AttributeOf<Tag>[] } = {
  'service-list': [
    ...COMMON,
    ...(['now', 'area', 'category', 'organization', 'service', 'view', 'limit'] as const),
    ...(['url-prefix', 'structured-data', 'booking-href'] as const),
  ],
  'booking-form': [...COMMON, 'now', 'service', 'session', 'mode', 'flow', 'keep', 'kiosk'],
  'stats-panel': [...COMMON, 'metrics', 'group', 'layout', 'numbers', 'refresh', 'kiosk'],
};

/**
 * The attributes that the tags have, as a page may write them with `data-` before them in place of a
 * tag. Nothing else is handed on: what a CMS lets visitors write as `data-…` is not to become a handler
 * or a style.
 */
export const TAG_ATTRIBUTES: readonly string[] = [
  ...new Set([...Object.values(ATTRIBUTES_OF).flat(), 'check']),
];

export function isTagName(name: string): name is TagName {
  return TAG_NAMES.some((known) => known === name);
}
