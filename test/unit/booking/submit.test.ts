import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Booking, Challenge, Proof } from '../../../src/booking/contract.ts';
import { postIntent } from '../../../src/booking/endpoint.ts';
import { bookingTarget, intentFor, type Intent } from '../../../src/booking/intent.ts';
import { readBooking } from '../../../src/booking/read-answer.ts';
import { sendUntilAnswered, type SendingOptions } from '../../../src/booking/send.ts';
import { booking, problem } from '../../support/booking-answers.ts';

/** One way in which an exchange goes: an answer, or none. */
type Exchange = (signal: AbortSignal | null) => Promise<Response>;

interface Sent {
  readonly address: string;
  readonly key: string | null;
  readonly body: string;
  readonly init: RequestInit;
}

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): Exchange =>
  async () =>
    new Response(body, { status, headers });

const lost: Exchange = () => Promise.reject(new TypeError('Failed to fetch'));

const cutOff: Exchange = async () =>
  new Response(
    new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) }),
    { status: 201 },
  );

const booked = answer(201, JSON.stringify(booking()));
const replayed = answer(200, JSON.stringify(booking({ replayed: true })));
const htmlPage = answer(200, '<!doctype html><title>网关</title>', { 'content-type': 'text/html' });
const busyForASecond = answer(503, problem('busy', { status: 503, retryAfter: 1 }));
const inProgress = answer(409, problem('in-progress', { retryAfter: 1 }));

const theFetch = globalThis.fetch;

/** Puts a wire in place of the network: its exchanges one by one, the last one again and again. */
function wireOf(...exchanges: readonly Exchange[]): Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = (address, init = {}) => {
    const exchange = exchanges[Math.min(sent.length, exchanges.length - 1)]!;
    const key = new Headers(init.headers).get('idempotency-key');
    sent.push({ address: address as string, key, body: init.body as string, init });
    return exchange(init.signal ?? null);
  };
  return sent;
}

function intent(): Intent {
  const target = bookingTarget(
    'https://county.example/booking/',
    'at-yoga~weekly~2026-11-25T10:00',
  );
  const content = {
    sessionVersion: 'v1',
    partySize: 2,
    contact: { name: '古丽', phone: '13912345678' },
    onBehalfOf: null,
    attendees: [],
    answers: {},
    priorityGroup: null,
    acceptWaitlist: false,
    consents: [{ id: 'privacy', version: '2026-05-01' }],
    source: null,
    website: '',
  } as const;
  return intentFor(target, content, null, Date.parse('2026-11-24T10:00:00+08:00'));
}

/**
 * A challenge and its solver, told if the request may be on its way; `wasSent` for one that was sent
 * before.
 */
interface Proving {
  readonly challenge: Challenge | null;
  readonly wasSent: boolean;
  readonly prove: (isOnItsWay: boolean) => Proof | null;
}

const UNPROVED: Proving = { challenge: null, wasSent: false, prove: () => null };

async function submit(
  first: Intent,
  { challenge, wasSent, prove }: Proving = UNPROVED,
  more: Partial<SendingOptions<Booking>> = {},
) {
  const phases: string[] = [];
  const sent = await sendUntilAnswered(first, {
    challenge,
    wasSent,
    post: (asked, proof) => postIntent(asked, proof, readBooking, 'zh-Hans'),
    prove: async (_challenge, _requestId, isOnItsWay) => prove(isOnItsWay),
    resendAfterMs: [1, 1, 1],
    onPhase: (phase) => {
      const said = 'seconds' in phase ? `${phase.phase} ${phase.seconds}` : phase.phase;
      phases.push(phase.waited > 0 ? `${said} for ${phase.waited}` : said);
    },
    ...more,
  });
  return { ...sent, phases };
}

describe('submitting a booking', () => {
  afterEach(() => {
    globalThis.fetch = theFetch;
  });

  it('sends one request, with its key in the header and in the body', async () => {
    const sent = wireOf(booked);
    const first = intent();
    const { outcome, phases } = await submit(first);
    expect(outcome.kind).to.equal('made');
    expect(phases).to.deep.equal(['sending']);
    expect(sent).to.have.length(1);
    expect(sent[0]).to.deep.include({
      address: 'https://county.example/booking/sessions/at-yoga~weekly~2026-11-25T10%3A00/bookings',
      key: `"${first.request.requestId}"`,
    });
    expect(JSON.parse(sent[0]?.body ?? '')).to.deep.equal(first.request);
  });

  it('sends no cookies and does not say from which page', async () => {
    const sent = wireOf(booked);
    await submit(intent());
    expect(sent[0]?.init).to.include({
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  for (const [name, failure] of [
    ['a lost reply', lost],
    ['a reply that is cut off', cutOff],
    ['an HTML page on 200', htmlPage],
    ['a gateway’s error', answer(502, 'Bad Gateway')],
    ['a failure of the endpoint', answer(500, problem('internal-error', { status: 500 }))],
  ] as const) {
    it(`sends the same bytes under the same key again after ${name}`, async () => {
      const sent = wireOf(failure, failure, replayed);
      const { outcome, phases } = await submit(intent());
      expect(outcome).to.have.nested.property('made.replayed', true);
      expect(phases).to.deep.equal(['sending', 'checking', 'checking']);
      expect(new Set(sent.map(({ body }) => body)).size).to.equal(1);
      expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
      expect(sent).to.have.length(3);
    });
  }

  it('gives up as unknown when no reply ever comes, with the intent to go on with', async () => {
    const sent = wireOf(lost);
    const first = intent();
    const { outcome, intent: last } = await submit(first);
    expect(outcome).to.deep.equal({ kind: 'unknown' });
    expect(last).to.equal(first);
    expect(sent).to.have.length(4);
  });

  it('waits while the endpoint is still working on the same request', async () => {
    const sent = wireOf(inProgress, replayed);
    const { outcome, phases } = await submit(intent());
    expect(outcome.kind).to.equal('made');
    expect(phases).to.deep.equal(['sending', 'checking']);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('waits as long as a busy endpoint asks, and says so', async () => {
    wireOf(busyForASecond, booked);
    const started = performance.now();
    const { outcome, phases } = await submit(intent());
    expect(outcome.kind).to.equal('made');
    expect(phases).to.deep.equal(['sending', 'waiting 1']);
    expect(performance.now() - started).to.be.at.least(990);
  });

  it('says after 8 s that no answer has come, and again at least every 30 s until one does', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    let isThere = false;
    wireOf((signal) =>
      isThere
        ? booked(signal)
        : new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason as Error));
          }),
    );
    const said: string[] = [];
    let second = 0;
    const sending = submit(intent(), UNPROVED, {
      onPhase: ({ phase, waited }) => said.push(`${second}: ${phase} ${waited}`),
    });
    while (second < 61) {
      second += 1;
      test.mock.timers.tick(1_000);
      await new Promise((turn) => setImmediate(turn));
    }
    isThere = true;
    expect(said.slice(0, 2)).to.deep.equal(['0: sending 0', '8: sending 8']);
    const times = said.map((line) => Number(line.split(':')[0]));
    for (const [index, time] of times.entries()) {
      expect((times[index + 1] ?? 61) - time).to.be.below(31);
    }
    expect(said.filter((line) => line.endsWith(' 0'))).to.have.length(1);
    for (; second < 200; second += 1) {
      test.mock.timers.tick(1_000);
      await new Promise((turn) => setImmediate(turn));
    }
    expect((await sending).outcome.kind).to.equal('made');
    const end = said.length;
    test.mock.timers.tick(300_000);
    expect(said).to.have.length(end);
  });

  it('stops waiting after three times, and says how long the endpoint asks for', async () => {
    const sent = wireOf(busyForASecond);
    const { outcome } = await submit(intent());
    expect(outcome).to.deep.equal({ kind: 'wait', seconds: 1, code: 'busy' });
    expect(sent).to.have.length(4);
  });

  it('takes a new key once when the old one was used for something else', async () => {
    const sent = wireOf(answer(422, problem('key-reused', { status: 422 })), booked);
    const first = intent();
    const { outcome, intent: last } = await submit(first);
    expect(outcome.kind).to.equal('made');
    expect(sent.map(({ key }) => key)).to.deep.equal([
      `"${first.request.requestId}"`,
      `"${last.request.requestId}"`,
    ]);
    expect(last.request.requestId).to.not.equal(first.request.requestId);
  });

  it('takes no second new key', async () => {
    const sent = wireOf(answer(422, problem('key-reused', { status: 422 })));
    const { outcome } = await submit(intent());
    expect(outcome).to.deep.include({ kind: 'refused', code: 'key-reused' });
    expect(sent).to.have.length(2);
  });

  it('does not ask again after a refusal', async () => {
    const sent = wireOf(answer(409, problem('session-full', { remaining: 0 })));
    const { outcome } = await submit(intent());
    expect(outcome).to.deep.include({ kind: 'refused', code: 'session-full' });
    expect(sent).to.have.length(1);
  });

  it('gives up where its proof is given up before anything was sent', async () => {
    const sent = wireOf(booked);
    const challenge = { value: 'a', difficulty: 20 };
    const { outcome } = await submit(intent(), { challenge, wasSent: false, prove: () => null });
    expect(outcome).to.deep.equal({ kind: 'given-up' });
    expect(sent).to.have.length(0);
  });

  it('proves on where it may have arrived: after a lost reply, and on the second attempt', async () => {
    const challenge = { value: 'a', difficulty: 20 };
    const asked: boolean[] = [];
    const prove = (isOnItsWay: boolean) => {
      asked.push(isOnItsWay);
      return { challenge: 'a', nonce: 7 };
    };
    wireOf(lost, booked);
    await submit(intent(), { challenge, wasSent: false, prove });
    await submit(intent(), { challenge, wasSent: true, prove });
    expect(asked).to.deep.equal([false, true, true]);
  });
});
