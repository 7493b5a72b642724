import { jsonIn } from './answers.ts';

/** Sends one request to an address that the endpoint gave. */
type Send = (address: string, init: RequestInit) => Promise<Response>;

/** Things that a run has made at an endpoint, until they are taken back. */
export class Leftovers {
  /** Names of things made, by the address at which each can be taken back. */
  readonly #made = new Map<string, string>();
  /** Things made that can not be taken back, as sentences for who runs the kit. */
  readonly #stuck = new Set<string>();

  /**
   * Takes down what an answer says was made, whether or not the rest of it is as it should be.
   *
   * @param name what it is, so that a person can find it
   */
  async remember(answer: Response, name: string): Promise<void> {
    if (!answer.ok) return;
    const body = jsonIn(await answer.clone().text());
    const address =
      typeof body === 'object' && body !== null && 'manageUrl' in body ? body.manageUrl : null;
    if (typeof address === 'string' && /^https?:/.test(address)) this.#made.set(address, name);
    else this.#stuck.add(`${name}: answered with ${answer.status} and no manageUrl`);
  }

  /** Takes down what may have been made by a request that was never answered. */
  suspect(name: string): void {
    this.#stuck.add(`${name}: never answered`);
  }

  /** Takes everything back, and remembers what the endpoint would not give up. */
  async takeBack(send: Send): Promise<void> {
    for (const [address, name] of this.#made) {
      const fault = await faultOfDelete(address, send);
      if (fault !== null) this.#stuck.add(`${name}: ${fault}; it was to be had at ${address}`);
    }
    this.#made.clear();
  }

  /** Things that are still at the endpoint, each as a sentence. */
  get still(): readonly string[] {
    return [...this.#stuck];
  }
}

/** Takes one thing back. Gives the reason why it was not; `null` where it was, or was gone already. */
async function faultOfDelete(address: string, send: Send): Promise<string | null> {
  try {
    const answer = await send(address, { method: 'DELETE' });
    if ([204, 404, 410].includes(answer.status)) return null;
    if (!answer.ok) return `DELETE is answered with ${answer.status}`;
    const body = jsonIn(await answer.text());
    if (typeof body !== 'object' || body === null) return 'DELETE is answered without JSON';
    const isStanding = 'status' in body && body.status !== 'cancelled';
    return isStanding ? 'it stands after DELETE' : null;
  } catch {
    return 'DELETE is never answered';
  }
}
