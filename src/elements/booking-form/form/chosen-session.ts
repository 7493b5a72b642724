import { html, nothing, type TemplateResult } from 'lit';
import { isChoosable } from '../../../booking/places.ts';
import { formatSession } from '../../../i18n/format/session.ts';
import { maxPartySizeOf, parsePartySize } from '../../../model/booking/party-size.ts';
import { CHECK, icon } from '../../../templates/icon.ts';
import type { FormContext } from './form-context.ts';
import { placeOf } from './session-row.ts';

/** The time that is chosen, with place and people: said again where it is sent. */
export function chosenSession(context: FormContext): TemplateResult | typeof nothing {
  const { offer, locale, lightText, places, draft } = context;
  const chosen = offer.sessions.find(({ id }) => id === draft.sessionId);
  if (chosen === undefined || !isChoosable(chosen, places)) return nothing;
  const people = parsePartySize(draft.partySize);
  const isAlone = people === null || maxPartySizeOf(offer.service) === 1;
  const rest = [placeOf(chosen, context), isAlone ? null : locale.messages.form.people(people)];
  return html`<div class="fact chosen-session" id="chosen">
    ${icon(CHECK)}
    <div>
      <div class="strong">
        ${lightText.paragraph('chosen', formatSession(chosen.session, locale))}
      </div>
      ${lightText.paragraph('chosen-rest', rest.filter(Boolean).join(' · '))}
    </div>
  </div>`;
}
