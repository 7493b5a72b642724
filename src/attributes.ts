import { FORM_FLOWS } from './model/booking/form-flow.ts';
import { LIST_VIEWS } from './model/filter/list-view.ts';

/** Values that an attribute can have, and the one it has where it is not written or cannot be read. */
export type AttributeKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'flag'; readonly reflect?: boolean }
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly without: string | null;
      readonly reflect?: boolean;
    }
  | { readonly kind: 'number'; readonly least: number; readonly without: number | null }
  /** The level of a heading, 2 to 6; `own` is that of the element. */
  | { readonly kind: 'level'; readonly own: number };

const TEXT = { kind: 'text' } as const;
const COMMON = {
  src: TEXT,
  'same-site': { kind: 'flag' },
  label: TEXT,
  theme: { kind: 'choice', values: ['light', 'dark', 'auto'], without: 'light', reflect: true },
} as const;

/**
 * The attributes of the tags, the one table of them: properties, checks, stand-ins and the page that
 * writes code for editors are made from it or held against it. Those that an address may say are named in
 * `page/address-attributes.ts`; no other is taken from one.
 */
export const ATTRIBUTES = {
  'service-list': {
    ...COMMON,
    'heading-level': { kind: 'level', own: 3 },
    now: TEXT,
    area: TEXT,
    category: TEXT,
    organization: TEXT,
    view: { kind: 'choice', values: LIST_VIEWS, without: null },
    limit: { kind: 'number', least: 1, without: null },
    'url-prefix': TEXT,
    'structured-data': { kind: 'flag' },
    'booking-href': TEXT,
  },
  'booking-form': {
    ...COMMON,
    'heading-level': { kind: 'level', own: 2 },
    now: TEXT,
    service: TEXT,
    session: TEXT,
    mode: { kind: 'choice', values: ['book', 'need'], without: null },
    flow: { kind: 'choice', values: FORM_FLOWS, without: null },
    keep: { kind: 'choice', values: ['session'], without: null },
    kiosk: { kind: 'flag' },
  },
  'stats-panel': {
    ...COMMON,
    'heading-level': { kind: 'level', own: 3 },
    metrics: TEXT,
    group: TEXT,
    layout: { kind: 'choice', values: ['grid', 'list', 'story'], without: 'grid', reflect: true },
    numbers: { kind: 'choice', values: ['exact', 'short'], without: 'exact' },
    refresh: { kind: 'number', least: 0, without: 0 },
    kiosk: { kind: 'flag', reflect: true },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, AttributeKind>>>>;

export type TagName = keyof typeof ATTRIBUTES;
/** The attributes of a tag. */
export type AttributeOf<Tag extends TagName> = keyof (typeof ATTRIBUTES)[Tag];
