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

/** Signs that HTML cannot have, or that move the cursor of a terminal on which it is looked at. */
const NO_SIGN = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

function escaped(text: string): string {
  return text
    .replace(NO_SIGN, '\uFFFD')
    .replace(/[&<>"'\r\u2028\u2029\p{Bidi_C}]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
