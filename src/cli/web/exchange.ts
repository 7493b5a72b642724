import type { LookupAddress } from 'node:dns';
import { request as askByHttp, type IncomingMessage } from 'node:http';
import { request as askByHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { VERSION } from '../../version.ts';
import { bodyOf, CODINGS } from './body-of.ts';
import type { Fetched } from './fetched.ts';

/** Method, headers and body of a request that does not just read. */
export interface AskedSo {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** False where a redirect is an answer like any other. */
  readonly isFollowed?: boolean;
}

/** Settings of one exchange. */
export interface ExchangeOptions {
  /** IP addresses to connect to. */
  readonly hosts: readonly LookupAddress[];
  readonly signal: AbortSignal;
  readonly mostBytes: number;
  /** Told of each piece of the body, unpacked; may throw. */
  readonly count: (bytes: number) => void;
}

/** Answers that have no body, whatever their headers say (RFC 9110 §6.4.1). */
const WITHOUT_BODY = [204, 304];

/**
 * One request, and its answer: no redirect, no cookie, no connection kept.
 *
 * @throws NoAnswer where `count` does, or the body is packed in a way that nobody asked for; whatever
 *   connecting and reading throw
 */
export async function exchange(
  url: URL,
  { method = 'GET', headers = {}, body }: AskedSo,
  { hosts, signal, mostBytes, count }: ExchangeOptions,
): Promise<Fetched> {
  const ask = url.protocol === 'https:' ? askByHttps : askByHttp;
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = ask(url, {
      ...{ method, signal, agent: false, lookup: lookupIn(hosts) },
      headers: {
        accept: '*/*',
        'accept-encoding': CODINGS,
        'user-agent': `linli/${VERSION}`,
        ...headers,
      },
    });
    request.on('error', reject);
    request.on('close', () => reject(new Error('no answer'))); // to 101 nothing else is said
    request.on('response', resolve);
    request.end(body);
  });
  try {
    const status = message.statusCode ?? 0;
    const hasBody = !WITHOUT_BODY.includes(status);
    return {
      kind: 'fetched',
      address: url.href,
      status,
      headers: headersOf(message),
      bytes: hasBody ? await bodyOf(message, mostBytes, count) : new Uint8Array(),
    };
  } finally {
    message.destroy();
  }
}

/** Gives the addresses that were looked at, and asks nobody again. */
function lookupIn(hosts: readonly LookupAddress[]): LookupFunction {
  return (_name, { all }, callback) => {
    const [first] = hosts;
    if (all === true) callback(null, [...hosts]);
    else if (first === undefined) callback(new Error('ENOTFOUND'), '');
    else callback(null, first.address, first.family);
  };
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  }
  return headers;
}
