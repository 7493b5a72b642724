import { localizedText } from '../../i18n/locale.ts';
import { schedulesOf } from '../../model/directory.ts';
import type { Occurrence } from '../../model/time/occurrences.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import { instantOf, type Instant } from '../../model/time/zoned-time.ts';
import type { SessionChange } from '../changes/change.ts';
import { stateOf } from '../changes/compare-sessions.ts';
import { changeSentence } from '../changes/words/change-sentence.ts';
import type { Speaker } from '../changes/words/speaker.ts';
import type { TimetabledSession } from './timetable.ts';

/** A session that is not as usual, as news of it. */
export interface NewsItem {
  /** Id of the session. */
  readonly id: string;
  readonly session: TimetabledSession;
  /** The sentence that says it. */
  readonly title: string;
  /** The sentence, and where it is. */
  readonly text: string;
}

/**
 * The sessions of a timetable that are not as usual and not over, because the office said so of their day: cancelled,
 * moved, added, to be asked for. What a calendar of holidays says each year is no news.
 */
export function newsOf(
  sessions: readonly TimetabledSession[],
  speaker: Speaker,
  now: Instant,
): readonly NewsItem[] {
  return sessions.flatMap((session) => {
    const { at, session: dated } = session.placed;
    const schedule = schedulesOf(speaker.directory, at).find(({ id }) => id === dated.scheduleId);
    const isSaid = schedule?.exceptions.some(({ date }) => date === dated.plannedDate) === true;
    const what = isSaid && dated.endsAt > now ? changeOf(dated) : null;
    return what === null ? [] : [itemOf(session, what, speaker)];
  });
}

function changeOf(session: Occurrence): SessionChange | null {
  const state = stateOf(session);
  if (state === 'restored') return session.origin === 'extra' ? 'added' : null;
  return session.doubt === 'calendar' ? null : state;
}

function itemOf(session: TimetabledSession, what: SessionChange, speaker: Speaker): NewsItem {
  const { service, placed } = session;
  const { at, session: is, id } = placed;
  const { directory, locale } = speaker;
  const own = inYearOf(is.plannedDate, speaker);
  const title = changeSentence(
    {
      of: { group: 'service', was: service, is: service },
      ...{ kind: 'session', what, isHours: false, was: null, is },
      at: { was: at, is: at },
    },
    { was: own, is: own },
  )
    .replace(/\s+/g, ' ')
    .replace(/\u2060/g, '') // what keeps a line of a page together is a box in some readers
    .trim();
  const place = directory.location(at.location_id);
  const where = [place?.name ?? null, place?.address?.text ?? null]
    .map((text) => localizedText(text, locale))
    .filter(Boolean)
    .join(' ');
  return { id, session, title, text: [title, where].filter(Boolean).join('\n') };
}

/** Words by the year of the session: on New Year's Day, news that nobody changed say what they said before. */
function inYearOf(date: PlainDate, speaker: Speaker): Speaker {
  const { locale } = speaker;
  return { ...speaker, locale: { ...locale, now: instantOf(date, '00:00', locale.zone) } };
}
