import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import { httpAddress } from '../../../model/web-address.ts';
import type { Service } from '../../../model/service.ts';
import type { DetailsContext } from './details-context.ts';

/** The image of a service as wide as there is room, with whose it is; its card has said what it shows. */
export function serviceImage(
  { id, image }: Service,
  { locale, lightText, address }: DetailsContext,
): TemplateResult | typeof nothing {
  const source = httpAddress(image?.url ?? null, address);
  if (image === null || source === null) return nothing;
  const credit = localizedText(image.credit, locale);
  return html`<figure>
    <div class="photo">
      <img src=${source} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />
    </div>
    ${
      credit === null
        ? nothing
        : html`<figcaption class="summary">
            ${lightText.paragraph(`svc-${id}-credit`, locale.messages.details.credit(credit))}
          </figcaption>`
    }
  </figure>`;
}
