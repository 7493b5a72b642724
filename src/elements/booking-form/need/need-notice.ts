import { html, nothing, type TemplateResult } from 'lit';
import type { NeedReceipt } from '../../../booking/need-contract.ts';
import type { Submission } from '../../../booking/submission.ts';
import type { LightTextController } from '../../../controllers/light-text-controller.ts';
import type { ActiveLocale } from '../form/active-context.ts';
import { NOTE, WRONG } from '../../../templates/icon.ts';
import { signed } from '../result/result-notices.ts';
import { sendingMessages } from '../form/active-view.ts';
import { sendingNotice } from '../form/sending-notice.ts';

/** States of a need's submission in which its form is shown. */
export type NeedFilling = Extract<
  Submission<NeedReceipt>,
  { status: 'editing' | 'sending' | 'unknown' }
>;

interface Noticed {
  readonly state: NeedFilling;
  readonly locale: ActiveLocale;
  readonly lightText: LightTextController;
}

/** Notice of the submission: on its way, lost or refused; nothing where there is nothing to say. */
export function needNotice({ state, locale, lightText }: Noticed): TemplateResult | typeof nothing {
  const { need } = locale.messages.booking;
  switch (state.status) {
    case 'sending':
      return sendingNotice(sendingMessages(state.phase, locale, nothing), lightText);
    case 'unknown':
      return refusalNotice(need.unknown, 'unknown', { locale, lightText });
    case 'editing': {
      if (state.refusal === null) return nothing;
      const sentence = state.earlier === null ? need.other : need.busy;
      return refusalNotice(sentence, 'refusal', { locale, lightText });
    }
  }
}

function refusalNotice(
  sentence: string,
  kind: 'unknown' | 'refusal',
  { locale, lightText }: Pick<Noticed, 'locale' | 'lightText'>,
): TemplateResult {
  return html`<div class=${`notice ${kind}`} role="alert" tabindex="-1">
    ${signed(kind === 'unknown' ? NOTE : WRONG, lightText.paragraph('need-refusal', sentence))}
    ${lightText.paragraph('need-kept', locale.messages.booking.outcome.kept)}
  </div>`;
}
