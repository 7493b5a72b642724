const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as HTML has it between tags. */
export function asHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
}

/** A sentence: a quote in it is none of an attribute, whoever reads the page as text. */
export function sentenceHtml(text: string): string {
  return asHtml(text).replace(/"/g, '&quot;');
}

export function code(text: string): string {
  return `<code>${asHtml(text)}</code>`;
}
