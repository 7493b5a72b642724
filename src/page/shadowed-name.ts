/**
 * Names of the document that Lit and the elements cannot do without. A page's `<img name="createElement">`
 * stands before the document's own (HTML, "named properties on the Document object").
 */
const NEEDED = [
  ...(['addEventListener', 'removeEventListener', 'querySelector', 'querySelectorAll'] as const),
  ...(['createElement', 'createComment', 'createTreeWalker', 'importNode', 'baseURI'] as const),
  ...(['body', 'documentElement', 'hidden', 'adoptedStyleSheets'] as const),
];

/** The first of these names that something of the page has; `null` where there is none. */
export function shadowedName(): string | null {
  return (
    NEEDED.find((name) => document[name] !== Reflect.get(Document.prototype, name, document)) ??
    null
  );
}

/** The root element: its methods have no other names before them. */
export function rootElement(): Element {
  const root: Element = Reflect.get(Document.prototype, 'documentElement', document);
  return root;
}
