import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../i18n/format/format.ts';
import { formatReason, formatTimes } from '../../i18n/format/session.ts';
import type { EditorMessages } from '../../i18n/editor-messages.ts';
import type { Occurrence } from '../../model/time/occurrences.ts';
import type { EditorContext } from '../editor-context.ts';
import { nameOf, placeOf, type DatedSession } from './dated-sessions.ts';

/** A session to be pressed: its time, its name, and what has become of it. */
export function sessionButton(
  each: DatedSession,
  { locale, words, directory, actions }: EditorContext,
  hasDay = false,
): TemplateResult {
  const { session, service, at, key } = each;
  const { date, start, plannedDate } = session;
  const state = stateOf(session);
  const reason = formatReason(session, locale);
  const time = hasDay ? formatTimes(session, locale.messages) : (start ?? '');
  const from =
    state === 'moved' && plannedDate !== date
      ? words.calendar.from(formatDate(plannedDate, locale.messages))
      : null;
  return html`<button
    type="button"
    class="session ${state ?? ''}"
    data-key=${key}
    @click=${() => actions.show({ panel: { kind: 'session', key, service: service.id } })}
  >
    ${hasDay ? html`<span class="when">${formatDate(date, locale.messages)}</span>` : nothing}
    <span class="time">${time}</span>
    <span class="name">${nameOf(service, locale)}</span>
    ${placed(placeOf(at, directory, locale))}
    ${state === null ? nothing : html`<span class="state">${words.calendar.state[state]}</span>`}
    ${[from, reason].map((said) => (said === null ? nothing : html`<span class="why">${said}</span>`))}
  </button>`;
}

function placed(place: string | null) {
  return place === null ? nothing : html`<span class="at">${place}</span>`;
}

/** The state of a session that is not as usual; `null` for one that is. */
export function stateOf({
  status,
  origin,
}: Occurrence): keyof EditorMessages['calendar']['state'] | null {
  if (status !== 'scheduled') return status;
  return origin === 'extra' ? 'extra' : null;
}
