import type { Consent, Proof } from './contract.ts';

/** `POST {endpoint}/needs`: what a resident says is missing (需求征集). */
export interface NeedRequest {
  /** As with a booking. */
  readonly requestId: string;
  /** The thing that is missing, in their words. */
  readonly text: string;
  /** The category it belongs to, as `taxonomy:term`; `null` where not said. */
  readonly term: string | null;
  /** For whom it is. */
  readonly forWhom: NeedGroup | null;
  /** Times that would suit; none where not said. */
  readonly times: readonly NeedTime[];
  /** Id of the community it is for; `null` where not said. */
  readonly locationId: string | null;
  /** Only where an answer is wished for. */
  readonly contact: { readonly name: string; readonly phone: string } | null;
  /** Empty where nothing personal is given. */
  readonly consents: readonly Consent[];
  readonly source: { readonly page: string; readonly widget: string } | null;
  readonly proof: Proof | null;
  readonly website: string;
}

export const NEED_GROUPS = ['children', 'young', 'adults', 'elders', 'disabled', 'all'] as const;
export type NeedGroup = (typeof NEED_GROUPS)[number];

export const NEED_TIMES = [
  'weekday-daytime',
  'weekday-evening',
  'weekend-daytime',
  'weekend-evening',
] as const;
export type NeedTime = (typeof NEED_TIMES)[number];

/** The answer to a need: that it was kept, and no more. */
export interface NeedReceipt {
  readonly id: string;
  readonly receivedAt: string;
  /** Until then `DELETE {manageUrl}` takes it back. */
  readonly undoUntil: string;
  readonly manageUrl: string;
  readonly replayed: boolean;
}
