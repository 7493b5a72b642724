import { readFile } from 'node:fs/promises';
import { decodeText } from '../feed/decode.ts';
import { isObject } from '../shape/members.ts';
import { NO_JSON } from './source.ts';

type Records = { readonly [key: string]: unknown };

/** Tells if a file holds JSON by its first sign: no workbook and no CSV of an office begins with a brace. */
export function isJson(bytes: Uint8Array): boolean {
  const beginning = decodeText(bytes.subarray(0, 64), 'application/json');
  return beginning
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{');
}

/** The object of a JSON file. @throws where it is none */
export function recordsIn(bytes: Uint8Array, file: string): Records {
  const value = parsed(decodeText(bytes, 'application/json').replace(/^\uFEFF/, ''));
  if (isObject(value)) return value;
  throw new Error(`${file}: ${NO_JSON}`);
}

/** The object of a JSON file, by its name. @throws where it is none */
export async function recordsOfFile(file: string): Promise<Records> {
  return recordsIn(await readFile(file), file);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
