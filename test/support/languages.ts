import { en } from '../../src/locale/en.ts';
import { enBooking } from '../../src/locale/en-booking.ts';
import type { Messages } from '../../src/locale/messages.ts';
import { zhHansBooking } from '../../src/locale/zh-hans-booking.ts';
import { zhHans } from '../../src/locale/zh-hans.ts';

/** The languages of the library with all their texts, as nobody loads them at once. */
export const chinese: Messages = { ...zhHans, booking: zhHansBooking };
export const english: Messages = { ...en, booking: enBooking };
