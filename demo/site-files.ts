import { join } from 'node:path';
import { writeHostilePages } from './hostile/pages.ts';
import { oldLibraries } from './old-libraries.ts';
import { pageScripts } from './page-scripts.ts';

/**
 * The files of the demo site that are not in its folder: what is built, old libraries for the hostile
 * pages, and these pages, which are written anew.
 *
 * @param root the project
 * @param folder where the hostile pages are written
 * @returns files by the path they are served at
 */
export function siteFiles(root: string, folder: string): Readonly<Record<string, string>> {
  return {
    ...pageScripts(join(root, 'dist/cdn')),
    ...oldLibraries(root),
    ...writeHostilePages(folder),
  };
}
