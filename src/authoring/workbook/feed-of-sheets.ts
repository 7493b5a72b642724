import type { Calendar } from '../../model/schedule.ts';
import { finished, mapSteps, type Steps, type ToldSteps } from '../../model/steps.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { assembledFeed } from './assembled-feed.ts';
import { KIND } from './choices.ts';
import { Draft } from './draft.ts';
import { inOrder } from './finding-order.ts';
import { nameOfRecord, plainName, type JsonRecord } from './record-list.ts';
import { readChanges } from './read-changes.ts';
import { readFacts } from './read-facts.ts';
import { readFigures } from './read-figures.ts';
import { readHolidays } from './read-holidays.ts';
import { readOrganizations } from './read-organizations.ts';
import { readPlaces } from './read-places.ts';
import { readServices } from './read-services.ts';
import { choiceIn, textIn } from './row-cells.ts';
import type { NamedTimes } from './schedules-in.ts';
import { registerOf, unknownHeadings, type OwnHeadings, type Register } from './register.ts';
import type { WorkbookFinding } from './workbook-finding.ts';
import { carriedFeed, isCarrying, type CarriedFeed } from './written/carried-feed.ts';
import { withKnownRows } from './written/known-rows.ts';
import { NO_ROWS, rowSteps, type WrittenRows } from './written/rows-of-feed.ts';
import { writtenFeedSteps } from './written/written-feed.ts';
import type { WrittenRow } from './written/written-row.ts';

/** Things that a workbook is read by. */
export interface WorkbookOptions {
  readonly today: PlainDate;
  /** Title of a feed that is new: the name of the file. */
  readonly title: string;
  readonly generatedAt: string;
  /** The feed as it was, parsed: what has no column stays as it is there. Without it, the one that the workbook carries. */
  readonly earlier: JsonRecord | null;
  /** The calendar of holidays where the workbook has none. */
  readonly calendar: Calendar | null;
  readonly headings?: OwnHeadings;
}

/** A workbook, read. */
export interface WorkbookReading {
  /** The feed, to be written as JSON; `null` where one of its changes could not be read: it would announce what does not take place. */
  readonly feed: JsonRecord | null;
  readonly findings: readonly WorkbookFinding[];
  /** The registers that were found, with their headings. */
  readonly registers: readonly Register[];
}

/** Makes a feed of the sheets of a workbook. What cannot be read is a finding, and has to be asked for. */
export function feedOfSheets(sheets: readonly Sheet[], options: WorkbookOptions): WorkbookReading {
  return finished(feedSteps(sheets, options));
}

/** The same, one row a step. */
export function* feedSteps(
  sheets: readonly Sheet[],
  options: WorkbookOptions,
): ToldSteps<WorkbookReading> {
  const carried = carriedFeed(sheets);
  const base = carried === 'damaged' ? null : carried;
  const earlier = options.earlier ?? base?.feed ?? null;
  if (carried === 'damaged' && options.earlier === null) {
    return nothing('carried-damaged', new Draft(null), []);
  }
  const written = base === null ? null : yield* writtenOf(base, options.calendar);
  const rows = written === null ? NO_ROWS : yield* rowSteps(written);
  const draft = new Draft(earlier, base?.feed ?? null, written === null ? null : idsOf(rows));
  const registers = yield* mapSteps(
    yield* registerSteps(sheets, draft, options.headings),
    (register) => withKnownRows(register, rows),
  );
  const of = (kind: Register['kind']) => registers.filter((register) => register.kind === kind);
  if (registers.length === 0) return nothing('no-sheet', draft, registers);
  const before = draft.findings.length;
  const [own] = of('holidays').flatMap(
    (register) => readHolidays(register, draft, rows.holidays, written?.ownCalendar ?? null) ?? [],
  );
  const areHolidaysRead = draft.findings.length === before;
  const calendar = own ?? options.calendar;
  const isNewCalendar = JSON.stringify(own) !== JSON.stringify(written?.ownCalendar);
  const times = {
    context: { today: options.today, calendar },
    named: namedTimes(of('times'), draft),
    calendars: written?.calendars ?? new Map<string, Calendar>(),
  };
  for (const register of of('organizations')) yield* readOrganizations(register, draft);
  for (const register of of('places')) yield* readPlaces(register, draft, times);
  for (const register of of('services')) yield* readServices(register, draft, times);
  if (of('services').length === 0) draft.takeServices();
  for (const register of of('figures')) yield* readFigures(register, draft);
  const areChangesRead = readChanges(of('changes'), draft, {
    ...{ calendars: calendar === null ? [] : [calendar], today: options.today },
    written: rows.changes,
  });
  yield;
  const facts = readFacts(of('about'), earlier, draft);
  sayGone(draft, of('services').length > 0);
  const feed =
    areHolidaysRead && areChangesRead
      ? assembledFeed(draft, {
          ...options,
          earlier,
          calendar: isNewCalendar ? (own ?? null) : null,
          kinds: kindsOf(registers),
          facts,
          isCarried: base !== null,
        })
      : null;
  return { feed, findings: inOrder(draft.findings, sheets), registers };
}

function nothing(
  code: 'carried-damaged' | 'no-sheet',
  draft: Draft,
  registers: readonly Register[],
): WorkbookReading {
  draft.find(null, { by: 'workbook', code, piece: '' });
  return { feed: null, findings: draft.findings, registers };
}

function writtenOf({ feed, language, today }: CarriedFeed, calendar: Calendar | null) {
  return writtenFeedSteps(feed, language, today, calendar);
}

/** Ids of the records that rows were written of. */
function idsOf({ services, figures }: WrittenRows) {
  const ids = (rows: readonly WrittenRow[]) => new Set(rows.map(({ record }) => record));
  return { services: ids(services), metrics: ids(figures) };
}

function kindsOf(registers: readonly Register[]): ReadonlySet<Register['kind']> {
  return new Set(registers.map(({ kind }) => kind));
}

/** Names of sheets that tell clerks what to do. */
const OF_HELP = /^(?:说明|填表说明|填报说明|选项|about|readme|choices)$/i;

function isOfHelp({ name }: Sheet): boolean {
  return OF_HELP.test(name) || isCarrying(name);
}

function* registerSteps(
  sheets: readonly Sheet[],
  draft: Draft,
  own?: OwnHeadings,
): Steps<readonly Register[]> {
  const registers: Register[] = [];
  for (const sheet of sheets) {
    if (sheet.isHidden || sheet.rows.length === 0 || isOfHelp(sheet)) continue;
    yield;
    const register = registerOf(sheet, own);
    if (register === null) {
      const about = { by: 'workbook', code: 'no-headings', piece: '' } as const;
      draft.findings.push({ sheet: sheet.name, ref: '', level: 'note', about });
      continue;
    }
    for (const { heading, ref } of unknownHeadings(register)) {
      const about = { by: 'workbook', code: 'heading', piece: heading } as const;
      draft.findings.push({ sheet: sheet.name, ref, level: 'note', about });
    }
    registers.push(register);
  }
  return registers;
}

function namedTimes(registers: readonly Register[], draft: Draft): NamedTimes {
  const named = new Map<string, { sentence: string; kind: 'hours' | 'event' | null }>();
  for (const row of registers.flatMap(({ rows }) => rows)) {
    const name = textIn(row, 'name', draft);
    const sentence = textIn(row, 'times', draft);
    const kind = choiceIn(row, 'kind', KIND, draft);
    if (name === '' || sentence === '') continue;
    const known = named.get(plainName(name));
    if (known === undefined) named.set(plainName(name), { sentence, kind });
    else if (known.sentence !== sentence) {
      // Nobody knows which of them is meant: who names it is asked.
      draft.find(row.cells.get('name') ?? null, { by: 'workbook', code: 'double', piece: name });
      named.set(plainName(name), { sentence: '', kind: null });
    }
  }
  return named;
}

/** Services of the earlier feed that the workbook has no more. */
function sayGone(draft: Draft, hasServices: boolean): void {
  if (!hasServices) return;
  for (const record of draft.goneServices()) {
    const about = { by: 'workbook', code: 'gone-service', piece: nameOfRecord(record) } as const;
    draft.find(null, about, 'note');
  }
}
