import { expect, waitUntil } from '@open-wc/testing';
import type { EarlyFeed } from '../../../src/feed/early-feed.ts';
import { FeedError } from '../../../src/feed/feed-error.ts';
import { loadFeed, type LoadOptions } from '../../../src/feed/load-feed.ts';
import { oddFeedChunk } from '../../../src/lazy/odd-feed-chunk.ts';
import { closingsOf, freshKey, requestsOf } from '../../support/faulty-addresses.ts';

const OPTIONS: LoadOptions = {
  ...{ timeoutMs: 120_000, maxBytes: 1_000_000, tries: 3, backoffMs: 1 },
  oddReader: () => oddFeedChunk.read(),
};

function load(
  path: string,
  options: Partial<LoadOptions> = {},
  signal = new AbortController().signal,
) {
  return loadFeed(new URL(path, location.href).href, signal, { ...OPTIONS, ...options });
}

async function failureOf(path: string, options?: Partial<LoadOptions>): Promise<FeedError> {
  const reason: unknown = await load(path, options).catch((error: unknown) => error);
  if (reason instanceof FeedError) return reason;
  throw new Error(`${path}: ${JSON.stringify(reason)}`);
}

describe('loading a feed', () => {
  it('gives the feed, its issues and its address', async () => {
    const loaded = await load('/faulty/ok?title=昌吉');
    expect(loaded.feed.feed.title).to.equal('昌吉');
    expect(loaded.issues).to.deep.equal([]);
    expect(loaded.address).to.equal(new URL('/faulty/ok?title=昌吉', location.href).href);
  });

  for (const status of [503, 500, 502, 429]) {
    it(`tries again after ${status}, and reads the feed`, async () => {
      const key = freshKey();
      const loaded = await load(`/faulty/fails-first?times=2&status=${status}&key=${key}`);
      expect(loaded.feed.services).to.have.length(1);
      expect(await requestsOf(key)).to.equal(3);
    });
  }

  it('waits as long as the server asks', async () => {
    const started = performance.now();
    await load(`/faulty/fails-first?after=1&key=${freshKey()}`);
    expect(performance.now() - started).to.be.at.least(990);
  });

  it('waits until the moment the server names', async () => {
    const moment = new Date(Math.ceil(Date.now() / 1000 + 1) * 1000);
    const after = encodeURIComponent(moment.toUTCString());
    await load(`/faulty/fails-first?after=${after}&key=${freshKey()}`);
    expect(Date.now()).to.be.at.least(moment.getTime() - 10);
  });

  it('does not wait for what it cannot read', async () => {
    const loaded = await load(`/faulty/fails-first?after=soon&key=${freshKey()}`);
    expect(loaded.feed.services).to.have.length(1);
  });
});

/** A request as the page's first script begins it. */
function beginEarly(path: string): EarlyFeed {
  const address = new URL(path, location.href).href;
  const abort = new AbortController();
  const answer = fetch(address, { signal: abort.signal });
  answer.catch(() => {});
  return { address, abort, answer };
}

describe('a request that was begun before', () => {
  for (const fault of ['ok', 'slow', 'redirect', 'text-plain', 'byte-order-mark', 'gbk']) {
    it(`is the only one: ${fault}`, async () => {
      const key = freshKey();
      const path = `/faulty/${fault}?key=${key}`;
      const { feed } = await load(path, { early: beginEarly(path) });
      expect(feed.services).to.have.length(1);
      expect(await requestsOf(key)).to.equal(fault === 'redirect' ? 2 : 1);
    });
  }

  for (const [path, kind] of [
    ['not-found', 'not-found'],
    ['login-page', 'login-page'],
    ['html-page', 'not-json'],
    ['wrong-major', 'wrong-version'],
    ['huge?mb=2', 'too-large'],
    ['huge?mb=2&declared=1', 'too-large'],
  ] as const) {
    it(`fails as any other: ${path}`, async () => {
      const key = freshKey();
      const address = `/faulty/${path}${path.includes('?') ? '&' : '?'}key=${key}`;
      const error = await failureOf(address, { early: beginEarly(address) });
      expect(error.kind).to.equal(kind);
      expect(await requestsOf(key)).to.equal(1);
    });
  }

  it('is the first of the tries', async () => {
    const key = freshKey();
    const path = `/faulty/fails-first?times=2&key=${key}`;
    const { feed } = await load(path, { early: beginEarly(path) });
    expect(feed.services).to.have.length(1);
    expect(await requestsOf(key)).to.equal(3);
  });

  it('is the first of the tries also where there was no answer', async () => {
    const path = 'http://127.0.0.1:9/feed.json';
    expect((await failureOf(path, { early: beginEarly(path) })).kind).to.equal('network');
  });

  it('has its time, and is ended then', async () => {
    const key = freshKey();
    const path = `/faulty/hang?key=${key}`;
    const early = beginEarly(path);
    const error = await failureOf(path, { timeoutMs: 200, tries: 1, early });
    expect(error.kind).to.equal('timeout');
    expect(await requestsOf(key)).to.equal(1);
    await waitUntil(async () => (await closingsOf(key)) === 1, 'the request is closed');
  });

  it('ends with the reading', async () => {
    const key = freshKey();
    const path = `/faulty/hang?key=${key}`;
    const abort = new AbortController();
    const loading = load(path, { early: beginEarly(path) }, abort.signal);
    await waitUntil(async () => (await requestsOf(key)) === 1, 'the request is there');
    abort.abort();
    const reason: unknown = await loading.catch((error: unknown) => error);
    expect(reason).to.have.property('name', 'AbortError');
    await waitUntil(async () => (await closingsOf(key)) === 1, 'the request is closed');
  });

  it('is left where it is for another feed', async () => {
    const [one, other] = [freshKey(), freshKey()];
    const early = beginEarly(`/faulty/ok?title=B&key=${other}`);
    const { feed } = await load(`/faulty/ok?title=A&key=${one}`, { early });
    expect(feed.feed.title).to.equal('A');
    expect(early.answer).not.to.equal(null);
  });

  it('is taken once', async () => {
    const key = freshKey();
    const path = `/faulty/ok?key=${key}`;
    const early = beginEarly(path);
    await load(path, { early });
    await load(path, { early });
    expect(await requestsOf(key)).to.equal(2);
  });
});

describe('giving up on a feed', () => {
  for (const [path, kind] of [
    ['server-error', 'http'],
    ['truncated', 'truncated'],
  ] as const) {
    it(`comes after as many tries as it is given: ${path}`, async () => {
      const key = freshKey();
      const error = await failureOf(`/faulty/${path}?key=${key}`, { tries: 4 });
      expect(error.kind).to.equal(kind);
      expect(await requestsOf(key)).to.equal(4);
    });
  }

  for (const [path, kind] of [
    ['not-found', 'not-found'],
    ['not-json', 'not-json'],
    ['login-page', 'login-page'],
    ['html-page', 'not-json'],
    ['not-a-feed', 'not-a-feed'],
    ['array', 'not-a-feed'],
    ['wrong-major', 'wrong-version'],
    ['fails-first?status=403', 'http'],
    ['huge?mb=2', 'too-large'],
  ] as const) {
    it(`comes at once where trying again cannot help: ${path}`, async () => {
      const key = freshKey();
      const error = await failureOf(`/faulty/${path}${path.includes('?') ? '&' : '?'}key=${key}`);
      expect(error.kind).to.equal(kind);
      expect(await requestsOf(key)).to.equal(1);
    });
  }

  it('names the status and the address', async () => {
    const path = `/faulty/server-error?key=${freshKey()}`;
    const error = await failureOf(path, { tries: 1 });
    expect(error.toFailure()).to.deep.include({
      kind: 'http',
      status: 500,
      address: new URL(path, location.href).href,
    });
  });

  it('says which version a feed has that is not ours', async () => {
    expect((await failureOf('/faulty/wrong-major')).detail).to.equal('2.0');
  });

  it('comes when the server never answers, after each try had its time', async () => {
    const key = freshKey();
    const error = await failureOf(`/faulty/hang?key=${key}`, { timeoutMs: 1_000, tries: 2 });
    expect(error.kind).to.equal('timeout');
    expect(await requestsOf(key)).to.equal(2);
  });
});

describe('aborting', () => {
  it('ends the wait before the next try', async () => {
    const key = freshKey();
    const abort = new AbortController();
    const waits: LoadOptions = {
      ...OPTIONS,
      // Read when a wait begins: the moment to abort at.
      get backoffMs() {
        queueMicrotask(() => abort.abort());
        return 60_000;
      },
    };
    const address = new URL(`/faulty/fails-first?after=3600&key=${key}`, location.href).href;
    const reason: unknown = await loadFeed(address, abort.signal, waits).catch(
      (error: unknown) => error,
    );
    expect(reason).to.have.property('name', 'AbortError');
    expect(await requestsOf(key)).to.equal(1);
  });

  it('ends the request', async () => {
    const abort = new AbortController();
    const loading = load(`/faulty/hang?key=${freshKey()}`, {}, abort.signal);
    abort.abort();
    const reason: unknown = await loading.catch((error: unknown) => error);
    expect(reason).to.have.property('name', 'AbortError');
  });

  it('beforehand sends no request', async () => {
    const key = freshKey();
    const reason: unknown = await load(`/faulty/ok?key=${key}`, {}, AbortSignal.abort()).catch(
      (error: unknown) => error,
    );
    expect(reason).to.have.property('name', 'AbortError');
    expect(await requestsOf(key)).to.equal(0);
  });
});
