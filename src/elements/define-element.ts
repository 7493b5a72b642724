/**
 * Registers an element once. A name that is taken stays with whoever came first: a second copy or
 * another version of this library on the page does no harm.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
