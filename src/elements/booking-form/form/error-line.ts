import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorWords } from '../../../templates/field.ts';

/** The sentence that says what to mend in several fields at once; nothing where nothing is wrong. */
export function errorLine(id: string, error: ErrorWords): TemplateResult | typeof nothing {
  return error === null ? nothing : html`<p class="error" id=${`${id}-error`}>${error}</p>`;
}
