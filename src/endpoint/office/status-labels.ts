import type { BookingRow } from '../store/tables.ts';
import type { OfficeSession } from './office-data.ts';

/** The words of the office for the status of a booking. */
export const STATUS_LABELS: Readonly<Record<BookingRow['status'], string>> = {
  confirmed: '有名额',
  pending: '等抽签',
  waitlisted: '候补',
  cancelled: '已取消',
};

/** Number of places of a session that are taken, of how many, and of people who wait, in words. */
export function placesLabel({ counter, capacity }: OfficeSession): string {
  const taken = `已约 ${counter?.taken ?? 0} / ${capacity ?? '未公布'}`;
  const waiting = counter?.waiting ?? 0;
  return waiting === 0 ? taken : `${taken}，候补 ${waiting}`;
}

/** The state of a session in words; empty where it is as announced. */
export function stateLabel({ counter, isCancelled, came, remembered }: OfficeSession): string {
  if (remembered?.state === 'held') return '正在核对，等您决定';
  if (remembered?.state === 'unresolved') return '到开始时还没有核对清楚';
  if (remembered?.state === 'kept' && (counter?.cancelled_at ?? null) === null) {
    return '数据文件里没有，仍按原来的举行';
  }
  if (isCancelled) return '数据文件里已取消';
  if ((counter?.cancelled_at ?? null) !== null) return '已取消';
  return came === 0 ? '' : `已到 ${came} 人`;
}
