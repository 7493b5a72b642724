import { availabilityProbe, bookingProbe, checkEndpoint } from '../../check/check-endpoint.ts';
import type { Finding, Say } from '../../check/finding.ts';
import { barrierTo, refusalOf, type ReadingPage } from './barriers.ts';
import type { Web } from '../web/web.ts';
import { notFetched } from '../not-fetched.ts';

/** Finds out if a form on a page can ask an endpoint what is free, and send it a booking. */
export async function examineEndpoint(
  endpoint: string,
  page: ReadingPage,
  web: Web,
  say: Say,
): Promise<readonly Finding[]> {
  const barrier = barrierTo(endpoint, page, say);
  if (barrier !== null) return [barrier];
  const { origin } = new URL(page.address);
  const answer = await web.ask(availabilityProbe(endpoint), { headers: { origin } });
  if (answer.kind !== 'fetched') return notFetched(answer, endpoint, say);
  const refusal = refusalOf(answer, page, say);
  if (refusal !== null) return [refusal];
  const body = new TextDecoder().decode(answer.bytes);
  const isElsewhere = new URL(answer.address).origin !== origin;
  return [
    ...checkEndpoint(endpoint, answer.status, body, say),
    ...(isElsewhere ? await preflightFindings(endpoint, origin, web, say) : []),
  ];
}

/** Headers that must be allowed before a browser sends a booking to another site (Fetch §3.3.5). */
const NEEDED = ['content-type', 'idempotency-key'];

async function preflightFindings(
  endpoint: string,
  origin: string,
  web: Web,
  say: Say,
): Promise<readonly Finding[]> {
  const answer = await web.ask(bookingProbe(endpoint), {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': NEEDED.join(','),
    },
  });
  if (answer.kind !== 'fetched') return notFetched(answer, endpoint, say);
  const { headers, status } = answer;
  const allowed = (headers.get('access-control-allow-headers') ?? '').toLowerCase();
  const isAllowed =
    status >= 200 &&
    status < 300 &&
    ['*', origin].includes(headers.get('access-control-allow-origin') ?? '') &&
    (allowed.includes('*') || NEEDED.every((name) => allowed.includes(name)));
  if (isAllowed) return [];
  const wanted = `Access-Control-Allow-Origin: ${origin}, Access-Control-Allow-Headers: ${NEEDED.join(', ')}`;
  return [say('error', 'no-preflight', endpoint, wanted)];
}
