/**
 * The JSON Pointer (RFC 6901) of what a path of keys leads to, such as `/at/0/name`; `""` for the whole.
 */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${escaped(String(key))}`).join('');
}

/** The keys that a JSON Pointer leads along, from the whole inwards. */
export function pathOfPointer(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map(unescaped);
}

function escaped(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}

function unescaped(step: string): string {
  return step.replace(/~1/g, '/').replace(/~0/g, '~');
}
