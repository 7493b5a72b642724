import { readdirSync } from 'node:fs';

const demo = new URL('../../demo/', import.meta.url);

function pagesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, demo))
    .filter((name) => name.endsWith('.html'))
    .map((name) => `${folder}${name}`);
}

/** The pages of the documentation, by their paths in the demo. */
export const DOCS_PAGES = pagesIn('docs/');

/** Every page of the demo but the hostile ones, by its path. */
export const DEMO_PAGES = [
  ...pagesIn(''),
  ...DOCS_PAGES,
  'builder/index.html',
  'editor/index.html',
];
