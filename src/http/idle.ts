/** Longest wait for a browser that is busy, or has no idle time to give. */
const AT_MOST_MS = 200;

/** Waits until the browser has nothing better to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: AT_MOST_MS });
    } else {
      setTimeout(resolve, 0); // WebKit
    }
  });
}
