import type { Plugin } from 'vite';

/** Files with nothing but style sheets: names, values, and comments for whoever changes them. */
const STYLES = /\.styles\.ts$/;
/** The mark of a module with templates: no text in these has lines of its own. */
const TEMPLATE = /\b(?:html|svg)`/;
/** A style sheet, whole or a part that others take up: no text in it has a back quote. */
const SHEET = /css`[^`]*`/g;

/**
 * Takes out of the style sheets and templates of pages what browsers pass over: comments and blanks of styles,
 * indents and empty lines.
 */
export function plainTemplates(): Plugin {
  return {
    name: 'plain-templates',
    applyToEnvironment: ({ name }) => name !== 'package', // developers read theirs
    enforce: 'pre',
    transform(code, id) {
      if (STYLES.test(id)) return { code: withoutFiller(code), map: null };
      return TEMPLATE.test(code) ? { code: withoutIndents(code), map: null } : null;
    },
  };
}

export function withoutFiller(code: string): string {
  const [first = '', ...rest] = code.split('/*');
  const bare = [first, ...rest.map((part) => part.slice(part.indexOf('*/') + 2))].join('');
  return bare.replace(SHEET, withoutBlanks);
}

/** A style sheet in one line. Between selectors, and between values, a blank has a meaning: these stay. */
function withoutBlanks(sheet: string): string {
  return sheet
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>`]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}

function withoutIndents(code: string): string {
  return code.replace(/\n\s+/g, '\n');
}
