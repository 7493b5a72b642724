/**
 * Counts what work on texts, lists and maps comes to, whatever the device: characters that are gone
 * through, items that are looked at, entries that are asked for. A text that grows piece by piece is
 * copied when a part of it is taken, so taking a part counts as the whole.
 */

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Owner = Record<PropertyKey, unknown>;

const WHOLE_TEXT = [
  ...['normalize', 'replace', 'split', 'slice', 'lastIndexOf', 'includes', 'matchAll'],
  ...['toLowerCase', 'trim', 'substring', 'at', 'codePointAt'],
];
const WHOLE_LIST = [
  ...['includes', 'indexOf', 'find', 'findIndex', 'some', 'every', 'filter', 'map', 'flatMap'],
  ...['sort', 'slice', 'splice', 'reverse', 'join', 'concat'],
];

/** Steps of some work, up to its end. */
export function stepsOf(work: () => unknown): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const count = (
    owner: object,
    name: string,
    cost: (self: never, result: unknown, args: readonly unknown[]) => number,
  ) => {
    const holder = owner as Owner;
    const original = holder[name] as Method;
    const counted: Method = function (...args) {
      const result = Reflect.apply(original, this, args);
      steps += cost(this as never, result, args);
      return result;
    };
    Object.defineProperty(holder, name, { value: counted, configurable: true, writable: true });
    undo.push(() => Object.defineProperty(holder, name, { value: original }));
  };
  const lengthOf = ({ length }: { readonly length: number }) => length;
  for (const name of WHOLE_TEXT) {
    // A character of a text that stands as it is takes one step.
    const isOfOne = name === 'at' || name === 'codePointAt';
    count(String.prototype, name, isOfOne ? () => 1 : lengthOf);
  }
  count(String.prototype, 'indexOf', (self: string, found, [, from = 0]) =>
    Math.abs((Number(found) < 0 ? self.length : Number(found)) - Number(from)),
  );
  for (const name of WHOLE_LIST) count(Array.prototype, name, lengthOf);
  for (const name of ['get', 'has', 'set']) count(Map.prototype, name, () => 1);
  for (const name of ['has', 'add']) count(Set.prototype, name, () => 1);
  count(Object, 'keys', (_self, keys) => (keys as readonly string[]).length);
  try {
    work();
  } finally {
    for (const back of undo) back();
  }
  return steps;
}

/** Sizes that are ten times one another, in characters. */
export const SIZES = [10_000, 100_000, 1_000_000] as const;
