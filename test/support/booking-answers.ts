import type { Booking } from '../../src/booking/contract.ts';
import { PROBLEM_BASE } from '../../src/booking/contract.ts';

/** The answer of an endpoint to a booking that went through. */
export function booking(parts: Partial<Booking> = {}): Booking {
  return {
    id: 'b-1',
    code: '482 716',
    status: 'confirmed',
    position: null,
    drawAt: null,
    partySize: 2,
    session: {
      id: 'at-yoga~weekly~2026-11-25T10:00',
      serviceId: 'svc-yoga',
      locationId: 'loc-hall',
      startsAt: '2026-11-25T10:00:00+08:00',
      endsAt: '2026-11-25T11:30:00+08:00',
      timezone: 'Asia/Shanghai',
      movedFrom: null,
      placeChanged: false,
      inDoubt: false,
    },
    undoUntil: '2026-11-24T10:10:00+08:00',
    cancelUntil: '2026-11-25T08:00:00+08:00',
    manageUrl: 'https://county.example/booking/b-1?t=secret',
    icsUrl: 'https://county.example/booking/b-1.ics?t=secret',
    checkIn: null,
    said: null,
    phone: null,
    replayed: false,
    ...parts,
  };
}

/** The JSON of a problem of the booking contract. */
export function problem(type: string, more: object = {}): string {
  return JSON.stringify({ type: `${PROBLEM_BASE}${type}`, title: type, status: 409, ...more });
}
