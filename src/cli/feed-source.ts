import type { CheckLanguage } from '../check/check-language.ts';
import { mendedFeed } from '../check/mended-feed.ts';
import { shortened, visibleText } from '../check/visible-text.ts';
import { decodeText } from '../feed/decode.ts';
import { readFeed } from '../feed/read-feed.ts';
import { messagesFor } from '../i18n/languages.ts';
import { withSections } from '../i18n/with-sections.ts';
import { zhHansFailures } from '../i18n/zh-hans-failures.ts';
import type { Feed } from '../model/feed.ts';
import type { FeedIssue } from '../model/feed-state.ts';
import { bytesOf, NO_JSON } from './source.ts';
import type { Web } from './web/web.ts';

/** A feed as pages read it, with what of it they cannot. */
export interface ReadSource {
  readonly feed: Feed;
  readonly issues: readonly FeedIssue[];
}

/**
 * Reads the feed of a file, or of an address, as a page does.
 *
 * @throws where there is none, with what to do
 */
export async function feedOf(
  source: string,
  web: Web,
  language: CheckLanguage,
): Promise<ReadSource> {
  return readIn(parsed(await textOf(source, web, language)), language);
}

/**
 * The same with the feed as it is written, what is written otherwise as the feed has it.
 *
 * @throws where there is none, with what to do
 */
export async function writtenFeedOf(
  source: string,
  web: Web,
  language: CheckLanguage,
): Promise<ReadSource & { readonly raw: unknown }> {
  const text = await textOf(source, web, language);
  readIn(parsed(text), language);
  const raw = parsed(mendedFeed(text).text);
  return { raw, ...readIn(raw, language) };
}

/**
 * The feed as it is written, without blanks that mean nothing.
 *
 * @throws where there is none that pages can read, with what to do
 */
export async function feedTextOf(
  source: string,
  web: Web,
  language: CheckLanguage,
): Promise<string> {
  const value = parsed(await textOf(source, web, language));
  const json = JSON.stringify(value);
  readIn(value, language); // mends it in place
  return json;
}

async function textOf(source: string, web: Web, language: CheckLanguage): Promise<string> {
  return decodeText(await bytesOf(source, web, language), '').replace(/^\uFEFF/, '');
}

function readIn(value: unknown, language: CheckLanguage): ReadSource {
  const reading = readFeed(value);
  if (!('failure' in reading)) return reading;
  const { failures } = withSections(messagesFor(language), { failures: zhHansFailures });
  throw new Error(`${failures[reading.failure]} ${visibleText(shortened(reading.detail))}`);
}

/** Reads one of several sources: what is wrong is said with the name of the one it is wrong in. */
export async function named<Result>(source: string, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(said.includes(source) ? said : `${source}: ${said}`, { cause: error });
  }
}

/** @throws where it is no JSON, with what to do */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(NO_JSON);
  }
}
