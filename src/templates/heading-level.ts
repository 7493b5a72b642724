import type { PropertyDeclaration } from 'lit';

/** The attribute `heading-level`: 2 to 6, and the element's own level where it is anything else. */
export function headingLevelProperty(ownLevel: number): PropertyDeclaration<number> {
  return {
    attribute: 'heading-level',
    converter: (text) => (/^[2-6]$/.test(text?.trim() ?? '') ? Number(text) : ownLevel),
  };
}
