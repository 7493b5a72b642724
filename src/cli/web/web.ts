import { exchange, type AskedSo } from './exchange.ts';
import { NoAnswer, type Fetched, type NotFetched } from './fetched.ts';
import { LIMITS, type Limits } from './limits.ts';
import { isPublicAddress } from './public-address.ts';
import { hostsOf, resolveBySystem, type Reach } from './reachable.ts';
import { Turns } from './turns.ts';

/** A request that went out. */
export interface Asked {
  readonly method: string;
  readonly address: string;
}

interface WebOptions extends Partial<Omit<Reach, 'local'>> {
  /** True where addresses of this computer and the local network may be asked. */
  readonly local: boolean;
  readonly limits?: Partial<Limits>;
}

/** No server takes a longer address. */
const LONGEST = 8_000;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * The web, as one run of the command sees it: every request of the command goes through here, is held to
 * the limits of the run, and is remembered.
 */
export class Web {
  /** Requests that went out, in their order. */
  readonly asked: Asked[] = [];
  /** Addresses that nobody asked any more, because the run had reached one of its limits. */
  readonly leftOut = new Set<string>();
  readonly #limits: Limits;
  readonly #reach: Reach;
  readonly #turns: Turns;
  #end: number;
  #requestsLeft: number;
  #bytesLeft: number;

  constructor({
    local,
    limits = {},
    resolve = resolveBySystem,
    isPublic = isPublicAddress,
  }: WebOptions) {
    this.#limits = { ...LIMITS, ...limits };
    this.#reach = { local, resolve, isPublic };
    this.#turns = new Turns(this.#limits.atOnce);
    this.#end = performance.now() + this.#limits.allMs;
    this.#requestsLeft = this.#limits.requests;
    this.#bytesLeft = this.#limits.allBytes;
  }

  /** Asks an address, and where that leads on to. Never rejects. */
  async ask(address: string, so: AskedSo = {}): Promise<Fetched | NotFetched> {
    // Who comes too late does not wait for a turn either: a page may name millions.
    if (this.#isOver) return this.#leaveOut(address);
    this.#requestsLeft -= 1;
    return this.#turns.take(async () => {
      if (this.#msLeft <= 0) return this.#leaveOut(address);
      const abort = new AbortController();
      const isLast = this.#msLeft <= this.#limits.eachMs;
      const timer = setTimeout(
        () => {
          // A timer may ring a millisecond early: with the time of the run it is over all the same.
          if (isLast) this.#end = Math.min(this.#end, performance.now());
          abort.abort();
        },
        Math.min(this.#limits.eachMs, this.#msLeft),
      );
      try {
        return await this.#follow(address, so, abort.signal);
      } catch (error) {
        if (error instanceof NoAnswer) {
          return error.reason.kind === 'left-out' ? this.#leaveOut(address) : error.reason;
        }
        if (abort.signal.aborted) {
          return this.#msLeft <= 0 ? this.#leaveOut(address) : { kind: 'timeout', detail: '' };
        }
        return { kind: 'unreachable', detail: reasonOf(error) };
      } finally {
        clearTimeout(timer);
      }
    });
  }

  get #msLeft(): number {
    return this.#end - performance.now();
  }

  get #isOver(): boolean {
    return this.#requestsLeft <= 0 || this.#bytesLeft <= 0 || this.#msLeft <= 0;
  }

  #leaveOut(address: string): NotFetched {
    this.leftOut.add(address);
    return { kind: 'left-out', detail: '' };
  }

  /** Goes where redirects lead, looking at each address anew. */
  async #follow(address: string, so: AskedSo, signal: AbortSignal): Promise<Fetched> {
    if (!URL.canParse(address)) throw new NoAnswer('unreachable', 'URL');
    if (address.length > LONGEST) throw new NoAnswer('unreachable', `URL > ${LONGEST}`);
    let url = new URL(address);
    for (let redirects = 0; ; redirects += 1) {
      const answer = await this.#exchange(url, so, signal);
      const location = REDIRECTS.includes(answer.status) ? answer.headers.get('location') : null;
      const { method = 'GET', isFollowed = true } = so;
      // What does not just read is not sent on: browsers do not, either, before they send a booking.
      if (location === null || method !== 'GET' || !isFollowed) return answer;
      if (!URL.canParse(location, url)) throw new NoAnswer('unreachable', `Location: ${location}`);
      url = new URL(location, url);
      if (redirects >= this.#limits.redirects) throw new NoAnswer('redirects', url.href);
      if (this.#isOver) throw new NoAnswer('left-out');
      this.#requestsLeft -= 1;
    }
  }

  async #exchange(url: URL, so: AskedSo, signal: AbortSignal): Promise<Fetched> {
    const hosts = await unlessAborted(hostsOf(url, this.#reach), signal);
    this.asked.push({ method: so.method ?? 'GET', address: url.href });
    let size = 0;
    const mostBytes = this.#limits.bytes;
    const count = (bytes: number) => {
      size += bytes;
      this.#bytesLeft -= bytes;
      if (size > mostBytes) throw new NoAnswer('too-large');
      if (this.#bytesLeft < 0) throw new NoAnswer('left-out');
    };
    return exchange(url, so, { hosts, signal, mostBytes, count });
  }
}

/** A name is looked up by the system, which takes its time and cannot be told to stop. */
function unlessAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    promise.then(resolve, reject);
  });
}

function reasonOf(error: unknown): string {
  const { code, message } = error as Error & { readonly code?: string };
  return code ?? message;
}
