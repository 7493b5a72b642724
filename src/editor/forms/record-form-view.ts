import { html, type TemplateResult } from 'lit';
import type { FormKind, FormLanguage } from '../../authoring/forms/form.ts';
import type { JsonRecord } from '../../authoring/workbook/record-list.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { RecordFormElement, type SavedRecord } from './record-form.ts';

const TAG = 'linli-record-form';

/** Things that a form is asked for with. */
export interface RecordFormOptions {
  readonly kind: FormKind;
  /** The feed as it is written, parsed. It is not changed. */
  readonly feed: JsonRecord;
  /** The record as it stands in that feed; `null` to add one. */
  readonly record: JsonRecord | null;
  readonly language: FormLanguage;
  readonly now: Instant;
  readonly theme?: 'light' | 'dark' | 'auto';
  /** Gets the feed with the record in it. */
  readonly onSave: (saved: SavedRecord) => void;
  readonly onCancel: () => void;
}

/** The form that adds a record to a feed, or changes one of it. Who shows it for another record gives it another key. */
export function recordForm({
  kind,
  feed,
  record,
  language,
  now,
  theme = 'auto',
  onSave,
  onCancel,
}: RecordFormOptions): TemplateResult {
  if (customElements.get(TAG) === undefined) customElements.define(TAG, RecordFormElement);
  return html`<linli-record-form
    .kind=${kind}
    .feed=${feed}
    .record=${record}
    .language=${language}
    .now=${now}
    .theme=${theme}
    .onSave=${onSave}
    .onCancel=${onCancel}
  ></linli-record-form>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-record-form': RecordFormElement;
  }
}
