import type { ShapeTable } from './shape-table.ts';

/** A table as the text of a TypeScript file: one shape a line, so that two versions can be compared. */
export function tableFile(name: string, about: string, { roots, shapes }: ShapeTable): string {
  const lines = shapes.map((shape) => JSON.stringify(shape)).join(',\n');
  const json = `{"roots":${JSON.stringify(roots)},"shapes":[\n${lines}\n]}`;
  return `/**
 * ${about}
 *
 * Generated from the schemas by src/shape/write-tables.ts (\`npm run tables\`). Do not edit it.
 */
export const ${name} = \`${json.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\`;
`;
}
