/** Work that takes longer than this in one piece would be felt by somebody who types or scrolls. */
const SLICE_MS = 8;

/**
 * Does long work step by step, and lets the page have its turn between slices of a few milliseconds.
 *
 * @param steps told at each step whether the page has had its turn before it
 * @param pause waits until the page has had its turn
 * @throws an `AbortError` when `signal` is aborted
 */
export async function inSlices<Result>(
  steps: Generator<void, Result, boolean>,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<Result> {
  let sliceEnd = performance.now() + SLICE_MS;
  let isLater = false;
  for (;;) {
    const step = steps.next(isLater);
    if (step.done) return step.value;
    isLater = performance.now() >= sliceEnd;
    if (!isLater) continue;
    await pause();
    if (signal?.aborted) throw new DOMException('aborted', 'AbortError');
    sliceEnd = performance.now() + SLICE_MS;
  }
}
