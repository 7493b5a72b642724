/** A value of JSON without `null`: what is not known has no property. */
export type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [property: string]: Json };

/** A node of a schema.org graph, or a reference to one. */
export type JsonLdNode = { readonly [property: string]: Json };

/** A node with the properties that are known: `null` and empty lists are left out. */
export function nodeOf(
  type: string,
  properties: Readonly<Record<string, Json | null>>,
): JsonLdNode {
  const node: Record<string, Json> = { '@type': type };
  for (const [property, value] of Object.entries(properties)) {
    if (value !== null && !(Array.isArray(value) && value.length === 0)) node[property] = value;
  }
  return node;
}

/**
 * JSON that may stand in a `script` element: nothing in it can end the element or begin a comment.
 * It asks no `toJSON`, which old libraries on a page put on every array.
 */
export function jsonForScript(value: Json): string {
  if (typeof value !== 'object') return escapeMarkup(JSON.stringify(value));
  if (isList(value)) return `[${value.map(jsonForScript).join(',')}]`;
  const members = Object.entries(value).map(
    ([property, member]) => `${jsonForScript(property)}:${jsonForScript(member)}`,
  );
  return `{${members.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function escapeMarkup(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
