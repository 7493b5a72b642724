import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PlainDate } from '../../model/time/plain-date.ts';

/** The first year that is written down: nobody asks what was off before. */
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
  const days = [...entriesOf(holidays, ''), ...entriesOf(workdays, '调休')].sort();
  const years = days.map((day) => day.slice(0, 4));
  return `// Made of chinese-days by \`npm run tables\`.
/** The years for which the State Council of China has announced the days off. */
export const CHINA_YEARS = ['${years[0]}', '${years[years.length - 1]}'] as const;

/** The days off and the make-up workdays (调休) of these years, each with its name. */
export const CHINA_DAYS =
  '${days.join(' ')}';
`;
}

/** Days with the Chinese names of their feasts: `2026-01-01元旦`. */
function entriesOf(days: Published['holidays'], ending: string): readonly string[] {
  return Object.entries(days)
    .filter(([date]) => date >= FIRST_YEAR)
    .map(([date, names]) => `${date}${names.split(',')[1] ?? ''}${ending}`);
}

function published(): Published {
  const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Published;
}
