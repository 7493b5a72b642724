import { describe, it } from 'node:test';
import { expect } from 'chai';
import { undo } from '../../../src/authoring/edit/history.ts';
import { putRecord } from '../../../src/authoring/edit/records.ts';
import {
  documentOf,
  editedDocument,
  isUnsaved,
  unsavedSteps,
} from '../../../src/editor/document.ts';
import { COMMUNITY, feedOf } from '../authoring/edit/edit-feed.ts';

const opened = documentOf(
  { raw: COMMUNITY, feed: feedOf(COMMUNITY) },
  { fileName: 'feed.json', own: null, notes: [], sheetFindings: [] },
);
const note = { kind: 'cancel', name: '瑜伽', date: '2026-12-02' } as const;
const renamed = (name: string) => (raw: typeof COMMUNITY) =>
  putRecord(raw, 'services', { id: 'yoga', name });
const once = editedDocument(opened, note, renamed('甲'));
const twice = editedDocument(once, note, renamed('乙'));

describe('A document', () => {
  it('is unsaved once something was done, by so many steps', () => {
    expect([isUnsaved(opened), unsavedSteps(opened)]).to.deep.equal([false, 0]);
    expect([isUnsaved(twice), unsavedSteps(twice)]).to.deep.equal([true, 2]);
  });

  it('counts from the last file that was saved', () => {
    const saved = { ...once, saved: once.history.present };
    const after = editedDocument(saved, note, renamed('丙'));
    expect(unsavedSteps(after)).to.equal(1);
    expect(unsavedSteps({ ...saved, history: undo(saved.history) })).to.equal(1);
  });

  it('stays the same where nothing changes, and where nobody could read it then', () => {
    expect(editedDocument(opened, note, (raw) => raw)).to.equal(opened);
    expect(editedDocument(opened, note, (raw) => ({ ...raw, feed: null }))).to.equal(opened);
  });
});
