/** The files that pages may load, without what their names begin with: a test holds them against those built. */
const NAMES = [
  ...['core', 'services', 'service-list', 'booking-form', 'stats-panel', 'other-forms', 'check'],
  ...['browse', 'search', 'nearby', 'booking', 'figures', 'paper', 'places', 'odd-feed', 'en'],
  'structured-data',
];

/** The names of all files that `linli.js` and what it loads ask for, in one version. */
export function pageFiles(version: string): readonly string[] {
  return NAMES.map((name) => `linli-${version}-${name}.js`);
}
