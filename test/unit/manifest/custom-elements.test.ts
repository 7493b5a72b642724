import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import type { CustomElementField } from 'custom-elements-manifest/schema';
import schema from 'custom-elements-manifest/schema.json' with { type: 'json' };
import { LitElement } from 'lit';
import * as library from '../../../src/index.ts';
import {
  allEvents,
  customElementsManifest,
  elementsOf,
  type Element,
} from '../../../src/manifest/custom-elements.ts';
import { SOURCE } from '../../../src/manifest/source-file.ts';
import { TAG_ATTRIBUTES } from '../../../src/page/tag-attributes.ts';

const manifest = customElementsManifest();
const elements = elementsOf(manifest);

const CLASSES = {
  'linli-service-list': library.ServiceListElement,
  'linli-booking-form': library.BookingFormElement,
  'linli-stats-panel': library.StatsPanelElement,
};

const sourceOf = (file: string) => readFileSync(join(SOURCE, file), 'utf8');

/** The modules that make a tag, read at once or later, and none of another tag. */
function modulesOf(tag: string): readonly string[] {
  const own = `elements/${tag.replace('linli-', '')}/`;
  const found = new Set([`${own}${tag.replace('linli-', '')}.ts`]);
  for (const module of found) {
    const code = sourceOf(module).replace(/^import type [^;]*;/gm, '');
    for (const [, path = ''] of code.matchAll(/(?:from|import\(?)\s*'(\.[^']+\.ts)'/g)) {
      const next = join(dirname(module), path);
      if (next.startsWith(own) || !/^elements\/.*\//.test(next)) found.add(next);
    }
  }
  return [...found];
}

/** All that a pattern finds in the modules of a tag, once each. */
function foundIn(tag: string, pattern: RegExp): readonly string[] {
  const found = modulesOf(tag).flatMap((module) =>
    Array.from(sourceOf(module).matchAll(pattern), ([, name = '']) => name),
  );
  return [...new Set(found)].sort();
}

const names = (things: readonly { readonly name: string }[]) =>
  things.map(({ name }) => name).sort();
const fieldsOf = ({ members }: Element): readonly CustomElementField[] =>
  members.flatMap((member) => (member.kind === 'field' ? member : []));

describe('The custom elements manifest', () => {
  it('is one, by the schema of manifests', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(manifest);
    expect(validate.errors).to.equal(null);
  });

  it('says of everything what it is for', () => {
    const things = elements.flatMap((element) => [
      ...[element, ...element.attributes, ...element.members, ...element.events],
      ...[...element.slots, ...element.cssParts, ...element.cssProperties],
    ]);
    expect(things).to.have.length.above(100);
    expect(things.filter(({ description = '' }) => description.length < 4)).to.deep.equal([]);
  });

  it('has the tags, where they are defined and where their classes are', () => {
    const defined = manifest.modules.flatMap(({ exports = [] }) => exports);
    const tags = defined.filter(({ kind }) => kind === 'custom-element-definition');
    expect(tags.map(({ name }) => name)).to.deep.equal(Object.keys(CLASSES));
    for (const { path } of manifest.modules) {
      expect(path).to.match(/^dist\/.*\.js$/);
      sourceOf(path.replace(/^dist\/(.*)\.js$/, '$1.ts'));
    }
    for (const { declaration } of tags) expect(library).to.have.property(declaration?.name ?? '');
  });

  it('has every custom property that a style sheet asks for, with its value in both themes', () => {
    const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
    const asked = sheets
      .filter((file) => file.endsWith('.styles.ts') && !/^(check|editor)\//.test(file))
      .flatMap((file) =>
        Array.from(sourceOf(file).matchAll(/var\(\s*(--linli-[\w-]+)/g), ([, name = '']) => name),
      );
    for (const { cssProperties } of elements) {
      expect(names(cssProperties)).to.deep.equal([...new Set(asked)].sort());
      for (const { name, syntax, default: initial = '', description } of cssProperties) {
        expect(initial, name).to.match(/\w/);
        if (syntax === '<color>') expect(description, name).to.match(/dark theme: `#\w{6}`\.$/);
      }
    }
  });

  it('has every event of the library, which exports its class and the type of its detail', () => {
    const index = sourceOf('index.ts');
    const told = new Set(elements.flatMap(({ events }) => events.map(({ type }) => type.text)));
    expect(names(allEvents().map(({ className }) => ({ name: className })))).to.deep.equal(
      [...told].sort(),
    );
    for (const { className, name, detail, members } of allEvents()) {
      expect(library).to.have.property(className);
      expect(index).to.include(detail);
      expect(name).to.match(/^linli-/);
      expect(members, name).to.have.length.above(1);
    }
  });
});

for (const element of elements) {
  const made = CLASSES[element.tagName as keyof typeof CLASSES];

  describe(`The manifest of <${element.tagName}>`, () => {
    it('has the attributes that it observes, and the one that a page looks for', () => {
      expect(names(element.attributes)).to.deep.equal([...made.observedAttributes, 'check'].sort());
      for (const { name } of element.attributes) expect(TAG_ATTRIBUTES).to.include(name);
    });

    it('has its properties, with the values that they begin with and what they reflect', () => {
      const fields = fieldsOf(element);
      const own = new Map([...made.elementProperties].filter(([, { state }]) => state !== true));
      const instance: object = new made();
      const members = [
        ...Object.keys(Object.getOwnPropertyDescriptors(made.prototype)).filter(
          (name) => made.elementProperties.get(name)?.state !== true,
        ),
        ...own.keys(),
      ].filter((name) => typeof name === 'string' && !(name in LitElement.prototype));
      expect(names([...new Set(members)].map((name) => ({ name: String(name) })))).to.deep.equal(
        names(element.members.filter((member) => !('static' in member))),
      );
      for (const { name, default: initial = '', attribute, reflects = false } of fields) {
        if (attribute === undefined) continue;
        const value: unknown = JSON.parse(initial.replaceAll("'", '"'));
        expect(Reflect.get(instance, name), name).to.equal(value);
        expect(own.get(name)?.attribute, name).to.equal(attribute);
        expect(own.get(name)?.reflect ?? false, name).to.equal(reflects);
        const said = element.attributes.find((each) => each.name === attribute);
        expect(said?.default ?? 'null', attribute).to.equal(initial);
      }
    });

    it('has every part that its templates name, those that come later included', () => {
      expect(foundIn(element.tagName, /\spart="([^"]*)"/g)).to.deep.equal(names(element.cssParts));
      // One whose name is worked out would be missed.
      expect(
        foundIn(element.tagName, /(\s(?:part|exportparts)=[^"]|\.part\.add|setAttribute\('part')/g),
      ).to.deep.equal([]);
    });

    it('has every event that it sends', () => {
      const sent = foundIn(element.tagName, /new (\w+Event)\(/g);
      expect(sent).to.deep.equal(element.events.map(({ type }) => type.text).sort());
    });

    it('has its slots: those named linli-… are its own', () => {
      expect(names(element.slots)).to.deep.equal(['']);
      expect(foundIn(element.tagName, /<slot name=([^>]*)>/g)).to.deep.equal(['${slot}']);
    });
  });
}
