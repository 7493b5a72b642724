import { describe, it } from 'node:test';
import { expect } from 'chai';
import { bookingTarget, intentFor, withNewKey } from '../../../src/booking/intent.ts';
import type { UnkeyedBooking } from '../../../src/booking/request.ts';
import { bookingRequestSchema } from '../../../src/endpoint/requests/request-schema.ts';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');

const TARGET = bookingTarget('https://county.example/booking', 'at-yoga~weekly~2026-11-25T10:00');

const CONTENT: UnkeyedBooking = {
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
    expect(
      bookingRequestSchema.safeParse(intentFor(TARGET, CONTENT, null, NOW).request).success,
    ).to.equal(true);
  });

  it('says what is asked for, and when it was agreed to', () => {
    const { path, request } = intentFor(TARGET, CONTENT, null, NOW);
    expect(path).to.equal('sessions/at-yoga~weekly~2026-11-25T10%3A00/bookings');
    expect(request).to.deep.equal({
      requestId: request.requestId,
      sessionVersion: 'v1',
      partySize: 2,
      contact: CONTENT.contact,
      onBehalfOf: null,
      attendees: [],
      answers: {},
      priorityGroup: null,
      acceptWaitlist: false,
      consents: [{ id: 'privacy', version: '2026-05-01', at: '2026-11-24T02:00:00.000Z' }],
      source: CONTENT.source,
      proof: null,
      website: '',
    });
  });

  it('stays the same, with its key and its time of consent, while the content is the same', () => {
    const first = intentFor(TARGET, CONTENT, null, NOW);
    expect(intentFor(TARGET, structuredClone(CONTENT), first, NOW + 60_000)).to.equal(first);
  });

  it('has a key of its own where there is no earlier one', () => {
    const keys = [intentFor(TARGET, CONTENT, null, NOW), intentFor(TARGET, CONTENT, null, NOW)].map(
      ({ request }) => request.requestId,
    );
    expect(keys[0]).to.not.equal(keys[1]);
  });

  const changes: [what: string, change: Partial<UnkeyedBooking>][] = [
    ['version of the session', { sessionVersion: 'v2' }],
    ['number of people', { partySize: 3 }],
    ['name', { contact: { name: '阿依', phone: '13912345678' } }],
    ['phone', { contact: { name: '古丽', phone: '13812345678' } }],
    ['consent', { consents: [{ id: 'privacy', version: '2026-06-01' }] }],
    ['page', { source: null }],
  ];
  for (const [what, change] of changes) {
    it(`is another one, with another key, for another ${what}`, () => {
      const first = intentFor(TARGET, CONTENT, null, NOW);
      const second = intentFor(TARGET, { ...CONTENT, ...change }, first, NOW);
      expect(second.request.requestId).to.not.equal(first.request.requestId);
    });
  }

  for (const [what, target] of [
    ['session', bookingTarget(TARGET.endpoint, 'at-yoga~weekly~2026-12-02T10:00')],
    ['endpoint', { ...TARGET, endpoint: 'https://city.example/booking' }],
  ] as const) {
    it(`is another one, with another key, for another ${what}`, () => {
      const first = intentFor(TARGET, CONTENT, null, NOW);
      const second = intentFor(target, CONTENT, first, NOW);
      expect(second.request.requestId).to.not.equal(first.request.requestId);
    });
  }

  it('is another one when the content is changed and changed back', () => {
    const first = intentFor(TARGET, CONTENT, null, NOW);
    const another = { ...CONTENT, partySize: 3 };
    const second = intentFor(TARGET, another, first, NOW);
    const third = intentFor(TARGET, CONTENT, second, NOW);
    expect(third.request.requestId).to.not.equal(first.request.requestId);
  });
});

describe('an intent under a new key', () => {
  const first = intentFor(TARGET, CONTENT, null, NOW);
  const renewed = withNewKey(first);

  it('has another key', () => {
    expect(renewed.request.requestId).to.not.equal(first.request.requestId);
  });

  it('is the same in everything else', () => {
    const { requestId } = first.request;
    expect({ ...renewed, request: { ...renewed.request, requestId } }).to.deep.equal(first);
  });

  it('is kept for the same content', () => {
    expect(intentFor(TARGET, CONTENT, renewed, NOW + 1)).to.equal(renewed);
  });
});
