/**
 * Registers an element once. A name that is taken stays with whoever came first: a second copy or
 * another version of this library on the page does no harm. On a server, where there is no registry,
 * it does nothing.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
