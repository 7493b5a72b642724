import {
  parse,
  type AnyNode,
  type DocumentNode,
  type ObjectNode,
  type ValueNode,
} from '@humanwhocodes/momoa';

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Positions of the values of a JSON text. */
export interface JsonPositions {
  /** Position where the value at a path begins, or what of the path there is. */
  placeOf(path: readonly (string | number)[]): Position;
  /** The place in a list of the record with this id; `null` where there is none. */
  indexOf(list: string, id: string): number | null;
}

/** Reason why a text is no JSON, and its position. */
export interface JsonFault extends Position {
  readonly detail: string;
}

/** Finds where each value of a JSON text stands, or where it stops being JSON. */
export function positionsIn(text: string): JsonPositions | JsonFault {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    const { line = 1, column = 1 } = error as Partial<Position>;
    return { line, column, detail: error instanceof Error ? error.message : String(error) };
  }
  const { body } = document;
  const indexes = new Map<string, ReadonlyMap<string, number>>();
  return {
    placeOf: (path) => positionOf(body, path),
    indexOf(list, id) {
      const ids = indexes.get(list) ?? idsIn(childOf(body, list));
      indexes.set(list, ids);
      return ids.get(id) ?? null;
    },
  };
}

/** The place in a list of each id, the first where it is there twice: looked for once, not for each finding. */
function idsIn(list: ValueNode | null): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  if (list?.type !== 'Array') return indexes;
  list.elements.forEach(({ value }, index) => {
    const id = childOf(value, 'id');
    if (id?.type === 'String' && !indexes.has(id.value)) indexes.set(id.value, index);
  });
  return indexes;
}

function positionOf(body: ValueNode, path: readonly (string | number)[]): Position {
  let node = body;
  for (const step of path) {
    const child = childOf(node, step);
    if (child === null) break;
    node = child;
  }
  return startOf(node);
}

function childOf(node: ValueNode, step: string | number): ValueNode | null {
  if (node.type === 'Array') return node.elements[Number(step)]?.value ?? null;
  if (node.type !== 'Object') return null;
  return membersOf(node).get(String(step)) ?? null;
}

const members = new WeakMap<ObjectNode, ReadonlyMap<string, ValueNode>>();

/** Members of an object by their names, the first of each. */
function membersOf(node: ObjectNode): ReadonlyMap<string, ValueNode> {
  const known = members.get(node);
  if (known !== undefined) return known;
  const made = new Map<string, ValueNode>();
  for (const { name, value } of node.members) {
    if (!made.has(nameOf(name))) made.set(nameOf(name), value);
  }
  members.set(node, made);
  return made;
}

function nameOf(name: AnyNode): string {
  if (name.type === 'String') return name.value;
  return name.type === 'Identifier' ? name.name : '';
}

function startOf({ loc }: ValueNode): Position {
  return { line: loc.start.line, column: loc.start.column };
}
