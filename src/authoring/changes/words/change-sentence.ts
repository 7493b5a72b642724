import { localizedText } from '../../../i18n/locale.ts';
import type { Text } from '../../../model/text.ts';
import { WEEKDAYS } from '../../../model/time/plain-date.ts';
import { formatWeekday } from '../../../i18n/format/format.ts';
import type { Change, HolidayRun, SessionChanged, Subject } from '../change.ts';
import { stateOf } from '../compare-sessions.ts';
import { isInDoubt } from './doubt.ts';
import { valuesOf, type Values } from './change-values.ts';
import { dayIn, sessionTimes } from './times-values.ts';
import { withFollowers } from './hours-followers.ts';
import { newFacts } from './new-facts.ts';
import type { Speaker } from './speaker.ts';

/** The two feeds with their words. */
export interface Speakers {
  readonly was: Speaker;
  readonly is: Speaker;
}

/** The facts of which nobody knows where nothing is said: one has to ask. All others are not there then. */
const ASKED = new Set<string>([
  ...['provider', 'status', 'audience', 'price', 'booking', 'party-size', 'booking-opens'],
  ...['booking-closes', 'booking-cancel', 'languages', 'phone', 'documents', 'place', 'places'],
  ...['times', 'hours', 'address', 'accessibility', 'value', 'source', 'as-of'],
]);

/** More than this is not said twice in a sentence. */
const MOST_SAID = 160;

/** The sentence for residents on one change. */
export function changeSentence(change: Change, speakers: Speakers): string {
  const { words } = speakers.is;
  const { of } = change;
  const name = nameOf(change, speakers);
  switch (change.kind) {
    case 'new':
      return words.added(of.group, name, newFacts(of, speakers.is));
    case 'gone':
      return words.gone(of.group, name);
    case 'renamed': {
      const was = ownName(of, 'was', speakers);
      const is = ownName(of, 'is', speakers);
      return was === is ? words.updated(is, words.labels.name) : words.renamed(was, is);
    }
    case 'readdressed':
      return words.readdressed(name);
    case 'fact':
      return factSentence(name, change.fact, valuesOf(change, speakers), change, speakers);
    case 'times': {
      const label = of.group === 'place' ? 'hours' : 'times';
      const sentence = factSentence(name, label, valuesOf(change, speakers), change, speakers);
      return of.group === 'place' && of.is !== null
        ? withFollowers(sentence, of.is, speakers.is)
        : sentence;
    }
    case 'session':
      return sessionSentence(change, name, speakers);
    case 'later':
      return words.later(name, dayIn(change.after, speakers.is));
    case 'holiday':
      return holidaySentence(change.what, change.days, speakers);
  }
}

function factSentence(
  name: string,
  fact: keyof Speaker['words']['labels'],
  { was, is }: Values,
  change: Change,
  { is: { words } }: Speakers,
): string {
  const label = words.labels[fact];
  if (isInDoubt(change, fact)) return words.toAsk(name, label, was);
  const isLong = Math.max(was?.length ?? 0, is?.length ?? 0) > MOST_SAID;
  if (was === is || isLong) return words.updated(name, label);
  const asks = ASKED.has(fact);
  if (is === null) return (asks ? words.toAsk : words.went)(name, label, was ?? '');
  if (was === null) return (asks ? words.known : words.came)(name, label, is);
  return words.changed(name, label, was, is);
}

/** The name of what a change is about, with the one of its places where it has several. */
export function nameOf(change: Change, speakers: Speakers): string {
  const { of } = change;
  const side = of.is === null ? 'was' : 'is';
  const name = ownName(of, side, speakers);
  const at = 'at' in change ? change.at : null;
  if (at === null || of.group !== 'service' || of.is === null || of.is.at.length < 2) return name;
  const { directory, locale } = speakers.is;
  const place = localizedText(directory.location(at.is.location_id)?.name ?? null, locale);
  return place === null ? name : locale.messages.common.aside(name, place);
}

function ownName(of: Subject, side: 'was' | 'is', speakers: Speakers): string {
  const { locale } = speakers[side];
  const name = of.group === 'office' ? (of[side]?.title ?? null) : textOf(of, side);
  const said = localizedText(name, locale);
  if (said !== null && said !== '') return said;
  return of.group === 'office' ? locale.messages.list.label : ((of.is ?? of.was)?.id ?? '');
}

function textOf(of: Exclude<Subject, { group: 'office' }>, side: 'was' | 'is'): Text | null {
  return of.group === 'figure' ? (of[side]?.label ?? null) : (of[side]?.name ?? null);
}

function sessionSentence(
  { what, was, is, isHours }: SessionChanged,
  name: string,
  speakers: Speakers,
): string {
  const [session, speaker] = is === null ? [was, speakers.was] : [is, speakers.is];
  if (session === null) return '';
  const { words, locale } = speaker;
  const times = sessionTimes(session, speaker);
  const before = was === null ? times : sessionTimes(was, speakers.was);
  // Another reason for what is not as usual is said with what it is the reason of.
  const state = what === 'explained' ? stateOf(session) : what;
  return words.sessions[state === 'restored' && what === 'explained' ? what : state]({
    ...times,
    // What nobody announced anew for another day was last known to be on the day it was on.
    planned: what === 'retimed' ? before.when : times.planned,
    name,
    reason: localizedText(session.reason, locale),
    isHours,
  });
}

function holidaySentence(
  what: 'new' | 'gone',
  { first, last }: HolidayRun,
  speakers: Speakers,
): string {
  const speaker = what === 'gone' ? speakers.was : speakers.is;
  const { words, locale } = speaker;
  const day = dayIn(first.date, speaker);
  const days = first.date === last.date ? day : words.days(day, dayIn(last.date, speaker));
  const name = localizedText(first.name, locale) ?? '';
  if (what === 'gone') return words.holidayGone(days, name);
  const weekday = WEEKDAYS.find((each) => each === first.as);
  const as = weekday === undefined ? null : formatWeekday(weekday, locale.messages);
  return first.kind === 'holiday' ? words.holiday(days, name, as) : words.workday(days, name, as);
}
