import { SENTENCES } from '../check/check-language.ts';
import type { Ask } from '../conformance/endpoint.ts';
import { NoTarget } from '../conformance/target.ts';
import { CODES } from './not-fetched.ts';
import { Web } from './web/web.ts';

const { check } = SENTENCES.en; // the kit speaks English
/** The kit has made its own number of requests, and waits when it is asked to. */
const LIMITS = {
  requests: Infinity,
  allBytes: Infinity,
  allMs: Infinity,
  eachMs: 30_000,
  atOnce: 20,
  redirects: 0,
};

/** The web as the kit asks an endpoint: it has its own number of requests. */
export function webOfEndpoint(local: boolean): Web {
  return new Web({ local, limits: LIMITS });
}

/** Gives the kit what it asks an endpoint with: held to the limits of the command, redirects not followed. */
export function askEndpoint(web: Web): Ask {
  return async (address, { method = 'GET', headers, body }) => {
    const answer = await web.ask(address, {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      ...(typeof body === 'string' ? { body } : {}),
      isFollowed: false,
    });
    if (answer.kind === 'fetched') {
      const { status, bytes } = answer;
      const isEmpty = bytes.length === 0; // some statuses must not have a body, not even an empty one
      return new Response(isEmpty ? null : bytes, { status, headers: answer.headers });
    }
    const sentence = `${address}: ${check[CODES[answer.kind]]}`;
    if (answer.kind === 'local') throw new NoTarget(`${sentence} [${answer.detail}]`);
    throw new Error(`${sentence} ${answer.detail}`);
  };
}
