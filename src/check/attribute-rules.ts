import type { AttributeKind } from '../attributes/attribute-kind.ts';
import { ATTRIBUTES } from '../attributes/attributes.ts';
import type { Feed } from '../model/feed.ts';

const KINDS: readonly (readonly [attribute: string, kind: AttributeKind])[] = Object.values(
  ATTRIBUTES,
).flatMap((attributes) => Object.entries<AttributeKind>(attributes));

/** The values that attributes can have, where they cannot have any. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  KINDS.flatMap(([attribute, kind]) => {
    if (kind.kind === 'choice') return [[attribute, kind.values]];
    return kind.kind === 'level' ? [[attribute, ['2', '3', '4', '5', '6']]] : [];
  }),
);

/** The least number that attributes can be. */
export const LEAST: Readonly<Record<string, number>> = Object.fromEntries(
  KINDS.flatMap(([attribute, kind]) => (kind.kind === 'number' ? [[attribute, kind.least]] : [])),
);

/** The ids that attributes name, several in `metrics`. */
export const IDS: Readonly<Record<string, (feed: Feed) => readonly string[]>> = {
  area: ({ locations }) => locations.map(({ id }) => id),
  organization: ({ organizations }) => organizations.map(({ id }) => id),
  category: ({ taxonomies }) =>
    taxonomies.flatMap(({ id, terms }) => terms.map((term) => `${id}:${term.id}`)),
  service: ({ services }) => services.map(({ id }) => id),
  metrics: ({ metrics }) => metrics.map(({ id }) => id),
};
