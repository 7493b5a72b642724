/** HTML that was made here, and may stand in HTML. */
export interface Markup {
  readonly markup: string;
}

/** HTML with values in it: strings are text, lists stand one after the other, `null` is nothing. */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (Markup | readonly Markup[] | string | null)[]
): Markup {
  const text = parts.map((part, index) => part + textOf(values[index] ?? null)).join('');
  return { markup: text };
}

function textOf(value: Markup | readonly Markup[] | string | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return escaped(value);
  if ('markup' in value) return value.markup;
  return value.map(({ markup }) => markup).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
