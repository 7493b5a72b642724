import { inSlices } from '../http/in-slices.ts';
import { nextTurn } from '../http/next-turn.ts';
import type { Steps } from '../model/steps.ts';
import { charsetsOf, decodeText, isBrokenUtf8 } from './decode.ts';
import { jsonSteps } from './json-in-pieces.ts';
import { joined, sizeOf } from '../http/read-bytes.ts';
import { kindOfText } from './kind-of-text.ts';
import { LARGE } from './request-json.ts';
import type { FeedFailureKind } from '../model/feed-state.ts';

/** Bytes that are decoded in one piece. */
const PIECE = 200_000;

/** The value of a body: what `JSON.parse` makes of `decodeText`. */
export async function readJson(
  parts: readonly Uint8Array[],
  contentType: string,
  signal: AbortSignal,
): Promise<unknown> {
  return sizeOf(parts) > LARGE
    ? inSlices(readingSteps(parts, contentType), nextTurn, signal)
    : (JSON.parse(decodeText(joined(parts), contentType).trim()) as unknown);
}

/** The beginning and the end of a body say what it is. */
export function kindOf(parts: readonly Uint8Array[], contentType: string): FeedFailureKind {
  const some = parts.length > 9 ? [...parts.slice(0, 9), ...parts.slice(-1)] : parts;
  return kindOfText(decodeText(joined(some), contentType).trim());
}

/** The value of a body, decoded and parsed piece by piece. */
function* readingSteps(parts: readonly Uint8Array[], contentType: string): Steps<unknown> {
  for (const { charset, isSure } of charsetsOf(startOf(parts), contentType)) {
    try {
      return yield* jsonSteps(textsOf(parts, new TextDecoder(charset, { fatal: !isSure })));
    } catch (error) {
      if (error instanceof SyntaxError) throw error;
      // not of this charset, or a charset the browser does not know
    }
    if (charset !== 'utf-8') continue;
    const start = new TextDecoder().decode(parts[0]?.subarray(0, PIECE));
    if (!isBrokenUtf8(start, contentType)) continue;
    return yield* jsonSteps(textsOf(parts, new TextDecoder()));
  }
  return undefined;
}

function* textsOf(
  parts: readonly Uint8Array[],
  decoder: TextDecoder,
): Generator<string, void, unknown> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += PIECE) {
      yield decoder.decode(part.subarray(at, at + PIECE), { stream: true });
    }
  }
  yield decoder.decode();
}

function startOf(parts: readonly Uint8Array[]): Uint8Array {
  const start: number[] = [];
  for (const part of parts) {
    for (const byte of part.subarray(0, 3)) start.push(byte);
    if (start.length >= 3) break;
  }
  return new Uint8Array(start);
}
