import { changeNotes, NOTES, withNotes } from '../../authoring/edit/change-notes.ts';
import { feedWorkbookSteps } from '../../authoring/workbook/feed-workbook.ts';
import type { JsonRecord } from '../../authoring/workbook/record-list.ts';
import { writtenFeedSteps } from '../../authoring/workbook/written/written-feed.ts';
import { saveFile } from '../../browser/save-file.ts';
import { inSlices } from '../../http/in-slices.ts';
import { nextTurn } from '../../http/next-turn.ts';
import type { EditorMessages } from '../../i18n/editor-messages.ts';
import { readyCalendar } from '../../model/rules/ready-calendars.ts';
import type { ToldSteps } from '../../model/steps.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { isObject } from '../../shape/members.ts';
import { sentenceSteps } from '../changes/document-changes.ts';
import type { OpenDocument } from '../document.ts';
import type { SaveWay } from '../editor-context.ts';
import type { EditorLanguage } from '../editor-language.ts';
import { writeFile, writeUnchanged, type OwnFile } from './own-file.ts';

/** The name of the file that was saved, and what of the document stands in it. */
export interface SavedFile {
  readonly name: string;
  /** `null` for a workbook, which is to work on: what residents see is the feed, which is still to be saved. */
  readonly document: Pick<OpenDocument, 'own' | 'saved' | 'notes'> | null;
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
): Promise<SavedFile> {
  const { present } = document.history;
  const { timezone } = present.feed.feed;
  const today = wallTimeAt(now, timezone).date;
  const steps = sentenceSteps(document.saved, present, words.tag, now);
  const added = (await inSlices(steps, nextTurn)).map((text) => ({
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
    const name = named('xlsx');
    saveFile(name, await inSlices(workbookSteps(noted, language, today), nextTurn), WORKBOOK_TYPE);
    return { name, document: null };
  }
  const text = `${JSON.stringify(noted, null, 2)}\n`;
  const name = named(way === 'txt' ? 'txt' : 'json');
  const own = await written(text, name, way, document);
  return {
    document: { own, saved: present, notes: changeNotes(noted) },
    name: own !== null && way !== 'json' && way !== 'txt' ? own.handle.name : name,
  };
}

/** The workbook of a feed, in the language of the page. @throws where it is no feed any more */
function* workbookSteps(
  feed: JsonRecord,
  language: EditorLanguage,
  today: string,
): ToldSteps<Uint8Array<ArrayBuffer>> {
  const written = yield* writtenFeedSteps(feed, language, today, readyCalendar('cn'));
  if (written === null) throw new Error('no feed');
  return new Uint8Array(yield* feedWorkbookSteps(written));
}

function envelopeOf({ feed }: JsonRecord): JsonRecord {
  return isObject(feed) ? feed : {};
}

/** Writes the file; the one that further saving may go into. */
async function written(
  text: string,
  name: string,
  way: Exclude<SaveWay, 'xlsx'>,
  { own }: OpenDocument,
): Promise<OwnFile | null> {
  switch (way) {
    case 'json':
      saveFile(name, text, 'application/json');
      return own;
    case 'txt':
      saveFile(name, text, 'text/plain;charset=utf-8');
      return own;
    case 'in-place':
      if (own === null) throw new Error('no file');
      return await writeUnchanged(own, text);
    case 'choose': {
      const chosen = await (window as Pickers).showSaveFilePicker?.({ suggestedName: name });
      if (chosen === undefined) throw new Error('no file');
      return await writeFile(chosen, text);
    }
  }
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
