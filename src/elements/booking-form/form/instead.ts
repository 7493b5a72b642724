import { html, type TemplateResult } from 'lit';
import type { Lazy } from '../../../controllers/lazy-controller.ts';
import type { InsteadKind } from '../../../i18n/booking-messages.ts';
import { lazyContent } from '../../../templates/lazy-content.ts';
import type { ActiveForm, FormSetting } from './form-context.ts';
import type { OfferForeign, OfferOpen, OfferRefused } from './offer.ts';

/**
 * Advice where nothing can be booked here. The office may have written a number into its page that the feed does
 * not have: it stays in view.
 */
export function instead(
  kind: InsteadKind,
  offer: OfferOpen | OfferRefused | OfferForeign,
  setting: FormSetting & { readonly active: Lazy<ActiveForm> },
): TemplateResult {
  return html`<div class="instead">
    ${lazyContent(setting.active, 'instead', setting, (active) =>
      active.instead(kind, offer, setting),
    )}
    <slot></slot>
  </div>`;
}
