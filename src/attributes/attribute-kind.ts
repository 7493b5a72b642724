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

/** Any text, and none. */
export const TEXT = { kind: 'text' } as const;
/** The attributes of every tag. */
export const COMMON = {
  /** One address, or several with blanks between them. */
  src: TEXT,
  'same-site': { kind: 'flag' },
  label: TEXT,
  elder: { kind: 'flag', reflect: true },
  theme: { kind: 'choice', values: ['light', 'dark', 'auto'], without: 'light', reflect: true },
} as const;
