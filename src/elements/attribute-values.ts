import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import type { AttributeKind } from '../attributes/attribute-kind.ts';
import { adviseAttribute } from '../browser/editor-advice.ts';

/**
 * The properties of a tag, made from what its attributes can say. Where one says what it cannot, the
 * editor is told, and it is what it is without the attribute. What is not written, or empty, is no
 * mistake.
 */
export function propertiesOf(
  attributes: Readonly<Record<string, AttributeKind>>,
): PropertyDeclarations {
  return Object.fromEntries(
    Object.entries(attributes).map(([attribute, kind]) => [
      attribute.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase()),
      { attribute, ...propertyOf(attribute, kind) },
    ]),
  );
}

function propertyOf(attribute: string, kind: AttributeKind): PropertyDeclaration {
  switch (kind.kind) {
    case 'text':
      return {};
    case 'flag':
      return { type: Boolean, reflect: kind.reflect === true };
    case 'choice': {
      const { values, without, reflect = false } = kind;
      return {
        reflect,
        converter(text) {
          const value = values.find((value) => value === text?.trim());
          if (value === undefined && text) adviseAttribute(attribute, text, values.join(', '));
          return value ?? without;
        },
      };
    }
    case 'number': {
      const { least, without } = kind;
      return {
        converter(text) {
          const number = numberIn(text);
          if (number >= least) return number;
          if (text) adviseAttribute(attribute, text, `${least}…`);
          return without;
        },
      };
    }
    case 'level':
      return {
        converter(text) {
          const level = Math.round(numberIn(text));
          if (level >= 2 && level <= 6) return level;
          if (text) adviseAttribute(attribute, text, '2…6');
          return Number.isNaN(level) ? kind.own : Math.min(Math.max(level, 2), 6);
        },
      };
  }
}

function numberIn(text: string | null): number {
  return text?.trim() ? Number(text) : Number.NaN;
}
