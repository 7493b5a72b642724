import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isObject } from '../../../shape/members.ts';
import type { NewCell, NewSheet } from '../../sheets/new/new-sheet.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import type { JsonRecord } from '../record-list.ts';
import type { WorkbookLanguage } from './written-row.ts';

/** The feed that a workbook was written from: a hidden sheet carries it, so that nothing is lost that has no column. */
export interface CarriedFeed {
  readonly feed: JsonRecord;
  readonly language: WorkbookLanguage;
  /** The day on which its rows were written. */
  readonly today: string;
}

/** Names of the sheet that carries a feed. */
export const CARRIED_SHEET: Readonly<Record<WorkbookLanguage, string>> = {
  'zh-Hans': '其他',
  en: 'other',
};

const ABOUT: Readonly<Record<WorkbookLanguage, string>> = {
  'zh-Hans': '这里是没有栏目的内容，由程序保存，请不要改动或删除。',
  en: 'Everything that has no column is kept here. Please leave it as it is.',
};

/** Begins the row that says what is carried. */
const MARK = 'linli-feed';
/** Characters of a cell: a program keeps 32,767. */
const LONGEST_PIECE = 20_000;

/** The hidden sheet that carries a feed. */
export function carryingSheet({ feed, language, today }: CarriedFeed): NewSheet {
  const text = JSON.stringify(feed);
  const pieces = piecesOf(text);
  const head = [MARK, language, today, String(pieces.length), checksum(text)];
  return {
    name: CARRIED_SHEET[language],
    isHidden: true,
    hasFrozenHead: false,
    columns: [],
    rows: [[ABOUT[language]], head, ...pieces.map((piece) => [piece])].map((cells) =>
      cells.map((cell): NewCell => ({ text: cell, look: 'plain' })),
    ),
  };
}

/** The feed that the sheets of a workbook carry; `null` for none, `damaged` where it was changed by hand. */
export function carriedFeed(sheets: readonly Sheet[]): CarriedFeed | 'damaged' | null {
  for (const { rows } of sheets.filter(({ name }) => isCarrying(name))) {
    const cells = rows.map((row) =>
      row.cells.map(({ value }) => (value.kind === 'text' ? value.text : '')),
    );
    const at = cells.findIndex(([first]) => first === MARK);
    if (at < 0) continue;
    const [, language, today = '', count, sum] = cells[at] ?? [];
    const pieces = cells.slice(at + 1, at + 1 + Number(count)).map(([piece = '']) => piece);
    const text = pieces.join('');
    const feed = checksum(text) === sum ? parsed(text) : null;
    if (feed === null || (language !== 'zh-Hans' && language !== 'en')) return 'damaged';
    return { feed, language, today };
  }
  return null;
}

/** Tells if a sheet is the one that carries a feed. */
export function isCarrying(name: string): boolean {
  return Object.values(CARRIED_SHEET).includes(name.trim());
}

/** Pieces that begin and end with no blank, since a cell may lose it, and never within a character. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + LONGEST_PIECE);
    while (to < text.length && to > from + 1 && isBadCut(text, to)) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

function isBadCut(text: string, at: number): boolean {
  return /\s/.test(text.slice(at - 1, at + 1)) || /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function checksum(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function parsed(text: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
