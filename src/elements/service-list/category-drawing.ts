import { placesChunk } from '../../lazy/places-chunk.ts';
import type { Directory } from '../../model/directory.ts';
import { PLACE, type Icon } from '../../templates/icon.ts';

/** The drawing that categories name; of a place where none names one, or nobody has made it. */
export function categoryDrawing(directory: Directory, references: readonly string[]): Icon {
  return placesChunk.module?.categoryIcon(directory, references) ?? PLACE;
}
