import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ClassMethod,
  CssCustomProperty,
  CustomElementDeclaration,
  Event,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest/schema';
import type { AttributeKind } from '../attributes/attribute-kind.ts';
import { ATTRIBUTES, type TagName } from '../attributes/attributes.ts';
import { attributeOf, fieldOf } from './attribute-types.ts';
import { readElement, type ReadElement } from './read-element.ts';
import { readEvents, type ReadEvent } from './read-event.ts';
import { readTokens } from './read-tokens.ts';
import { SOURCE, sourceFile, type Doc } from './source-file.ts';

/** The modules whose classes are events. */
const EVENT_FILES = readdirSync(join(SOURCE, 'events'))
  .map((file) => file.replace('.ts', ''))
  .sort();

export const TAG_NAMES = Object.keys(ATTRIBUTES) as readonly TagName[];

/** The element of a manifest: all of it is there, if only as an empty list. */
export type Element = CustomElementDeclaration &
  Required<
    Pick<
      CustomElementDeclaration,
      'tagName' | 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'members'
    >
  >;

/**
 * The custom elements manifest: what the three tags have for pages and apps. All of it is read from where
 * it is made: attributes from their table, the rest from the classes, the events and the tokens.
 */
export function customElementsManifest(): Package {
  const properties = readTokens().map(
    ({ name, syntax, description, initial, dark }): CssCustomProperty => ({
      ...{ name, syntax, default: initial },
      description: dark === null ? description : `${description} In the dark theme: \`${dark}\`.`,
    }),
  );
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      ...TAG_NAMES.flatMap((tag) => elementModules(tag, properties)),
      ...EVENT_FILES.map((name) => eventModule(name)),
    ],
  };
}

/** The elements of a manifest, in the order of the table of attributes. */
export function elementsOf({ modules }: Package): readonly Element[] {
  return modules.flatMap(({ declarations = [] }) =>
    declarations.filter(
      (each): each is Element => each.kind === 'class' && 'customElement' in each,
    ),
  );
}

/** The events that the sources declare. */
export function allEvents(): readonly ReadEvent[] {
  return EVENT_FILES.flatMap((name) => readEvents(sourceFile(`events/${name}.ts`)));
}

function elementModules(
  tag: TagName,
  cssProperties: readonly CssCustomProperty[],
): readonly JavaScriptModule[] {
  const element = readElement(sourceFile(`elements/${tag}/${tag}.ts`));
  const path = `dist/elements/${tag}/${tag}.js`;
  const declaration = { name: element.name, module: path };
  return [
    {
      ...{ kind: 'javascript-module', path },
      declarations: [declarationOf(tag, element, cssProperties)],
      exports: [{ kind: 'js', name: element.name, declaration }],
    },
    {
      ...{ kind: 'javascript-module', path: path.replace('.js', '.define.js') },
      exports: [{ kind: 'custom-element-definition', name: `linli-${tag}`, declaration }],
    },
  ];
}

function declarationOf(
  tag: TagName,
  { name, doc, properties, methods }: ReadElement,
  cssProperties: readonly CssCustomProperty[],
): Element {
  const table: Readonly<Record<string, AttributeKind>> = ATTRIBUTES[tag];
  return {
    ...{ kind: 'class', name, tagName: `linli-${tag}`, customElement: true },
    description: doc.description,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: [
      ...Object.entries(table).map(([attribute, kind]) => attributeOf(attribute, kind, properties)),
      ...named(doc, 'attr').map((each) => ({ ...each, type: { text: 'boolean' } })),
    ],
    members: [
      ...properties.map((property) => fieldOf(property, table)),
      ...methods.map((method): ClassMethod => ({
        ...{ kind: 'method', name: method.name, description: method.description },
        parameters: method.parameters.map(({ name, type }) => ({ name, type: { text: type } })),
        return: { type: { text: method.returns } },
      })),
    ],
    events: eventsOf(doc),
    slots: named(doc, 'slot').map((slot) => ({
      ...slot,
      name: slot.name === '-' ? '' : slot.name,
    })),
    cssParts: named(doc, 'csspart'),
    cssProperties: [...cssProperties],
  };
}

/** Things that a comment names: `@csspart card - One service.` */
function named({ tags }: Doc, wanted: string): { name: string; description: string }[] {
  return tags.flatMap(({ tag, text }) => {
    if (tag !== wanted) return [];
    const [, name = '', description = ''] = /^(?:([\w-]+) )?- (.*)$/.exec(text) ?? [];
    return [{ name, description }];
  });
}

function eventsOf({ tags }: Doc): Event[] {
  const events = allEvents();
  return tags.flatMap(({ tag, text }) => {
    if (tag !== 'fires') return [];
    const [, type = '', name = '', description = ''] =
      /^\{(\w+)\} ([\w-]+) - (.*)$/.exec(text) ?? [];
    const declared = events.find((event) => event.className === type && event.name === name);
    if (declared === undefined) throw new TypeError(`No class ${type} of an event ${name}`);
    return [{ name, description, type: { text: type } }];
  });
}

function eventModule(name: string): JavaScriptModule {
  const path = `dist/events/${name}.js`;
  const events = readEvents(sourceFile(`events/${name}.ts`));
  return {
    ...{ kind: 'javascript-module', path },
    declarations: events.map(({ className, description, detail, members }) => ({
      ...{ kind: 'class', name: className, description },
      superclass: { name: 'CustomEvent' },
      members: [
        {
          ...{ kind: 'field', name: 'detail', readonly: true },
          type: { text: `{ ${members.map((each) => `${each.name}: ${each.type}`).join('; ')} }` },
          description: detail,
        },
      ],
    })),
    exports: events.map(({ className }) => ({
      ...{ kind: 'js', name: className },
      declaration: { name: className, module: path },
    })),
  };
}
