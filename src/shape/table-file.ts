import type { ShapeTable } from './shape-table.ts';

/** A table as the text of a TypeScript file: a member a line, so that two versions can be compared. */
export function tableFile(name: string, about: string, { roots, shared }: ShapeTable): string {
  const text = JSON.stringify({ shared, roots });
  const lines = text.split(/(?<=[\]}],|"(?:shared|roots)":.|\{"object":\{)/);
  return `/**
 * ${about}
 *
 * Generated from the schemas by src/shape/write-tables.ts (\`npm run tables\`). Do not edit it; its notation
 * is that of src/shape/shape-table.ts.
 */
export const ${name} =
  ${lines.map((line) => `'${line.replace(/[\\']/g, '\\$&')}'`).join(' +\n  ')};
`;
}
