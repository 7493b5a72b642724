import { readSheetsSteps } from '../../authoring/sheets/read-sheets.ts';
import { kindOfBytes } from '../../authoring/sheets/kind-of-bytes.ts';
import type { ReadDocument } from '../../authoring/edit/reread-feed.ts';
import { feedSteps } from '../../authoring/workbook/feed-of-sheets.ts';
import type { JsonRecord } from '../../authoring/workbook/record-list.ts';
import type { WorkbookFinding } from '../../authoring/workbook/workbook-finding.ts';
import type { SheetsFailure } from '../../authoring/sheets/reading.ts';
import { checkSteps } from '../../check/check-feed.ts';
import type { Finding } from '../../check/finding.ts';
import { decodeText } from '../../feed/decode.ts';
import { readFeedInSlices } from '../../feed/read-feed.ts';
import { inSlices } from '../../http/in-slices.ts';
import { nextTurn } from '../../http/next-turn.ts';
import type { OpenFault } from '../../i18n/editor-messages.ts';
import { readyCalendar } from '../../model/rules/ready-calendars.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { isObject } from '../../shape/members.ts';

/** A file that was opened, or the reason why not. */
export type Opening =
  | {
      readonly kind: 'opened';
      readonly read: ReadDocument;
      readonly isSheet: boolean;
      readonly sheetFindings: readonly WorkbookFinding[];
    }
  | {
      readonly kind: 'failed';
      readonly fault: OpenFault | SheetsFailure;
      readonly sheetFindings: readonly WorkbookFinding[];
      readonly findings: readonly Finding[];
    };

export interface OpenOptions {
  readonly language: 'zh-Hans' | 'en';
  readonly now: Instant;
  /** The feed that a sheet brings up to date; `null` for a new one. */
  readonly earlier: JsonRecord | null;
}

/**
 * Opens a file: a feed, or a workbook or text of cells that a feed is made of. One that is gone from its disk by now, or
 * odd beyond all that is expected, counts as damaged.
 */
export async function openFile(
  bytes: () => Promise<ArrayBufferLike>,
  fileName: string,
  options: OpenOptions,
): Promise<Opening> {
  try {
    return await openBytes(new Uint8Array(await bytes()), fileName, options);
  } catch {
    return failed('damaged');
  }
}

async function openBytes(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions,
): Promise<Opening> {
  if (kindOfBytes(bytes) !== 'text') return await openSheets(bytes, fileName, options);
  const text = decodeText(bytes, '').replace(/^\uFEFF/, '');
  if (!/^\s*[{[]/.test(text)) return await openSheets(bytes, fileName, options);
  const json = parsed(text);
  if (json !== null) return await openFeed(json);
  const { findings } = await inSlices(checkSteps(bytes, options), nextTurn);
  return { ...failed('broken-json'), findings };
}

async function openSheets(
  bytes: Uint8Array,
  fileName: string,
  { now, earlier }: OpenOptions,
): Promise<Opening> {
  const sheets = await inSlices(readSheetsSteps(bytes, fileName), nextTurn);
  if (sheets.kind === 'failure') return failed(sheets.reason);
  const { date, time } = wallTimeAt(now, 'Asia/Shanghai');
  const reading = feedSteps(sheets.sheets, {
    today: date,
    title: fileName.replace(/\.\w+$/, ''),
    generatedAt: `${date}T${time}:00+08:00`,
    earlier,
    calendar: readyCalendar('cn'),
  });
  const { feed, findings, registers } = await inSlices(reading, nextTurn);
  if (feed === null) {
    return {
      ...failed(registers.length === 0 ? 'no-sheet' : 'unread-change'),
      sheetFindings: findings,
    };
  }
  const opening = await openFeed(feed);
  return opening.kind === 'opened'
    ? { ...opening, isSheet: true, sheetFindings: findings }
    : opening;
}

/** Reads a feed while the page goes on; what is read is mended, so it is not what is edited. */
async function openFeed(raw: unknown): Promise<Opening> {
  if (!isObject(raw)) return failed('not-a-feed');
  const reading = await readFeedInSlices(JSON.parse(JSON.stringify(raw)), nextTurn);
  if ('failure' in reading) {
    return failed(reading.failure === 'wrong-version' ? 'wrong-version' : 'not-a-feed');
  }
  const read = { raw, feed: reading.feed };
  return { kind: 'opened', read, isSheet: false, sheetFindings: [] };
}

function failed(fault: OpenFault | SheetsFailure) {
  return { kind: 'failed', fault, sheetFindings: [], findings: [] } as const;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
