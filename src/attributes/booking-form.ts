import { FORM_FLOWS } from '../model/booking/form-flow.ts';
import { COMMON, TEXT, type AttributeKind } from './attribute-kind.ts';

/** The attributes of `<linli-booking-form>`. */
export const BOOKING_FORM = {
  ...COMMON,
  'heading-level': { kind: 'level', own: 2 },
  now: TEXT,
  service: TEXT,
  session: TEXT,
  mode: { kind: 'choice', values: ['book', 'need'], without: null },
  flow: { kind: 'choice', values: FORM_FLOWS, without: null },
  keep: { kind: 'choice', values: ['session'], without: null },
  kiosk: { kind: 'flag' },
} as const satisfies Readonly<Record<string, AttributeKind>>;
