/** The root element: no name of the page stands before its methods, as some do before the document's. */
export function rootElement(): Element {
  const root: Element = Reflect.get(Document.prototype, 'documentElement', document);
  return root;
}
