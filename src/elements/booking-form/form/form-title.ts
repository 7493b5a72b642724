import { html, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import type { Service } from '../../../model/service.ts';
import type { FormSetting } from './form-context.ts';

/** Title of a form, above everything else of it: the service that is booked here. */
export function formTitle(
  { id, name }: Service,
  { locale, lightText, headingLevel }: Pick<FormSetting, 'locale' | 'lightText' | 'headingLevel'>,
): TemplateResult {
  const title = locale.messages.form.title(localizedText(name, locale) ?? id);
  return html`<div class="title" tabindex="-1">
    ${lightText.heading(headingLevel, 'title', title)}
  </div>`;
}
