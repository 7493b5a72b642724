import { html, nothing, type TemplateResult } from 'lit';
import { formatCost } from '../../../i18n/format/service-facts.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { icon, PLACE, PRICE, type Icon } from '../../../templates/icon.ts';
import type { FormContext } from './form-context.ts';
import { placeOfAll } from './session-row.ts';

/** Place and price, once for all times; the place only where it is one. */
export function formFacts(context: FormContext): TemplateResult {
  const { offer, locale, lightText } = context;
  const place = offer.directory.location(placeOfAll(offer) ?? '');
  const address = localizedText(place?.address?.text ?? null, locale);
  const fact = (path: Icon, words: TemplateResult) =>
    html`<div class="fact">
      ${icon(path)}
      <div>${words}</div>
    </div>`;
  const where =
    place === null
      ? nothing
      : fact(
          PLACE,
          html`${lightText.paragraph('place', localizedText(place.name, locale) ?? place.id)}
          ${address === null ? nothing : lightText.paragraph('address', address)}`,
        );
  const price = lightText.paragraph('price', formatCost(offer.service.cost, locale));
  return html`<div class="facts">${where} ${fact(PRICE, price)}</div>`;
}
