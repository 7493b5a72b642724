import { parse, type AnyNode, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';

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
  return {
    placeOf: (path) => positionOf(body, path),
    indexOf(list, id) {
      const items = childOf(body, list);
      if (items?.type !== 'Array') return null;
      const index = items.elements.findIndex(({ value }) => {
        const found = childOf(value, 'id');
        return found?.type === 'String' && found.value === id;
      });
      return index < 0 ? null : index;
    },
  };
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
  const member = node.members.find(({ name }) => nameOf(name) === String(step));
  return member?.value ?? null;
}

function nameOf(name: AnyNode): string {
  if (name.type === 'String') return name.value;
  return name.type === 'Identifier' ? name.name : '';
}

function startOf({ loc }: ValueNode): Position {
  return { line: loc.start.line, column: loc.start.column };
}
