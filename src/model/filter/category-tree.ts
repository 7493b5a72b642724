import { MOST_ABOVE } from '../bounds.ts';
import type { Directory } from '../directory.ts';
import type { Service } from '../service.ts';

/** Tells if a service is in a category or in one below it. */
export function isInCategory(directory: Directory, service: Service, reference: string): boolean {
  return service.terms.some((name) => categoriesAround(directory, name).includes(reference));
}

/** The known categories that a service is in: those it names and those above them. */
export function categoriesOf(directory: Directory, service: Service): ReadonlySet<string> {
  const around = service.terms.flatMap((name) => categoriesAround(directory, name));
  return new Set(around.filter((reference) => directory.term(reference) !== null));
}

/** A category and those above it, nearest first; a category above itself ends the walk. */
export function categoriesAround(directory: Directory, reference: string): readonly string[] {
  const around = new Set<string>();
  for (let at: string | null = reference; at !== null && !around.has(at);) {
    if (around.size === MOST_ABOVE) break;
    around.add(at);
    at = categoryAbove(directory, at);
  }
  return [...around];
}

/** The category right above one. */
export function categoryAbove(directory: Directory, reference: string): string | null {
  const parent = directory.term(reference)?.parent_id ?? null;
  const [taxonomy = ''] = reference.split(':');
  return parent === null ? null : `${taxonomy}:${parent}`;
}
