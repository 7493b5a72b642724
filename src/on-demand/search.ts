/** The search of a directory: for those who type. */
export { searchServices } from '../model/search.ts';
export { addReadings, buildSearchIndex } from '../model/search-index.ts';
export { marksIn } from '../model/search-marks.ts';
export { suggestionsFor } from '../model/search-suggestions.ts';
