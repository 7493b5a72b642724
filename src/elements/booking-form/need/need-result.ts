import { html, nothing, type TemplateResult } from 'lit';
import type { NeedReceipt } from '../../../booking/need-contract.ts';
import type { Submission } from '../../../booking/submission.ts';
import type { ActiveLocale } from '../form/active-context.ts';
import type { FormSetting } from '../form/form-context.ts';

type Result = Extract<Submission<NeedReceipt>, { status: 'made' | 'taken-back' }>;

/** That a need was taken down, or taken back. */
export function needResult(
  result: Result,
  { locale, lightText, headingLevel }: FormSetting & { readonly locale: ActiveLocale },
  onUndo: () => void,
  onAnother: () => void,
): TemplateResult {
  const { need } = locale.messages.booking;
  const receipt = result.status === 'made' ? result.made : null;
  const isUndoable = receipt !== null && locale.now < Date.parse(receipt.undoUntil);
  const [title, text] =
    receipt === null ? [need.takenBack, need.takenBackText] : [need.received, need.receivedText];
  return html`<div class="result" tabindex="-1">
    <div class="title">${lightText.heading(headingLevel, 'need', title)}</div>
    ${lightText.paragraph('need-result', text)}
    ${
      isUndoable
        ? html`<button type="button" part="undo" @click=${onUndo}>${need.takeBack}</button>`
        : nothing
    }
    <button type="button" @click=${onAnother}>${need.another}</button>
  </div>`;
}
