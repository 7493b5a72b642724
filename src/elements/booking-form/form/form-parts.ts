import { html, nothing, type TemplateResult } from 'lit';
import { asksNames, maxPartySizeOf } from '../../../model/booking/party-size.ts';
import { lazyContent } from '../../../templates/lazy-content.ts';
import type { FormContext } from './form-context.ts';
import { option } from './option.ts';
import { partyField } from './person-fields.ts';
import { privacyConsent } from './privacy-consent.ts';
import { section } from './section.ts';

/** Number of people, and their names where a service asks for them; nothing where one books for one alone. */
export function partyPart(context: FormContext): TemplateResult | typeof nothing {
  const { active, offer } = context;
  if (maxPartySizeOf(offer.service) === 1) return nothing;
  const field = partyField(context);
  if (!asksNames(offer.service)) return field;
  return html`${field}
  ${lazyContent(active, 'names', context, (form) => form.attendeeFields(context))}`;
}

/** The consent to what is done with name and phone. */
export function consentPart(context: FormContext): TemplateResult {
  const { locale, offer, active } = context;
  const { privacy, endpoint } = offer;
  return privacyConsent(
    privacy,
    {
      sentence: locale.messages.form.consent,
      items: lazyContent(active, 'privacy', context, (form) => form.privacyItems(context)),
      onOpen: () => void active.request(),
    },
    { ...context, endpoint },
  );
}

/**
 * Choice between booking for oneself and for somebody else: asked of everybody, early.
 *
 * @param more what else is asked of those who come
 */
export function whoSection(
  context: FormContext,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { locale, draft, active, onChange } = context;
  const { form } = locale.messages;
  const who = (forOther: boolean, label: string) =>
    option({
      type: 'radio',
      name: 'who',
      label,
      isChosen: draft.forOther === forOther,
      onChange: () => onChange({ forOther }),
    });
  const other = draft.forOther
    ? lazyContent(active, 'other', context, (form) => form.otherFields(context))
    : nothing;
  return section(
    { id: 'forOther', title: form.forWhom },
    context,
    html`<div class="options pair">${who(false, form.forSelf)} ${who(true, form.forOther)}</div>
      ${other} ${more}`,
  );
}
