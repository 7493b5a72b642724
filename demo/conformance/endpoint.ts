import { createHash, randomInt, randomUUID } from 'node:crypto';
import {
  PROBLEM_STATUS,
  type Availability,
  type Booking,
  type Challenge,
  type Problem,
} from '../../src/booking/contract.ts';
import { availabilitySchema } from '../../src/booking/availability-schema.ts';
import { bookingSchema, problemSchema } from '../../src/booking/schema.ts';
import { Broken, expect } from './promise.ts';

/** What the kit is pointed at. */
export interface Target {
  /** Address of the endpoint, as in `feed.booking.endpoint`. */
  readonly address: string;
  /** Site whose pages use it. */
  readonly origin: string;
  /** A session with at least four places that can be booked now. */
  readonly session: string;
  /** Another session of the same service; `null` for none. */
  readonly other: string | null;
  /** A session with exactly one place; `null` for none. */
  readonly lastPlace: string | null;
  /** Version of the privacy notice in the feed. */
  readonly notice: string;
  /** Answers that the questions of the service need. */
  readonly answers: Readonly<Record<string, string | number | boolean>>;
}

type Json = Record<string, unknown>;

const TIMEOUT_MS = 30_000;
const MAX_WAITS = 5;

/** An endpoint under test, asked as a form would ask it. Everything that it books, it cancels again. */
export class Endpoint {
  readonly target: Target;
  readonly #made = new Set<string>();
  requests = 0;

  constructor(target: Target) {
    this.target = target;
  }

  /** One request to a path of the endpoint, or to an address it gave. Waits where it is asked to. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const address = path.startsWith('http')
      ? path
      : `${this.target.address.replace(/\/+$/, '')}${path}`;
    for (let waits = 0; ; waits += 1) {
      this.requests += 1;
      const headers = new Headers(init.headers);
      headers.set('origin', this.target.origin);
      const answer = await fetch(address, {
        ...init,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (answer.status !== 429 || waits >= MAX_WAITS) return answer;
      const seconds = Number(answer.headers.get('retry-after') ?? '2');
      await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 60) * 1000));
    }
  }

  /** A body that books one place for a person who does not exist. */
  body(changes: Json = {}): Json {
    return {
      requestId: randomUUID(),
      sessionVersion: null,
      partySize: 1,
      contact: { name: '合规测试', phone: `130${String(randomInt(1e8)).padStart(8, '0')}` },
      answers: this.target.answers,
      consents: [{ id: 'privacy', version: this.target.notice, at: new Date().toISOString() }],
      source: { page: this.target.origin, widget: 'conformance' },
      ...changes,
    };
  }

  /** Sends a body to the bookings of a session; solves a challenge where one is asked for. */
  async post(session: string, body: Json | string, headers: Json = {}): Promise<Response> {
    const answer = await this.#postOnce(session, body, headers);
    if (answer.status !== 403 || typeof body === 'string') return answer;
    const problem = problemSchema.safeParse(await answer.clone().json());
    const challenge = problem.success ? problem.data.challenge : undefined;
    if (challenge === undefined) return answer;
    const { requestId } = body;
    const key = typeof requestId === 'string' ? requestId : '';
    return this.#postOnce(session, { ...body, proof: solved(challenge, key) }, headers);
  }

  async #postOnce(session: string, body: Json | string, headers: Json): Promise<Response> {
    const key = typeof body === 'string' ? undefined : body['requestId'];
    const answer = await this.send(`/sessions/${encodeURIComponent(session)}/bookings`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(typeof key === 'string' ? { 'idempotency-key': `"${key}"` } : {}),
        ...(headers as Record<string, string>),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    if (answer.status < 300) {
      const booking = bookingSchema.safeParse(await answer.clone().json());
      if (booking.success) this.#made.add(booking.data.manageUrl);
    }
    return answer;
  }

  /** Books, and expects to be booked. */
  async book(session = this.target.session, changes: Json = {}): Promise<Booking> {
    const answer = await this.post(session, this.body(changes));
    return bookingIn(answer);
  }

  async availability(...sessions: readonly string[]): Promise<Availability> {
    const ids = sessions.map(encodeURIComponent).join(',');
    const answer = await this.send(`/availability?sessions=${ids}`, { cache: 'no-store' });
    const reading = availabilitySchema.safeParse(await answer.json());
    expect(reading.success, 'availability is not of the shape of the contract');
    return reading.data;
  }

  async remaining(session: string): Promise<number> {
    const { sessions } = await this.availability(session);
    return sessions[0]?.remaining ?? 0;
  }

  /** Cancels all that was booked. */
  async tidyUp(): Promise<void> {
    for (const url of this.#made) await this.send(url, { method: 'DELETE' });
    this.#made.clear();
  }
}

/** @throws Broken unless the answer is a booking */
export async function bookingIn(answer: Response): Promise<Booking> {
  const text = await answer.text();
  expect(answer.status < 300, `expected a booking, got ${answer.status} ${typeOf(text)}`);
  const reading = bookingSchema.safeParse(jsonOf(text));
  expect(reading.success, 'the answer is not of the shape of a booking');
  return reading.data;
}

/** @throws Broken unless the answer is that problem, sent as RFC 9457 and the contract say */
export async function expectProblem(
  answer: Response,
  ...types: readonly string[]
): Promise<Problem> {
  const text = await answer.text();
  const reading = problemSchema.safeParse(jsonOf(text));
  expect(reading.success, `expected ${types.join(' or ')}, got ${answer.status} and no problem`);
  const name = reading.data.type.split('/').at(-1) ?? '';
  expect(types.includes(name), `expected ${types.join(' or ')}, got ${answer.status} ${name}`);
  const type = answer.headers.get('content-type') ?? '';
  expect(
    type.startsWith('application/problem+json'),
    `a problem is sent as application/problem+json, not ${type}`,
  );
  const status = (PROBLEM_STATUS as Readonly<Record<string, number>>)[name];
  expect(answer.status === status, `${name} is sent with ${status}, not ${answer.status}`);
  return reading.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function typeOf(text: string): string {
  const reading = problemSchema.safeParse(jsonOf(text));
  return reading.success ? reading.data.type : '';
}

function solved({ value, difficulty }: Challenge, key: string) {
  for (let nonce = 0; ; nonce += 1) {
    const hash = createHash('sha256').update(`${value}.${key}.${nonce}`).digest();
    if (difficulty === 0 || Math.clz32(hash.readUInt32BE(0)) >= difficulty) {
      return { challenge: value, nonce };
    }
    if (nonce > 2 ** 26) throw new Broken('the challenge is too hard');
  }
}
