import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { ATTRIBUTES } from '../../../src/attributes/attributes.ts';
import { customElementsManifest, elementsOf } from '../../../src/manifest/custom-elements.ts';
import { vscodeCssData, vscodeHtmlData, webTypes } from '../../../src/manifest/editor-data.ts';
import npm from '../../../package.json' with { type: 'json' };

const elements = elementsOf(customElementsManifest());
const html = vscodeHtmlData(elements);
const css = vscodeCssData(elements);
const web = webTypes(elements, npm);

/** What of web-types is used, as its schema has it (github.com/JetBrains/web-types), and nothing else. */
const WEB_TYPES = (() => {
  const text = { type: 'string' };
  const only = (required: readonly string[], properties: Readonly<Record<string, object>>) => ({
    ...{ type: 'object', required, properties, additionalProperties: false },
  });
  const list = (items: object) => ({ type: 'array', items });
  const said = { name: text, description: text };
  const plain = list(only(['name'], said));
  const typed = list(only(['name', 'type'], { ...said, type: text }));
  const kinds = ['no-value', 'plain', 'expression', 'custom'];
  const value = only(['type'], {
    kind: { enum: kinds },
    type: text,
    required: { type: 'boolean' },
  });
  const attribute = { ...said, default: text, required: { type: 'boolean' }, value };
  const js = only([], { properties: typed, events: typed });
  const element = only(['name'], {
    ...{ ...said, js, slots: plain, attributes: list(only(['name'], attribute)) },
    css: only([], { parts: plain }),
  });
  return only(['name', 'version', 'contributions'], {
    ...{ $schema: text, name: text, version: text },
    'js-types-syntax': { const: 'typescript' },
    'description-markup': { enum: ['html', 'markdown', 'none'] },
    contributions: only([], {
      html: only([], { elements: list(element) }),
      css: only([], { properties: plain }),
    }),
  });
})();

function faultsOf(data: unknown, schema: object): unknown {
  const validate = new Ajv({ strict: false }).compile(schema);
  validate(data);
  return validate.errors;
}

const vscodeSchema = (language: string): object =>
  JSON.parse(
    readFileSync(
      new URL(`../../support/schemas/vscode.${language}-custom-data.schema.json`, import.meta.url),
      'utf8',
    ),
  ) as object;

describe('What editors are told of the tags', () => {
  it('is custom data of VS Code, by its schemas', () => {
    expect(faultsOf(html, vscodeSchema('html'))).to.equal(null);
    expect(faultsOf(css, vscodeSchema('css'))).to.equal(null);
  });

  it('is web-types, as JetBrains reads them', () => {
    expect(faultsOf(web, WEB_TYPES)).to.equal(null);
    expect(web).to.include({ name: npm.name, version: npm.version });
    expect(npm['web-types']).to.equal('dist/web-types.json');
    expect(npm.customElements).to.equal('dist/custom-elements.json');
  });

  it('completes every attribute of every tag, and every value that can be counted', () => {
    for (const [tag, table] of Object.entries(ATTRIBUTES)) {
      const inVsCode = html.tags.find(({ name }) => name === `linli-${tag}`);
      const inWebTypes = web.contributions.html.elements.find(
        ({ name }) => name === `linli-${tag}`,
      );
      const expected = [...Object.keys(table), 'check'];
      expect(inVsCode?.attributes.map(({ name }) => name)).to.deep.equal(expected);
      expect(inWebTypes?.attributes.map(({ name }) => name)).to.deep.equal(expected);
      for (const [attribute, kind] of Object.entries(table)) {
        const told = inVsCode?.attributes.find(({ name }) => name === attribute);
        const values = told !== undefined && 'values' in told ? told.values : undefined;
        if (kind.kind === 'choice')
          expect(values?.map(({ name }) => name)).to.deep.equal(kind.values);
        if (kind.kind === 'level') expect(values).to.have.length(5);
        if (kind.kind === 'flag') expect(told).to.have.property('valueSet', 'v');
      }
    }
  });

  it('completes every custom property and every part in a style sheet', () => {
    const properties = elements[0]?.cssProperties.map(({ name }) => name);
    expect(css.properties.map(({ name }) => name)).to.deep.equal(properties);
    expect(web.contributions.css.properties.map(({ name }) => name)).to.deep.equal(properties);
    const parts = new Set(elements.flatMap(({ cssParts }) => cssParts.map(({ name }) => name)));
    expect(css.pseudoElements.map(({ name }) => name)).to.deep.equal(
      [...parts].map((part) => `::part(${part})`),
    );
  });
});
