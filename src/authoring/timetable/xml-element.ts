const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
};

/** An element of XML with a text, on a line of its own. */
export function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>\n`;
}

/** An element of XML with attributes and no text. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}/>\n`;
}

/** A text as XML 1.0 can hold it: without control characters and halves of characters, which it cannot. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
