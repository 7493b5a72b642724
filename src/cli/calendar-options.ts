import { extname } from 'node:path';
import type { CheckLanguage } from '../check/check-language.ts';
import { isPlainDate, type PlainDate } from '../model/time/plain-date.ts';
import { httpAddress } from '../model/web-address.ts';
import { CALENDAR_USAGE } from './calendar-usage.ts';
import { commandArgs } from './command-args.ts';
import { languageOf } from './reading-options.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  out: { type: 'string', multiple: true, default: [] as string[] },
  force: { type: 'boolean', default: false },
  area: { type: 'string' },
  service: { type: 'string' },
  organization: { type: 'string' },
  from: { type: 'string' },
  months: { type: 'string', default: '6' },
  page: { type: 'string' },
  lang: { type: 'string', default: 'zh-Hans' },
  at: { type: 'string' },
  local: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

const MOST_MONTHS = 12;

/** The kinds of file that can be written, by the ending of their name. */
const KINDS: Readonly<Record<string, TimetableFile['kind']>> = {
  ...{ '.ics': 'calendar', '.atom': 'news', '.xml': 'news' },
};

/** A file that is to be written. */
export interface TimetableFile {
  readonly name: string;
  readonly kind: 'calendar' | 'news';
}

export interface CalendarOptions {
  readonly source: string;
  readonly files: readonly TimetableFile[];
  readonly force: boolean;
  readonly part: Readonly<Record<'area' | 'service' | 'organization', string | null>>;
  readonly from: PlainDate | null;
  readonly months: number;
  readonly page: string | null;
  readonly language: CheckLanguage;
  readonly at: PlainDate | null;
  readonly local: boolean;
  readonly verbose: boolean;
}

/** @throws {UsageError} where they make no sense */
export function calendarOptions(args: readonly string[]): CalendarOptions | 'help' {
  const { values, positionals } = commandArgs(args, OPTIONS, CALENDAR_USAGE);
  if (values.help) return 'help';
  const [source, ...rest] = positionals;
  if (source === undefined || rest.length > 0) throw wrongUse('要写一份数据。 Name one feed.');
  const files = values.out.map((name) => ({ name, kind: kindOf(name) }));
  if (files.length === 0)
    throw wrongUse('要写到哪个文件：--out FILE.ics。 Name a file: --out FILE.ics.');
  if (new Set(files.map(({ kind }) => kind)).size < files.length)
    throw wrongUse(
      '日历和消息各写一个文件。 Name one file for the calendar, and one for the news.',
    );
  const months = Number(values.months);
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS)
    throw wrongUse('--months 是 1 到 12 的整数。 --months is a whole number from 1 to 12.');
  const page = values.page ?? null;
  if (page !== null && (!/^https?:/i.test(page) || httpAddress(page, page) === null))
    throw wrongUse(
      '--page 是 https:// 开头的网址。 --page is an address that begins with https://.',
    );
  const { force, local, verbose, area = null, service = null, organization = null } = values;
  return {
    ...{ source, files, force, months, page, local, verbose },
    part: { area, service, organization },
    from: dateIn('from', values.from),
    at: dateIn('at', values.at),
    language: languageOf(values.lang),
  };
}

/** The error of wrong use of this command. */
export function wrongUse(message: string): UsageError {
  return new UsageError(message, CALENDAR_USAGE);
}

function kindOf(name: string): TimetableFile['kind'] {
  const kind = KINDS[extname(name).toLowerCase()];
  if (kind !== undefined) return kind;
  throw wrongUse(`${name}：--out 以 .ics、.atom 或 .xml 结尾。 --out ends in .ics, .atom or .xml.`);
}

function dateIn(option: 'from' | 'at', date: string | undefined): PlainDate | null {
  if (date === undefined) return null;
  if (isPlainDate(date)) return date;
  throw wrongUse(
    `--${option} 是日期，例如 2026-12-01。 --${option} is a date, such as 2026-12-01.`,
  );
}
