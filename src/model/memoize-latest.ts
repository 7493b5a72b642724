import type { Directory } from './directory.ts';

/** Keeps what was last worked out for a directory, until it is asked with another key. */
export function memoizeLatest<Key, Value>(
  work: (directory: Directory, key: Key) => Value,
): (directory: Directory, key: Key) => Value {
  const kept = new WeakMap<Directory, { readonly key: Key; readonly value: Value }>();
  return (directory, key) => {
    const former = kept.get(directory);
    if (former !== undefined && former.key === key) return former.value;
    const value = work(directory, key);
    kept.set(directory, { key, value });
    return value;
  };
}
