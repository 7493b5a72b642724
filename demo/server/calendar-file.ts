import { wordingOf, type Text } from '../../src/model/text.ts';
import { wallTimeAt } from '../../src/model/zoned-time.ts';
import { isStanding } from './booking-view.ts';
import type { ProblemLanguage } from './problem-titles.ts';
import type { Place } from './session-facts.ts';
import type { BookingRow } from './tables.ts';

const MAX_LINE_OCTETS = 75;

/**
 * A booking as an iCalendar file (RFC 5545), without the resident's name or number. Times are in UTC,
 * which every calendar knows; the wall time of the place stands in the description.
 *
 * @param language the reader's language
 * @param languages the feed's languages, the fallback order
 */
export function calendarFile(
  row: BookingRow,
  language: ProblemLanguage,
  languages: readonly string[],
): string {
  const words = (text: Text | null) => wordingOf(text, language, languages)?.text ?? '';
  const place = row.place === null ? null : (JSON.parse(row.place) as Place);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//linli//booking//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${row.id}@linli`,
    `DTSTAMP:${utc(row.updated_at)}`,
    `SEQUENCE:${row.revision}`,
    `DTSTART:${utc(row.starts_at)}`,
    ...(row.ends_at === null ? [] : [`DTEND:${utc(row.ends_at)}`]),
    `STATUS:${isStanding(row) ? 'CONFIRMED' : 'CANCELLED'}`,
    `SUMMARY:${escapeText(words(JSON.parse(row.service_name) as Text))}`,
    ...(place === null
      ? []
      : [
          `LOCATION:${escapeText([place.name, place.address].map(words).filter(Boolean).join(' '))}`,
        ]),
    `DESCRIPTION:${escapeText(descriptionOf(row, language))}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
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

function utc(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Breaks a line so that none has more than 75 octets of UTF-8, and no character is cut in two. */
function foldLine(line: string): string {
  const folded: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_LINE_OCTETS) {
      folded.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...folded, part].join('\r\n');
}
