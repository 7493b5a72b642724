/** An object of JSON. */
export type Members = Record<string, unknown>;

const PROTOTYPE = '__proto__';

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells if a member is an object's own, whatever the page has put on the prototype of all objects. */
export function isOwn(members: Members, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(members, key);
}

/**
 * Tells if a page has put a member on all objects: code that reads and writes ours has to look out for
 * it.
 */
export function isOnEveryObject(key: string): boolean {
  return key in Object.prototype;
}

/** Sets a member of its own; `undefined` takes it away. */
export function put(members: Members, key: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(members, key);
  else if (isOnEveryObject(key)) {
    const attributes = { configurable: true, enumerable: true, writable: true };
    Object.defineProperty(members, key, { ...attributes, value });
  } else members[key] = value;
}

/** The same members, or a copy of them, without an own `__proto__`. */
export function withoutPrototype(given: Members, copies: boolean): Members {
  const members = copies ? { ...given } : given;
  if (isOwn(members, PROTOTYPE)) Reflect.deleteProperty(members, PROTOTYPE);
  return members;
}
