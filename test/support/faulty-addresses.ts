let keys = 0;

/** A key for the addresses of one test, under which the server counts their requests. */
export function freshKey(): string {
  keys += 1;
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${keys}`;
}

/** Number of requests of a key that the server has had. */
export async function requestsOf(key: string): Promise<number> {
  return (await (await fetch(`/faulty/count?key=${key}`)).json()) as number;
}

/** Number of requests of a key, left hanging, that the browser gave up on. */
export async function closingsOf(key: string): Promise<number> {
  return (await (await fetch(`/faulty/closed?key=${key}`)).json()) as number;
}
