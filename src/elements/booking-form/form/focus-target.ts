import type { AfterMade, Submission } from '../../../booking/submission.ts';
import type { FormFlow } from '../../../model/booking/form-flow.ts';
import type { FormState } from '../../../model/booking/form-step.ts';

/** Selector of the next focus after a submission has got further; `null` where the focus stays. */
export function focusAfterSubmission<Made>(
  before: Submission<Made>,
  after: Submission<Made>,
): string | null {
  switch (after.status) {
    case 'editing':
      return after.refusal === null ? null : '.refusal';
    case 'sending':
      return null;
    case 'unknown':
      return before.status === 'sending' ? '.unknown' : null;
    case 'made':
      if (before.status === 'made') return focusAfterChange(after.after);
      return before.status === 'sending' ? '.result' : null;
    case 'taken-back':
      return '.result';
  }
}

function focusAfterChange({ kind }: AfterMade): string | null {
  switch (kind) {
    case 'nothing':
    case 'changed':
      return '.result';
    case 'choosing':
      return '.change-title';
    case 'undoing':
    case 'undo-failed':
    case 'changing':
      return null;
  }
}

/** The same after somebody has gone on in the form, or tried to. */
export function focusAfterStep(before: FormState, after: FormState, flow: FormFlow): string | null {
  if (after.at !== before.at) return after.at === 0 && flow !== 'steps' ? '.title' : '.step';
  return after.errors.length > 0 && after.errors !== before.errors ? '.summary' : null;
}
