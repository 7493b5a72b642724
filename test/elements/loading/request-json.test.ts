import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feed/feed-error.ts';
import { requestJson } from '../../../src/feed/request-json.ts';
import { oddFeedChunk } from '../../../src/lazy/odd-feed-chunk.ts';

const LIMITS = {
  ...{ timeoutMs: 120_000, maxBytes: 1_000_000 },
  oddReader: () => oddFeedChunk.read(),
};

async function failureOf(path: string, limits = LIMITS): Promise<FeedError> {
  const address = new URL(path, location.href).href;
  try {
    await requestJson(address, limits, new AbortController().signal);
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error(`${path} was read`);
}

describe('requestJson', () => {
  const kinds: [path: string, kind: string][] = [
    ['/faulty/not-found', 'not-found'],
    ['/faulty/server-error', 'http'],
    ['/faulty/login-page', 'login-page'],
    ['/faulty/html-page', 'not-json'],
    ['/faulty/not-json', 'not-json'],
    ['/faulty/truncated', 'truncated'],
    ['http://127.0.0.1:9/feed.json', 'network'],
  ];
  for (const [path, kind] of kinds) {
    it(`names ${path} "${kind}"`, async () => {
      expect((await failureOf(path)).kind).to.equal(kind);
    });
  }

  it('gives up on a server that never answers', async () => {
    const error = await failureOf('/faulty/hang?key=timeout', { ...LIMITS, timeoutMs: 200 });
    expect(error.kind).to.equal('timeout');
  });

  it('stops reading a feed of 50 MB, whether its length is declared or not', async () => {
    expect((await failureOf('/faulty/huge?mb=50&declared=1')).kind).to.equal('too-large');
    expect((await failureOf('/faulty/huge?mb=50')).kind).to.equal('too-large');
  });

  for (const path of ['/faulty/byte-order-mark', '/faulty/text-plain', '/faulty/ok']) {
    it(`reads ${path}`, async () => {
      const address = new URL(path, location.href).href;
      const json = await requestJson(address, LIMITS, new AbortController().signal);
      expect(json).to.have.nested.property('services[0].name.zh-Hans', '太极拳');
    });
  }

  for (const path of ['/faulty/gbk', '/faulty/gbk?charset=1']) {
    it(`reads Chinese text in GBK from ${path}`, async () => {
      const address = new URL(path, location.href).href;
      const json = await requestJson(address, LIMITS, new AbortController().signal);
      expect(json).to.have.nested.property('services[0].name', '社区');
    });
  }

  it('rejects with the abort of its caller, not with a failure', async () => {
    const abort = new AbortController();
    const address = new URL('/faulty/hang?key=abort', location.href).href;
    const reading = requestJson(address, LIMITS, abort.signal);
    abort.abort();
    const error: unknown = await reading.catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'AbortError');
  });
});
