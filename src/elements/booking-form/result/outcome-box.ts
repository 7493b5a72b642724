import { html, type TemplateResult } from 'lit';
import { CHECK, icon, TIME, WRONG } from '../../../templates/icon.ts';
import type { FormSetting } from '../form/form-context.ts';

/** Outcome of what was sent: as wished, not sure yet, taken back, or not at all. */
export type Outcome = 'good' | 'open' | 'taken-back' | 'bad';

const ICONS = { good: CHECK, open: TIME, 'taken-back': CHECK, bad: WRONG };

/** The box that says what came of a booking or a need, in the colour of that. */
export function outcomeBox(
  outcome: Outcome,
  title: string,
  content: unknown,
  { lightText, headingLevel }: Pick<FormSetting, 'lightText' | 'headingLevel'>,
): TemplateResult {
  return html`<div class=${`outcome tint ${outcome}`}>
    <div class="title">
      ${icon(ICONS[outcome])}
      <div>${lightText.heading(headingLevel, 'result', title)}</div>
    </div>
    ${content}
  </div>`;
}
