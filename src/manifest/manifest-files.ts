import { customElementsManifest, elementsOf } from './custom-elements.ts';
import { vscodeCssData, vscodeHtmlData, webTypes } from './editor-data.ts';
import { FRAMEWORKS, frameworkTypes } from './framework-types.ts';

/** The files that are made of the manifest, by their paths in the package's `dist/`. */
export function manifestFiles(
  npm: Readonly<Record<'name' | 'version', string>>,
): Readonly<Record<string, string>> {
  const manifest = customElementsManifest();
  const elements = elementsOf(manifest);
  const types = Object.entries(FRAMEWORKS).flatMap(([name, framework]) => [
    [`frameworks/${name}.d.ts`, frameworkTypes(elements, framework)],
    // There is nothing in it: so that a bundler finds what an app imports for its types.
    [`frameworks/${name}.js`, 'export {};\n'],
  ]);
  return {
    'custom-elements.json': inJson(manifest),
    'vscode.html-custom-data.json': inJson(vscodeHtmlData(elements)),
    'vscode.css-custom-data.json': inJson(vscodeCssData(elements)),
    'web-types.json': inJson(webTypes(elements, npm)),
    ...Object.fromEntries(types),
  };
}

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
