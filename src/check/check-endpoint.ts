import type { Finding, Say } from './finding.ts';

/** Where an endpoint says what is free; asked for a session that there is not, it has nothing to say. */
export function endpointProbe(endpoint: string): string {
  return `${endpoint.replace(/\/+$/, '')}/availability?sessions=linli-check`;
}

/** Checks what an endpoint answered to the probe: JSON, by the contract. */
export function checkEndpoint(
  endpoint: string,
  status: number,
  body: string,
  say: Say,
): readonly Finding[] {
  const isFine = status >= 200 && status < 300 && isObject(body);
  return [
    isFine
      ? say('fine', 'endpoint', endpoint)
      : say('error', 'endpoint-status', endpoint, `HTTP ${status}`),
  ];
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
