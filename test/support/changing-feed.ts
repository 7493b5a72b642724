let feeds = 0;

/** A feed on the test server that can be changed as often as a test likes. */
export class ChangingFeed {
  readonly src: string;

  private constructor(src: string) {
    this.src = src;
  }

  static async of(feed: unknown): Promise<ChangingFeed> {
    feeds += 1;
    const changing = new ChangingFeed(`/changing/${Date.now()}-${feeds}.json`);
    await changing.become(feed);
    return changing;
  }

  async become(feed: unknown): Promise<void> {
    const { ok } = await fetch(this.src, { method: 'PUT', body: JSON.stringify(feed) });
    if (!ok) throw new Error(`${this.src} was not changed`);
  }
}
