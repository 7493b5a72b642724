/** What figures say beyond their values, for pages in English. */
export { enFigures as texts } from '../locale/en-figures.ts';
