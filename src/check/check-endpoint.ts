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
  const isFine = status >= 200 && status < 300 && hasSessions(body);
  return [
    isFine
      ? say('fine', 'endpoint', endpoint)
      : say('error', 'endpoint-status', endpoint, `HTTP ${status}`),
  ];
}

function hasSessions(text: string): boolean {
  try {
    const value = JSON.parse(text) as { readonly sessions?: unknown } | null;
    return Array.isArray(value?.sessions);
  } catch {
    return false;
  }
}
