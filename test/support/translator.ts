/** Nodes of text that are seen under a node, but for those that a translator has made. */
function textsUnder(root: Node): readonly Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts.filter(({ data, parentElement }) => {
    return data.trim() !== '' && !parentElement?.closest('style, script, font');
  });
}

/** Translates an element as Chrome does: each text gives way to two `<font>`, one in the other. */
export function translate(element: Element): void {
  const shadow = element.shadowRoot;
  for (const text of [...textsUnder(element), ...(shadow === null ? [] : textsUnder(shadow))]) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.dir = 'auto';
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    inner.textContent = `译：${text.data.trim()}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** All that a translator has put into an element, and is still there. */
export function translated(element: Element): readonly Element[] {
  const inside = element.shadowRoot?.querySelectorAll('font > font') ?? [];
  return [...element.querySelectorAll('font > font'), ...inside];
}

/** Takes the words of an element in the page away, as some translators do before they put theirs elsewhere. */
export function removeWords(element: Element): void {
  for (const text of textsUnder(element)) text.remove();
}
