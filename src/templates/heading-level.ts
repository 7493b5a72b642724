import type { PropertyDeclaration } from 'lit';

/** The attribute `heading-level`: 2 to 6, the nearest of them for another number, else the element's own. */
export function headingLevelProperty(ownLevel: number): PropertyDeclaration<number> {
  return {
    attribute: 'heading-level',
    converter: (text) => {
      const level = Math.round(Number(text?.trim() || Number.NaN));
      return Number.isNaN(level) ? ownLevel : Math.min(Math.max(level, 2), 6);
    },
  };
}
