import { joined, readParts } from '../http/read-bytes.ts';
import { timedFetch } from '../http/timed-fetch.ts';
import { armourIn, unpacked, type Armour } from './armoured-feed.ts';
import { attachmentIn, withoutComments } from './attached-feed.ts';
import { decodeText } from './decode.ts';
import { FeedError } from './feed-error.ts';
import { kindOf, readJson } from './large-reader.ts';
import type { OddTextReader, RequestOptions } from './request-json.ts';

/** Bytes, with what their server calls them. */
interface Body {
  readonly parts: readonly Uint8Array[];
  readonly type: string;
}

/**
 * The value of a body that is no plain JSON: large, of another charset, or an article page that holds the
 * feed. Nothing of a page runs: it is read as text.
 *
 * @throws {FeedError} that says why there is none
 */
export const readText: OddTextReader['readText'] = async (
  parts,
  response,
  address,
  options,
  signal,
) => {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  const fail = (kind: FeedError['kind'], detail: unknown, of = address) =>
    new FeedError(kind, of, { status, detail: `${type} ${String(detail)}` });
  const body = { parts, type };
  try {
    return await readJson(parts, type, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    const held = await heldIn(body, response.url || address, options, signal, fail);
    if (held === null) throw fail(kindOf(parts, type), error);
    try {
      return await readJson(held.parts, held.type, signal);
    } catch (inner) {
      if (signal.aborted) throw inner;
      throw fail(kindOf(held.parts, held.type), inner);
    }
  }
};

type Fail = (kind: FeedError['kind'], detail: unknown, of?: string) => FeedError;

/** The feed that a text holds, or the attachment of an article that is one; `null` where there is neither. */
async function heldIn(
  { parts, type }: Body,
  address: string,
  options: RequestOptions,
  signal: AbortSignal,
  fail: Fail,
): Promise<Body | null> {
  const text = withoutComments(decodeText(joined(parts), type)).trim();
  if (text.startsWith('{')) return null; // JSON that broke: nobody pastes into that
  const armour = armourIn(text);
  if (armour !== null) return { parts: await opened(armour, options, fail), type: '' };
  const isOfSite = new URL(address).origin === globalThis.location?.origin;
  if (!isOfSite || !/\bhtml\b/i.test(type)) return null;
  const attachment = attachmentIn(text, address);
  return attachment === null ? null : await bodyOf(attachment, options, signal, fail);
}

async function opened(
  armour: Armour,
  { maxBytes }: RequestOptions,
  fail: Fail,
): Promise<readonly Uint8Array[]> {
  if (armour.kind !== 'whole') {
    throw fail(armour.kind === 'damaged' ? 'damaged' : 'wrong-version', armour.detail);
  }
  const bytes = await unpacked(armour.base64, maxBytes).catch((error: unknown) => {
    throw fail(error instanceof ReferenceError ? 'cannot-unpack' : 'damaged', error);
  });
  if (bytes === null) throw fail('too-large', `over ${maxBytes} bytes`);
  return [bytes];
}

/** One GET of an attachment, which stays on its site after redirects, too. */
function bodyOf(
  address: string,
  { timeoutMs, maxBytes }: RequestOptions,
  signal: AbortSignal,
  fail: Fail,
): Promise<Body> {
  return timedFetch(address, { cache: 'no-cache' }, { timeoutMs, signal }, async (response) => {
    if (!response.ok) {
      await response.body?.cancel();
      throw fail(response.status === 404 ? 'not-found' : 'http', response.status, address);
    }
    if (new URL(response.url).origin !== new URL(address).origin) {
      throw fail('foreign', response.url, address);
    }
    const parts = await readParts(response, maxBytes);
    if (parts === null) throw fail('too-large', `over ${maxBytes} bytes`, address);
    return { parts, type: response.headers.get('content-type') ?? '' };
  });
}
