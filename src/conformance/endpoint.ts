import { withoutEndSlashes } from '../model/web-address.ts';
import { randomInt, randomUUID } from 'node:crypto';
import { availabilitySchema } from '../booking/availability-schema.ts';
import type { Availability, Booking, Challenge } from '../booking/contract.ts';
import { secondsToWait } from '../http/retry-after.ts';
import { bookingIn, jsonIn, problemIn } from './answers.ts';
import { Leftovers } from './leftovers.ts';
import { Broken, expect } from './broken.ts';
import { solved } from './proof.ts';
import type { Target } from './target.ts';

type Json = Record<string, unknown>;

/** Headers and idempotency key that a body is sent with. */
interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  /** Value of the `Idempotency-Key` header: that of the body where left out, `null` for no header. */
  readonly key?: string | null;
}

/** Sends one request: `fetch`, or what stands in its place and asks less. */
export type Ask = (address: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 30_000;
/** Longest that one request waits for its turn, in all: a limit that counts in tens of minutes is met. */
const MAX_WAIT_SECONDS = 1_800;

/** An endpoint under test, asked as a form would ask it. It knows what was made there, to take it back. */
export class Endpoint {
  readonly target: Target;
  readonly #leftovers = new Leftovers();
  readonly #onWait: (seconds: number) => void;
  readonly #ask: Ask;
  #challenge: Challenge | null = null;

  /** @param onWait told how many seconds the endpoint asks to wait, before they are waited for */
  constructor(target: Target, onWait: (seconds: number) => void = () => {}, ask: Ask = fetch) {
    this.target = target;
    this.#onWait = onWait;
    this.#ask = ask;
  }

  /**
   * One request to a path of the endpoint, or to an address it gave. Waits where it is asked to.
   *
   * @throws Broken where it is asked to wait and not told how long
   */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const address = path.startsWith('http')
      ? path
      : `${withoutEndSlashes(this.target.address)}${path}`;
    const headers = new Headers(init.headers);
    headers.set('origin', this.target.origin);
    for (let waited = 0; ;) {
      const answer = await this.#ask(address, {
        ...init,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (answer.status !== 429) return answer;
      const seconds = await secondsAsked(answer);
      waited += seconds;
      if (waited > MAX_WAIT_SECONDS) return answer;
      this.#onWait(seconds);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  /** A body that books one place for a person who does not exist. */
  body(changes: Json = {}): Json {
    return {
      requestId: randomUUID(),
      sessionVersion: null,
      partySize: 1,
      contact: { name: '合规测试', phone: madeUpPhone() },
      answers: this.target.answers,
      consents: [{ id: 'privacy', version: this.target.notice, at: new Date().toISOString() }],
      source: { page: this.target.origin, widget: 'conformance' },
      ...changes,
    };
  }

  /** Sends a body to the bookings of a session, with a proof of work where one is asked for. */
  post(session: string, body: Json | string, sending: Sending = {}): Promise<Response> {
    const path = `/sessions/${encodeURIComponent(session)}/bookings`;
    return this.#postProven(path, body, sending, `a booking of ${session}`);
  }

  /** Sends what a resident says is missing, in the same way. */
  postNeed(body: Json): Promise<Response> {
    return this.#postProven('/needs', body, {}, 'a need');
  }

  async #postProven(
    path: string,
    body: Json | string,
    sending: Sending,
    name: string,
  ): Promise<Response> {
    const asked = this.#challenge;
    const answer = await this.#postOnce(path, proven(body, asked), sending, name);
    if (answer.status !== 403 || typeof body === 'string') return answer;
    const challenge = (await problemIn(answer))?.challenge;
    if (challenge === undefined || challenge.value === asked?.value) return answer;
    this.#challenge = challenge;
    return this.#postOnce(path, proven(body, challenge), sending, name);
  }

  async #postOnce(
    path: string,
    body: Json | string,
    { headers = {}, key = keyOf(body) }: Sending,
    kind: string,
  ): Promise<Response> {
    const name = `${kind}${phoneIn(body)}`;
    try {
      const answer = await this.send(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key === null ? {} : { 'idempotency-key': `"${key}"` }),
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      await this.#leftovers.remember(answer, name);
      return answer;
    } catch (error) {
      if (!(error instanceof Broken)) this.#leftovers.suspect(name);
      throw error;
    }
  }

  /** Books, and expects to be booked. */
  async book(session = this.target.session, changes: Json = {}): Promise<Booking> {
    return bookingIn(await this.post(session, this.body(changes)));
  }

  async availability(...sessions: readonly string[]): Promise<Availability> {
    const ids = sessions.map(encodeURIComponent).join(',');
    const answer = await this.send(`/availability?sessions=${ids}`, { cache: 'no-store' });
    const reading = availabilitySchema.safeParse(jsonIn(await answer.text()));
    expect(reading.success, 'availability is not of the shape of the contract');
    return reading.data;
  }

  async remaining(session: string): Promise<number> {
    const { sessions } = await this.availability(session);
    return sessions.find(({ id }) => id === session)?.remaining ?? 0;
  }

  /** Takes back all that was made so far. */
  async tidyUp(): Promise<void> {
    await this.#leftovers.takeBack((address, init) => this.send(address, init));
  }

  /** Things that could not be taken back, each as a sentence. */
  get leftovers(): readonly string[] {
    return this.#leftovers.still;
  }
}

async function secondsAsked(answer: Response): Promise<number> {
  const header = secondsToWait(answer.headers.get('retry-after'), Date.now());
  const seconds = header ?? (await problemIn(answer))?.retryAfter ?? null;
  if (seconds === null) throw new Broken('429 without Retry-After');
  return Math.max(seconds, 1); // no rush against a limit
}

/** A mobile number made up anew each time. It may be somebody's, so an endpoint that sends messages must not. */
function madeUpPhone(): string {
  return `130${String(randomInt(1e8)).padStart(8, '0')}`;
}

function keyOf(body: Json | string): string | null {
  const key = typeof body === 'string' ? null : body['requestId'];
  return typeof key === 'string' ? key : null;
}

function proven(body: Json | string, challenge: Challenge | null): Json | string {
  if (challenge === null || typeof body === 'string') return body;
  return { ...body, proof: solved(challenge, keyOf(body) ?? '') };
}

/** Made up, and so the only thing by which an office can find what the kit left there. */
function phoneIn(body: Json | string): string {
  const phone = /"phone":"(\d+)"/.exec(typeof body === 'string' ? body : JSON.stringify(body))?.[1];
  return phone === undefined ? '' : ` under ${phone}`;
}
