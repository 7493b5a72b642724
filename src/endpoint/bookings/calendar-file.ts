import { calendarText } from '../../model/time/calendar-text.ts';
import { wordingOf, type Text } from '../../model/text.ts';
import { isInDoubt, isStanding, type SessionNow } from './booking-view.ts';
import { calendarWords, type CalendarState } from './calendar-words.ts';
import type { StandingSession } from '../sessions/standing-session.ts';
import type { ProblemLanguage } from '../requests/problem-titles.ts';
import type { Place } from '../sessions/session-facts.ts';
import type { BookingRow } from '../store/tables.ts';

/**
 * A booking as a calendar file, without the resident's name or number. Its times are in UTC; the wall
 * time of the place stands in the description. Only what is confirmed, of a session that is certain, is
 * certain there; of all else the title and the description say so, because phones hardly show a status.
 *
 * @param now its session as it is now
 * @param language the reader's language
 * @param languages the feed's languages, the fallback order
 */
export function calendarFile(
  row: BookingRow,
  now: SessionNow,
  language: ProblemLanguage,
  languages: readonly string[],
): string {
  const plainText = (text: Text | null) => wordingOf(text, language, languages)?.text ?? '';
  const place = row.place === null ? null : (JSON.parse(row.place) as Place);
  const state = stateOf(row, now.standing);
  const words = calendarWords(language);
  return calendarText(
    {
      uid: `${row.id}@linli`,
      stamp: Date.parse(row.updated_at),
      sequence: row.revision,
      start: { instant: Date.parse(row.starts_at) },
      end: row.ends_at === null ? null : Date.parse(row.ends_at),
      status: STATUS[state],
      summary: words.title(state, plainText(JSON.parse(row.service_name) as Text)),
      location:
        place === null
          ? null
          : [place.name, place.address].map(plainText).filter(Boolean).join(' '),
      description: words.lines(row, state, now, plainText).join('\n'),
      url: null,
    },
    '-//linli//booking//EN',
  );
}

const STATUS = {
  confirmed: 'CONFIRMED',
  waitlisted: 'TENTATIVE',
  pending: 'TENTATIVE',
  'in-doubt': 'TENTATIVE',
  ask: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;

function stateOf(row: BookingRow, standing: StandingSession | null): CalendarState {
  if (!isStanding(row)) return 'cancelled';
  if (isInDoubt(standing)) return 'in-doubt';
  return row.status === 'confirmed' && isToAsk(standing) ? 'ask' : row.status;
}

/** Tells if the feed announces it, and says that one has to ask about it. */
function isToAsk(standing: StandingSession | null): boolean {
  if (standing?.state !== 'announced') return false;
  const { status, doubt } = standing.announced.session;
  return status === 'ask' || doubt !== undefined;
}
