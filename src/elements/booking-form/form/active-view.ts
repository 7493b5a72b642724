import { nothing, type TemplateResult } from 'lit';
import type { Booking } from '../../../booking/contract.ts';
import type { SendingPhase } from '../../../booking/send.ts';
import type { Submission } from '../../../booking/submission.ts';
import { errorSummary } from '../../../templates/error-summary.ts';
import { refusalNotice } from '../result/result-notices.ts';
import type { ActiveLocale } from './active-context.ts';
import { chosenSession } from './chosen-session.ts';
import type { FlowContext } from './flow-context.ts';
import { flowView } from './flow-view.ts';
import { numbersToCall } from './form-notices.ts';
import { sendingNotice, type SendingMessages } from './sending-notice.ts';

type Filling = Extract<Submission<Booking>, { status: 'editing' | 'sending' }>;

/** A form that is filled in, or on its way, with what is to be mended in it. */
export function activeView(state: Filling, context: FlowContext): TemplateResult {
  const { offer, locale, lightText, errors, onGoTo } = context;
  const { directory, service } = offer;
  const { booking } = locale.messages;
  const refusal = state.status === 'editing' ? state.refusal : null;
  return flowView(context, {
    notice: refusal === null ? nothing : refusalNotice(refusal, context),
    summary: errorSummary(
      booking.errorTitle,
      errors.map(({ field, message }) => ({ target: field, message })),
      onGoTo,
    ),
    chosen: chosenSession(context),
    sending: sendingNotice(
      state.status === 'sending'
        ? sendingMessages(
            state.phase,
            locale,
            numbersToCall(service, { directory, locale, lightText }),
          )
        : null,
      lightText,
    ),
    busy: state.status === 'sending' ? booking.sending : null,
  });
}

/**
 * Says what is being done with a submission on its way; where it waits, with the seconds left.
 *
 * @param numbers shown where no answer has come for long
 */
export function sendingMessages(
  phase: SendingPhase,
  { messages }: ActiveLocale,
  numbers: SendingMessages['call'],
): SendingMessages {
  const { booking } = messages;
  const { waited } = phase;
  const call = waited > 0 ? numbers : nothing;
  if (phase.phase === 'waiting')
    return { text: booking.retryingIn(phase.of), seconds: phase.seconds, call };
  const atFirst = phase.phase === 'sending' ? booking.sending : booking.checking;
  return { text: waited > 0 ? booking.stillChecking(waited) : atFirst, seconds: null, call };
}
