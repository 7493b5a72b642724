import { html, type TemplateResult } from 'lit';
import { icon, WRONG } from '../../../templates/icon.ts';

/** A sentence that says what to mend, with its sign. */
export function errorWords(message: string): TemplateResult {
  return html`${icon(WRONG)}<span>${message}</span>`;
}
