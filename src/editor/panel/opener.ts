import type { FormKind } from '../../authoring/forms/form.ts';
import type { EditorPanel } from '../editor-view.ts';

/** The key of the button to come back to from a panel; `null` where it stays the one of the panel before. */
export function openerOf(
  panel: EditorPanel | null | undefined,
  before: EditorPanel | null,
): string | null {
  switch (panel?.kind) {
    case 'session':
      return panel.key;
    case 'service':
      return before === null ? panel.service : null;
    case 'form':
      return formKey(panel.form, panel.record);
    default:
      return null;
  }
}

/** The key of the button that opens a form. */
export function formKey(form: FormKind, record: string | null): string {
  return record === null ? `add ${form}` : `change ${form} ${record}`;
}

/** Gives the focus back to the button of a key; where it is gone, to the view. */
export function comeBack(page: ParentNode, key: string | null): void {
  const pressed = [...page.querySelectorAll<HTMLElement>('[data-key]')];
  const same = pressed.find(({ dataset }) => dataset['key'] === key);
  if (same !== undefined) same.focus();
  else focusIn(page, '.view h2, .view input');
}

/** Gives the focus to the first thing of a page that a selector names. */
export function focusIn(page: ParentNode, selector: string): void {
  page.querySelector<HTMLElement>(selector)?.focus();
}
