/** The ways a list can be looked at: cards, a week, "where can I do this", a sheet for the wall. */
export const LIST_VIEWS = ['cards', 'week', 'finder', 'sheet'] as const;
export type ListView = (typeof LIST_VIEWS)[number];
