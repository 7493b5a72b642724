import type { Directory } from './directory.ts';
import type { Steps } from './steps.ts';

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

/** The same for work in steps: there are none where it is known. */
export function memoizeLatestSteps<Key, Value>(
  work: (directory: Directory, key: Key) => Steps<Value>,
): (directory: Directory, key: Key) => Steps<Value> {
  const kept = new WeakMap<Directory, { readonly key: Key; readonly value: Value }>();
  return function* (directory, key) {
    const former = kept.get(directory);
    if (former !== undefined && former.key === key) return former.value;
    const value = yield* work(directory, key);
    kept.set(directory, { key, value });
    return value;
  };
}
