import { html, nothing, type TemplateResult } from 'lit';
import type { LightTextController } from '../../../controllers/light-text-controller.ts';
import { localized, localizedText } from '../../../i18n/locale.ts';
import type { PrivacyNotice } from '../../../model/feed.ts';
import { safeAddress } from '../../../model/web-address.ts';
import type { FieldContext } from './person-fields.ts';

interface ConsentContext extends FieldContext {
  /** Sentence that is agreed to. */
  readonly consentLabel: string;
  /** Absolute address that the data is sent to. */
  readonly endpoint: string;
  readonly lightText: LightTextController;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
}

/** The items that PIPL Art. 17 asks to be told, and the consent to them. */
export function privacyConsent(
  notice: PrivacyNotice,
  { locale, lightText, address, endpoint, draft, consentLabel, errorOf, onChange }: ConsentContext,
): TemplateResult {
  const { form, common } = locale.messages;
  const error = errorOf('consent');
  const full = safeAddress(notice.url, address);
  const handler = localizedText(notice.handler, locale) ?? '';
  const { host } = new URL(endpoint);
  const elsewhere = host === location.host ? null : host;
  const items = Object.entries(form.privacyItems) as [keyof typeof form.privacyItems, string][];
  return html`<div class="privacy">
    ${lightText.paragraph('receiver', form.receiver(handler, elsewhere))}
    <details>
      <summary>${form.privacy}</summary>
      <ul>
        ${items.map(
          ([item, label]) =>
            html`<li>
              ${lightText.paragraph(
                `privacy-${item}`,
                common.labelled(label, localized(notice[item], locale)?.text ?? ''),
              )}
            </li>`,
        )}
      </ul>
      ${full === null ? nothing : lightText.link('privacy-full', form.fullNotice, full, true)}
    </details>
    ${error === null ? nothing : html`<p class="error" id="consent-error">${error}</p>`}
    <label class="option consent">
      <input
        type="checkbox"
        id="consent"
        aria-invalid=${error !== null}
        aria-describedby=${error === null ? nothing : 'consent-error'}
        .checked=${draft.consent === notice.version}
        @change=${(event: Event) =>
          onChange({
            consent: (event.target as HTMLInputElement).checked ? notice.version : null,
          })}
      />
      <span class="option-text"> ${lightText.paragraph('consent', consentLabel)} </span>
    </label>
  </div>`;
}
