import { oddItems } from '../odd-items.ts';
import { isObject } from '../../shape/members.ts';
import type { Calendar, Schedule } from '../../model/schedule.ts';
import { readTimes } from '../sentences/times/read-times.ts';
import type { SentenceContext, UnnamedSchedule } from '../sentences/times/times-reading.ts';
import { writeTimes } from '../sentences/times/write-times.ts';
import type { Draft } from './draft.ts';
import { partsOf } from './cell-text.ts';
import { plainName, type JsonRecord } from './record-list.ts';
import { recordId } from './record-id.ts';
import type { Cell } from '../sheets/sheet.ts';

/** Times of a workbook that have a name, as they are written. */
export type NamedTimes = ReadonlyMap<string, NamedSentence>;

/** A sentence about times, and their kind where somebody has said it. */
export interface NamedSentence {
  readonly sentence: string;
  readonly kind: Schedule['kind'] | null;
}

/**
 * The times of a cell: ids of schedules, and what is said beside them. `null` where the cell is empty: then the
 * place's own hours hold; none where one has to ask.
 */
export interface TimesOfCell {
  readonly schedules: readonly string[] | null;
  readonly note: string | null;
}

/** Things that times of a cell are read by. */
export interface TimesOptions {
  readonly context: Omit<SentenceContext, 'kind'>;
  readonly named: NamedTimes;
  /** Calendars that the earlier schedules can name, by their ids. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly kind: Schedule['kind'] | null;
  /** Words by which the schedules are told from others. */
  readonly owner: readonly string[];
  /** The earlier schedules at that place. */
  readonly earlier: readonly JsonRecord[];
}

/** Reads the times of a cell, and puts their schedules into the draft. */
export function schedulesIn(
  text: string,
  cell: Cell | null,
  draft: Draft,
  { named, kind, owner, earlier, ...options }: TimesOptions,
): TimesOfCell {
  const context = { ...options.context, calendar: calendarOf(earlier, options) };
  if (text === '') return { schedules: null, note: null };
  const known = timesNamed(text, named);
  const sentence = known?.sentence ?? text;
  const reading = readTimes(sentence, { ...context, kind: 'event' });
  switch (reading.kind) {
    case 'no-times':
      return { schedules: [], note: reading.text };
    case 'ask':
      for (const { code, piece } of reading.questions)
        draft.find(cell, { by: 'times', code, piece });
      return { schedules: [], note: null };
    case 'read': {
      for (const { piece } of reading.remarks)
        draft.find(cell, { by: 'times-remark', piece }, 'note');
      const said = known?.kind ?? kind ?? kindOfAll(earlier);
      const read = reading.schedules.map((schedule) => ({
        ...schedule,
        kind: said ?? usualKind(schedule),
      }));
      const note = reading.notes.length === 0 ? null : reading.notes.join('，');
      if (!isSaidBy(read, earlier, context)) {
        const changes = stillClosed(earlier, context.today);
        return { schedules: putAll(read, changes, owner, draft), note };
      }
      for (const record of earlier)
        draft.made.schedules.put({ ...record, id: String(record['id']) });
      return { schedules: earlier.map(({ id }) => String(id)), note };
    }
  }
}

/** The calendar that times went by goes on to hold for what is written of them anew. */
function calendarOf(
  earlier: readonly JsonRecord[],
  { context, calendars }: Pick<TimesOptions, 'context' | 'calendars'>,
): Calendar | null {
  const [first] = earlier;
  const named =
    typeof first?.['calendar'] === 'string' ? calendars.get(first['calendar']) : undefined;
  return named ?? context.calendar;
}

/** The times of a name, or of several: "夏季办事、冬季办事". */
function timesNamed(text: string, named: NamedTimes): NamedSentence | null {
  const whole = named.get(plainName(text));
  if (whole !== undefined) return whole;
  const parts = partsOf(text).map((name) => named.get(plainName(name)));
  const all = parts.filter((part) => part !== undefined);
  if (all.length < parts.length) return null;
  const kinds = new Set(all.map(({ kind }) => kind));
  const [kind = null] = kinds;
  return {
    sentence: all.map((each) => each.sentence).join('；'),
    kind: kinds.size === 1 ? kind : null,
  };
}

/**
 * The kind of times of which nobody says it: those of five days a week or more are the hours of an office; all
 * others take place, one by one.
 */
export function usualKind({ byday, freq, interval }: UnnamedSchedule): Schedule['kind'] {
  const isOften = freq === null && interval === 1 && byday.length >= OFTEN;
  return isOften ? 'hours' : 'event';
}

const OFTEN = 5;

/** The kind that all of some schedules have. */
function kindOfAll(records: readonly JsonRecord[]): Schedule['kind'] | null {
  const kinds = new Set(records.map(({ kind }) => kind));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === 'hours' || kind === 'event') ? kind : null;
}

/** Tells if earlier schedules say the same, but for single days: then they stay as they are. */
function isSaidBy(
  read: readonly UnnamedSchedule[],
  earlier: readonly JsonRecord[],
  context: Omit<SentenceContext, 'kind'>,
): boolean {
  const [first] = read;
  if (first === undefined || read.length !== earlier.length) return false;
  const full = { ...context, kind: first.kind };
  const before = earlier.map(
    (record) => ({ ...BLANK, ...record, exceptions: [] }) as unknown as Schedule,
  );
  const now = read.map((schedule) => ({ ...schedule, exceptions: [] }));
  const sentence = writeTimes(now, full);
  return sentence !== null && sentence === writeTimes(before, full);
}

const BLANK = {
  ...{ freq: null, interval: 1, byday: [], bymonthday: [], times: [], start: null, count: null },
  ...{ until: null, valid_from: null, valid_to: null, season: null, dates: [], calendar: null },
  ...{ on_holiday: 'ask', on_makeup_workday: 'unchanged', exceptions: [], description: null },
};

/**
 * Days of earlier schedules on which something does not take place as usual: they hold for new times of the day,
 * too, until somebody takes them back.
 */
function stillClosed(earlier: readonly JsonRecord[], today: string): readonly unknown[] {
  const ofDays = earlier
    .flatMap(({ exceptions }) => (Array.isArray(exceptions) ? exceptions.filter(isObject) : []))
    .filter(({ date, status }) => status !== 'extra' && String(date) >= today)
    .map((change) => {
      const { times: _, ...ofDay } = change;
      return ofDay;
    });
  return [...ofDays, ...earlier.flatMap(({ exceptions }) => oddItems(exceptions))];
}

function putAll(
  schedules: readonly UnnamedSchedule[],
  changes: readonly unknown[],
  owner: readonly string[],
  draft: Draft,
): readonly string[] {
  return schedules.map((schedule, at) => {
    const id = recordId('schedule', ...owner, String(at));
    const exceptions = [...schedule.exceptions, ...changes];
    draft.made.schedules.put({
      id,
      ...withoutDefaults(schedule),
      ...(exceptions.length === 0 ? {} : { exceptions }),
    });
    return id;
  });
}

/** A schedule as a feed has it: members that say nothing are left out. */
export function withoutDefaults(schedule: UnnamedSchedule): JsonRecord {
  const blank: JsonRecord = BLANK;
  return Object.fromEntries(
    Object.entries(schedule).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(blank[key]),
    ),
  );
}
