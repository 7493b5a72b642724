/**
 * The attributes that the tags have, as a page may write them with `data-` before them in place of a
 * tag. Nothing else is handed on: what a CMS lets visitors write as `data-…` is not to become a handler
 * or a style.
 */
export const TAG_ATTRIBUTES: readonly string[] = [
  ...['src', 'label', 'heading-level', 'theme', 'now'],
  ...['area', 'category', 'organization', 'view', 'limit', 'url-prefix', 'structured-data'],
  ...['booking-href', 'service', 'session', 'mode', 'flow', 'keep', 'kiosk'],
  ...['metrics', 'group', 'layout', 'numbers', 'refresh'],
];

/** What a page may name in `data-linli`. */
export const TAG_NAMES: readonly string[] = ['service-list', 'booking-form', 'stats-panel'];
