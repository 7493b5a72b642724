import type { PropertyDeclaration } from 'lit';
import { adviseAttribute } from './editor-advice.ts';

/**
 * An attribute that can have these values; where it has another, the editor is told, and it is what it is
 * without the attribute. What is not written, or empty, is no mistake.
 */
export function choiceProperty<Value extends string, Without extends Value | null>(
  attribute: string,
  values: readonly Value[],
  without: Without,
): PropertyDeclaration<Value | Without> {
  return {
    attribute,
    converter(text) {
      const value = values.find((value) => value === text?.trim());
      if (value === undefined && text) adviseAttribute(attribute, text, values.join(', '));
      return value ?? without;
    },
  };
}

/** The same for one that is a number of at least so much. */
export function numberProperty<Without extends number | null>(
  attribute: string,
  least: number,
  without: Without,
): PropertyDeclaration<number | Without> {
  return {
    attribute,
    converter(text) {
      const number = text?.trim() ? Number(text) : Number.NaN;
      if (number >= least) return number;
      if (text) adviseAttribute(attribute, text, `${least}…`);
      return without;
    },
  };
}

/** The attribute `heading-level`: 2 to 6, the nearest of them for another number, else the element's own. */
export function headingLevelProperty(ownLevel: number): PropertyDeclaration<number> {
  const attribute = 'heading-level';
  return {
    attribute,
    converter(text) {
      const level = Math.round(text?.trim() ? Number(text) : Number.NaN);
      if (level >= 2 && level <= 6) return level;
      if (text) adviseAttribute(attribute, text, '2…6');
      return Number.isNaN(level) ? ownLevel : Math.min(Math.max(level, 2), 6);
    },
  };
}

/** The attribute `theme`, which also chooses among styles. */
export const themeProperty: PropertyDeclaration = {
  ...choiceProperty('theme', ['light', 'dark', 'auto'], 'light'),
  reflect: true,
};
