import { html, nothing, type TemplateResult } from 'lit';
import {
  NEED_GROUPS,
  NEED_TIMES,
  type NeedGroup,
  type NeedTime,
} from '../../booking/need-contract.ts';
import type { WordsController } from '../../controllers/words-controller.ts';
import type { BookingMessages } from '../../locale/booking-messages.ts';
import type { MessagesWith } from '../../locale/messages.ts';
import { said, type Reader } from '../../locale/reader.ts';
import type { BookingDraft } from '../../model/booking-draft.ts';
import type { NeedDraft, NeedError } from '../../model/need-draft.ts';
import type { Directory } from '../../model/directory.ts';
import type { PrivacyNotice } from '../../model/feed.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { describedBy, field } from '../../templates/field.ts';
import { communitiesIn, termsIn, type NeedOption } from './need-options.ts';
import { nameField, phoneField, type FieldContext } from './person-fields.ts';
import { privacyConsent } from './privacy-consent.ts';

/** What the form for a need is made from. */
export interface NeedContext {
  readonly directory: Directory;
  readonly reader: Reader<MessagesWith<'form'>>;
  readonly texts: BookingMessages;
  readonly words: WordsController;
  readonly headingLevel: number;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  /** `null` where nothing personal can be taken: no notice, or a page that is not encrypted. */
  readonly privacy: PrivacyNotice | null;
  readonly draft: NeedDraft;
  readonly errors: readonly NeedError[];
  readonly isShared: boolean;
  readonly isSending: boolean;
  /** What has become of it, above the form; empty for nothing. */
  readonly notice: TemplateResult | typeof nothing;
  readonly onChange: (change: Partial<NeedDraft>) => void;
  readonly onContact: (change: Partial<BookingDraft>) => void;
  readonly onGoTo: (target: NeedError['field']) => void;
  readonly onSubmit: (event: Event) => void;
}

/** What is missing, for whom, when and where; who says so only where they wish for an answer. */
export function needForm(context: NeedContext): TemplateResult {
  const { reader, texts, words, headingLevel, draft, errors, isSending, privacy } = context;
  const { need } = texts;
  const { form } = reader.messages;
  return html`<form novalidate @submit=${context.onSubmit}>
    <div class="title" tabindex="-1">${words.heading(headingLevel, 'need', need.title)}</div>
    ${words.paragraph('need-lead', need.lead)} ${context.notice}
    ${errorSummary(
      form.errorTitle,
      errors.map((error) => ({ target: error.field, message: errorWords(error, context) })),
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

function errorWords({ code }: NeedError, { reader, texts }: NeedContext): string {
  if (code === 'text-missing') return texts.need.textMissing;
  return code === 'text-too-long' ? texts.need.textTooLong : reader.messages.form.errors[code];
}

function errorOf(name: NeedError['field'], context: NeedContext): string | null {
  const error = context.errors.find(({ field }) => field === name);
  return error === undefined ? null : errorWords(error, context);
}

function textField(context: NeedContext): TemplateResult {
  const { draft, texts, onChange } = context;
  const error = errorOf('text', context);
  return field(
    { id: 'text', label: texts.need.text, hint: texts.need.textHint, error },
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
  { texts, onChange }: NeedContext,
): TemplateResult | typeof nothing {
  if (options.length === 0) return nothing;
  const choose = (event: Event) =>
    onChange({ [id]: (event.target as HTMLSelectElement).value || null });
  return field(
    { id, label, error: null },
    html`<select id=${id} @change=${choose}>
      <option value="" .selected=${value === null}>${texts.need.notSaid}</option>
      ${options.map(
        ([option, name]) =>
          html`<option value=${option} .selected=${value === option}>${name}</option>`,
      )}
    </select>`,
  );
}

function groupChoice({ draft, texts, onChange }: NeedContext): TemplateResult {
  const { need } = texts;
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

function timeChoice({ draft, texts, onChange }: NeedContext): TemplateResult {
  const { need } = texts;
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

/** Who says so: asked only where they wish for an answer. */
function contact(privacy: PrivacyNotice, context: NeedContext): TemplateResult {
  const { reader, texts, draft, onChange } = context;
  const { form } = reader.messages;
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
      <span class="option-text">${texts.need.answer}</span>
    </label>
    ${
      draft.wantsAnswer
        ? html`${nameField(fields)} ${phoneField(fields)}
          ${privacyConsent(privacy, {
            ...context,
            ...fields,
            consentLabel: texts.need.consent(said(privacy.handler, reader) ?? ''),
          })}`
        : nothing
    }`;
}
