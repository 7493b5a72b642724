import { EMPTY_DRAFT, type BookingDraft } from './booking-draft.ts';

/** Puts a kept draft under what was typed since; the session stays as it was kept. */
export function typedOver(kept: BookingDraft, typed: BookingDraft): BookingDraft {
  const names = Object.keys(EMPTY_DRAFT) as (keyof BookingDraft)[];
  const since = names.filter((name) => name !== 'sessionId' && typed[name] !== EMPTY_DRAFT[name]);
  return { ...kept, ...Object.fromEntries(since.map((name) => [name, typed[name]])) };
}
