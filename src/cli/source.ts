import { readFile } from 'node:fs/promises';
import { SENTENCES, type CheckLanguage } from '../check/check-language.ts';
import { shortened, visibleText } from '../check/visible-text.ts';
import { CODES } from './not-fetched.ts';
import type { Web } from './web/web.ts';

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
  if (!isAddress(source)) return readFile(source);
  const answer = await web.ask(source);
  if (answer.kind !== 'fetched') {
    const { kind, detail } = answer;
    const sentence = SENTENCES[language].check[CODES[kind]];
    const found = detail === '' ? '' : ` [${visibleText(shortened(detail))}]`;
    throw new Error(`${source} ${sentence}${found}`);
  }
  const { status, bytes } = answer;
  if (status < 200 || status >= 300) throw new Error(`${source}: HTTP ${status}`);
  return bytes;
}
