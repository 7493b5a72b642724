import { basename, dirname, extname, join } from 'node:path';
import { mendedFeed } from '../check/mended-feed.ts';
import { visibleText } from '../check/visible-text.ts';
import { decodeText } from '../feed/decode.ts';
import type { ReadingOptions } from './reading-options.ts';
import { bytesOf, isAddress, NO_JSON } from './source.ts';
import { UsageError } from './usage-error.ts';
import { Web } from './web/web.ts';
import { writeNewFile } from './write-new-file.ts';

/** Writes a feed anew, as UTF-8, with what was written otherwise as the feed has it. The exit code. */
export async function mendCommand(
  source: string,
  options: ReadingOptions,
  out: string | undefined,
): Promise<number> {
  const { language } = options;
  const file = out ?? fileBeside(source);
  const bytes = await bytesOf(source, new Web(options), language);
  const { text, changes } = mended(decodeText(bytes, 'application/json').replace(/^\uFEFF/, ''));
  const written = visibleText(await writeNewFile(file, text, false));
  process.stdout.write(
    language === 'zh-Hans'
      ? `改了 ${changes} 处，写在 ${written}。请再运行 linli check ${written}。\n`
      : `${changes} values changed, written to ${written}. Please run linli check ${written} again.\n`,
  );
  return 0;
}

/** A name beside a file: `feed.mended.json` for `feed.json`. Never the file itself. */
function fileBeside(source: string): string {
  if (isAddress(source))
    throw new UsageError('要写到哪个文件：--out FILE。 Name a file: --out FILE.');
  const extension = extname(source);
  return join(dirname(source), `${basename(source, extension)}.mended${extension || '.json'}`);
}

function mended(text: string) {
  try {
    return mendedFeed(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(NO_JSON, { cause: error });
  }
}
