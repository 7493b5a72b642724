import type { FormKind } from '../authoring/forms/form.ts';
import type { TableList } from '../i18n/editor-messages.ts';
import type { PlainDate } from '../model/time/plain-date.ts';

/** The views of a document, one of which is shown. */
export type EditorTab = 'calendar' | 'table' | 'changes' | 'save';

/** Things that may be open above the page. */
export type EditorPanel =
  | { readonly kind: 'session'; readonly key: string; readonly service: string }
  | { readonly kind: 'day'; readonly date: PlainDate }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'add'; readonly service: string | null; readonly date: PlainDate | null }
  /** The form of a record; `null` for a new one. */
  | { readonly kind: 'form'; readonly form: FormKind; readonly record: string | null };

/** All that somebody has chosen to see. */
export interface EditorView {
  readonly tab: EditorTab;
  readonly filter: string;
  /** First day of the calendar; `null` for today. */
  readonly first: PlainDate | null;
  /** The list that the table shows. */
  readonly list: TableList;
  /** Number of the page of the table, from 0. */
  readonly page: number;
  readonly panel: EditorPanel | null;
  readonly isPreviewOpen: boolean;
}

export const FIRST_VIEW: EditorView = {
  ...{ tab: 'calendar', filter: '', first: null, list: 'services', page: 0 },
  ...{ panel: null, isPreviewOpen: false },
};
