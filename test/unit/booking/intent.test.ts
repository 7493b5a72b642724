import { describe, it } from 'node:test';
import { expect } from 'chai';
import { intentFor, withNewKey, type BookingWish } from '../../../src/booking/intent.ts';
import { bookingRequestSchema } from '../../../src/booking/request-schema.ts';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');

const WISH: BookingWish = {
  sessionId: 'at-yoga~weekly~2026-11-25T10:00',
  sessionVersion: 'v1',
  partySize: 2,
  contact: { name: '古丽', phone: '13912345678' },
  onBehalfOf: null,
  attendees: [],
  answers: {},
  priorityGroup: null,
  acceptWaitlist: false,
  consents: [{ id: 'privacy', version: '2026-05-01' }],
  website: '',
  source: { page: '/services.html', widget: 'linli-booking-form' },
};

describe('an intent to book', () => {
  it('is a request the endpoint accepts', () => {
    expect(bookingRequestSchema.safeParse(intentFor(WISH, null, NOW).request).success).to.equal(
      true,
    );
  });

  it('says what is wished for, and when it was agreed to', () => {
    const { sessionId, request } = intentFor(WISH, null, NOW);
    expect(sessionId).to.equal(WISH.sessionId);
    expect(request).to.deep.equal({
      requestId: request.requestId,
      sessionVersion: 'v1',
      partySize: 2,
      contact: WISH.contact,
      onBehalfOf: null,
      attendees: [],
      answers: {},
      priorityGroup: null,
      acceptWaitlist: false,
      consents: [{ id: 'privacy', version: '2026-05-01', at: '2026-11-24T02:00:00.000Z' }],
      source: WISH.source,
      proof: null,
      website: '',
    });
  });

  it('stays the same, with its key and its time of consent, while the wish is the same', () => {
    const first = intentFor(WISH, null, NOW);
    expect(intentFor(structuredClone(WISH), first, NOW + 60_000)).to.equal(first);
  });

  it('has a key of its own where there is no earlier one', () => {
    const keys = [intentFor(WISH, null, NOW), intentFor(WISH, null, NOW)].map(
      ({ request }) => request.requestId,
    );
    expect(keys[0]).to.not.equal(keys[1]);
  });

  const changes: [what: string, change: Partial<BookingWish>][] = [
    ['session', { sessionId: 'at-yoga~weekly~2026-12-02T10:00' }],
    ['version of the session', { sessionVersion: 'v2' }],
    ['number of people', { partySize: 3 }],
    ['name', { contact: { name: '阿依', phone: '13912345678' } }],
    ['phone', { contact: { name: '古丽', phone: '13812345678' } }],
    ['consent', { consents: [{ id: 'privacy', version: '2026-06-01' }] }],
    ['page', { source: null }],
  ];
  for (const [what, change] of changes) {
    it(`is another one, with another key, for another ${what}`, () => {
      const first = intentFor(WISH, null, NOW);
      const second = intentFor({ ...WISH, ...change }, first, NOW);
      expect(second.request.requestId).to.not.equal(first.request.requestId);
    });
  }

  it('is another one when the wish is changed and changed back', () => {
    const first = intentFor(WISH, null, NOW);
    const second = intentFor({ ...WISH, partySize: 3 }, first, NOW);
    const third = intentFor(WISH, second, NOW);
    expect(third.request.requestId).to.not.equal(first.request.requestId);
  });
});

describe('an intent under a new key', () => {
  const first = intentFor(WISH, null, NOW);
  const renewed = withNewKey(first);

  it('has another key', () => {
    expect(renewed.request.requestId).to.not.equal(first.request.requestId);
  });

  it('is the same in everything else', () => {
    const { requestId } = first.request;
    expect({ ...renewed, request: { ...renewed.request, requestId } }).to.deep.equal(first);
  });

  it('is kept for the same wish', () => {
    expect(intentFor(WISH, renewed, NOW + 1)).to.equal(renewed);
  });
});
