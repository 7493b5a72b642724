import { expect } from '@open-wc/testing';
import { offerOf } from '../../src/elements/booking-form/form/offer.ts';
import type { FeedReady } from '../../src/model/feed-state.ts';
import { readFeed } from '../../src/feed/read-feed.ts';
import { bookingFeed, FEED_NOW } from '../support/booking-feed.ts';

function ready(booking: object): FeedReady {
  const feed = bookingFeed();
  const reading = readFeed({
    ...feed,
    feed: { ...feed.feed, booking: { ...feed.feed.booking, ...booking } },
  });
  if (!('feed' in reading)) throw new Error('a feed');
  const address = 'http://county.example/feed.json';
  return {
    status: 'ready',
    feed: reading.feed,
    address,
    readAt: FEED_NOW,
    issues: [],
    refreshFailure: null,
  };
}

describe('what a form offers on a page that is not encrypted', () => {
  it('is no booking, and why', () => {
    expect(offerOf(ready({}), 'svc-yoga', FEED_NOW, false, null).kind).to.equal('insecure');
  });

  it('is a booking where the feed says that it may', () => {
    const offer = offerOf(ready({ allow_insecure: true }), 'svc-yoga', FEED_NOW, false, null);
    expect(offer.kind).to.equal('open');
  });

  it('is no booking for what only looks like yes', () => {
    for (const value of ['true', 1, {}]) {
      const offer = offerOf(ready({ allow_insecure: value }), 'svc-yoga', FEED_NOW, false, null);
      expect(offer.kind).to.equal('insecure');
    }
  });
});
