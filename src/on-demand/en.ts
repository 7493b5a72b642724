/** English, for pages in English. */
export { en as messages } from '../locale/en.ts';
