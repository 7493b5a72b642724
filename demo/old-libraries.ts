import { join } from 'node:path';

/** Files that the hostile pages of the demo load, as they come from npm. */
const FILES: Readonly<Record<string, string>> = {
  'bootstrap-2.css': 'bootstrap-2.3.2/css/bootstrap.css',
  'bootstrap-3.css': 'bootstrap-3/dist/css/bootstrap.css',
  'jquery.js': 'jquery-1/dist/jquery.js',
  'require.js': 'requirejs/require.js',
};

/** The libraries as single files of the site, by the path they are served at. */
export function oldLibraries(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, file]) => [
      `/hostile/vendor/${name}`,
      join(root, 'node_modules', file),
    ]),
  );
}
