/** The texts of a form in use, for pages in Simplified Chinese. */
export { zhHansBooking as texts } from '../locale/zh-hans-booking.ts';
