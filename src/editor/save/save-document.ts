import { changeNotes, NOTES, withNotes } from '../../authoring/edit/change-notes.ts';
import { feedWorkbook } from '../../authoring/workbook/feed-workbook.ts';
import type { JsonRecord } from '../../authoring/workbook/record-list.ts';
import { writtenFeed } from '../../authoring/workbook/written/written-feed.ts';
import { saveFile } from '../../browser/save-file.ts';
import type { EditorMessages } from '../../i18n/editor-messages.ts';
import { readyCalendar } from '../../model/rules/ready-calendars.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { isObject } from '../../shape/members.ts';
import { sentencesBetween } from '../changes/document-changes.ts';
import type { OpenDocument } from '../document.ts';
import type { SaveWay } from '../editor-context.ts';
import type { EditorLanguage } from '../editor-language.ts';

/** A document after it was saved, and the name that its file has. */
export interface SavedDocument {
  readonly document: OpenDocument;
  readonly name: string;
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Pickers {
  showSaveFilePicker?: (options: {
    readonly suggestedName: string;
  }) => Promise<FileSystemFileHandle>;
}

interface SaveOptions {
  /** The one who made the changes; empty where nobody says so. */
  readonly by: string;
  readonly words: EditorMessages;
  readonly language: EditorLanguage;
  readonly now: Instant;
}

/** Tells if the browser lets people choose where a file goes: on encrypted pages of some. */
export function canChoosePlace(): boolean {
  return (window as Pickers).showSaveFilePicker !== undefined;
}

/**
 * Saves a document with what changed written into its history, and the time at which it was made.
 *
 * @throws where a file could not be written
 */
export async function saveDocument(
  document: OpenDocument,
  way: SaveWay,
  { by, words, language, now }: SaveOptions,
): Promise<SavedDocument> {
  const { present } = document.history;
  const { timezone } = present.feed.feed;
  const today = wallTimeAt(now, timezone).date;
  const added = sentencesBetween(document.saved, present, words, now).map((text) => ({
    ...{ date: today, text },
    ...(by === '' ? {} : { by }),
  }));
  const { [NOTES]: _, ...envelope } = envelopeOf(present.raw);
  const notes = document.notes.length === 0 ? {} : { [NOTES]: document.notes };
  const noted = withNotes(
    { ...present.raw, feed: { ...envelope, ...notes } },
    added,
    instantText(now, timezone),
    today,
  );
  const named = (ending: string) => `${baseName(document.fileName)}-${today}.${ending}`;
  if (way === 'xlsx') {
    // A workbook is to work on: what residents see is the feed, which is still to be saved.
    const name = named('xlsx');
    saveFile(name, workbookOf(noted, language, today), WORKBOOK_TYPE);
    return { document, name };
  }
  const text = `${JSON.stringify(noted, null, 2)}\n`;
  const name = named(way === 'txt' ? 'txt' : 'json');
  const handle = await written(text, name, way, document);
  return {
    document: { ...document, handle, saved: present, notes: changeNotes(noted) },
    name: handle !== null && way !== 'json' && way !== 'txt' ? handle.name : name,
  };
}

/** The workbook of a feed, in the language of the page. @throws where it is no feed any more */
function workbookOf(
  feed: JsonRecord,
  language: EditorLanguage,
  today: string,
): Uint8Array<ArrayBuffer> {
  const written = writtenFeed(feed, language, today, readyCalendar('cn'));
  if (written === null) throw new Error('no feed');
  return new Uint8Array(feedWorkbook(written));
}

function envelopeOf({ feed }: JsonRecord): JsonRecord {
  return isObject(feed) ? feed : {};
}

/** Writes the file; the handle of the one that further saving may go into. */
async function written(
  text: string,
  name: string,
  way: Exclude<SaveWay, 'xlsx'>,
  { handle }: OpenDocument,
): Promise<FileSystemFileHandle | null> {
  switch (way) {
    case 'json':
      saveFile(name, text, 'application/json');
      return handle;
    case 'txt':
      saveFile(name, text, 'text/plain;charset=utf-8');
      return handle;
    case 'in-place':
      await writeInto(handle, text);
      return handle;
    case 'choose': {
      const chosen = await (window as Pickers).showSaveFilePicker?.({ suggestedName: name });
      await writeInto(chosen ?? null, text);
      return chosen ?? null;
    }
  }
}

async function writeInto(handle: FileSystemFileHandle | null, text: string): Promise<void> {
  if (handle === null) throw new Error('no file');
  const file = await handle.createWritable();
  await file.write(text);
  await file.close();
}

/** The name of a file without its ending, and without the date that it was saved with before. */
function baseName(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const name = dot > 0 ? fileName.slice(0, dot) : fileName;
  return name.replace(/-\d{4}-\d{2}-\d{2}$/, '') || 'feed';
}

/** An instant as feeds write it: in Beijing time where that is the feed's own. */
function instantText(now: Instant, zone: string): string {
  if (zone !== 'Asia/Shanghai') return `${new Date(now).toISOString().slice(0, 19)}Z`;
  const { date, time } = wallTimeAt(now, zone);
  return `${date}T${time}:00+08:00`;
}
