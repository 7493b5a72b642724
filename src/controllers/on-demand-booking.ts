import type { BookingMessages } from '../locale/booking-messages.ts';
import { OnDemandPart } from './on-demand-part.ts';
import type { TextParts } from './texts-controller.ts';

/** The texts of a form in use, by the tags of their languages. */
export const bookingTextParts: TextParts<BookingMessages> = {
  'zh-Hans': new OnDemandPart('zh-hans-booking', () =>
    import('../locale/zh-hans-booking.ts').then(({ zhHansBooking }) => ({ texts: zhHansBooking })),
  ),
  en: new OnDemandPart('en-booking', () =>
    import('../locale/en-booking.ts').then(({ enBooking }) => ({ texts: enBooking })),
  ),
};

/** What sends bookings, reads the answers and manages what was booked. */
export const bookingDeskPart = new OnDemandPart('desk', () => import('../booking/desk.ts'));
