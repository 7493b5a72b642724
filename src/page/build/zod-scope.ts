import type { Plugin } from 'vite';

const INHERITED = [/for \(const key in (\w+)\)/g, 'for (const key of Object.keys($1))'] as const;
const GLOBAL = [/globalThis/g, 'ownScope'] as const;

const CHANGES: Readonly<Record<string, readonly [what: RegExp, instead: string]>> = {
  '/zod/v4/core/core.js': GLOBAL,
  '/zod/v4/core/registries.js': GLOBAL,
  '/zod/v4/core/schemas.js': INHERITED,
  '/zod/v4/core/util.js': INHERITED,
};

/**
 * Keeps Zod from leaving names on the page, and from reading what it has under them: a page's own Zod,
 * configured to speak for itself, would speak for ours; and what a page has put on `Object.prototype` is no
 * field of a feed. Goes with Zod, when no page loads it any more.
 */
export function zodScope(): Plugin {
  return {
    name: 'zod-scope',
    enforce: 'pre',
    transform(code, id) {
      const file = Object.keys(CHANGES).find((end) => id.endsWith(end));
      const change = file === undefined ? undefined : CHANGES[file];
      if (change === undefined) return null;
      const [what, instead] = change;
      if (code.search(what) < 0) this.error(`${file} is written otherwise now: ${what.source}`);
      const changed = code.replace(what, instead);
      return change === GLOBAL ? `const ownScope = {};\n${changed}` : changed;
    },
  };
}
