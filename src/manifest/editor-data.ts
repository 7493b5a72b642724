import type { Attribute, CssCustomProperty, CssPart } from 'custom-elements-manifest/schema';
import { choicesIn } from './attribute-types.ts';
import type { Element } from './custom-elements.ts';

/** Custom data of VS Code for HTML: the tags, their attributes and the values of these. */
export function vscodeHtmlData(elements: readonly Element[]) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: markdown(tagDescription(element)),
      attributes: element.attributes.map((attribute) => ({
        name: attribute.name,
        description: markdown(attributeDescription(attribute)),
        ...valuesOf(attribute),
      })),
    })),
  };
}

/** Custom data of VS Code for CSS: the custom properties, and the parts as pseudo-elements. */
export function vscodeCssData(elements: readonly Element[]) {
  const parts = unique(elements.flatMap(({ cssParts }) => cssParts));
  return {
    version: 1.1,
    properties: tokensOf(elements).map(({ name, description = '', default: initial = '' }) => ({
      name,
      description: markdown(`${description} Default: \`${initial}\`.`),
    })),
    pseudoElements: parts.map(({ name, description = '' }) => ({
      name: `::part(${name})`,
      description: markdown(description),
    })),
  };
}

interface Package {
  readonly name: string;
  readonly version: string;
}

/** Web types, which the editors of JetBrains read. */
export function webTypes(elements: readonly Element[], { name, version }: Package) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    ...{ name, version },
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.description ?? '',
          attributes: element.attributes.map(webAttribute),
          slots: element.slots.map(said),
          js: {
            properties: element.members.flatMap((member) =>
              member.kind === 'field' && member.static !== true
                ? { ...said(member), type: member.type?.text ?? 'unknown' }
                : [],
            ),
            events: element.events.map((event) => ({ ...said(event), type: event.type.text })),
          },
          css: { parts: element.cssParts.map(said) },
        })),
      },
      css: { properties: tokensOf(elements).map(said) },
    },
  };
}

function webAttribute(attribute: Attribute) {
  const { name, description = '', type } = attribute;
  const isFlag = type?.text === 'boolean';
  return {
    ...{ name, description },
    required: name === 'src',
    ...(attribute.default === undefined ? {} : { default: attribute.default }),
    value: isFlag
      ? { kind: 'no-value', type: 'boolean' }
      : { kind: 'plain', type: type?.text ?? 'string', required: true },
  };
}

function said({ name, description = '' }: CssPart) {
  return { name, description };
}

/** The custom properties, which are the same for all. */
function tokensOf(elements: readonly Element[]): readonly CssCustomProperty[] {
  return elements[0]?.cssProperties ?? [];
}

function unique(parts: readonly CssPart[]): readonly CssPart[] {
  return [...new Map(parts.map((part) => [part.name, part])).values()];
}

function markdown(value: string) {
  return { kind: 'markdown', value } as const;
}

function valuesOf(attribute: Attribute) {
  if (attribute.type?.text === 'boolean') return { valueSet: 'v' };
  const values = choicesIn(attribute);
  return values.length === 0 ? {} : { values: values.map((name) => ({ name })) };
}

function attributeDescription({ description = '', default: initial }: Attribute): string {
  return initial === undefined || initial === 'false'
    ? description
    : `${description} Default: \`${initial.replaceAll("'", '')}\`.`;
}

function tagDescription({ description = '', events, slots, cssParts }: Element): string {
  const list = (title: string, things: readonly { name: string; description?: string }[]) => [
    `**${title}**`,
    things.map(({ name, description = '' }) => `- ${name ? `\`${name}\`: ` : ''}${description}`),
  ];
  return [description, list('Slot', slots), list('Events', events), list('Parts', cssParts)]
    .flat()
    .map((each) => (typeof each === 'string' ? each : each.join('\n')))
    .join('\n\n');
}
