import type { Instant } from '../../../model/time/zoned-time.ts';
import type { Change, Changes, GroupName } from '../change.ts';
import { changeSentence, nameOf, type Speakers } from './change-sentence.ts';
import { valuesOf } from './change-values.ts';
import { sentencesIn, speakerOf, type ChangeLanguage } from './speaker.ts';

/** One change as programs read it. Times and dates are wall time of the feed. */
export interface ChangeRecord {
  readonly group: GroupName;
  readonly kind: Change['kind'];
  /** Id in the newer feed; in the older one for what is gone. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly [value: string]: unknown;
}

/** The changes as records, each with its sentence. */
export function changeRecords(
  changes: Changes,
  language: ChangeLanguage,
  now: Instant,
): readonly ChangeRecord[] {
  const speakers = speakersOf(changes, language, now);
  return changes.changes.map((change) => {
    const { of, kind } = change;
    return {
      group: of.group,
      kind,
      id: (of.is ?? of.was)?.id ?? '',
      name: nameOf(change, speakers),
      ...particulars(change, speakers),
      text: changeSentence(change, speakers),
    };
  });
}

function particulars(change: Change, speakers: Speakers): Readonly<Record<string, unknown>> {
  const place = 'at' in change && change.at !== null ? { place: change.at.is.location_id } : {};
  switch (change.kind) {
    case 'fact':
      return { ...place, fact: change.fact, ...valuesOf(change, speakers) };
    case 'times':
      return { ...place, ...valuesOf(change, speakers) };
    case 'session': {
      const { what, was, is } = change;
      const session = is ?? was;
      if (session === null) return place;
      const { plannedDate, plannedStart, date, start, end, status } = session;
      return {
        ...place,
        what,
        planned: { date: plannedDate, start: plannedStart },
        date,
        start,
        end,
        status,
      };
    }
    case 'later':
      return { ...place, after: change.after };
    case 'holiday': {
      const { first, last } = change.days;
      return { what: change.what, from: first.date, to: last.date, day: first.kind };
    }
    case 'readdressed':
      return { was: change.of.was?.id };
    case 'new':
    case 'gone':
    case 'renamed':
      return {};
  }
}

/** The changes as lines of text, each group of them under its heading. */
export function changeText(changes: Changes, language: ChangeLanguage, now: Instant): string {
  if (changes.changes.length === 0) return sentencesIn(language).nothing;
  return groupsOf(changes, language, now)
    .map(([heading, sentences]) =>
      [heading, '', ...sentences.map((each) => `· ${each}`)].join('\n'),
    )
    .join('\n\n');
}

/** The same as Markdown. */
export function changeMarkdown(changes: Changes, language: ChangeLanguage, now: Instant): string {
  if (changes.changes.length === 0) return sentencesIn(language).nothing;
  return groupsOf(changes, language, now)
    .map(([heading, sentences]) =>
      [`## ${heading}`, '', ...sentences.map((each) => `- ${inMarkdown(each)}`)].join('\n'),
    )
    .join('\n\n');
}

/** Headings with the sentences under each, the same sentence once. */
function groupsOf(
  changes: Changes,
  language: ChangeLanguage,
  now: Instant,
): readonly (readonly [heading: string, sentences: readonly string[]])[] {
  const words = sentencesIn(language);
  const records = changeRecords(changes, language, now);
  const groups: readonly GroupName[] = ['office', 'service', 'place', 'organization', 'figure'];
  return groups.flatMap((group) => {
    const sentences = records
      .filter((each) => each.group === group)
      .map(({ text }) => inLine(text));
    return sentences.length === 0 ? [] : [[words.groups[group], [...new Set(sentences)]] as const];
  });
}

/** A sentence in one line: texts of a feed may have several. */
function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text of somebody else's as Markdown shows it: its signs are signs. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function speakersOf({ was, is }: Changes, language: ChangeLanguage, now: Instant): Speakers {
  return { was: speakerOf(was, language, now), is: speakerOf(is, language, now) };
}
