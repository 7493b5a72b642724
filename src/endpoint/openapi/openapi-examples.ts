import {
  PROBLEM_BASE,
  type Availability,
  type Booking,
  type BookingRequest,
} from '../../booking/contract.ts';
import type { NeedReceipt, NeedRequest } from '../../booking/need-contract.ts';

const KEY = '8e03978e-40d5-43e8-bc93-6894a57f9324';
const SESSION = 'at-yoga~weekly~2026-11-25T10:00';
const LINK = 'https://county.example/booking/bookings/Zk3w9';
const CONSENT = { id: 'privacy', version: '2026-05-01', at: '2026-11-24T10:00:00+08:00' } as const;

const availability: Availability = {
  asOf: '2026-11-24T10:00:00+08:00',
  challenge: null,
  sessions: [
    {
      id: SESSION,
      status: 'open',
      capacity: 20,
      remaining: 7,
      waitlist: { open: false, length: 0 },
      drawAt: null,
      opensAt: '2026-11-18T10:00:00+08:00',
      closesAt: '2026-11-25T09:30:00+08:00',
      version: '1c6f',
      inDoubt: false,
    },
  ],
};

const bookingRequest: Partial<BookingRequest> = {
  requestId: KEY,
  sessionVersion: '1c6f',
  partySize: 2,
  contact: { name: '古丽', phone: '0994-234 5678' },
  onBehalfOf: { name: '买买提', relation: '女儿' },
  answers: { door: '3-501' },
  acceptWaitlist: true,
  consents: [CONSENT, { ...CONSENT, id: 'on-behalf' }],
  source: { page: 'https://county.example/services', widget: '0.1.0' },
};

const booking: Booking = {
  id: 'b-1',
  code: '482 716',
  status: 'confirmed',
  position: null,
  drawAt: null,
  partySize: 2,
  session: {
    id: SESSION,
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
  manageUrl: LINK,
  icsUrl: `${LINK}/calendar.ics`,
  checkIn: { text: '482716' },
  said: null,
  phone: '0994-234 5678',
  replayed: false,
};

const needRequest: Partial<NeedRequest> = {
  requestId: KEY,
  text: '想学用手机挂号',
  forWhom: 'elders',
  times: ['weekday-daytime'],
};

const needReceipt: NeedReceipt = {
  id: 'n-1',
  receivedAt: '2026-11-24T10:00:00+08:00',
  undoUntil: '2026-11-24T10:10:00+08:00',
  manageUrl: 'https://county.example/booking/needs/Qh7t2',
  replayed: false,
};

/** One value for each schema of the published description; nobody in them exists. */
export const OPENAPI_EXAMPLES: Readonly<Record<string, unknown>> = {
  Availability: availability,
  BookingRequest: bookingRequest,
  Booking: booking,
  BookingChange: { sessionId: 'at-yoga~weekly~2026-12-02T10:00', sessionVersion: null },
  NeedRequest: needRequest,
  NeedReceipt: needReceipt,
  Problem: {
    type: `${PROBLEM_BASE}validation-error`,
    title: '有些内容需要改一下',
    status: 422,
    errors: [{ pointer: '#/contact/phone', code: 'not-a-phone-number' }],
  },
};
