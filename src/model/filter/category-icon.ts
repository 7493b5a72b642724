import type { Directory } from '../directory.ts';
import { categoriesAround } from './category-tree.ts';

/**
 * The name of the drawing of categories: that of the first that has one, its own or that of the nearest
 * category above it; `null` where none of them names one.
 */
export function iconOf(directory: Directory, references: readonly string[]): string | null {
  for (const reference of references) {
    for (const at of categoriesAround(directory, reference)) {
      const icon = directory.term(at)?.icon ?? null;
      if (icon !== null) return icon;
    }
  }
  return null;
}
