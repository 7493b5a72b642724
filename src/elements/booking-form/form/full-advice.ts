import { html, nothing, type TemplateResult } from 'lit';
import { phonesOf } from '../../../i18n/format/service-facts.ts';
import { phoneText } from '../../../templates/phones.ts';
import type { ActiveLocale } from './active-context.ts';
import type { FormContext } from './form-context.ts';

/** Advice where some of the times are full, and others are not. */
export function fullAdvice(
  { offer, lightText }: Pick<FormContext, 'offer' | 'lightText'>,
  { messages }: ActiveLocale,
): TemplateResult {
  const phone = phonesOf(offer.directory, offer.service)[0]?.number;
  return html`<div class="hint">
    ${lightText.paragraph('full', messages.booking.places.fullAdvice(phone !== undefined))}
    ${phone === undefined ? nothing : phoneText('full-phone', phone, lightText)}
  </div>`;
}
