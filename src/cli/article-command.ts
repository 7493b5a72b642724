import { basename, dirname, extname, join } from 'node:path';
import { armoured } from '../authoring/armour.ts';
import { sizeOf } from '../check/check-served.ts';
import { visibleText } from '../check/visible-text.ts';
import { commandArgs } from './command-args.ts';
import { languageOf } from './reading-options.ts';
import { feedTextOf, named } from './feed-source.ts';
import { isAddress } from './source.ts';
import { UsageError } from './usage-error.ts';
import { ARTICLE_USAGE } from './article-usage.ts';
import { Web } from './web/web.ts';
import { writeNewFile } from './write-new-file.ts';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh-Hans' },
  local: { type: 'boolean', default: false },
} as const;

/** Writes a feed as text to paste into an article. The exit code. */
export async function articleCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = commandArgs(args, OPTIONS, ARTICLE_USAGE);
  if (values.help) {
    process.stdout.write(ARTICLE_USAGE);
    return 0;
  }
  const [source, ...rest] = positionals;
  if (source === undefined || rest.length > 0) {
    throw new UsageError('要写一份数据文件。 One feed is needed.', ARTICLE_USAGE);
  }
  const language = languageOf(values.lang);
  const json = await named(source, feedTextOf(source, new Web({ local: values.local }), language));
  const text = armoured(new TextEncoder().encode(json));
  const written = await writeNewFile(values.out ?? fileBeside(source), `${text}\n`, values.force);
  const [file, size] = [visibleText(written), sizeOf(text.length)];
  process.stdout.write(
    language === 'zh-Hans'
      ? `写在 ${file}，${size}。把里面的全部文字贴进一篇文章，标签的 src 写这篇文章的地址。\n`
      : `Written to ${file}, ${size}. Paste all of it into an article, and name that article in src of the tag.\n`,
  );
  return 0;
}

function fileBeside(source: string): string {
  if (isAddress(source)) {
    throw new UsageError('要写到哪个文件：--out FILE。 Name a file: --out FILE.', ARTICLE_USAGE);
  }
  return join(dirname(source), `${basename(source, extname(source))}.article.txt`);
}
