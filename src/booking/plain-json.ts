/** A value that is what it looks like in JSON: numbers, texts, lists and plain objects of them. */
export type PlainJson = string | number | boolean | null | object;

/**
 * JSON of a plain value. Unlike `JSON.stringify` it asks no `toJSON`, which old libraries on the
 * page put on every array and turn our lists into strings.
 */
export function stringifyPlain(value: PlainJson): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stringifyPlain).join(',')}]`;
  const members = Object.entries(value as Readonly<Record<string, PlainJson>>).map(
    ([key, member]) => `${JSON.stringify(key)}:${stringifyPlain(member)}`,
  );
  return `{${members.join(',')}}`;
}
