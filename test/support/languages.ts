import { en } from '../../src/locale/en.ts';
import { enBooking } from '../../src/locale/en-booking.ts';
import { enFigures } from '../../src/locale/en-figures.ts';
import type { Messages } from '../../src/locale/messages.ts';
import { zhHansBooking } from '../../src/locale/zh-hans-booking.ts';
import { zhHansFigures } from '../../src/locale/zh-hans-figures.ts';
import { zhHans } from '../../src/locale/zh-hans.ts';

/** The languages of the library with all their texts, as nobody loads them at once. */
export const chinese: Messages = { ...zhHans, booking: zhHansBooking, figures: zhHansFigures };
export const english: Messages = { ...en, booking: enBooking, figures: enFigures };
