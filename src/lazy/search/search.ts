/** The search of a directory: for those who type. */
export { SearchController } from './search-controller.ts';
