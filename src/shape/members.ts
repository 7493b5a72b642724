/** An object of JSON. */
export type Members = Record<string, unknown>;

/** The member of a parsed value that would change what the object inherits. */
export const PROTOTYPE = '__proto__';

/** The member in which a reader says what of an object it could not read: nobody else can. */
export const UNREADABLE = 'unreadable';

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells if a member is an object's own, whatever the page has put on the prototype of all objects. */
export function isOwn(members: Members, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(members, key);
}

/** Members that all objects have from the beginning. */
const INHERITED = 12;

/** Tells if a page has put members on all objects: what reads and writes ours has to look out for them. */
export function areMoreInherited(): boolean {
  return Object.getOwnPropertyNames(Object.prototype).length > INHERITED;
}

/** Sets a member of its own, whatever all objects have of that name; `undefined` takes it away. */
export function put(members: Members, key: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(members, key);
  else {
    const attributes = { configurable: true, enumerable: true, writable: true };
    Object.defineProperty(members, key, { ...attributes, value });
  }
}

/** The same members, or a copy of them, without an own `__proto__` and what readers alone may say. */
export function withoutOurs(given: Members, copies: boolean): Members {
  const members = copies ? { ...given } : given;
  for (const key of [PROTOTYPE, UNREADABLE]) {
    if (isOwn(members, key)) Reflect.deleteProperty(members, key);
  }
  return members;
}
