import { html, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansDetails } from '../../../i18n/zh-hans-details.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import { phoneText } from '../../../templates/phones.ts';
import type { ListContext } from '../list-context.ts';

/** In place of a service that has a page of its own and is not there: that it is so, and whom to ask. */
export function goneService({ directory, locale, lightText }: ListContext): TemplateResult {
  const { details } = withSections(locale.messages, { details: zhHansDetails });
  const publisher = directory.organization(directory.feed.feed.publisher_id);
  const name = localizedText(publisher?.name ?? null, locale);
  return html`<div class="nothing">
    ${lightText.paragraph('gone', details.gone(name))}
    ${keyedList(
      publisher?.phones ?? [],
      ({ number }) => number,
      (phone, index) =>
        phoneText(
          `gone-phone-${index}`,
          phone.number,
          lightText,
          localizedText(phone.name, locale),
        ),
    )}
  </div>`;
}
