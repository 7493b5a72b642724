import { html, nothing, type TemplateResult } from 'lit';
import { localized, localizedText } from '../../../i18n/locale.ts';
import type { PrivacyNotice } from '../../../model/feed.ts';
import { safeAddress } from '../../../model/web-address.ts';
import type { ActiveLocale } from './active-context.ts';
import { hostElsewhere, type ConsentContext } from './privacy-consent.ts';

/** The items that PIPL Art. 17 asks to be told. */
export function privacyItems(
  notice: PrivacyNotice,
  context: Pick<ConsentContext, 'lightText' | 'address' | 'endpoint'> & {
    readonly locale: ActiveLocale;
  },
): TemplateResult {
  const { locale, lightText, address, endpoint } = context;
  const { booking, common } = locale.messages;
  const { items, full, receiver } = booking.privacy;
  const handler = localizedText(notice.handler, locale) ?? '';
  const link = safeAddress(notice.url, address);
  return html`<ul>
      ${
        hostElsewhere(endpoint) === null
          ? html`<li>${lightText.paragraph('receiver', receiver(handler))}</li>`
          : nothing
      }
      ${(Object.entries(items) as [keyof typeof items, string][]).map(
        ([item, label]) =>
          html`<li>
            ${lightText.paragraph(
              `privacy-${item}`,
              common.labelled(label, localized(notice[item], locale)?.text ?? ''),
            )}
          </li>`,
      )}
    </ul>
    ${link === null ? nothing : lightText.link('privacy-full', full, link, true)}`;
}
