import { html, nothing, type TemplateResult } from 'lit';
import {
  NEED_GROUPS,
  NEED_TIMES,
  type NeedGroup,
  type NeedTime,
} from '../../../booking/need-contract.ts';
import type { NeedError } from '../../../booking/need-rules.ts';
import type { BookingDraft } from '../../../model/booking/booking-draft.ts';
import type { NeedDraft } from '../../../model/booking/need-draft.ts';
import type { Directory } from '../../../model/directory.ts';
import type { PrivacyNotice } from '../../../model/feed.ts';
import { errorSummary } from '../../../templates/error-summary.ts';
import { describedBy, field, type ErrorWords } from '../../../templates/field.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import { needNotice, type NeedFilling } from './need-notice.ts';
import { communitiesIn, termsIn, type NeedOption } from './need-options.ts';
import type { ActiveLocale } from '../form/active-context.ts';
import { errorWords } from '../form/error-words.ts';
import type { FormSetting } from '../form/form-context.ts';
import { option } from '../form/option.ts';
import { nameField, phoneField, type FieldContext } from '../form/person-fields.ts';
import { privacyConsent } from '../form/privacy-consent.ts';
import { privacyItems } from '../form/privacy-items.ts';

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
  readonly onTime: (time: NeedTime, isChosen: boolean) => void;
  readonly onContact: (change: Partial<BookingDraft>) => void;
  readonly onGoTo: (target: NeedError['field']) => void;
  readonly onSubmit: (event: Event) => void;
}

/** The form for a need: what is missing, for whom, when, where; contact only where an answer is wanted. */
export function needForm(context: NeedContext): TemplateResult {
  const { locale, lightText, headingLevel, draft, errors, state, privacy } = context;
  const { booking } = locale.messages;
  const { need } = booking;
  const isSending = state.status === 'sending';
  return html`<form novalidate @submit=${context.onSubmit}>
    <div class="title" tabindex="-1">${lightText.heading(headingLevel, 'need', need.title)}</div>
    ${lightText.paragraph('need-lead', need.lead)} ${needNotice(context)}
    ${errorSummary(
      booking.errorTitle,
      errors.map((error) => ({ target: error.field, message: errorMessage(error, context) })),
      context.onGoTo,
    )}
    ${textField(context)} ${choice('term', need.term, draft.term, termsIn(context), context)}
    ${groupChoice(context)} ${timeChoice(context)}
    ${choice('locationId', need.community, draft.locationId, communitiesIn(context), context)}
    ${privacy === null ? nothing : contact(privacy, context)}
    <button
      class="primary"
      type="submit"
      part="submit"
      aria-disabled=${isSending}
      .textContent=${isSending ? booking.sending : need.submit}
    ></button>
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

function errorOf(name: NeedError['field'], context: NeedContext): ErrorWords {
  const error = context.errors.find(({ field }) => field === name);
  return error === undefined ? null : errorWords(errorMessage(error, context));
}

function textField(context: NeedContext): TemplateResult {
  const { draft, locale, onChange } = context;
  const { need } = locale.messages.booking;
  const error = errorOf('text', context);
  const say = (event: Event) => onChange({ text: (event.target as HTMLTextAreaElement).value });
  return field(
    { id: 'text', label: need.text, hint: need.textHint, error },
    html`<textarea
      id="text"
      rows="4"
      aria-invalid=${error !== null}
      aria-describedby=${describedBy('text', true, error)}
      .value=${draft.text}
      @input=${say}
      @change=${say}
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
      ${keyedList(
        options,
        ([option]) => option,
        ([option, name]) =>
          html`<option value=${option} .selected=${value === option}>${name}</option>`,
      )}
    </select>`,
  );
}

function groupChoice({ draft, locale, onChange }: NeedContext): TemplateResult {
  const { need } = locale.messages.booking;
  const group = (forWhom: NeedGroup) =>
    option({
      type: 'radio',
      name: 'forWhom',
      label: need.groups[forWhom],
      isChosen: draft.forWhom === forWhom,
      onChange: () => onChange({ forWhom }),
    });
  return html`<fieldset>
    <legend>${need.forWhom}</legend>
    <div class="options columns">${NEED_GROUPS.map(group)}</div>
  </fieldset>`;
}

function timeChoice({ draft, locale, onTime }: NeedContext): TemplateResult {
  const { need } = locale.messages.booking;
  const time = (each: NeedTime) =>
    option({
      type: 'checkbox',
      name: 'times',
      label: need.timeNames[each],
      isChosen: draft.times.includes(each),
      onChange: (isChosen) => onTime(each, isChosen),
    });
  return html`<fieldset>
    <legend>${need.times}</legend>
    <div class="options columns">${NEED_TIMES.map(time)}</div>
  </fieldset>`;
}

/** Name, phone and consent of whoever says so: asked only where they want an answer. */
function contact(privacy: PrivacyNotice, context: NeedContext): TemplateResult {
  const { locale, draft, onChange } = context;
  const { form, booking } = locale.messages;
  const fields: FieldContext = {
    ...context,
    draft: { ...draft.contact },
    nameLabel: form.name,
    phoneLabel: form.phone,
    errors: context.errors.flatMap((error) => {
      const message = errorMessage(error, context);
      const { field } = error;
      return field === 'text' ? [] : [{ field, message, words: errorWords(message) }];
    }),
    onChange: context.onContact,
  };
  return html`${option({
    type: 'checkbox',
    name: 'wantsAnswer',
    label: booking.need.answer,
    isChosen: draft.wantsAnswer,
    onChange: (wantsAnswer) => onChange({ wantsAnswer }),
  })}
  ${
    draft.wantsAnswer
      ? html`${nameField(fields)} ${phoneField(fields)}
        ${privacyConsent(
          privacy,
          {
            sentence: booking.need.consent,
            items: privacyItems(privacy, context),
          },
          { ...context, ...fields },
        )}`
      : nothing
  }`;
}
