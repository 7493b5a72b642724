import { finished } from '../../model/steps.ts';
import { wordingOf, type Text } from '../../model/text.ts';
import { isObject, type Members } from '../../shape/members.ts';
import { joinRecordSteps } from './joined-records.ts';
import type { MergeNote, MergeOptions, MergeSource } from './merge-source.ts';

/** The envelope of a new feed, of what the feeds say of themselves. */
export function mergedEnvelope(
  sources: readonly MergeSource[],
  written: ReadonlyMap<MergeSource, Members>,
  kept: MergeSource | null,
  options: Pick<MergeOptions, 'id' | 'title'>,
  notes: MergeNote[],
): Members {
  const envelopes = sources.map(({ feed }) => feed.feed);
  const languages = languagesOf(sources);
  const same = (field: 'publisher_id' | 'license' | 'feedback_url' | 'ics_url' | 'atom_url') => {
    const values = sources.map((source) => written.get(source)?.[field] ?? null);
    const isSame = values.every((value) => value === values[0]);
    if (!isSame) notes.push({ kind: 'differs', field });
    return isSame ? values[0] : null;
  };
  const titles = sources.map((source) => textOf(source, source.feed.feed.title));
  const announced = sources.filter(({ feed }) => feed.feed.notice !== null);
  const made = envelopes.map(({ generated_at }) => generated_at);
  const ttls = envelopes.flatMap(({ ttl }) => ttl ?? []);
  return {
    spec: envelopes.map(({ spec }) => spec).sort(byMinor)[envelopes.length - 1],
    id: options.id ?? (sources.length === 1 ? envelopes[0]?.id : 'merged'),
    title: options.title ?? joinedText(titles, languages, '、', ', '),
    notice: joinedText(
      announced.map((source) => noticeOf(source, announced.length > 1)),
      languages,
      ' ',
      ' ',
    ),
    publisher_id: same('publisher_id'),
    license: same('license'),
    languages,
    timezone: envelopes[0]?.timezone,
    crs: envelopes.find(({ crs }) => crs !== null)?.crs ?? null,
    // So old is the oldest of it, and nobody knows where one of them does not say.
    generated_at: made.includes(null) ? null : earliest(made.flatMap((each) => each ?? [])),
    ttl: ttls.length === 0 ? null : Math.min(...ttls),
    feedback_url: same('feedback_url'),
    // The timetable of one of them is not that of all.
    ics_url: same('ics_url'),
    atom_url: same('atom_url'),
    calendars: finished(
      joinRecordSteps(
        'calendars',
        sources.map((source) => {
          const calendars = written.get(source)?.['calendars'];
          return Array.isArray(calendars) ? (calendars as unknown[]) : [];
        }),
      ),
    ),
    booking: kept === null ? null : (written.get(kept)?.['booking'] ?? null),
    x_sources: sources.map(({ feed, address }) => ({
      id: feed.feed.id,
      title: feed.feed.title,
      generated_at: feed.feed.generated_at,
      url: address,
    })),
  };
}

/** The languages of all feeds; the first is that of the first feed. */
export function languagesOf(sources: readonly MergeSource[]): readonly string[] {
  const all = sources.flatMap(({ feed }) => feed.feed.languages);
  return all.length === 0 ? ['zh-Hans'] : [...new Set(all)];
}

/** A text with the languages it is to be read in. */
interface Said {
  readonly text: Text | null;
  readonly languages: readonly string[];
}

function textOf({ feed }: MergeSource, text: Text | null): Said {
  return { text, languages: feed.feed.languages };
}

/** The announcement of a feed; among those of others, with whose it is. */
function noticeOf(source: MergeSource, isOneOfMany: boolean): Said {
  const { title, notice, languages } = source.feed.feed;
  if (!isOneOfMany) return textOf(source, notice);
  const said = languages.map((tag) => {
    const wording = (text: Text | null) => wordingOf(text, tag, languages)?.text ?? '';
    const colon = tag.startsWith('zh') ? '：' : ': ';
    return [tag, [wording(title), wording(notice)].filter(Boolean).join(colon)] as const;
  });
  return { text: Object.fromEntries(said), languages };
}

/** Texts in one, in each of the languages; a plain text where it is the same in all. */
function joinedText(
  texts: readonly Said[],
  languages: readonly string[],
  chinese: string,
  others: string,
): Text | null {
  const [only] = texts;
  if (only === undefined) return null;
  if (texts.length === 1 && isObject(only.text)) return only.text;
  const joined = languages.map((tag) => {
    const words = texts.flatMap(
      ({ text, languages: own }) => wordingOf(text, tag, own)?.text ?? [],
    );
    return [tag, words.join(tag.startsWith('zh') ? chinese : others)] as const;
  });
  const [first] = joined;
  const isSame = joined.every(([, words]) => words === first?.[1]);
  return isSame ? (first?.[1] ?? null) : Object.fromEntries(joined);
}

function earliest(instants: readonly string[]): string | null {
  return instants.slice().sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

function byMinor(one: string, other: string): number {
  return Number(one.split('.')[1] ?? 0) - Number(other.split('.')[1] ?? 0);
}
