// A page of many modules has more requests than browsers keep on record by themselves: 250.
performance.setResourceTimingBufferSize(10_000);

/** The ways to send something, each of which the browser reports after a time of its own. */
const SENDERS: readonly ((address: string) => void)[] = [
  (address) => void fetch(address),
  (address) => void navigator.sendBeacon(address),
  (address) => (new Image().src = address),
];

/** Settles when the browser has reported a request. */
function reported(address: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(address).length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'resource' });
  });
}

/** Requests that the page has made, by address: all before those of ours, which come last. */
export async function requestsMade(): Promise<readonly string[]> {
  await Promise.all(
    SENDERS.map((send, index) => {
      const { href } = new URL(`/package.json?last=${index}-${Math.random()}`, location.href);
      const seen = reported(href);
      send(href);
      return seen;
    }),
  );
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  return names.filter((name) => !name.includes('?last=')).sort();
}
