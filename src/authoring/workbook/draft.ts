import { isObject } from '../../shape/members.ts';
import type { Cell } from '../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import type { RegisterRow } from './register.ts';
import { recordId } from './record-id.ts';
import { plainName, RecordList, type JsonRecord } from './record-list.ts';
import type { WorkbookFinding } from './workbook-finding.ts';

/** Lists of records that a workbook fills. */
export type DraftList = 'services' | 'schedules' | 'locations' | 'organizations' | 'metrics';

/** The taxonomy of categories that only a workbook names. */
export const OWN_TAXONOMY = 'category';

type RowIds = Readonly<Record<'services' | 'metrics', ReadonlySet<string>>>;

/** A feed that is being made of a workbook. */
export class Draft {
  readonly findings: WorkbookFinding[] = [];
  /** The feed as it was, whose records keep their ids and all that has no column. */
  readonly earlier: Readonly<Record<DraftList, RecordList>>;
  /** The feed that the workbook was written from, where it carries one: by it one sees what somebody has changed. */
  readonly base: Readonly<Record<DraftList, RecordList>>;
  /** The records that were made. */
  readonly made: Readonly<Record<DraftList, RecordList>>;
  /** Categories that are named, by their names. */
  readonly terms = new Map<string, string>();
  readonly newTerms: JsonRecord[] = [];
  /** Tells if the feed names an endpoint to book at. */
  readonly isBookedOnline: boolean;
  readonly #said = new Set<string>();
  readonly #rows: RowIds | null;

  /**
   * @param earlier the feed as it was, parsed
   * @param base the feed that the workbook was written from
   * @param rows ids of the records that had a row in it
   */
  constructor(
    earlier: JsonRecord | null,
    base: JsonRecord | null = null,
    rows: RowIds | null = null,
  ) {
    this.#rows = rows;
    this.made = recordLists({});
    this.earlier = recordLists(earlier ?? {});
    this.base = earlier === base ? this.earlier : recordLists(base ?? {});
    const envelope = earlier?.['feed'];
    this.isBookedOnline = isObject(envelope) && isObject(envelope['booking']);
    for (const [name, term] of termsIn(earlier)) this.terms.set(name, term);
  }

  /** Takes the services of the feed as it was, with their times, where a workbook has none. */
  takeServices(): void {
    for (const list of ['services', 'schedules'] as const) {
      for (const record of this.earlier[list].all()) {
        this.made[list].put({ ...record, id: String(record['id']) });
      }
    }
  }

  /** The record of a name: the one that was made, or the earlier one of that name. */
  named(list: DraftList, name: string): JsonRecord | null {
    return this.made[list].named(name)[0] ?? this.earlier[list].named(name)[0] ?? null;
  }

  /** The record of an id as it was, or else the one of its name. */
  earlierOf(list: DraftList, id: string, name: string): JsonRecord {
    return this.earlier[list].get(id) ?? this.named(list, name) ?? {};
  }

  /** The schedules of a place as they were. */
  schedulesOf({ schedules }: JsonRecord): readonly JsonRecord[] {
    const ids: readonly unknown[] = Array.isArray(schedules) ? schedules : [];
    return ids.map((id) => this.earlier.schedules.get(id)).filter((record) => record !== null);
  }

  /** Keeps schedules as they are: changes of single days may be put to them. */
  keepSchedules(schedules: readonly JsonRecord[]): void {
    for (const record of schedules)
      this.made.schedules.put({ ...record, id: String(record['id']) });
  }

  /** Tells if a record had no row in the workbook: it could not be read, or came into the feed since. */
  hadNoRow(list: 'services' | 'metrics', id: string): boolean {
    return this.#rows !== null && !this.#rows[list].has(id);
  }

  /** Services of the earlier feed that the workbook had, and has no more. */
  goneServices(): readonly JsonRecord[] {
    return this.earlier.services
      .all()
      .filter(
        ({ id }) => this.made.services.get(id) === null && !this.hadNoRow('services', String(id)),
      );
  }

  /** The id of a record of a name, which stays between runs. */
  idOf(list: DraftList, name: string): string {
    const { id } = this.named(list, name) ?? {};
    return typeof id === 'string' ? id : recordId(list.slice(0, -1), plainName(name));
  }

  /** A category by its name, as records have it; a new one is of the taxonomy of the workbook. */
  termOf(name: string): string {
    const known = this.terms.get(plainName(name));
    if (known !== undefined) return known;
    const id = recordId('term', plainName(name));
    this.newTerms.push({ id, name });
    this.terms.set(plainName(name), `${OWN_TAXONOMY}:${id}`);
    return `${OWN_TAXONOMY}:${id}`;
  }

  find(
    cell: Cell | null,
    about: WorkbookFinding['about'],
    level: WorkbookFinding['level'] = 'error',
  ): void {
    const { sheet = '', ref = '' } = cell?.address ?? {};
    const finding = { sheet, ref, level, about };
    const said = JSON.stringify(finding);
    // A row of several places says the same for each.
    if (!this.#said.has(said)) this.findings.push(finding);
    this.#said.add(said);
  }
}

/** Tells if a row is one of a record that has had its row, which is a finding. */
export function isSecondRow(row: RegisterRow, list: DraftList, id: string, draft: Draft): boolean {
  if (draft.made[list].get(id) === null) return false;
  const [cell = null] = row.cells.values();
  const about = {
    by: 'workbook',
    code: 'double',
    piece: cell === null ? '' : cellText(cell),
  } as const;
  draft.find(cell, about);
  return true;
}

/** The records of a feed as it is written. */
export function recordLists(feed: JsonRecord): Readonly<Record<DraftList, RecordList>> {
  return {
    services: new RecordList(feed['services']),
    schedules: new RecordList(feed['schedules']),
    locations: new RecordList(feed['locations']),
    organizations: new RecordList(feed['organizations']),
    metrics: new RecordList(feed['metrics']),
  };
}

/** The categories of an earlier feed by their names. */
function* termsIn(earlier: JsonRecord | null): Generator<readonly [name: string, term: string]> {
  const taxonomies = earlier?.['taxonomies'];
  if (!Array.isArray(taxonomies)) return;
  for (const taxonomy of taxonomies.filter(isObject)) {
    const terms = taxonomy['terms'];
    if (!Array.isArray(terms)) continue;
    for (const term of terms.filter(isObject)) {
      yield [plainName(term['name']), `${String(taxonomy['id'])}:${String(term['id'])}`];
    }
  }
}
