import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import type { FigureExtras } from '../../../model/figures/figure-extras.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import { safeAddress } from '../../../model/web-address.ts';
import type { MoreContext } from './more-context.ts';

/** The images beside a figure: their place is kept, they come when they are scrolled to. */
export function figureImages(
  metric: Metric,
  { images }: FigureExtras,
  context: MoreContext,
): TemplateResult | typeof nothing {
  if (images.length === 0) return nothing;
  const { locale, lightText, messages, address } = context;
  return html`<div class="images">
    ${images.map(({ url, alt, credit, width, height }, index) => {
      const source = safeAddress(url, address);
      const name = localizedText(credit, locale);
      if (source === null || !/^https?:/.test(source)) return nothing;
      return html`<figure class="image" part="image">
        <img
          src=${source}
          alt=${localizedText(alt, locale) ?? ''}
          width=${width}
          height=${height}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
        />
        ${
          name === null
            ? nothing
            : html`<figcaption class="quiet">
                ${lightText.paragraph(`metric-${metric.id}-credit${index}`, messages.credit(name))}
              </figcaption>`
        }
      </figure>`;
    })}
  </div>`;
}
