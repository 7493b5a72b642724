import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { daysBetween, type PlainDate } from '../../model/time/plain-date.ts';

/** The first year that is written down: who looks back further looks at nothing that is to come. */
const FIRST_YEAR = '2026';

/** The days as `chinese-days` has them: by date, `"Spring Festival,春节,4"`. */
interface Published {
  readonly holidays: Readonly<Record<PlainDate, string>>;
  readonly workdays: Readonly<Record<PlainDate, string>>;
}

/**
 * The file with the days off and the make-up workdays that the State Council has announced, from the library
 * that keeps them. It is read before a page is shown, so it is short.
 */
export function chinaDaysFile(): string {
  const { holidays, workdays } = published();
  const years = [...new Set(Object.keys(holidays).map((date) => date.slice(0, 4)))]
    .filter((year) => year >= FIRST_YEAR)
    .sort();
  const lines = years.map((year) => {
    const worked = inYear(workdays, year);
    const feasts = runsOf(holidays, year).map(([first, last, name], index, runs) => {
      const isFirst = runs.findIndex((run) => run[2] === name) === index;
      const made = worked.filter(([, feast]) => isFirst && feast === name).map(([date]) => date);
      return [name, ...[first, last, ...made].map(short)].join();
    });
    return `  ${Number(year)}: '${feasts.join('|').replace(/'/g, '’')}',`;
  });
  return `// Made of chinese-days by \`npm run tables\`.
/**
 * The days off and the make-up workdays that the State Council of China has announced, by year: for each
 * feast its names, its first and last day as \`MMDD\`, and the days that are worked for it.
 */
export const CHINA_DAYS: Readonly<Record<number, string>> = {
${lines.join('\n')}
};
`;
}

function published(): Published {
  const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Published;
}

/** The days of a year with the names of their feasts: `春节,Spring Festival`. */
function inYear(days: Published['holidays'], year: string): readonly (readonly [string, string])[] {
  return Object.entries(days)
    .filter(([date]) => date.startsWith(year))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, names]) => {
      const [english, chinese] = names.split(',');
      return [date, `${chinese},${english}`] as const;
    });
}

/** Days of one feast that follow each other, as first and last. */
function runsOf(days: Published['holidays'], year: string) {
  const runs: [first: PlainDate, last: PlainDate, name: string][] = [];
  for (const [date, name] of inYear(days, year)) {
    const run = runs[runs.length - 1];
    if (run?.[2] === name && daysBetween(run[1], date) === 1) run[1] = date;
    else runs.push([date, date, name]);
  }
  return runs;
}

function short(date: PlainDate): string {
  return date.slice(5).replace('-', '');
}
