import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../model/service.ts';
import { nameOf, placeOf, type DatedSession } from '../calendar/dated-sessions.ts';
import type { EditorContext } from '../editor-context.ts';
import { REASON_CODES } from './read-change.ts';

/** The fields of what becomes of a session: cancelled for a reason, or moved; for one service or for all. */
export function changeFields(
  each: DatedSession,
  others: readonly Service[],
  context: EditorContext,
): TemplateResult {
  const { words } = context;
  return html`
    <fieldset class="what" @change=${showFields} @click=${leadToFields}>
      <legend>${words.panel.cancel}</legend>
      <div class="choices">
        ${REASON_CODES.map((code) => choice(code, words.panel.reasons[code]))}
      </div>
      <label class="field of-other">
        <span>${words.panel.reason}</span>
        <input type="text" name="reason" maxlength="200" />
      </label>
    </fieldset>
    <fieldset class="what" @change=${showFields} @click=${leadToFields}>
      <legend>${words.panel.or}</legend>
      ${moveFields(each, context)}
    </fieldset>
    ${others.length === 0 ? nothing : scopeFields(each, others, context)} ${also(each, context)}
  `;
}

function choice(value: string, label: string): TemplateResult {
  return html`<label class="choice">
    <input type="radio" name="what" .value=${value} />
    <span>${label}</span>
  </label>`;
}

function moveFields({ session }: DatedSession, { words, today }: EditorContext): TemplateResult {
  const { start, end } = session;
  return html`<div class="choices">${choice('move', words.panel.move)}</div>
    <div class="row of-move">
      <label class="field">
        <span>${words.panel.date}</span>
        <input type="date" name="date" min=${today} />
      </label>
      <label class="field short">
        <span>${words.panel.from}</span>
        <input type="time" name="from" .value=${start ?? ''} />
      </label>
      <label class="field short">
        <span>${words.panel.until}</span>
        <input type="time" name="until" .value=${end ?? ''} />
      </label>
      <label class="field">
        <span>${words.panel.moveReason}</span>
        <input type="text" name="move-reason" maxlength="200" />
      </label>
    </div>`;
}

/** Shows the fields that a choice needs. */
function showFields({ target }: Pick<Event, 'target'>): void {
  const { form, name, value } = target as HTMLInputElement;
  if (form !== null && name === 'what') form.dataset['what'] = value;
}

/** Leads to the first of these fields who presses a choice; who goes through the choices by keys stays there. */
function leadToFields({ target, detail }: MouseEvent): void {
  if (!(target instanceof HTMLInputElement) || target.name !== 'what' || detail === 0) return;
  showFields({ target });
  target.form?.querySelector<HTMLElement>(`.of-${target.value} input`)?.focus();
}

function scopeFields(
  { service }: DatedSession,
  others: readonly Service[],
  { words, locale }: EditorContext,
): TemplateResult {
  const names = [service, ...others].map((each) => nameOf(each, locale));
  return html`<fieldset>
    <legend>${words.panel.scope}</legend>
    <label class="line">
      <input type="radio" name="scope" value="one" checked />
      <span>${words.panel.one}</span>
    </label>
    <label class="line">
      <input type="radio" name="scope" value="all" />
      <span>${words.panel.shared(names.length, words.panel.listed(names))}</span>
    </label>
  </fieldset>`;
}

/** Other places of the same service with the same times: an exception cannot tell them apart. */
function also(
  { service, at, schedule }: DatedSession,
  { words, directory, locale }: EditorContext,
): TemplateResult | typeof nothing {
  const places = service.at
    .filter((place) => place.id !== at.id && (place.schedules ?? []).includes(schedule.id))
    .map((place) => placeOf(place, directory, locale) ?? place.id);
  return places.length === 0
    ? nothing
    : html`<p class="hint">${words.panel.also(words.panel.listed(places))}</p>`;
}
