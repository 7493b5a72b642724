import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { readSheets } from '../authoring/sheets/read-sheets.ts';
import { COLUMNS } from '../authoring/workbook/columns.ts';
import { feedOfSheets, type WorkbookReading } from '../authoring/workbook/feed-of-sheets.ts';
import { headingOf } from '../authoring/workbook/clerks-sheet.ts';
import { findingPlace, findingSentence } from '../authoring/workbook/finding-sentence.ts';
import type { OwnHeadings, Register } from '../authoring/workbook/register.ts';
import { checkFeed } from '../check/check-feed.ts';
import type { CheckLanguage } from '../check/check-language.ts';
import { findingLines } from '../check/finding-line.ts';
import { visibleLines, visibleText } from '../check/visible-text.ts';
import { enSheets, zhHansSheets } from '../i18n/sheet-sentences.ts';
import { readyCalendar } from '../model/rules/ready-calendars.ts';
import { wallTimeAt } from '../model/time/zoned-time.ts';
import { convertFeed } from './convert-feed.ts';
import { beside, convertOptions, type ConvertOptions } from './convert-options.ts';
import { CONVERT_USAGE } from './convert-usage.ts';
import { countsLine } from './counts-line.ts';
import { feedPageAddress } from './feed-page-address.ts';
import { isJson, recordsIn, recordsOfFile } from './json-file.ts';
import { writeNewFile } from './write-new-file.ts';

const BEIJING = 'Asia/Shanghai';

/** Writes the feed of a workbook, and says what of it could not be read. The exit code. */
export async function convertCommand(args: readonly string[]): Promise<number> {
  const options = convertOptions(args);
  if (options === 'help') {
    process.stdout.write(CONVERT_USAGE);
    return 0;
  }
  const { source, language, now } = options;
  const bytes = await readFile(source);
  if (isJson(bytes)) return await convertFeed(recordsIn(bytes, source), options);
  const sheets = readSheets(bytes, source);
  if (sheets.kind === 'failure') {
    const sentences = language === 'zh-Hans' ? zhHansSheets : enSheets;
    throw new Error(`${source}: ${sentences[sheets.reason]}`);
  }
  const reading = feedOfSheets(sheets.sheets, {
    today: options.at ?? wallTimeAt(now, BEIJING).date,
    title: options.title ?? basename(source, extname(source)),
    generatedAt: instantText(now),
    earlier: options.feed === null ? null : await recordsOfFile(options.feed),
    calendar: readyCalendar('cn'),
    headings: options.headings === null ? {} : headingsIn(await recordsOfFile(options.headings)),
  });
  const lines = [
    ...reading.registers.map((register) => matchLine(register, language)),
    ...reading.findings.map((finding) =>
      `${findingPlace(finding)} ${findingSentence(finding, language)}`.trim(),
    ),
  ];
  if (options.saveHeadings !== null) {
    await writeNewFile(
      options.saveHeadings,
      `${JSON.stringify(ownHeadings(reading.registers), null, 2)}\n`,
      options.force,
    );
  }
  process.stdout.write(`${visibleLines(lines.join('\n'))}\n`);
  return await finish(reading, options);
}

async function finish(
  { feed, findings }: WorkbookReading,
  { source, language, out, force, now }: ConvertOptions,
): Promise<number> {
  const isChinese = language === 'zh-Hans';
  if (feed === null) {
    process.stdout.write(
      isChinese
        ? '没有写数据文件：停课改期、节假日里有没读懂的，写出来网页会多说。请改好上面的格子再来。\n'
        : 'No feed was written: a change or a holiday was not read, and pages would announce too much. Please mend the cells above.\n',
    );
    return 1;
  }
  const text = `${JSON.stringify(feed, null, 2)}\n`;
  const written = await writeNewFile(out ?? beside(source, '.json'), text, force);
  const checked = checkFeed(new TextEncoder().encode(text), { language, now }).findings;
  const errors = checked.filter(({ severity }) => severity === 'error');
  const page = feedPageAddress(language);
  const lines = [
    `${countsLine(feed, language)}${isChinese ? '，写在' : ', written to'} ${visibleText(written)}${isChinese ? '。' : '.'}`,
    ...errors.flatMap((finding) => findingLines(finding, written, language, page)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return errors.length > 0 || findings.some(({ level }) => level === 'error') ? 1 : 0;
}

/** The headings of a register, with the columns that they were taken for. */
function matchLine({ kind, sheet, matches }: Register, language: CheckLanguage): string {
  const known = matches.flatMap(({ heading, key }) => {
    const column = COLUMNS[kind].find((each) => each.key === key);
    if (column === undefined) return [];
    const name = headingOf(column, language);
    return [name === heading ? heading : `${heading} → ${name}`];
  });
  return language === 'zh-Hans' ? `${sheet}：${known.join('，')}` : `${sheet}: ${known.join(', ')}`;
}

function ownHeadings(registers: readonly Register[]): OwnHeadings {
  return Object.fromEntries(
    registers.flatMap(({ matches }) => matches.map(({ heading, key }) => [heading, key ?? ''])),
  );
}

function headingsIn(records: { readonly [key: string]: unknown }): OwnHeadings {
  return Object.fromEntries(
    Object.entries(records).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );
}

/** An instant in Beijing time, as feeds write it. */
function instantText(now: number): string {
  const { date, time } = wallTimeAt(now, BEIJING);
  return `${date}T${time}:00+08:00`;
}
