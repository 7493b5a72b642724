const said = new WeakMap<Element, Set<string>>();

/** Tells the web editor on the console what to change, once per element and sentence. */
export function adviseEditor(element: Element, sentence: string): void {
  const sentences = said.get(element) ?? new Set<string>();
  if (sentences.has(sentence)) return;
  said.set(element, sentences.add(sentence));
  console.warn(`${element.localName}: ${sentence}`);
}
