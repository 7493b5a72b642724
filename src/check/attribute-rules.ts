import type { Feed } from '../model/feed.ts';
import { LIST_VIEWS } from '../model/list-state.ts';

/** The values that attributes can have, where they cannot have any. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  theme: ['light', 'dark', 'auto'],
  'heading-level': ['2', '3', '4', '5', '6'],
  view: LIST_VIEWS,
  mode: ['book', 'need'],
  flow: ['page', 'check', 'steps'],
  keep: ['session'],
  layout: ['grid', 'list', 'story'],
  numbers: ['exact', 'short'],
};

/** The least number that attributes can be. */
export const LEAST: Readonly<Record<string, number>> = { limit: 1, refresh: 0 };

/** The ids that attributes name, several in `metrics`. */
export const IDS: Readonly<Record<string, (feed: Feed) => readonly string[]>> = {
  area: ({ locations }) => locations.map(({ id }) => id),
  organization: ({ organizations }) => organizations.map(({ id }) => id),
  category: ({ taxonomies }) =>
    taxonomies.flatMap(({ id, terms }) => terms.map((term) => `${id}:${term.id}`)),
  service: ({ services }) => services.map(({ id }) => id),
  metrics: ({ metrics }) => metrics.map(({ id }) => id),
};
