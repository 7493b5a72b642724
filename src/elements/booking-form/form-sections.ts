import { html, nothing } from 'lit';
import type { PartSource } from '../../controllers/part-controller.ts';
import { said } from '../../locale/reader.ts';
import { formatDay, formatTimes } from '../../locale/format.ts';
import { maxPartySizeOf } from '../../model/party-size.ts';
import { bookingTermsOf, hasTerms } from '../../model/booking-terms.ts';
import { partFrame } from '../../templates/part-frame.ts';
import { errorOf, type FormContext, type MoreContext } from './form-context.ts';
import type { FormSection } from './form-section.ts';
import { nameField, partyField, phoneField, type FieldContext } from './person-fields.ts';
import { privacyConsent } from './privacy-consent.ts';
import { sessionChoice } from './session-choice.ts';

/**
 * The questions of the form in their order. What only some services ask comes with a part; until that
 * is there, one section says so.
 */
export function formSections(context: FormContext): readonly FormSection[] {
  const more = moreContextOf(context);
  const sections = more === null ? null : morePart(context)?.moreSections(more);
  const fields = fieldContextOf(context, more);
  return [
    whenSection(context),
    whoSection(context, sections?.who ?? null),
    ...(fields.maxPartySize > 1 ? [partySection(fields, sections?.attendees ?? null)] : []),
    nameSection(fields),
    phoneSection(fields),
    ...(sections?.questions ?? []),
    ...(needsMore(context) && more === null ? [waitingSection(context)] : []),
    consentSection(context, fields),
  ];
}

/** Whether a form asks more than everybody's: somebody else comes, or the service asks or rules. */
export function needsMore({ draft, offer }: Pick<FormContext, 'draft' | 'offer'>): boolean {
  return draft.forOther || hasTerms(offer.service);
}

function morePart({ parts }: FormContext) {
  return parts.more.state.status === 'ready' ? parts.more.state.part : null;
}

function moreContextOf(context: FormContext): MoreContext | null {
  if (!needsMore(context)) return null;
  const terms = bookingTermsOf(context.offer.service);
  const texts = context.parts.texts.state;
  const part = morePart(context);
  if (texts.status !== 'ready' || part === null) return null;
  return { ...context, terms, texts: texts.part };
}

function fieldContextOf(context: FormContext, more: MoreContext | null): FieldContext {
  const isOther = context.draft.forOther && more !== null;
  return {
    ...context,
    maxPartySize: maxPartySizeOf(context.offer.service),
    nameLabel: isOther ? more.texts.more.ownName : context.reader.messages.form.name,
    phoneLabel: isOther ? more.texts.more.ownPhone : context.reader.messages.form.phone,
    errorOf: (name) => errorOf(name, context),
  };
}

function whenSection(context: FormContext): FormSection {
  const { offer, reader, draft } = context;
  const chosen = offer.sessions.find(({ id }) => id === draft.sessionId)?.session;
  const value =
    chosen === undefined
      ? ''
      : `${formatDay(chosen.date, reader)} ${formatTimes(chosen, reader.messages)}`;
  const label = reader.messages.list.time;
  return {
    fields: ['sessionId'],
    content: sessionChoice(context),
    answers: [{ label, value, field: 'sessionId' }],
  };
}

/** Whether one books for oneself or for somebody else: asked of everybody, early. */
function whoSection(context: FormContext, more: FormSection | null): FormSection {
  const { reader, draft, onChange } = context;
  const { form } = reader.messages;
  const option = (forOther: boolean, label: string) =>
    html`<label class="option">
      <input
        type="radio"
        name="who"
        .checked=${draft.forOther === forOther}
        @change=${() => onChange({ forOther })}
      />
      <span class="option-text">${label}</span>
    </label>`;
  return {
    fields: ['forOther', ...(more?.fields ?? [])],
    content: html`<fieldset id="forOther">
        <legend>${form.forWhom}</legend>
        <div class="options">${option(false, form.forSelf)} ${option(true, form.forOther)}</div>
      </fieldset>
      ${more?.content ?? nothing}`,
    answers: more?.answers ?? [{ label: form.forWhom, value: form.forSelf, field: 'forOther' }],
  };
}

function partySection(fields: FieldContext, more: FormSection | null): FormSection {
  const { form } = fields.reader.messages;
  const value = form.people(Number(fields.draft.partySize) || 0);
  return {
    fields: ['partySize', ...(more?.fields ?? [])],
    content: html`${partyField(fields)} ${more?.content ?? nothing}`,
    answers: [{ label: form.partySize, value, field: 'partySize' }, ...(more?.answers ?? [])],
  };
}

function nameSection(fields: FieldContext): FormSection {
  const { nameLabel: label, draft } = fields;
  return {
    fields: ['name'],
    content: nameField(fields),
    answers: [{ label, value: draft.name, field: 'name' }],
  };
}

function phoneSection(fields: FieldContext): FormSection {
  const { phoneLabel: label, draft } = fields;
  return {
    fields: ['phone'],
    content: phoneField(fields),
    answers: [{ label, value: draft.phone, field: 'phone' }],
  };
}

function consentSection(context: FormContext, fields: FieldContext): FormSection {
  const { reader, offer } = context;
  const { privacy } = offer;
  return {
    fields: ['consent'],
    content: privacyConsent(privacy, {
      ...context,
      ...fields,
      consentLabel: reader.messages.form.consent(said(privacy.handler, reader) ?? ''),
    }),
    answers: [],
  };
}

/** What is shown where further questions belong while they are being read. */
function waitingSection(context: FormContext): FormSection {
  const { texts, more } = context.parts;
  const sources: readonly PartSource<unknown>[] = [texts, more];
  const waitedFor = sources.find(({ state }) => state.status !== 'ready') ?? texts;
  const content = partFrame(waitedFor, 'more', context, () => html``);
  return { fields: [], content, answers: [] };
}
