import { html, nothing, type TemplateResult } from 'lit';
import {
  NEED_GROUPS,
  NEED_TIMES,
  type NeedGroup,
  type NeedTime,
} from '../../../booking/need-contract.ts';
import type { NeedError } from '../../../booking/need-rules.ts';
import { localizedText } from '../../../i18n/locale.ts';
import type { BookingDraft } from '../../../model/booking/booking-draft.ts';
import type { NeedDraft } from '../../../model/booking/need-draft.ts';
import type { Directory } from '../../../model/directory.ts';
import type { PrivacyNotice } from '../../../model/feed.ts';
import { errorSummary } from '../../../templates/error-summary.ts';
import { describedBy, field } from '../../../templates/field.ts';
import { needNotice, type NeedFilling } from './need-notice.ts';
import { communitiesIn, termsIn, type NeedOption } from './need-options.ts';
import type { ActiveLocale } from '../form/active-context.ts';
import type { FormSetting } from '../form/form-context.ts';
import { nameField, phoneField, type FieldContext } from '../form/person-fields.ts';
import { privacyConsent } from '../form/privacy-consent.ts';

/** Everything the templates of a need's form read. */
export interface NeedContext extends FormSetting {
  readonly directory: Directory;
  readonly locale: ActiveLocale;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  /** Absolute address of the endpoint. */
  readonly endpoint: string;
  /** `null` where nothing personal can be taken: no notice, or a page that is not encrypted. */
  readonly privacy: PrivacyNotice | null;
  readonly draft: NeedDraft;
  readonly errors: readonly NeedError[];
  readonly state: NeedFilling;
  readonly onChange: (change: Partial<NeedDraft>) => void;
  readonly onContact: (change: Partial<BookingDraft>) => void;
  readonly onGoTo: (target: NeedError['field']) => void;
  readonly onSubmit: (event: Event) => void;
}

/** The form for a need: what is missing, for whom, when, where; contact only where an answer is wanted. */
export function needForm(context: NeedContext): TemplateResult {
  const { locale, lightText, headingLevel, draft, errors, state, privacy } = context;
  const { need } = locale.messages.booking;
  const isSending = state.status === 'sending';
  return html`<form novalidate @submit=${context.onSubmit}>
    <div class="title" tabindex="-1">${lightText.heading(headingLevel, 'need', need.title)}</div>
    ${lightText.paragraph('need-lead', need.lead)} ${needNotice(context)}
    ${errorSummary(
      locale.messages.booking.errorTitle,
      errors.map((error) => ({ target: error.field, message: errorMessage(error, context) })),
      context.onGoTo,
    )}
    ${textField(context)} ${choice('term', need.term, draft.term, termsIn(context), context)}
    ${groupChoice(context)} ${timeChoice(context)}
    ${choice('locationId', need.community, draft.locationId, communitiesIn(context), context)}
    ${privacy === null ? nothing : contact(privacy, context)}
    <button class="primary" type="submit" part="submit" aria-disabled=${isSending}>
      ${isSending ? need.sending : need.submit}
    </button>
  </form>`;
}

function errorMessage({ code }: NeedError, { locale }: NeedContext): string {
  const { need } = locale.messages.booking;
  switch (code) {
    case 'text-missing':
      return need.textMissing;
    case 'text-too-long':
      return need.textTooLong;
    case 'name-missing':
    case 'name-too-long':
    case 'phone-missing':
    case 'phone-invalid':
    case 'consent-missing':
    case 'consent-outdated':
      return locale.messages.booking.errors[code];
  }
}

function errorOf(name: NeedError['field'], context: NeedContext): string | null {
  const error = context.errors.find(({ field }) => field === name);
  return error === undefined ? null : errorMessage(error, context);
}

function textField(context: NeedContext): TemplateResult {
  const { draft, locale, onChange } = context;
  const { need } = locale.messages.booking;
  const error = errorOf('text', context);
  return field(
    { id: 'text', label: need.text, hint: need.textHint, error },
    html`<textarea
      id="text"
      rows="4"
      aria-invalid=${error !== null}
      aria-describedby=${describedBy('text', true, error)}
      .value=${draft.text}
      @input=${(event: Event) => onChange({ text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>`,
  );
}

/** A list to pick from; nothing where there is nothing to pick. */
function choice(
  id: 'term' | 'locationId',
  label: string,
  value: string | null,
  options: readonly NeedOption[],
  { locale, onChange }: NeedContext,
): TemplateResult | typeof nothing {
  if (options.length === 0) return nothing;
  const choose = (event: Event) =>
    onChange({ [id]: (event.target as HTMLSelectElement).value || null });
  return field(
    { id, label, error: null },
    html`<select id=${id} @change=${choose}>
      <option value="" .selected=${value === null}>${locale.messages.booking.need.notSaid}</option>
      ${options.map(
        ([option, name]) =>
          html`<option value=${option} .selected=${value === option}>${name}</option>`,
      )}
    </select>`,
  );
}

function groupChoice({ draft, locale, onChange }: NeedContext): TemplateResult {
  const { need } = locale.messages.booking;
  const option = (group: NeedGroup) =>
    html`<label class="option">
      <input
        type="radio"
        name="forWhom"
        .checked=${draft.forWhom === group}
        @change=${() => onChange({ forWhom: group })}
      />
      <span class="option-text">${need.groups[group]}</span>
    </label>`;
  return html`<fieldset>
    <legend>${need.forWhom}</legend>
    <div class="options columns">${NEED_GROUPS.map(option)}</div>
  </fieldset>`;
}

function timeChoice({ draft, locale, onChange }: NeedContext): TemplateResult {
  const { need } = locale.messages.booking;
  const toggled = (time: NeedTime) =>
    NEED_TIMES.filter((each) => draft.times.includes(each) !== (each === time));
  const option = (time: NeedTime) =>
    html`<label class="option">
      <input
        type="checkbox"
        .checked=${draft.times.includes(time)}
        @change=${() => onChange({ times: toggled(time) })}
      />
      <span class="option-text">${need.timeNames[time]}</span>
    </label>`;
  return html`<fieldset>
    <legend>${need.times}</legend>
    <div class="options columns">${NEED_TIMES.map(option)}</div>
  </fieldset>`;
}

/** Name, phone and consent of whoever says so: asked only where they want an answer. */
function contact(privacy: PrivacyNotice, context: NeedContext): TemplateResult {
  const { locale, draft, onChange } = context;
  const { form, booking } = locale.messages;
  const fields: FieldContext = {
    ...context,
    draft: { ...draft.contact },
    maxPartySize: 1,
    nameLabel: form.name,
    phoneLabel: form.phone,
    errorOf: (name) =>
      name === 'name' || name === 'phone' || name === 'consent' ? errorOf(name, context) : null,
    onChange: context.onContact,
  };
  return html`<label class="option">
      <input
        type="checkbox"
        .checked=${draft.wantsAnswer}
        @change=${(event: Event) =>
          onChange({ wantsAnswer: (event.target as HTMLInputElement).checked })}
      />
      <span class="option-text">${booking.need.answer}</span>
    </label>
    ${
      draft.wantsAnswer
        ? html`${nameField(fields)} ${phoneField(fields)}
          ${privacyConsent(privacy, {
            ...context,
            ...fields,
            consentLabel: booking.need.consent(localizedText(privacy.handler, locale) ?? ''),
          })}`
        : nothing
    }`;
}
