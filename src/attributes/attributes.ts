import { SERVICE_LIST } from './service-list.ts';
import { BOOKING_FORM } from './booking-form.ts';
import { STATS_PANEL } from './stats-panel.ts';

/**
 * The attributes of the tags, the one table of them: properties, checks, stand-ins and the page that
 * writes code for editors are made from it or held against it. Those that an address may say are named in
 * `page/address-attributes.ts`; no other is taken from one.
 */
export const ATTRIBUTES = {
  'service-list': SERVICE_LIST,
  'booking-form': BOOKING_FORM,
  'stats-panel': STATS_PANEL,
} as const;

export type TagName = keyof typeof ATTRIBUTES;
/** The attributes of a tag. */
export type AttributeOf<Tag extends TagName> = keyof (typeof ATTRIBUTES)[Tag];
