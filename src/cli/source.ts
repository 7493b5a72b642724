import { SENTENCES, type CheckLanguage } from '../check/check-language.ts';
import { shortened, visibleText } from '../check/visible-text.ts';
import { readFeedFile } from '../endpoint/sessions/feed-file.ts';
import { CODES } from './not-fetched.ts';
import type { Web } from './web/web.ts';

/** Said by the commands that read a feed and do not say what is wrong in it. */
export const NO_JSON =
  '不是 JSON：请先运行 linli check，看是哪一行。 No JSON: linli check says where.';

/** Tells if a source is an address; else it is a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * The bytes of a file, or of an address.
 *
 * @throws where there are none, with what to do
 */
export async function bytesOf(
  source: string,
  web: Web,
  language: CheckLanguage,
): Promise<Uint8Array> {
  const { check } = SENTENCES[language];
  if (!isAddress(source)) {
    const bytes = await readFeedFile(source);
    if (bytes === null) throw new Error(`${source}: ${check['file-too-large']}`);
    return bytes;
  }
  const answer = await web.ask(source);
  if (answer.kind !== 'fetched') {
    const { kind, detail } = answer;
    const sentence = check[CODES[kind]];
    const found = detail === '' ? '' : ` [${visibleText(shortened(detail))}]`;
    throw new Error(`${source} ${sentence}${found}`);
  }
  const { status, bytes } = answer;
  if (status < 200 || status >= 300) throw new Error(`${source}: HTTP ${status}`);
  return bytes;
}
