import { extname } from 'node:path';
import { writeCsv } from '../authoring/sheets/csv/write-csv.ts';
import { feedWorkbook, servicesTable } from '../authoring/workbook/feed-workbook.ts';
import type { JsonRecord } from '../authoring/workbook/record-list.ts';
import { rowsOfFeed } from '../authoring/workbook/written/rows-of-feed.ts';
import { writtenFeed, type WrittenFeed } from '../authoring/workbook/written/written-feed.ts';
import { AS_IT_WAS } from '../authoring/workbook/written/written-row.ts';
import { visibleText } from '../check/visible-text.ts';
import { readyCalendar } from '../model/rules/ready-calendars.ts';
import { wallTimeAt } from '../model/time/zoned-time.ts';
import { beside, type ConvertOptions } from './convert-options.ts';
import { countsLine } from './counts-line.ts';
import { writeNewFile } from './write-new-file.ts';

/** Writes the workbook of a feed, or its services as CSV. The exit code. */
export async function convertFeed(
  feed: JsonRecord,
  { source, language, out, force, at, now }: ConvertOptions,
): Promise<number> {
  const today = at ?? wallTimeAt(now, 'Asia/Shanghai').date;
  const written = writtenFeed(feed, language, today, readyCalendar('cn'));
  if (written === null) {
    throw new Error(
      `${source}: 不是数据文件，先用 linli check 看看。 This is no feed: linli check says why.`,
    );
  }
  const file = out ?? beside(source, '.xlsx');
  const isTable = extname(file).toLowerCase() === '.csv';
  const bytes = isTable ? writeCsv(servicesTable(written)) : feedWorkbook(written);
  const name = visibleText(await writeNewFile(file, bytes, force));
  process.stdout.write(`${linesOf(name, isTable, written).join('\n')}\n`);
  return 0;
}

function linesOf(file: string, isTable: boolean, written: WrittenFeed): readonly string[] {
  const { language, raw } = written;
  const unsayable = cellsAsItWas(written, isTable);
  const counts = countsLine(raw, language);
  if (language === 'en') {
    return [
      isTable
        ? `The services were written to ${file}. Change what has changed, then run: linli convert ${file} --feed the feed`
        : `${counts}, written to ${file}. Change what has changed, then run: linli convert ${file}`,
      ...(unsayable === 0
        ? []
        : [
            `${unsayable} cells have “${AS_IT_WAS.en}”: no cell can say what stands in the feed. Left alone, it stays.`,
          ]),
    ];
  }
  return [
    isTable
      ? `服务写在 ${file}。改好以后再运行 linli convert ${file} --feed 原来的数据文件。`
      : `${counts}，写在 ${file}。改好以后再运行 linli convert ${file}。`,
    ...(unsayable === 0
      ? []
      : [
          `有 ${unsayable} 格写的是“${AS_IT_WAS['zh-Hans']}”：原来的内容一格写不下，不动它就不会变。`,
        ]),
  ];
}

function cellsAsItWas(written: WrittenFeed, isTable: boolean): number {
  const { services, ...others } = rowsOfFeed(written);
  const rows = [...services, ...(isTable ? [] : Object.values(others).flat())];
  return rows
    .flatMap(({ cells }) => Object.values(cells))
    .filter((text) => text === AS_IT_WAS[written.language]).length;
}
