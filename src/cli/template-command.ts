import { templateWorkbook } from '../authoring/workbook/template.ts';
import { visibleText } from '../check/visible-text.ts';
import { languageOf } from './reading-options.ts';
import { commandArgs } from './command-args.ts';
import { UsageError } from './usage-error.ts';
import { writeNewFile } from './write-new-file.ts';

/** Help of `linli template`. */
const TEMPLATE_USAGE = `用法  usage:  linli template [options]

  写一份空的表格（.xlsx），在 Excel 或 WPS 里填：有说明、例子、下拉列表。填好用 linli convert 变成数据文件。
  Writes an empty workbook (.xlsx) with help, examples and lists of choices, to be filled in with Excel or WPS,
  and made into a feed by linli convert.

  --out FILE          写到哪里；默认 服务台账.xlsx  the file to write; services.xlsx by default
  --force             已经有这个文件时：原来的改名为 .old.xlsx，再写
                      write over it; the one that was there is kept as .old.xlsx
  --lang zh-Hans|en   表格的语言  language of the workbook

退出码  exit code:  0 写好了 written   2 用法不对 wrong use
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh-Hans' },
} as const;

/** Writes the workbook that clerks fill in. The exit code. */
export async function templateCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = commandArgs(args, OPTIONS, TEMPLATE_USAGE);
  if (values.help) {
    process.stdout.write(TEMPLATE_USAGE);
    return 0;
  }
  if (positionals.length > 0)
    throw wrong('不用写文件名；要换名字用 --out。 Name a file with --out.');
  const language = languageOf(values.lang);
  const isChinese = language === 'zh-Hans';
  const out = values.out ?? (isChinese ? '服务台账.xlsx' : 'services.xlsx');
  const written = visibleText(await writeNewFile(out, templateWorkbook(language), values.force));
  process.stdout.write(
    isChinese
      ? `空的表格写在 ${written}。在 Excel 或 WPS 里填好，再运行 linli convert ${written}。\n`
      : `An empty workbook was written to ${written}. Fill it in, then run linli convert ${written}.\n`,
  );
  return 0;
}

function wrong(message: string): UsageError {
  return new UsageError(message, TEMPLATE_USAGE);
}
