import type { BookingRow } from '../store/tables.ts';
import type { OfficeSession } from './office-data.ts';

/** How a booking stands, as the office says it. */
export const STATUS_LABELS: Readonly<Record<BookingRow['status'], string>> = {
  confirmed: '有名额',
  pending: '等抽签',
  waitlisted: '候补',
  cancelled: '已取消',
};

/** How many places of a session are taken. */
export function placesLabel({ counter, capacity }: OfficeSession): string {
  const taken = `已约 ${counter?.taken ?? 0} / ${capacity ?? '未公布'}`;
  const waiting = counter?.waiting ?? 0;
  return waiting === 0 ? taken : `${taken}，候补 ${waiting}`;
}

/** How a session stands; nothing where it stands as announced. */
export function stateLabel({ counter, isCancelled, came }: OfficeSession): string {
  if (isCancelled) return '数据文件里已取消';
  if ((counter?.cancelled_at ?? null) !== null) return '已取消';
  return came === 0 ? '' : `已到 ${came} 人`;
}
