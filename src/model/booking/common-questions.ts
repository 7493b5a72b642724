/** What every form asks, in its order; what only some services ask stands before the last of them. */
export type CommonKind = 'session' | 'who' | 'party' | 'name' | 'phone' | 'consent';

/** The questions of every form but the last, which is the consent. */
export function commonKinds(maxPartySize: number): readonly CommonKind[] {
  return ['session', 'who', ...(maxPartySize > 1 ? (['party'] as const) : []), 'name', 'phone'];
}
