import { tokens } from '../styles/tokens.styles.ts';
import { sourceFile } from './source-file.ts';

/** A custom property that a page may set. */
export interface ReadToken {
  readonly name: string;
  readonly syntax: string;
  readonly description: string;
  readonly initial: string;
  /** Its value in the dark theme, where that is another. */
  readonly dark: string | null;
}

/** The custom properties: described where the tokens are, with the values that the tokens give them. */
export function readTokens(): readonly ReadToken[] {
  const file = sourceFile('styles/tokens.styles.ts');
  const values = valuesIn(tokens.cssText);
  return file.statements.flatMap((statement) =>
    file.docOf(statement).tags.flatMap(({ tag, text }) => {
      if (tag !== 'cssprop') return [];
      const [, syntax = '', name = '', description = ''] =
        /^\{([^}]*)\} (--[\w-]+) - (.*)$/.exec(text) ?? [];
      const [initial = '', dark = initial] = values.get(name) ?? [];
      return [{ name, syntax, description, initial, dark: dark === initial ? null : dark }];
    }),
  );
}

/** The value of each property where a page does not set it: in the light, then in the dark theme. */
function valuesIn(sheet: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [, name = '', value = ''] of sheet.matchAll(/var\(\s*(--linli-[\w-]+),([^()]*)\)/g)) {
    const said = value.split(/\s+/).join(' ').trim();
    values.set(name, [...(values.get(name) ?? []), said]);
  }
  return values;
}
