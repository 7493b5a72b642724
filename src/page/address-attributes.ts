import type { AttributeOf, TagName } from '../attributes/attributes.ts';

/**
 * The attributes that are taken from an address, be it a link's or a frame's: strangers write these. They
 * narrow or arrange what is shown. An attribute stands here after a decision only: none may say where a
 * press leads, what time it is, what is kept, told to others, or asked for again.
 */
export const ADDRESS_ATTRIBUTES: { readonly [Tag in TagName]: readonly AttributeOf<Tag>[] } = {
  'service-list': [
    ...(['theme', 'elder', 'label', 'heading-level'] as const),
    ...(['area', 'category', 'organization', 'service', 'view', 'limit'] as const),
  ],
  'booking-form': [
    ...(['theme', 'elder', 'label', 'heading-level'] as const),
    ...(['service', 'session', 'mode', 'flow'] as const),
  ],
  'stats-panel': [
    ...(['theme', 'elder', 'label', 'heading-level'] as const),
    ...(['metrics', 'group', 'layout', 'numbers', 'kiosk'] as const),
  ],
};

/** Characters of a name; a sentence that sends somebody somewhere takes more. */
const LONGEST_NAME = 24;

/**
 * Tells if a value from an address may be that of an attribute. A `label` is read aloud, so it may be a
 * name only: no number to call, no address to open.
 */
export function isAddressValue(attribute: string, value: string): boolean {
  if (attribute !== 'label') return true;
  return value.length <= LONGEST_NAME && /^[\p{L}\p{M}\p{Zs}·()（）-]*$/u.test(value);
}
