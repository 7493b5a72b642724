import { html, nothing, type TemplateResult } from 'lit';
import { FeedEdit } from '../../authoring/forms/feed-edit.ts';
import { holidayRuns, type HolidayRun } from '../../authoring/forms/holiday-runs.ts';
import { removeHoliday } from '../../authoring/forms/put-holiday.ts';
import { LIST_OF } from '../../authoring/forms/form-rows.ts';
import { isObject } from '../../shape/members.ts';
import { recordOf, removeRecord } from '../../authoring/edit/records.ts';
import type { JsonRecord } from '../../authoring/workbook/record-list.ts';
import type { EditKind, EditorMessages } from '../../i18n/editor-messages.ts';
import { RECORD_FORM_MESSAGES } from '../../i18n/record-form-messages.ts';
import type { Text } from '../../model/text.ts';
import type { EditNote } from '../document.ts';
import type { EditorContext } from '../editor-context.ts';
import type { EditorPanel } from '../editor-view.ts';
import type { SavedRecord } from '../forms/record-form.ts';
import { recordForm } from '../forms/record-form-view.ts';

type FormPanel = Extract<EditorPanel, { kind: 'form' }>;

/** The form of a record: what is saved in it becomes a step like any other. */
export function formPanel(panel: FormPanel, context: EditorContext): TemplateResult {
  const { words, language, locale, actions } = context;
  const { raw } = context.document.history.present;
  const record = recordIn(panel, context);
  return html`${recordForm({
    ...{ kind: panel.form, feed: raw, record, language, now: locale.now },
    onSave: (saved) => onSave(saved, panel, context),
    onCancel: () => {
      if (mayClose(document, words)) actions.close();
    },
  })}
  ${removeButton(record, panel, context)}`;
}

/** The name of a form, for the dialog that it stands in. */
export function formTitle({ form, record }: FormPanel, { language }: EditorContext): string {
  return RECORD_FORM_MESSAGES[language].titles[form][record === null ? 'add' : 'change'];
}

/** Tells if something is written in a form that nobody has saved. */
export function isFormChanged(page: ParentNode): boolean {
  return page.querySelector('linli-record-form')?.isChanged ?? false;
}

/** Tells if a panel may be closed: asks where something would be lost that was written in it. */
export function mayClose(page: ParentNode, { form }: EditorMessages): boolean {
  return !isFormChanged(page) || window.confirm(form.discard);
}

function recordIn({ form, record }: FormPanel, context: EditorContext): JsonRecord | null {
  const { raw } = context.document.history.present;
  const list = LIST_OF[form];
  if (list === 'feed') return isObject(raw['feed']) ? raw['feed'] : null;
  if (record === null) return null;
  if (list !== 'feed.calendars.days') return recordOf(raw, list, record);
  return runOf(record, editOf(raw, context))?.days[0] ?? null;
}

/** The holiday of a key, as it stands in the feed. */
function runOf(key: string, edit: FeedEdit): HolidayRun | null {
  return holidayRuns(edit).find((run) => run.key === key) ?? null;
}

function editOf(raw: JsonRecord, { language, locale }: EditorContext): FeedEdit {
  return new FeedEdit(raw, { language, now: locale.now });
}

function onSave({ feed, record }: SavedRecord, panel: FormPanel, context: EditorContext): void {
  const { actions, document } = context;
  const { raw } = document.history.present;
  // What was saved as it stood before is no step.
  if (Object.keys(feed).every((member) => feed[member] === raw[member])) return actions.close();
  const kind = panel.record === null ? 'record-added' : 'record-changed';
  actions.edit(noteOf(kind, record), () => feed);
}

/** A button that takes a record out; none for what others may name. */
function removeButton(
  record: JsonRecord | null,
  panel: FormPanel,
  context: EditorContext,
): TemplateResult | typeof nothing {
  const { words, actions } = context;
  const list = LIST_OF[panel.form];
  const id = panel.record;
  if (record === null || id === null) return nothing;
  const isHoliday = list === 'feed.calendars.days';
  if (!isHoliday && list !== 'services' && list !== 'metrics') return nothing;
  const remove = (raw: JsonRecord) => {
    if (!isHoliday) return removeRecord(raw, list, id);
    const edit = editOf(raw, context);
    const run = runOf(id, edit);
    return run === null ? raw : removeHoliday(run, edit);
  };
  return html`<p class="remove">
    <button
      type="button"
      class="button"
      @click=${() => actions.edit(noteOf('record-removed', record), remove)}
    >
      ${words.form.remove[isHoliday ? 'holidays' : list]}
    </button>
  </p>`;
}

function noteOf(kind: EditKind, { name, label, title, date }: JsonRecord): EditNote {
  return {
    kind,
    name: (name ?? label ?? title ?? '') as Text,
    date: typeof date === 'string' ? date : null,
  };
}
