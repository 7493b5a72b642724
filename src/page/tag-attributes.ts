/** What a page may name in `data-linli`: the tags, without what they begin with. */
export const TAG_NAMES = ['service-list', 'booking-form', 'stats-panel'] as const;
export type TagName = (typeof TAG_NAMES)[number];

const COMMON = ['src', 'label', 'heading-level', 'theme'];

/** The attributes of each tag, but for `check`. */
export const ATTRIBUTES_OF: Readonly<Record<TagName, readonly string[]>> = {
  'service-list': [
    ...COMMON,
    ...['now', 'area', 'category', 'organization', 'view', 'limit', 'url-prefix'],
    ...['structured-data', 'booking-href'],
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
