const said = new WeakMap<Element, Set<string>>();

/** Tells the web editor on the console what to change, once per element and sentence. */
export function adviseEditor(element: Element, sentence: string): void {
  const sentences = said.get(element) ?? new Set<string>();
  if (sentences.has(sentence)) return;
  said.set(element, sentences.add(sentence));
  console.warn(`${element.localName}: ${sentence}`);
}

/** Tells of an attribute with a value it cannot have. In both languages: no element is at hand. */
export function adviseAttribute(attribute: string, text: string, allowed: string): void {
  console.warn(`linli: ${attribute}="${text}"：可以写 may be ${allowed}`);
}

/** Tells of a second copy of the library: the first on the page stays. */
export function adviseVersion(tag: string, first: string, second: string): void {
  console.warn(`${tag}: ${first} ✓, ${second} ✗。只留一个 linli.js。 Keep one linli.js.`);
}
