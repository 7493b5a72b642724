import { html, nothing, type TemplateResult } from 'lit';
import type { KioskController } from '../../../controllers/kiosk-controller.ts';
import type { LightTextController } from '../../../controllers/light-text-controller.ts';
import type { BookingMessages } from '../../../i18n/booking-messages.ts';

/** Says that the screen is about to be cleared, and lets whoever is still there go on. */
export function kioskNotice(
  kiosk: KioskController,
  lightText: LightTextController,
  messages: BookingMessages['kiosk'],
): TemplateResult | typeof nothing {
  const seconds = kiosk.secondsLeft;
  if (seconds === null) return nothing;
  return html`<div class="notice kiosk-notice" part="notice">
    ${lightText.paragraph('kiosk', messages.wiping(seconds))}
    <button class="primary" type="button" @click=${kiosk.touch}>${messages.goOn}</button>
  </div>`;
}
