import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../../../booking/submission.ts';
import type { BookingMessages } from '../../../i18n/booking-messages.ts';
import { formatSession } from '../../../i18n/format/session.ts';
import type { ActiveContext } from '../form/active-context.ts';
import { icon, NOTE, WRONG, type Icon } from '../../../templates/icon.ts';
import type { ResultContext } from './result-context.ts';
import { keyedList } from '../../../templates/keyed-list.ts';

/** Notice of a refusal: its reason, that nothing typed is lost, and the times offered instead. */
export function refusalNotice({ code, problem }: Refusal, context: ActiveContext): TemplateResult {
  const { outcome } = context.locale.messages.booking;
  const { lightText } = context;
  return html`<div class="notice refusal" role="alert" tabindex="-1">
    ${signed(WRONG, lightText.paragraph('refusal', refusalMessage(code, problem, outcome)))}
    ${lightText.paragraph('refusal-kept', outcome.kept)}
    ${alternatives(problem?.alternatives ?? [], context)}
  </div>`;
}

/** The first sentence of a notice, with the sign of its kind. */
export function signed(path: Icon, sentence: TemplateResult): TemplateResult {
  return html`<div class="signed strong">
    ${icon(path)}
    <div>${sentence}</div>
  </div>`;
}

/** Sentence for a resident after a problem of the contract; one that is not known is told as `other`. */
export function refusalMessage(
  code: string,
  problem: Refusal['problem'],
  outcome: BookingMessages['outcome'],
): string {
  if (code === 'not-enough-places' && problem?.remaining) {
    return outcome.notEnough(problem.remaining);
  }
  if (code === 'limit-reached' && problem?.limit !== undefined) return outcome.limit(problem.limit);
  const known: Readonly<Record<string, string>> = outcome.refused;
  return (Object.keys(known).includes(code) ? known[code] : null) ?? outcome.refused.other;
}

/** Other sessions that have places, each a way to choose it. */
function alternatives(
  ids: readonly string[],
  context: ActiveContext,
): TemplateResult | typeof nothing {
  const { offer, locale, lightText, onChange, onGoTo } = context;
  const offered = offer.sessions.filter(
    ({ id, window }) => ids.includes(id) && window.status === 'open',
  );
  if (offered.length === 0) return nothing;
  return html`<div class="alternatives">
    ${lightText.paragraph('alternatives', locale.messages.booking.outcome.alternatives)}
    ${keyedList(
      offered,
      ({ id }) => id,
      ({ id, session }) =>
        html`<button
          type="button"
          @click=${() => {
            onChange({ sessionId: id });
            onGoTo('sessionId');
          }}
        >
          ${formatSession(session, locale)}
        </button>`,
    )}
  </div>`;
}

/** Nobody knows whether it arrived: one button that finds out and never books twice. */
export function unknownNotice({ locale, lightText, actions }: ResultContext): TemplateResult {
  const { outcome } = locale.messages.booking;
  const isOffline = !navigator.onLine;
  return html`<div class="notice unknown" role="alert" tabindex="-1">
    ${signed(NOTE, lightText.paragraph('unknown', isOffline ? outcome.offline : outcome.lostReply))}
    ${lightText.paragraph('unknown-kept', outcome.kept)}
    <button class="primary" type="button" @click=${actions.onResume}>
      ${outcome.lostReplyAction}
    </button>
  </div>`;
}
