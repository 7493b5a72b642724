import { expect } from '@open-wc/testing';
import { shareFeed } from '../../../src/feed/feed-cache.ts';
import { FeedError } from '../../../src/feed/feed-error.ts';
import { closingsOf, freshKey, requestsOf } from '../../support/faulty-addresses.ts';
import { until } from '../../support/until.ts';

/** An address on the faulty server, with the key its requests are counted under. */
function addressOf(fault: string, query = ''): { address: string; key: string } {
  const key = freshKey();
  return { address: new URL(`/faulty/${fault}?key=${key}${query}`, location.href).href, key };
}

const patient = () => new AbortController().signal;

const reasonOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => 'it was read',
    (reason: unknown) => reason,
  );

describe('a shared feed', () => {
  it('is requested once however many ask at the same time', async () => {
    const { address, key } = addressOf('slow');
    const copies = await Promise.all(
      Array.from({ length: 20 }, () => shareFeed(address, patient())),
    );
    expect(new Set(copies).size).to.equal(1);
    expect(await requestsOf(key)).to.equal(1);
  });

  it('is given from the copy to those who ask later', async () => {
    const { address, key } = addressOf('ok');
    const first = await shareFeed(address, patient());
    expect(await shareFeed(address, patient())).to.equal(first);
    expect(await requestsOf(key)).to.equal(1);
  });

  it('is requested again by who wants it fresh', async () => {
    const { address, key } = addressOf('ok');
    const first = await shareFeed(address, patient());
    const second = await shareFeed(address, patient(), { fresh: true });
    expect(second).to.not.equal(first);
    expect(await shareFeed(address, patient())).to.equal(second);
    expect(await requestsOf(key)).to.equal(2);
  });

  it('is requested once by many who want it fresh together', async () => {
    const { address, key } = addressOf('slow');
    await shareFeed(address, patient());
    await Promise.all([1, 2, 3].map(() => shareFeed(address, patient(), { fresh: true })));
    expect(await requestsOf(key)).to.equal(2);
  });

  it('is another feed at another address', async () => {
    const [one, two] = [addressOf('ok', '&title=A'), addressOf('ok', '&title=B')];
    const [a, b] = await Promise.all([
      shareFeed(one.address, patient()),
      shareFeed(two.address, patient()),
    ]);
    expect([a.feed.feed.title, b.feed.feed.title]).to.deep.equal(['A', 'B']);
  });

  it('says when it was read', async () => {
    const before = Date.now();
    const { readAt } = await shareFeed(addressOf('ok').address, patient());
    expect(readAt).to.be.within(before, Date.now());
  });
});

describe('a feed that fails', () => {
  it('fails for everybody who asked, after one request', async () => {
    const { address, key } = addressOf('not-found');
    const reasons = await Promise.all([1, 2, 3].map(() => reasonOf(shareFeed(address, patient()))));
    for (const reason of reasons) expect(reason).to.be.instanceOf(FeedError);
    expect(await requestsOf(key)).to.equal(1);
  });

  it('is forgotten: who asks later makes a new request', async () => {
    const { address, key } = addressOf('not-found');
    await reasonOf(shareFeed(address, patient()));
    await reasonOf(shareFeed(address, patient()));
    expect(await requestsOf(key)).to.equal(2);
  });

  it('leaves no copy', async () => {
    const { address } = addressOf('not-found');
    await reasonOf(shareFeed(address, patient()));
    const again = await reasonOf(shareFeed(address, patient()));
    expect(again).to.have.property('kind', 'not-found');
  });

  it('leaves the last good copy in place', async () => {
    const { address } = addressOf('fails-later');
    const good = await shareFeed(address, patient());
    const reason = await reasonOf(shareFeed(address, patient(), { fresh: true }));
    expect(reason).to.have.property('kind', 'http');
    expect(await shareFeed(address, patient())).to.equal(good);
  });
});

describe('who stops waiting', () => {
  it('is let go at once', async () => {
    const abort = new AbortController();
    const asking = reasonOf(shareFeed(addressOf('hang').address, abort.signal));
    abort.abort();
    expect(await asking).to.have.property('name', 'AbortError');
  });

  it('does not stop the others', async () => {
    const { address, key } = addressOf('slow');
    const abort = new AbortController();
    const leaving = reasonOf(shareFeed(address, abort.signal));
    const staying = shareFeed(address, patient());
    abort.abort();
    expect(await leaving).to.have.property('name', 'AbortError');
    expect((await staying).feed.services).to.have.length(1);
    expect(await requestsOf(key)).to.equal(1);
  });

  it('as the last one ends the request', async () => {
    const { address, key } = addressOf('hang');
    const aborts = [new AbortController(), new AbortController()];
    const asking = aborts.map(({ signal }) => reasonOf(shareFeed(address, signal)));
    await until(async () => (await requestsOf(key)) === 1, 'the request is there');
    for (const abort of aborts) abort.abort();
    await Promise.all(asking);
    await until(async () => (await closingsOf(key)) === 1, 'the request is closed');
  });

  it('and asks again begins a new request', async () => {
    const { address, key } = addressOf('hangs-first');
    const abort = new AbortController();
    const leaving = reasonOf(shareFeed(address, abort.signal));
    await until(async () => (await requestsOf(key)) === 1, 'the request is there');
    abort.abort();
    const again = shareFeed(address, patient());
    await leaving;
    expect((await again).feed.services).to.have.length(1);
    expect(await requestsOf(key)).to.equal(2);
  });

  it('before asking has stopped nobody', async () => {
    const { address } = addressOf('slow');
    const staying = shareFeed(address, patient());
    const reason = await reasonOf(shareFeed(address, AbortSignal.abort()));
    expect(reason).to.have.property('name', 'AbortError');
    expect((await staying).feed.services).to.have.length(1);
  });
});
