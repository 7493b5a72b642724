/**
 * The JSON Pointer (RFC 6901) of what a path of keys leads to, such as `/at/0/name`; `""` for the whole.
 */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${escaped(String(key))}`).join('');
}

function escaped(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}
