import { html, type TemplateResult } from 'lit';
import { localizedText } from '../../i18n/locale.ts';
import { httpAddress } from '../../model/web-address.ts';
import type { Service } from '../../model/service.ts';
import type { ListContext } from './list-context.ts';

/** The image of a service, in a place that is kept for it; `null` where it has none that can be shown. */
export function cardImage(
  { image }: Service,
  { locale, address }: ListContext,
): TemplateResult | null {
  const source = httpAddress(image?.url ?? null, address);
  if (image === null || source === null) return null;
  return html`<img
    src=${source}
    alt=${localizedText(image.alt, locale) ?? ''}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  />`;
}
