import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { optionsFor } from '../../demo/builder/options.js';
import { ADDRESS_ATTRIBUTES } from '../../src/page/address-attributes.ts';
import type { AttributeKind } from '../../src/attributes/attribute-kind.ts';
import { ATTRIBUTES, type AttributeOf, type TagName } from '../../src/attributes/attributes.ts';

const TAGS = Object.keys(ATTRIBUTES) as TagName[];

/** The type that the property of an attribute has to have. */
type ValueOf<Kind> = Kind extends { readonly kind: 'text' }
  ? string | null
  : Kind extends { readonly kind: 'flag' }
    ? boolean
    : Kind extends { readonly kind: 'choice'; readonly values: readonly (infer Value)[] }
      ? Value | (Kind extends { readonly without: null } ? null : never)
      : Kind extends { readonly kind: 'number'; readonly without: null }
        ? number | null
        : number;
type PropertyOf<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<PropertyOf<Rest>>}`
  : Name;
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
/** The attributes whose property has another type than the table says. */
type Unlike = {
  [Tag in TagName]: {
    [Name in AttributeOf<Tag>]: Same<
      HTMLElementTagNameMap[`linli-${Tag}`][PropertyOf<Name> &
        keyof HTMLElementTagNameMap[`linli-${Tag}`]],
      ValueOf<(typeof ATTRIBUTES)[Tag][Name]>
    > extends true
      ? never
      : Name;
  }[AttributeOf<Tag>];
}[TagName];

describe('The properties of the tags', () => {
  it('have the types that the table of attributes gives them', () => {
    // Compiles only where there is none of another type.
    const none: readonly never[] = [] as readonly Unlike[];
    assert.deepEqual(none, []);
  });
});

for (const tag of TAGS) {
  const attributes: Readonly<Record<string, AttributeKind>> = ATTRIBUTES[tag];

  describe(`The attributes of ${tag}`, () => {
    it('are those the page that writes code offers, with values they can have', () => {
      for (const { attribute, choices } of optionsFor(tag, null)) {
        const kind = attributes[attribute];
        assert.ok(kind, attribute);
        const values = choices.map(([value]) => value).filter((value) => value !== '');
        for (const value of values) assert.ok(canBe(kind, value), `${attribute}="${value}"`);
      }
    });

    it('have all their values offered there, but the one that is meant without any', () => {
      for (const { attribute, choices } of optionsFor(tag, null)) {
        const kind = attributes[attribute];
        if (kind?.kind !== 'choice') continue;
        const offered = choices.map(([value]) => value).filter((value) => value !== '');
        const [meantWithout = ''] = kind.values;
        assert.deepEqual([meantWithout, ...offered], kind.values, attribute);
      }
    });

    it('are taken from an address where the page that writes code puts them into one', () => {
      const taken: readonly string[] = ADDRESS_ATTRIBUTES[tag];
      for (const { attribute } of optionsFor(tag, null))
        assert.ok(taken.includes(attribute), attribute);
      for (const attribute of taken) assert.ok(attribute in attributes, attribute);
    });

    for (const page of [`demo/${tag}.html`]) {
      it(`are all explained on ${page}`, () => {
        const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
        const explained = new Set(
          Array.from(text.matchAll(/<code>([\w-]+)<\/code>/g), ([, name]) => name),
        );
        assert.deepEqual(
          Object.keys(attributes).filter((name) => !explained.has(name)),
          [],
        );
      });
    }
  });
}

/** Tells if an attribute can have a value. */
function canBe(kind: AttributeKind, value: string): boolean {
  switch (kind.kind) {
    case 'text':
    case 'flag':
      return true;
    case 'choice':
      return kind.values.includes(value);
    case 'number':
      return Number(value) >= kind.least;
    case 'level':
      return /^[2-6]$/.test(value);
  }
}
