const undo: (() => void)[] = [];

/** Does something when the test is over: what was done last is taken back first. */
export function afterTest(step: () => void): void {
  undo.push(step);
}

/** Puts something in the place of a property for one test. */
export function replace(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, writable: true, value });
  afterTest(() => {
    Reflect.deleteProperty(object, name);
    if (own !== undefined) Object.defineProperty(object, name, own);
  });
}

/** Puts everything back. Run it after each test. */
export function putBack(): void {
  for (const step of undo.splice(0).reverse()) step();
}
