import type { Plugin } from 'vite';

/** Files with nothing but style sheets: names, values, and comments for whoever changes them. */
const STYLES = /\.styles\.ts$/;

/** Takes out of the style sheets of pages what browsers pass over: comments, indents and empty lines. */
export function plainStyles(): Plugin {
  return {
    name: 'plain-styles',
    applyToEnvironment: ({ name }) => name !== 'package', // developers read theirs
    enforce: 'pre',
    transform(code, id) {
      return STYLES.test(id) ? { code: withoutFiller(code), map: null } : null;
    },
  };
}

export function withoutFiller(code: string): string {
  const [first = '', ...rest] = code.split('/*');
  const bare = [first, ...rest.map((part) => part.slice(part.indexOf('*/') + 2))].join('');
  return bare.replace(/\n\s+/g, '\n');
}
