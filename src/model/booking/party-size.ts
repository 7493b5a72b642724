import type { Service } from '../service.ts';

/** Most people one booking may be for where the feed sets no number. */
export const DEFAULT_MAX_PARTY_SIZE = 10;

/** Most people one booking of a service may be for. */
export function maxPartySizeOf(service: Service): number {
  return Math.max(1, service.booking?.max_party_size ?? DEFAULT_MAX_PARTY_SIZE);
}

/** The whole number in a field, full-width digits included; `null` where there is none. */
export function parsePartySize(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}

/** Tells if a service asks for the names of all who come. */
export function asksNames({ booking }: Service): boolean {
  const rules = booking?.rules ?? null;
  return rules !== null && rules.attendee_names !== 'none';
}
