import { readFileSync } from 'node:fs';
import {
  customElementsManifest,
  elementsOf,
  type Element,
} from '../src/manifest/custom-elements.ts';
import { CHINESE } from './reference-words.ts';

interface Words {
  readonly caption: string;
  readonly columns: readonly [attribute: string, property: string, values: string, meaning: string];
  readonly without: (value: string) => string;
  readonly text: string;
  readonly flag: string;
  readonly number: string;
  readonly said: (tag: string, attribute: string, description: string) => string;
}

/** The pages that have the reference of the tags, with their words. */
const PAGES: Readonly<Record<string, Words>> = {
  'docs/developers.html': {
    caption: '它的属性',
    columns: ['属性', 'JavaScript 属性', '值', '作用'],
    without: (value) => `，默认 ${value}`,
    ...{ text: '文字', flag: '写上就是', number: '数字' },
    said(tag, attribute) {
      const words = CHINESE[`${tag} ${attribute}`] ?? CHINESE[attribute];
      if (words === undefined) throw new TypeError(`demo/reference-words.ts: ${tag} ${attribute}`);
      return words;
    },
  },
  'docs/developers.en.html': {
    caption: 'Its attributes',
    columns: ['attribute', 'property', 'values', 'what it does'],
    without: (value) => `; ${value} without it`,
    ...{ text: 'text', flag: 'there, or not', number: 'number' },
    said: (_tag, _attribute, description) => description,
  },
};

const GENERATED = /(<!-- generated: npm run tables -->\n)[^]*?(<!-- \/generated -->)/;

/** The pages with the tables of attributes that are made of the manifest, by their files. */
export function pagesWithReference(): ReadonlyMap<URL, string> {
  const elements = elementsOf(customElementsManifest());
  return new Map(
    Object.entries(PAGES).map(([path, words]) => {
      const file = new URL(path, import.meta.url);
      const made = elements.map((element) => tableOf(element, words)).join('');
      const page = readFileSync(file, 'utf8');
      return [file, page.replace(GENERATED, (_, start, end) => `${start}${made}${end}`)] as const;
    }),
  );
}

function tableOf(element: Element, words: Words): string {
  const name = element.tagName.replace('linli-', '');
  const id = `reference-${name}`;
  const heads = words.columns.map((column) => `<th scope="col">${column}</th>`).join('');
  const rows = element.attributes.map((attribute) => {
    const property = element.members.find(
      (member) => member.kind === 'field' && member.name === attribute.fieldName,
    );
    const meaning = words.said(name, attribute.name, attribute.description ?? '');
    const cells = [
      property === undefined ? '' : code(property.name),
      valuesOf(attribute.type?.text ?? 'string', attribute.default, words),
      asHtml(meaning),
    ];
    return `<tr><th scope="row">${code(attribute.name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
  });
  return `<h3 id="${id}"><code>&lt;${element.tagName}&gt;</code></h3>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table class="reference names">
<caption>${words.caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</div>
`;
}

function valuesOf(type: string, initial: string | undefined, words: Words): string {
  if (type === 'boolean') return words.flag;
  const kinds: Readonly<Record<string, string>> = { string: words.text, number: words.number };
  const values =
    kinds[type] ??
    type
      .split(' | ')
      .map((value) => code(value.replaceAll("'", '')))
      .join(' ');
  return initial === undefined
    ? values
    : `${values}${words.without(code(initial.replaceAll("'", '')))}`;
}

function asHtml(text: string): string {
  return text
    .split('`')
    .map((piece, place) => (place % 2 === 0 ? escaped(piece) : code(piece)))
    .join('');
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
