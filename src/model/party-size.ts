import type { Service } from './service.ts';

/** Most people one booking may be for where the feed sets no number. */
export const DEFAULT_MAX_PARTY_SIZE = 10;

/** Most people one booking of a service may be for. */
export function maxPartySizeOf(service: Service): number {
  return Math.max(1, service.booking?.max_party_size ?? DEFAULT_MAX_PARTY_SIZE);
}
