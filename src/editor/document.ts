import type { ChangeNote } from '../authoring/edit/change-notes.ts';
import { historyOf, withStep, type History } from '../authoring/edit/history.ts';
import { rereadFeed, type ReadDocument } from '../authoring/edit/reread-feed.ts';
import type { JsonRecord } from '../authoring/workbook/record-list.ts';
import type { WorkbookFinding } from '../authoring/workbook/workbook-finding.ts';
import type { Finding } from '../check/finding.ts';
import type { EditKind } from '../i18n/editor-messages.ts';
import type { OwnFile } from './save/own-file.ts';
import type { Text } from '../model/text.ts';

/** One thing that was done: its kind, what it was done to, and the day in words. */
export interface EditNote {
  readonly kind: EditKind;
  readonly name: Text;
  readonly date: string | null;
}

/** A feed that is being edited, from the file it was opened from to what has become of it. */
export interface OpenDocument {
  readonly fileName: string;
  /** The file itself where the browser lets us write into it. */
  readonly own: OwnFile | null;
  /** The feed as it was when it was opened. */
  readonly opened: ReadDocument;
  /** The feed as it stands in the last file that was saved, or else was opened. */
  readonly saved: ReadDocument;
  /** The history that the file has of it. */
  readonly notes: readonly ChangeNote[];
  readonly history: History<ReadDocument, EditNote>;
  readonly sheetFindings: readonly WorkbookFinding[];
  /** Findings of the check; `null` while nobody has looked. */
  readonly findings: readonly Finding[] | null;
}

/** A document of a feed that was read. */
export function documentOf(
  read: ReadDocument,
  {
    fileName,
    own,
    notes,
    sheetFindings,
  }: Pick<OpenDocument, 'fileName' | 'own' | 'notes' | 'sheetFindings'>,
): OpenDocument {
  return {
    ...{ fileName, own, notes, sheetFindings },
    ...{ opened: read, saved: read, history: historyOf(read), findings: null },
  };
}

/** A document after something was done to it; the same where it changes nothing, or nobody could read it then. */
export function editedDocument(
  document: OpenDocument,
  note: EditNote,
  change: (raw: JsonRecord) => JsonRecord,
): OpenDocument {
  const { present } = document.history;
  const raw = change(present.raw);
  if (raw === present.raw) return document;
  const feed = rereadFeed(raw, present);
  if (feed === null) return document;
  return { ...document, history: withStep(document.history, { raw, feed }, note) };
}

/** Tells if a document has something that no file has. */
export function isUnsaved({ history, saved }: OpenDocument): boolean {
  return history.present.raw !== saved.raw;
}

/** Steps since the last file, as a number to be told; at least one where anything is unsaved. */
export function unsavedSteps({ history, saved }: OpenDocument): number {
  const { present, done } = history;
  if (present.raw === saved.raw) return 0;
  const at = done.findIndex(({ state }) => state.raw === saved.raw);
  return at < 0 ? Math.max(done.length, 1) : done.length - at;
}
