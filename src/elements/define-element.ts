import { adviseVersion } from '../browser/editor-advice.ts';
import { VERSION } from '../version.ts';

interface VersionedElement extends CustomElementConstructor {
  /** Version of the library it is from. */
  readonly version?: string;
}

/**
 * Registers an element once. A name that is taken stays with whoever came first: a second copy or
 * another version of this library on the page does no harm, and the console names both. On a server,
 * where there is no registry, it does nothing.
 */
export function defineElement(tag: string, element: VersionedElement): void {
  if (typeof customElements === 'undefined') return;
  const first: VersionedElement | undefined = customElements.get(tag);
  if (first === undefined) customElements.define(tag, element);
  else if (first !== element) adviseVersion(tag, first.version ?? '?', VERSION);
}
