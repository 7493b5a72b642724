import { join } from 'node:path';

/** Files that the hostile pages of the demo load, as they come from npm. */
const FILES: Readonly<Record<string, string>> = {
  'bootstrap-2.css': 'bootstrap-2.3.2/css/bootstrap.css',
  'bootstrap-3.css': 'bootstrap-3/dist/css/bootstrap.css',
  'jquery.js': 'jquery-1/dist/jquery.js',
  'require.js': 'requirejs/require.js',
};

/** They write HTML from strings: pages with them can have no Trusted Types. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** The policies of the demo's pages that cannot have the strict one, by the path they begin with. */
export const SITE_POLICIES: Readonly<Record<string, string>> = {
  '/hostile/stranger-frames': `${POLICY}; frame-src 'self'`,
  '/hostile/': POLICY,
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
