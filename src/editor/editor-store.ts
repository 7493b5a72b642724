import { changeNotes } from '../authoring/edit/change-notes.ts';
import { redo, undo } from '../authoring/edit/history.ts';
import type { ReadDocument } from '../authoring/edit/reread-feed.ts';
import type { JsonRecord } from '../authoring/workbook/record-list.ts';
import { noteInWords } from './changes/changes-view.ts';
import {
  documentOf,
  editedDocument,
  isUnsaved,
  type EditNote,
  type OpenDocument,
} from './document.ts';
import type { SaveWay } from './editor-context.ts';
import { documentIn, type EditorState } from './editor-state.ts';
import type { EditorSurroundings } from './editor-surroundings.ts';
import type { Brought } from './open/brought.ts';
import { openFile, type Opening } from './open/open-file.ts';
import { ChangedMeanwhile, type OwnFile } from './save/own-file.ts';
import { forgetDraft, keepDraft, readDraft } from './save/draft.ts';
import { saveDocument, type SavedFile } from './save/save-document.ts';

/** All that is done to the state of the page. It knows no markup: who shows it is told of each change. */
export class EditorStore {
  #state: EditorState = { kind: 'closed', failure: null, beside: null };
  #isDraftKept = readDraft() !== null;
  readonly #around: EditorSurroundings;

  constructor(around: EditorSurroundings) {
    this.#around = around;
  }

  get state(): EditorState {
    return this.#state;
  }

  /** True where leaving the page would lose something. */
  get isUnsaved(): boolean {
    const document = documentIn(this.#state);
    return document !== null && isUnsaved(document) && !this.#isDraftKept;
  }

  get isDraftKept(): boolean {
    return this.#isDraftKept;
  }

  /** Looks for another file; what is open stays at hand. */
  another(): void {
    this.#become({ kind: 'closed', failure: null, beside: documentIn(this.#state) });
  }

  /** Goes back to what is open. */
  goBack(): void {
    const document = documentIn(this.#state);
    if (document !== null) this.#become({ kind: 'open', document });
  }

  /** Opens a file, or brings what is open up to date with a sheet. */
  async open({ name, bytes, isUpdate, own }: Brought): Promise<void> {
    const beside = documentIn(this.#state);
    const { language, now } = this.#around;
    this.#become({ kind: 'opening', name, beside });
    const earlier = isUpdate ? (beside?.history.present.raw ?? null) : null;
    const options = { language: language(), now: now(), earlier };
    const opening = await openFile(bytes, name, options);
    if (opening.kind === 'failed') this.#become({ kind: 'closed', failure: opening, beside });
    else if (opening.isSheet && isUpdate && beside !== null) this.#update(beside, opening, name);
    else this.#take(opening.read, name, opening.isSheet ? null : own, opening.sheetFindings);
  }

  /** Opens what was kept on this device, with what of it is in no file. */
  async openDraft(): Promise<void> {
    const draft = readDraft();
    if (draft === null) return;
    const { fileName, raw, saved } = draft;
    const bytes = () => Promise.resolve(new TextEncoder().encode(JSON.stringify(saved)).buffer);
    await this.open({ name: fileName, bytes, isUpdate: false, own: null });
    if (this.#state.kind !== 'open') return;
    this.edit({ kind: 'sheet', name: fileName, date: null }, () => raw);
  }

  /** Does something to the feed; `false` where it changes nothing. */
  edit(note: EditNote, change: (raw: JsonRecord) => JsonRecord): boolean {
    if (this.#state.kind !== 'open') return false;
    const document = editedDocument(this.#state.document, note, change);
    if (document === this.#state.document) return false;
    this.#edited(document);
    this.#say(noteInWords(note, this.#around.words()));
    return true;
  }

  undo(): void {
    this.#step(undo, 'undone');
  }

  redo(): void {
    this.#step(redo, 'redone');
  }

  /** Saves what is open in one of the ways; says how it went. */
  async save(way: SaveWay, by: string): Promise<void> {
    if (this.#state.kind !== 'open') return;
    const { words } = this.#around.words();
    const { language, now } = this.#around;
    try {
      const options = { by, words, language: language(), now: now() };
      const { opened } = this.#state.document;
      const { document, name } = await saveDocument(this.#state.document, way, options);
      this.#saved(opened, document);
      this.#say(words.save.done(name));
    } catch (error) {
      // Who chooses no place has changed their mind.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const isOthers = error instanceof ChangedMeanwhile;
      this.#say(isOthers ? words.save.changedMeanwhile : words.save.failed);
    }
  }

  /** Keeps unsaved changes on this device from now on, or forgets them. */
  keepDraft(isKept: boolean): void {
    this.#isDraftKept = isKept;
    if (!isKept) forgetDraft();
    if (this.#state.kind === 'open') this.#keep(this.#state.document);
    this.#around.onChange();
  }

  #update(
    beside: OpenDocument,
    { read, sheetFindings }: Extract<Opening, { kind: 'opened' }>,
    name: string,
  ): void {
    const note = { kind: 'sheet', name, date: null } as const;
    this.#edited({ ...editedDocument(beside, note, () => read.raw), sheetFindings });
    this.#say(noteInWords(note, this.#around.words()));
  }

  #take(
    read: ReadDocument,
    fileName: string,
    own: OwnFile | null,
    sheetFindings: OpenDocument['sheetFindings'],
  ): void {
    const notes = changeNotes(read.raw);
    const document = documentOf(read, { fileName, own, notes, sheetFindings });
    this.#become({ kind: 'open', document });
    const { words } = this.#around.words();
    this.#say(words.open.opened(fileName, read.feed.services.length));
  }

  #step(go: typeof undo | typeof redo, said: 'undone' | 'redone'): void {
    if (this.#state.kind !== 'open') return;
    const { document } = this.#state;
    const history = go(document.history);
    if (history === document.history) return;
    const [last] = (said === 'undone' ? history.undone : history.done).slice(-1);
    this.#edited({ ...document, history });
    const around = this.#around.words();
    if (last !== undefined) this.#say(around.words.bar[said](noteInWords(last.note, around)));
  }

  /** Takes what was saved into the document as it is by now: somebody may have gone on, or opened another. */
  #saved(opened: ReadDocument, saved: SavedFile['document']): void {
    if (this.#state.kind !== 'open' || this.#state.document.opened !== opened) return;
    this.#edited({ ...this.#state.document, ...saved });
  }

  #edited(document: OpenDocument): void {
    this.#keep(document);
    this.#become({ kind: 'open', document });
  }

  #keep({ fileName, history, saved }: OpenDocument): void {
    if (!this.#isDraftKept) return;
    const savedAt = new Date(this.#around.now()).toISOString();
    const isKept = keepDraft({ fileName, savedAt, raw: history.present.raw, saved: saved.raw });
    if (isKept) return;
    this.#isDraftKept = false;
    this.#say(this.#around.words().words.save.draftFailed);
  }

  /** Puts findings to the document that they are of. */
  found(document: OpenDocument, findings: OpenDocument['findings']): void {
    if (this.#state.kind !== 'open') return;
    if (this.#state.document.history.present.raw !== document.history.present.raw) return;
    this.#become({ kind: 'open', document: { ...this.#state.document, findings } });
  }

  #become(state: EditorState): void {
    this.#state = state;
    this.#around.onChange();
  }

  #say(words: string): void {
    this.#around.say(words);
  }
}
