import type { Cell, Sheet, SheetRow } from '../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import { EXAMPLE_MARK } from './template-examples.ts';
import {
  COLUMNS,
  ID_COLUMN,
  PASSED_OVER,
  REQUIRED,
  SHEET_NAMES,
  type SheetKind,
} from './columns.ts';
import type { WrittenRow } from './written/written-row.ts';

/** A row of a register: its cells by the key of their column. */
export interface RegisterRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Keys of the columns that are to be read: those of its register, less those that say what was written there. */
  readonly columns: ReadonlySet<string>;
  /** The row as it was written of a record; `null` for one that somebody has added. */
  readonly known: WrittenRow | null;
}

/** A heading of a sheet, and the column that it was taken for; `null` for none. */
export interface Match {
  readonly heading: string;
  readonly ref: string;
  readonly key: string | null;
}

/** A sheet whose headings were understood. */
export interface Register {
  readonly kind: SheetKind;
  readonly sheet: string;
  readonly matches: readonly Match[];
  readonly rows: readonly RegisterRow[];
}

/** Headings that an office has given to columns, beside those that are known. */
export type OwnHeadings = Readonly<Record<string, string>>;

/** Rows at the top of a sheet among which its headings are looked for: above them stand titles. */
const MOST_TITLES = 20;

const KINDS = Object.keys(COLUMNS) as readonly SheetKind[];

/** Those that a sheet of another name may be: two columns of plain words are the headings of much else. */
const KINDS_BY_HEADINGS = KINDS.filter((kind) => kind !== 'about');

/** The register that a sheet is; `null` where no row of it has headings that are known. */
export function registerOf(sheet: Sheet, own: OwnHeadings = {}): Register | null {
  const named = KINDS.find((kind) => SHEET_NAMES[kind].includes(plain(sheet.name)));
  for (const kind of named === undefined ? KINDS_BY_HEADINGS : [named]) {
    const head = sheet.rows.slice(0, MOST_TITLES).find((row) => isHead(row, kind, own));
    if (head === undefined) continue;
    const matches = matchesOf(head, kind, own);
    return { kind, sheet: sheet.name, matches, rows: rowsBelow(sheet, head, kind, own) };
  }
  return null;
}

function isHead(row: SheetRow, kind: SheetKind, own: OwnHeadings): boolean {
  const keys = matchesOf(row, kind, own).flatMap(({ key }) => (key === null ? [] : [key]));
  const isComplete = REQUIRED[kind].every((key) => keys.includes(key));
  // One heading alone may be a title: "服务".
  return isComplete && keys.length > 1;
}

/** Words that say something of a service are headings elsewhere: "社区", "收费", "活动". */
const FEWEST_HEADINGS = 3;

function isHeadAgain(row: SheetRow, head: SheetRow, kind: SheetKind, own: OwnHeadings): boolean {
  if (!isHead(row, kind, own)) return false;
  const first = new Set(matchesOf(head, kind, own).map(({ heading }) => heading));
  const matches = matchesOf(row, kind, own);
  const others = matches.filter(({ heading }) => !first.has(heading));
  const areHeadings = others.every(({ heading, key }) => key !== null || PASSED_OVER.test(heading));
  return areHeadings && (others.length === 0 || matches.length >= FEWEST_HEADINGS);
}

function matchesOf(row: SheetRow, kind: SheetKind, own: OwnHeadings): readonly Match[] {
  const taken = new Set<string>();
  return row.cells.flatMap((cell) => {
    const heading = plain(cellText(cell));
    if (heading === '') return [];
    const key = keyOf(heading, kind, own);
    const isFirst = key !== null && !taken.has(key);
    if (isFirst) taken.add(key);
    return [{ heading, ref: cell.address.ref, key: isFirst ? key : null }];
  });
}

function keyOf(heading: string, kind: SheetKind, own: OwnHeadings): string | null {
  const keys = keysOf(kind);
  const chosen = own[heading];
  if (chosen !== undefined) return COLUMNS[kind].some(({ key }) => key === chosen) ? chosen : null;
  const [beforeAside = ''] = heading.split('(');
  const bare = beforeAside.replace(/[*:：\s]/g, '');
  return keys.get(heading) ?? keys.get(bare) ?? null;
}

const known = new Map<SheetKind, ReadonlyMap<string, string>>();

/** The columns of a kind by each of their headings. */
function keysOf(kind: SheetKind): ReadonlyMap<string, string> {
  const keys = known.get(kind) ?? new Map<string, string>();
  if (keys.size > 0) return keys;
  const named = [...COLUMNS[kind], ID_COLUMN].flatMap(({ key, headings }) =>
    headings.map((heading) => [plain(heading), key] as const),
  );
  // Of two columns of one heading, the first has it.
  const all = new Map([...named].reverse());
  known.set(kind, all);
  return all;
}

/** The rows below the headings; a row of headings among them begins anew. */
function rowsBelow(
  { rows }: Sheet,
  head: SheetRow,
  kind: SheetKind,
  own: OwnHeadings,
): readonly RegisterRow[] {
  let columns = columnsOf(head, kind, own);
  return rows
    .filter(({ row }) => row > head.row)
    .flatMap((row) => {
      if (isHeadAgain(row, head, kind, own)) {
        columns = columnsOf(row, kind, own);
        return [];
      }
      const cells = new Map<string, Cell>();
      for (const cell of row.cells) {
        const key = columns.get(cell.column);
        if (key !== undefined) cells.set(key, cell);
      }
      const isEmpty = Array.from(cells).every(
        ([key, { value, mergedInto }]) =>
          key === ID_COLUMN.key || (value.kind === 'empty' && mergedInto === null),
      );
      return isEmpty || isExample(kind, cells) || isUnfilled(kind, cells)
        ? []
        : [{ row: row.row, cells, columns: new Set(columns.values()), known: null }];
    });
}

/** Tells if a row only shows how the sheet is filled in. */
function isExample(kind: SheetKind, cells: ReadonlyMap<string, Cell>): boolean {
  const [first = ''] = REQUIRED[kind];
  const cell = cells.get(first);
  return !cells.has(ID_COLUMN.key) && cell !== undefined && EXAMPLE_MARK.test(cellText(cell));
}

/** Tells if a row asks for a fact about the feed that nobody has filled in. */
function isUnfilled(kind: SheetKind, cells: ReadonlyMap<string, Cell>): boolean {
  const cell = cells.get('value');
  const isBlank = cell === undefined || (cell.value.kind === 'empty' && cell.mergedInto === null);
  return kind === 'about' && isBlank && !cells.has(ID_COLUMN.key);
}

function columnsOf(head: SheetRow, kind: SheetKind, own: OwnHeadings): ReadonlyMap<number, string> {
  const keys = new Map(matchesOf(head, kind, own).map(({ ref, key }) => [ref, key]));
  return new Map(
    head.cells.flatMap(({ column, address }) => {
      const key = keys.get(address.ref) ?? null;
      return key === null ? [] : [[column, key] as const];
    }),
  );
}

/** Headings of a register that were not understood, and are no numbers of rows. */
export function unknownHeadings({ matches }: Register): readonly Match[] {
  return matches.filter(({ heading, key }) => key === null && !PASSED_OVER.test(heading));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
