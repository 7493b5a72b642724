import { FIELD_WORDS } from './field-words.ts';
import { exampleValue } from './fields.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * A JSON Schema of the feed with what each field is, in Chinese and in English, and an example. Both languages
 * stand in one `description`: strict validators know no keyword of ours.
 */
export function describedSchema(schema: object): object {
  const { properties, ...rest } = schema as Node;
  return { ...rest, properties: membersIn(properties, '') };
}

/** The members of an object, each with its description. */
function membersIn(properties: unknown, path: string): Node {
  return Object.fromEntries(
    Object.entries(properties as Readonly<Record<string, Node>>).map(([key, node]) => {
      const own = path === '' ? key : `${path}.${key}`;
      return [key, described(withMembers(node, own), own)] as const;
    }),
  );
}

/** The parts of a node: items of a list and kinds of an object have its path. */
function withMembers(node: Node, path: string): Node {
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'properties') return [key, membersIn(value, path)];
      if (key === 'items') return [key, withMembers(value as Node, path)];
      const isOneOf = key === 'anyOf' || key === 'oneOf' || key === 'allOf';
      if (!isOneOf) return [key, value];
      return [key, (value as readonly Node[]).map((one) => withMembers(one, path))];
    }),
  );
}

function described(node: Node, path: string): Node {
  const word = FIELD_WORDS[path];
  if (word === undefined) return node;
  const [zh, en] = word;
  // One of several kinds of an object is told by its own word.
  const example = node['const'] ?? exampleValue(path);
  return {
    description: `${zh}\n${en}`,
    ...node,
    ...(example === undefined ? {} : { examples: [example] }),
  };
}
