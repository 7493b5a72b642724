import type { Attribute, Event } from 'custom-elements-manifest/schema';
import { choicesIn, propertyNameOf } from './attribute-types.ts';
import type { Element } from './custom-elements.ts';

/** A framework in whose templates tags are written, with what it calls things. */
interface Framework {
  readonly title: string;
  /** The types it declares tags with; `Tag<Attributes, Element>` is that of one. */
  readonly head: string;
  /** Module and interface in which it looks for tags. */
  readonly tags: readonly [module: string, ...path: string[]];
  readonly attribute: (attribute: string) => string;
  /** Names under which an event is listened to. */
  readonly listeners: (event: string) => readonly string[];
  /** Attributes that it cannot write as `false`. */
  readonly neverFalse?: readonly string[];
}

const written = (attribute: string) => attribute;
const JSX_TAGS = ['namespace JSX', 'interface IntrinsicElements'] as const;

/** The frameworks, by the entry of the package that has their types. */
export const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  react: {
    title: 'React 19',
    head: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Tag<Own, Element> = DetailedHTMLProps<Omit<HTMLAttributes<Element>, keyof Own>, Element> & Own;`,
    tags: ['react', ...JSX_TAGS],
    attribute: written,
    listeners: (event) => [`on${event}`],
  },
  preact: {
    title: 'Preact',
    head: `import type { HTMLAttributes } from 'preact';

type Tag<Own, Element extends EventTarget> = Omit<HTMLAttributes<Element>, keyof Own> & Own;`,
    tags: ['preact', ...JSX_TAGS],
    attribute: written,
    listeners: (event) => [`on${event}`],
    // It writes every attribute with a hyphen at its fifth place as text, as it does for aria-*.
    neverFalse: ['same-site'],
  },
  solid: {
    title: 'Solid',
    head: `import type { JSX } from 'solid-js';

type Tag<Own, Element> = Omit<JSX.HTMLAttributes<Element>, keyof Own> & Own;`,
    tags: ['solid-js', ...JSX_TAGS],
    attribute: written,
    listeners: (event) => [`on:${event}`],
  },
  vue: {
    title: 'Vue 3',
    head: `import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';

type Tag<Own, Element> = new () => Element & {
  $props: Omit<HTMLAttributes, keyof Own> & VNodeProps & AllowedComponentProps & Own;
  $slots: { default?: () => unknown };
};`,
    tags: ['vue', 'interface GlobalComponents'],
    attribute: propertyNameOf,
    listeners: (event) => [propertyNameOf(`on-${event}`)],
  },
  svelte: {
    title: 'Svelte 5',
    head: `import type { HTMLAttributes } from 'svelte/elements';

type Tag<Own, Element extends EventTarget> = Omit<HTMLAttributes<Element>, keyof Own> & Own;`,
    tags: ['svelte/elements', 'interface SvelteHTMLElements'],
    attribute: written,
    listeners: (event) => [`on${event}`, `on:${event}`],
  },
};

/** The types of the tags for a framework: a module of declarations. */
export function frameworkTypes(elements: readonly Element[], framework: Framework): string {
  const events = elements.flatMap((element) => element.events.map(({ type }) => type.text));
  const classes = elements.map(({ name }) => name);
  const [module, ...path] = framework.tags;
  const tags = elements.map(
    (element) => `'${element.tagName}': Tag<${attributesName(element)}, ${element.name}>;`,
  );
  return `/** The tags of linli in templates of ${framework.title}. Made from custom-elements.json. */
import type {
${[...new Set([...events, ...classes])]
  .sort()
  .map((name) => `  ${name},\n`)
  .join('')}} from '../index.js';
${framework.head}

${elements.map((element) => attributesInterface(element, framework)).join('\n')}
declare module '${module}' {
${nested(path, tags)}
}
`;
}

function nested(
  [first, ...rest]: readonly string[],
  tags: readonly string[],
  indent = '  ',
): string {
  if (first === undefined) return tags.map((tag) => `${indent}${tag}`).join('\n');
  return `${indent}${first} {\n${nested(rest, tags, `${indent}  `)}\n${indent}}`;
}

function attributesName({ name }: Element): string {
  return name.replace(/Element$/, 'Attributes');
}

function attributesInterface(element: Element, framework: Framework): string {
  const { tagName, attributes, events } = element;
  const members = [
    ...attributes.map((attribute) => attributeMember(attribute, framework)),
    ...events.flatMap((event) => listenerMembers(event, framework)),
  ];
  return `/** Attributes and listeners of \`<${tagName}>\`. */
export interface ${attributesName(element)} {
${members.join('\n')}
}
`;
}

function attributeMember(attribute: Attribute, { attribute: nameOf, neverFalse = [] }: Framework) {
  const { name, description = '', default: initial } = attribute;
  const text = attribute.type?.text ?? 'string';
  const type = text === 'boolean' && neverFalse.includes(name) ? 'true' : valueType(attribute);
  const nothing = text === 'boolean' || initial !== undefined ? 'undefined' : 'null | undefined';
  return member(nameOf(name), `${type} | ${nothing}`, description);
}

/** The type of what may be written as an attribute: numbers also as text. */
function valueType(attribute: Attribute): string {
  const text = attribute.type?.text ?? 'string';
  if (text === 'number') return 'number | `${number}`';
  const numbers = choicesIn(attribute).filter((value) => /^\d+$/.test(value));
  return [text, ...numbers.map((value) => `'${value}'`)].join(' | ');
}

function listenerMembers({ name, type, description = '' }: Event, framework: Framework) {
  const listener = `((event: ${type.text}) => void) | null | undefined`;
  return framework.listeners(name).map((key) => member(key, listener, description));
}

function member(name: string, type: string, description: string): string {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  return `  /** ${description} */\n  ${key}?: ${type};`;
}
