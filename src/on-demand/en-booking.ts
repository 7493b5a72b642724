/** The texts of a form in use, for pages in English. */
export { enBooking as texts } from '../locale/en-booking.ts';
