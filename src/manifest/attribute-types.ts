import type { Attribute, CustomElementField } from 'custom-elements-manifest/schema';
import type { AttributeKind } from '../attributes/attribute-kind.ts';
import type { ReadProperty } from './read-element.ts';

/** The property of an attribute. */
export function propertyNameOf(attribute: string): string {
  return attribute.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
}

/** An attribute as a manifest has it. */
export function attributeOf(
  attribute: string,
  kind: AttributeKind,
  properties: readonly ReadProperty[],
): Attribute {
  const fieldName = propertyNameOf(attribute);
  const property = properties.find(({ name }) => name === fieldName);
  if (property === undefined) throw new TypeError(`No property for ${attribute}`);
  const without = defaultOf(kind);
  return {
    ...{ name: attribute, fieldName, description: property.description },
    type: { text: valueTypeOf(kind) },
    ...(without === null ? {} : { default: without }),
  };
}

/** The type of all that an attribute of a kind can say. */
function valueTypeOf(kind: AttributeKind): string {
  switch (kind.kind) {
    case 'text':
      return 'string';
    case 'flag':
      return 'boolean';
    case 'choice':
      return kind.values.map((value) => `'${value}'`).join(' | ');
    case 'number':
      return 'number';
    case 'level':
      return '2 | 3 | 4 | 5 | 6';
  }
}

/** The value of a property where nothing is written; `null` where it then is that. */
function defaultOf(kind: AttributeKind): string | null {
  switch (kind.kind) {
    case 'text':
      return null;
    case 'flag':
      return 'false';
    case 'choice':
      return kind.without === null ? null : `'${kind.without}'`;
    case 'number':
      return kind.without === null ? null : String(kind.without);
    case 'level':
      return String(kind.own);
  }
}

/** A property as a manifest has it. */
export function fieldOf(
  { name, type, description, initial, isReadonly, isStatic }: ReadProperty,
  table: Readonly<Record<string, AttributeKind>>,
): CustomElementField {
  const [attribute, kind] =
    Object.entries(table).find(([attribute]) => propertyNameOf(attribute) === name) ?? [];
  const choices = kind?.kind === 'choice' ? valueTypeOf(kind) : null;
  const isNullable = kind?.kind === 'choice' && kind.without === null;
  return {
    ...{ kind: 'field', name, description },
    type: { text: choices === null ? type : `${choices}${isNullable ? ' | null' : ''}` },
    ...(initial === null ? {} : { default: initial }),
    ...(isReadonly ? { readonly: true } : {}),
    ...(isStatic ? { static: true } : {}),
    ...(attribute === undefined ? {} : { attribute }),
    ...(kind !== undefined && 'reflect' in kind && kind.reflect ? { reflects: true } : {}),
  };
}

/** The values that an attribute can have, where they can be counted. */
export function choicesIn({ type }: Attribute): readonly string[] {
  const parts = (type?.text ?? '').split(' | ');
  const isCounted = parts.every((part) => /^('.*'|\d+)$/.test(part));
  return isCounted ? parts.map((part) => part.replaceAll("'", '')) : [];
}
