import type { LitElement } from 'lit';

/** Adds to the address of the page, before an element is there. */
export function openAt(search: string, hash = ''): void {
  const address = new URL(window.location.href);
  for (const [key, value] of new URLSearchParams(search)) address.searchParams.append(key, value);
  address.hash = hash;
  window.history.replaceState(null, '', address);
}

/** The parameters of the address under a prefix, and nothing of what the test page has there itself. */
export function addressOf(prefix = 'linli'): string {
  const own = [...new URLSearchParams(window.location.search)];
  return own
    .filter(([key]) => key.startsWith(`${prefix}.`))
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** Goes back or forward, and waits until the page and the element are there. */
export async function go(element: LitElement, steps: number): Promise<void> {
  await goBy(steps);
  await element.updateComplete;
}

/** Goes back or forward, and waits until the page is there. */
export async function goBy(steps: number): Promise<void> {
  const arrived = new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true });
  });
  window.history.go(steps);
  await arrived;
}

/**
 * Counts the entries that are added to the history from here on. Its length tells nothing: a full one
 * stays as long as it is.
 */
export function countEntries(): () => number {
  const { history } = window;
  let entries = 0;
  history.pushState = (...entry) => {
    entries += 1;
    History.prototype.pushState.apply(history, entry);
  };
  return () => {
    Reflect.deleteProperty(history, 'pushState');
    return entries;
  };
}
