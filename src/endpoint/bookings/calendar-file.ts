import { calendarText } from '../../model/time/calendar-text.ts';
import { wordingOf, type Text } from '../../model/text.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import { isStanding } from './booking-view.ts';
import type { ProblemLanguage } from '../requests/problem-titles.ts';
import type { Place } from '../sessions/session-facts.ts';
import type { BookingRow } from '../store/tables.ts';

/**
 * A booking as a calendar file, without the resident's name or number. Its times are in UTC; the wall
 * time of the place stands in the description.
 *
 * @param language the reader's language
 * @param languages the feed's languages, the fallback order
 */
export function calendarFile(
  row: BookingRow,
  language: ProblemLanguage,
  languages: readonly string[],
): string {
  const plainText = (text: Text | null) => wordingOf(text, language, languages)?.text ?? '';
  const place = row.place === null ? null : (JSON.parse(row.place) as Place);
  return calendarText(
    {
      uid: `${row.id}@linli`,
      stamp: Date.parse(row.updated_at),
      sequence: row.revision,
      start: { instant: Date.parse(row.starts_at) },
      end: row.ends_at === null ? null : Date.parse(row.ends_at),
      status: isStanding(row) ? 'CONFIRMED' : 'CANCELLED',
      summary: plainText(JSON.parse(row.service_name) as Text),
      location:
        place === null
          ? null
          : [place.name, place.address].map(plainText).filter(Boolean).join(' '),
      description: descriptionOf(row, language),
      url: null,
    },
    '-//linli//booking//EN',
  );
}

function descriptionOf(row: BookingRow, language: ProblemLanguage): string {
  const { date, time } = wallTimeAt(Date.parse(row.starts_at), row.timezone);
  const isBeijing = row.timezone === 'Asia/Shanghai';
  return language === 'zh-Hans'
    ? [
        `预约码：${row.code}`,
        `人数：${row.party_size}`,
        `时间：${date} ${time}（${isBeijing ? '北京时间' : row.timezone}）`,
      ].join('\n')
    : [
        `Code: ${row.code}`,
        `People: ${row.party_size}`,
        `Time: ${date} ${time} (${isBeijing ? 'Beijing time' : row.timezone})`,
      ].join('\n');
}
