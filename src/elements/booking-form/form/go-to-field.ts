import type { LitElement } from 'lit';
import type { DraftField } from '../../../model/booking/booking-draft.ts';

/** Leads to a field once it is there: among options to the one that is chosen. */
export async function goToField(host: LitElement, field: DraftField): Promise<void> {
  await host.updateComplete;
  const find = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  const inside = `#${field} input, input#${field}, select#${field}, textarea#${field}`;
  (find(`#${field} input:checked`) ?? find(inside))?.focus();
}
