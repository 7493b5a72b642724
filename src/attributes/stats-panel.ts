import { COMMON, TEXT, type AttributeKind } from './attribute-kind.ts';

/** The attributes of `<linli-stats-panel>`. */
export const STATS_PANEL = {
  ...COMMON,
  'heading-level': { kind: 'level', own: 3 },
  metrics: TEXT,
  group: TEXT,
  layout: { kind: 'choice', values: ['grid', 'list', 'story'], without: 'grid', reflect: true },
  numbers: { kind: 'choice', values: ['exact', 'short'], without: 'exact' },
  refresh: { kind: 'number', least: 0, without: 0 },
  kiosk: { kind: 'flag', reflect: true },
} as const satisfies Readonly<Record<string, AttributeKind>>;
