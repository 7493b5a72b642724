import type { JsonRecord } from '../authoring/workbook/record-list.ts';
import type { EditorMessages } from '../i18n/editor-messages.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Directory } from '../model/directory.ts';
import type { PlainDate } from '../model/time/plain-date.ts';
import type { DatedSession } from './calendar/dated-sessions.ts';
import type { EditNote, OpenDocument } from './document.ts';
import type { EditorLanguage } from './editor-language.ts';
import type { EditorView } from './editor-view.ts';

/** All that the views of a document are functions of. */
export interface EditorContext {
  readonly words: EditorMessages;
  readonly locale: Locale<Messages>;
  readonly language: EditorLanguage;
  readonly today: PlainDate;
  readonly isNarrow: boolean;
  readonly document: OpenDocument;
  readonly directory: Directory;
  readonly view: EditorView;
  /** Sessions of the days that the calendar shows; `null` until they are worked out. */
  readonly sessions: readonly DatedSession[] | null;
  /** Sentences on what changed for residents since the last file; `null` until they are worked out, or asked for. */
  readonly sentences: readonly string[] | null;
  readonly actions: EditorActions;
}

/** Things that a clerk can do from a view. */
export interface EditorActions {
  /** Shows something else. */
  show(change: Partial<EditorView>): void;
  /** Closes what is open above the page. */
  close(): void;
  /** Does something to the feed, closes what is open, and says so. */
  edit(note: EditNote, change: (raw: JsonRecord) => JsonRecord): void;
  /** Says something to who listens, and shows it. */
  say(words: string): void;
  save(way: SaveWay, by: string): Promise<void>;
  /** Keeps unsaved changes on this device, or forgets them. */
  keepDraft(isKept: boolean): void;
  readonly isDraftKept: boolean;
}

/** The ways of saving: a download as one of three kinds of file, into the file that was opened, or where one chooses. */
export type SaveWay = 'json' | 'txt' | 'xlsx' | 'in-place' | 'choose';
