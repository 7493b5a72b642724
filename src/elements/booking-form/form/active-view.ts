import { nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import type { SendingPhase } from '../../../booking/send.ts';
import type { Submission } from '../../../booking/submission.ts';
import { errorSummary } from '../../../templates/error-summary.ts';
import { refusalNotice } from '../result/result-notices.ts';
import type { ActiveLocale } from './active-context.ts';
import type { FlowContext } from './flow-context.ts';
import { flowView } from './flow-view.ts';
import type { SendingMessages } from './form-view.ts';

type Filling = Extract<Submission<Booking>, { status: 'editing' | 'sending' }>;

/** A form that is filled in, or on its way, with what is to be mended in it. */
export function activeView(state: Filling, context: FlowContext): TemplateResult {
  const { locale, errors, onGoTo } = context;
  const { booking } = locale.messages;
  const refusal = state.status === 'editing' ? state.refusal : null;
  return flowView(context, {
    notice: refusal === null ? nothing : refusalNotice(refusal, context),
    summary: errorSummary(
      booking.errorTitle,
      errors.map(({ field, message }) => ({ target: field, message })),
      onGoTo,
    ),
    sending: state.status === 'sending' ? sendingMessages(state.phase, locale) : null,
  });
}

/** Says what is being done with a submission on its way; where it waits, with the seconds left. */
export function sendingMessages(phase: SendingPhase, { messages }: ActiveLocale): SendingMessages {
  const { form, booking } = messages;
  switch (phase.phase) {
    case 'sending':
      return { text: form.sending, seconds: null };
    case 'checking':
      return { text: booking.checking, seconds: null };
    case 'waiting':
      return { text: booking.retryingIn(phase.of), seconds: phase.seconds };
  }
}
