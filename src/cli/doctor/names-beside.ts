/** A longer name is no file of ours, nor of any file system. */
const LONGEST = 255;

/**
 * Names of the files that a script loads from beside it: `linli-all.js` loads none. Each run of signs that
 * names are made of is looked at once: a pattern that finds a beginning, and then looks for `.js`, would
 * walk to the end again from each of a million beginnings.
 */
export function namesBeside(script: string): readonly string[] {
  const names = new Set<string>();
  for (const [run] of script.matchAll(/[\w.-]+/g)) {
    const start = run.search(/linli-\d/);
    const end = run.lastIndexOf('.js');
    const name = start >= 0 && end > start ? run.slice(start, end + '.js'.length) : '';
    if (name !== '' && name.length <= LONGEST) names.add(name);
  }
  return [...names];
}
