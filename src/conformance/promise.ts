import type { Endpoint } from './endpoint.ts';

/** One promise of the booking contract, with what looks whether an endpoint keeps it. */
export interface Promised {
  /** Stable name, by which it is looked up. */
  readonly id: string;
  /** The promise in a sentence. */
  readonly says: string;
  /**
   * @returns `not-offered` where the endpoint need not keep it and does not say that it does
   * @throws Broken
   */
  check(endpoint: Endpoint): Promise<void | 'not-offered'>;
}
