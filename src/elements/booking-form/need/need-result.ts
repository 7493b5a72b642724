import { html, nothing, type TemplateResult } from 'lit';
import type { NeedReceipt } from '../../../booking/need-contract.ts';
import type { Submission } from '../../../booking/submission.ts';
import type { ActiveLocale } from '../form/active-context.ts';
import type { FormSetting } from '../form/form-context.ts';
import { outcomeBox } from '../result/outcome-box.ts';

type Result = Extract<Submission<NeedReceipt>, { status: 'made' | 'taken-back' }>;

/** That a need was taken down, or taken back. */
export function needResult(
  result: Result,
  setting: FormSetting & { readonly locale: ActiveLocale },
  onUndo: () => void,
  onAnother: () => void,
): TemplateResult {
  const { locale, lightText } = setting;
  const { need } = locale.messages.booking;
  const receipt = result.status === 'made' ? result.made : null;
  const isUndoable = receipt !== null && locale.now < Date.parse(receipt.undoUntil);
  const [outcome, title, text] =
    receipt === null
      ? (['taken-back', need.takenBack, need.takenBackText] as const)
      : (['good', need.received, need.receivedText] as const);
  return html`<div class="result" tabindex="-1">
    <div class="half">
      ${outcomeBox(outcome, title, lightText.paragraph('need-result', text), setting)}
      <div class="links">
        <button type="button" class="plain" @click=${onAnother}>${need.another}</button>
        ${
          isUndoable
            ? html`<button type="button" class="plain" part="undo" @click=${onUndo}>
                ${need.takeBack}
              </button>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}
