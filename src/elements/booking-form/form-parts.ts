import type { ReactiveControllerHost } from 'lit';
import { bookingTextParts } from '../../controllers/on-demand-booking.ts';
import { OnDemandPart } from '../../controllers/on-demand-part.ts';
import { PartController } from '../../controllers/part-controller.ts';
import { TextsController } from '../../controllers/texts-controller.ts';
import type { Messages, SharedMessages } from '../../locale/messages.ts';

/** The parts of a form that are files of their own: what only some services ask, and what comes of it. */
export const FORM_PARTS = {
  flow: new OnDemandPart('form-flow', () => import('./form-flow.ts')),
  kept: new OnDemandPart('kept-booking', () => import('../../controllers/kept-booking.ts')),
  kiosk: new OnDemandPart('kiosk-notice', () => import('./kiosk-notice.ts')),
  more: new OnDemandPart('more-fields', () => import('./more-fields.ts')),
  need: new OnDemandPart('need-desk', () => import('./need-desk.ts')),
  desk: new OnDemandPart('form-desk', () => import('./form-desk.ts')),
} as const;

/** The same parts as one form has them. */
export function formParts(
  host: ReactiveControllerHost & HTMLElement,
  messages: () => SharedMessages,
) {
  return {
    texts: new TextsController(
      host,
      messages,
      bookingTextParts,
      ({ booking }: Partial<Messages>) => booking,
    ),
    flow: new PartController(host, FORM_PARTS.flow, messages, ({ styles }) => styles),
    kept: new PartController(host, FORM_PARTS.kept, messages),
    kiosk: new PartController(host, FORM_PARTS.kiosk, messages),
    more: new PartController(host, FORM_PARTS.more, messages),
    need: new PartController(host, FORM_PARTS.need, messages, ({ styles }) => styles),
    desk: new PartController(host, FORM_PARTS.desk, messages, ({ styles }) => styles),
  };
}

export type FormParts = ReturnType<typeof formParts>;
