/** The texts of a form in use, for pages in English. */
export { enBooking as booking } from '../locale/en-booking.ts';
