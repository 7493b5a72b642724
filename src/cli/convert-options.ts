import { basename, dirname, extname, join } from 'node:path';
import { isPlainDate } from '../model/time/plain-date.ts';
import { CONVERT_USAGE } from './convert-usage.ts';
import { languageOf } from './reading-options.ts';
import { commandArgs } from './command-args.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  feed: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
  title: { type: 'string' },
  headings: { type: 'string' },
  'save-headings': { type: 'string' },
  lang: { type: 'string', default: 'zh-Hans' },
  at: { type: 'string' },
} as const;

/** Things that `linli convert` is told. */
export type ConvertOptions = Exclude<ReturnType<typeof convertOptions>, 'help'>;

/** Reads the arguments of `linli convert`. @throws where they are wrong */
export function convertOptions(args: readonly string[]) {
  const { values, positionals } = commandArgs(args, OPTIONS, CONVERT_USAGE);
  if (values.help) return 'help';
  const [source, ...rest] = positionals;
  if (source === undefined || rest.length > 0) {
    throw wrong('要写一个表格文件或者数据文件。 One workbook or feed is needed.');
  }
  const at = values.at ?? null;
  if (at !== null && !isPlainDate(at)) {
    throw wrong('--at 是日期，例如 2026-12-01。 --at is a date, such as 2026-12-01.');
  }
  return {
    ...{ source, at, now: Date.now(), language: languageOf(values.lang), force: values.force },
    ...{ out: values.out ?? null, feed: values.feed ?? null, title: values.title ?? null },
    ...{ headings: values.headings ?? null, saveHeadings: values['save-headings'] ?? null },
  };
}

/** The file of a name beside another, with another ending. */
export function beside(file: string, ending: string): string {
  return join(dirname(file), `${basename(file, extname(file))}${ending}`);
}

function wrong(message: string): UsageError {
  return new UsageError(message, CONVERT_USAGE);
}
