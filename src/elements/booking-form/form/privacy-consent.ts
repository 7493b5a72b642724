import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import type { PrivacyNotice } from '../../../model/feed.ts';
import { errorLine } from './error-line.ts';
import { errorOf, type FormContext } from './form-context.ts';
import type { FieldContext } from './person-fields.ts';

export interface ConsentContext
  extends FieldContext, Pick<FormContext, 'locale' | 'lightText' | 'address'> {
  /** Absolute address that the data is sent to. */
  readonly endpoint: string;
}

interface ConsentParts {
  /** Sentence that is agreed to, with the name of who handles what is typed. */
  readonly sentence: (handler: string) => string;
  /** The items of the notice, which are opened by who wants to know. */
  readonly items: TemplateResult;
  readonly onOpen?: () => void;
}

/** The consent to a privacy notice, and the way to what that says. */
export function privacyConsent(
  notice: PrivacyNotice,
  { sentence, items, onOpen }: ConsentParts,
  context: ConsentContext,
): TemplateResult {
  const { locale, lightText, endpoint, draft, onChange } = context;
  const { form } = locale.messages;
  const error = errorOf('consent', context);
  const handler = localizedText(notice.handler, locale) ?? '';
  const host = hostElsewhere(endpoint);
  return html`<div class=${error === null ? 'privacy' : 'privacy wrong'}>
    ${errorLine('consent', error)}
    <label class="consent">
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
      <span class="option-text">${lightText.paragraph('consent', sentence(handler))}</span>
    </label>
    ${
      host === null
        ? nothing
        : html`<div class="beside small">
            ${lightText.paragraph('receiver', form.receiver(handler, host))}
          </div>`
    }
    <details class="beside" @toggle=${onOpen}>
      <summary>${form.privacy}</summary>
      ${items}
    </details>
  </div>`;
}

/** The host that something is sent to; `null` where it is the page's own. */
export function hostElsewhere(endpoint: string): string | null {
  const { host } = new URL(endpoint);
  return host === location.host ? null : host;
}
