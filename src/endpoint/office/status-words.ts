import type { BookingRow } from '../store/tables.ts';

/** How a booking stands, as the office says it. */
export const STATUS_WORDS: Readonly<Record<BookingRow['status'], string>> = {
  confirmed: '有名额',
  pending: '等抽签',
  waitlisted: '候补',
  cancelled: '已取消',
};
