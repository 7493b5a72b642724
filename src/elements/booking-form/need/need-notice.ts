import { html, nothing, type TemplateResult } from 'lit';
import type { NeedReceipt } from '../../../booking/need-contract.ts';
import type { Submission } from '../../../booking/submission.ts';
import type { WordsController } from '../../../controllers/words-controller.ts';
import type { ActiveReader } from '../form/active-context.ts';
import { sendingWords } from '../form/active-view.ts';
import { sendingNotice } from '../form/form-view.ts';

/** States of a need's submission in which its form is shown. */
export type NeedFilling = Extract<
  Submission<NeedReceipt>,
  { status: 'editing' | 'sending' | 'unknown' }
>;

interface Noticed {
  readonly state: NeedFilling;
  readonly reader: ActiveReader;
  readonly words: WordsController;
}

/** Notice of the submission: on its way, lost or refused; nothing where there is nothing to say. */
export function needNotice({ state, reader, words }: Noticed): TemplateResult | typeof nothing {
  const { need } = reader.messages.booking;
  switch (state.status) {
    case 'sending':
      return sendingNotice(sendingWords(state.phase, reader), words);
    case 'unknown':
      return refusalNotice(need.unknown, 'unknown', { reader, words });
    case 'editing': {
      if (state.refusal === null) return nothing;
      const sentence = state.earlier === null ? need.other : need.busy;
      return refusalNotice(sentence, 'refusal', { reader, words });
    }
  }
}

function refusalNotice(
  sentence: string,
  kind: 'unknown' | 'refusal',
  { reader, words }: Pick<Noticed, 'reader' | 'words'>,
): TemplateResult {
  return html`<div class=${`notice ${kind}`} role="alert" tabindex="-1">
    ${words.paragraph('need-refusal', sentence)}
    ${words.paragraph('need-kept', reader.messages.booking.outcome.kept)}
  </div>`;
}
