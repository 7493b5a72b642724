import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '../../../controllers/words-controller.ts';
import { wordsFor } from '../../../i18n/reader.ts';
import type { PrivacyNotice } from '../../../model/feed.ts';
import { safeAddress } from '../../../model/web-address.ts';
import type { FieldContext } from './person-fields.ts';

interface ConsentContext extends FieldContext {
  /** Sentence that is agreed to. */
  readonly consentLabel: string;
  readonly words: WordsController;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
}

/** The items that PIPL Art. 17 asks to be told, and the consent to them. */
export function privacyConsent(
  notice: PrivacyNotice,
  { reader, words, address, draft, consentLabel, errorOf, onChange }: ConsentContext,
): TemplateResult {
  const { form, common } = reader.messages;
  const error = errorOf('consent');
  const full = safeAddress(notice.url, address);
  const items = Object.entries(form.privacyItems) as [keyof typeof form.privacyItems, string][];
  return html`<div class="privacy">
    <details>
      <summary>${form.privacy}</summary>
      <ul>
        ${items.map(
          ([item, label]) =>
            html`<li>
              ${words.paragraph(
                `privacy-${item}`,
                common.labelled(label, wordsFor(notice[item], reader)?.text ?? ''),
              )}
            </li>`,
        )}
      </ul>
      ${full === null ? nothing : words.link('privacy-full', form.fullNotice, full, true)}
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
      <span class="option-text"> ${words.paragraph('consent', consentLabel)} </span>
    </label>
  </div>`;
}
