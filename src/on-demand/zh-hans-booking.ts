/** The texts of a form in use, for pages in Simplified Chinese. */
export { zhHansBooking as booking } from '../locale/zh-hans-booking.ts';
