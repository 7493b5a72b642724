import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/** Names that are tried before somebody has to say one. */
const MOST_NAMES = 100;

/**
 * Writes a file and overwrites none: where there is one of that name, the new one is `feed-2.json`. With `force`
 * the one that is there becomes `feed.old.json`.
 *
 * @returns the file that was written
 */
export async function writeNewFile(
  file: string,
  content: string | Uint8Array,
  force: boolean,
): Promise<string> {
  if (force) {
    await rename(file, nameBeside(file, '.old')).catch(unlessMissing);
    await writeFile(file, content);
    return file;
  }
  for (let number = 1; number < MOST_NAMES; number += 1) {
    const name = number === 1 ? file : nameBeside(file, `-${number}`);
    if (await isWritten(name, content)) return name;
  }
  throw new Error(
    `${file}: 已经有了，用 --out 换一个名字。 It is there already: name another with --out.`,
  );
}

async function isWritten(file: string, content: string | Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}

function unlessMissing(error: unknown): void {
  if ((error as { code?: string }).code !== 'ENOENT') throw error;
}

function nameBeside(file: string, ending: string): string {
  const extension = extname(file);
  return join(dirname(file), `${basename(file, extension)}${ending}${extension}`);
}
