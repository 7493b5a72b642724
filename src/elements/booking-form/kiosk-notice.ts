import { html, nothing, type TemplateResult } from 'lit';
import type { KioskController } from '../../controllers/kiosk-controller.ts';
import type { PartSource } from '../../controllers/part-controller.ts';
import type { WordsController } from '../../controllers/words-controller.ts';
import type { BookingMessages } from '../../locale/booking-messages.ts';

export { KioskController } from '../../controllers/kiosk-controller.ts';

/** Says that the screen is about to be cleared, and lets whoever is still there go on. */
export function kioskNotice(
  kiosk: KioskController,
  words: WordsController,
  { state }: PartSource<BookingMessages>,
): TemplateResult | typeof nothing {
  const seconds = kiosk.secondsLeft;
  if (seconds === null || state.status !== 'ready') return nothing;
  const texts = state.part.kiosk;
  return html`<div class="notice kiosk-notice" part="notice">
    ${words.paragraph('kiosk', texts.wiping(seconds))}
    <button class="primary" type="button" @click=${kiosk.touch}>${texts.goOn}</button>
  </div>`;
}
