import { changesBetween, COMPARED_DAYS } from '../authoring/changes/changes-between.ts';
import {
  changeMarkdown,
  changeRecords,
  changeText,
} from '../authoring/changes/words/change-list.ts';
import type { CheckLanguage } from '../check/check-language.ts';
import { visibleJson, visibleLines } from '../check/visible-text.ts';
import { isPlainDate } from '../model/time/plain-date.ts';
import { instantOf, type Instant } from '../model/time/zoned-time.ts';
import { askedLines } from './asked-lines.ts';
import { DIFF_USAGE } from './diff-usage.ts';
import { feedOf, named } from './feed-source.ts';
import { languageOf } from './reading-options.ts';
import { commandArgs } from './command-args.ts';
import { unreadNote } from './unread-note.ts';
import { UsageError } from './usage-error.ts';
import { Web } from './web/web.ts';

const FORMATS = ['text', 'markdown', 'json'] as const;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string', default: 'text' },
  lang: { type: 'string', default: 'zh-Hans' },
  days: { type: 'string', default: String(COMPARED_DAYS) },
  at: { type: 'string' },
  local: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

/** Most days for which sessions are compared: a year. */
const MOST_DAYS = 366;

/** Writes what changed for residents between two feeds. The exit code is that of diff(1). */
export async function diffCommand(args: readonly string[]): Promise<number> {
  const options = optionsIn(args);
  if (options === 'help') {
    process.stdout.write(DIFF_USAGE);
    return 0;
  }
  const { sources, language, format, days, at, verbose } = options;
  const web = new Web(options);
  const [older, newer] = [
    await named(sources[0], feedOf(sources[0], web, language)),
    await named(sources[1], feedOf(sources[1], web, language)),
  ];
  // Beside the changes, which somebody may keep in a file.
  if (verbose) process.stderr.write(`${askedLines(web, language, true).join('\n')}\n`);
  process.stderr.write(
    unreadNote(sources[0], older, language) + unreadNote(sources[1], newer, language),
  );
  const now = at === null ? Date.now() : instantOf(at, '00:00', newer.feed.feed.timezone);
  const changes = changesBetween(older.feed, newer.feed, now, days);
  process.stdout.write(`${written(changes, format, language, now)}\n`);
  return changes.changes.length === 0 ? 0 : 1;
}

function written(
  changes: ReturnType<typeof changesBetween>,
  format: (typeof FORMATS)[number],
  language: CheckLanguage,
  now: Instant,
): string {
  switch (format) {
    case 'text':
      return visibleLines(changeText(changes, language, now));
    case 'markdown':
      return visibleLines(changeMarkdown(changes, language, now));
    case 'json':
      return visibleJson(JSON.stringify(changeRecords(changes, language, now), null, 2));
  }
}

function optionsIn(args: readonly string[]) {
  const { values, positionals } = commandArgs(args, OPTIONS, DIFF_USAGE);
  if (values.help) return 'help';
  const [older, newer, ...rest] = positionals;
  if (older === undefined || newer === undefined || rest.length > 0) {
    throw wrong('要写两份数据：旧的在前，新的在后。 Two feeds are needed: the older first.');
  }
  const format = FORMATS.find((name) => name === values.format);
  if (format === undefined) {
    throw wrong('--format 可以是 text、markdown 或 json。 --format is one of these three.');
  }
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw wrong('--days 是 1 到 366 的整数。 --days is a whole number from 1 to 366.');
  }
  const at = values.at ?? null;
  if (at !== null && !isPlainDate(at)) {
    throw wrong('--at 是日期，例如 2026-12-01。 --at is a date, such as 2026-12-01.');
  }
  const sources = [older, newer] as const;
  const { local, verbose } = values;
  return { sources, format, days, at, local, verbose, language: languageOf(values.lang) };
}

function wrong(message: string): UsageError {
  return new UsageError(message, DIFF_USAGE);
}
