import { LIST_VIEWS } from '../model/filter/list-view.ts';
import { COMMON, TEXT, type AttributeKind } from './attribute-kind.ts';

/** The attributes of `<linli-service-list>`. */
export const SERVICE_LIST = {
  ...COMMON,
  'heading-level': { kind: 'level', own: 3 },
  now: TEXT,
  area: TEXT,
  category: TEXT,
  organization: TEXT,
  service: TEXT,
  view: { kind: 'choice', values: LIST_VIEWS, without: null },
  limit: { kind: 'number', least: 1, without: null },
  'url-prefix': TEXT,
  'structured-data': { kind: 'flag' },
  'booking-href': TEXT,
} as const satisfies Readonly<Record<string, AttributeKind>>;
