/** The questions of every form, in order; those of only some services stand before the last of them. */
export type CommonKind = 'session' | 'who' | 'party' | 'name' | 'phone' | 'consent';

/** The questions of every form but the last, which is the consent. */
export function commonKinds(maxPartySize: number): readonly CommonKind[] {
  return ['session', 'who', ...(maxPartySize > 1 ? (['party'] as const) : []), 'name', 'phone'];
}
