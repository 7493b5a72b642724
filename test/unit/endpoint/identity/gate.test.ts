import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isHalfEmpty,
  refusedByLabel,
  type FeedLabel,
} from '../../../../src/endpoint/identity/gate.ts';

const PINNED: FeedLabel = {
  feedId: 'city',
  publisherId: 'org-civil',
  generatedAt: '2026-11-24T10:00:00+08:00',
};

const refused = (copy: Partial<FeedLabel>, pinned: FeedLabel | null = PINNED) =>
  refusedByLabel(pinned, { ...PINNED, ...copy });

describe('the gate that a copy of the feed passes', () => {
  it('takes the first feed, and the next ones of the same office', () => {
    assert.equal(refused({}, null), null);
    assert.equal(refused({}), null);
    assert.equal(refused({ generatedAt: '2026-11-24T10:00:01+08:00' }), null);
    assert.equal(refused({ generatedAt: null }), null);
  });

  it('refuses the feed of another office', () => {
    assert.equal(refused({ feedId: 'other-city' }), 'other-publisher');
    assert.equal(refused({ publisherId: 'org-other' }), 'other-publisher');
  });

  it('takes a publisher who says less, or begins to say who it is', () => {
    assert.equal(refused({ publisherId: null }), null);
    assert.equal(refused({}, { ...PINNED, publisherId: null }), null);
  });

  it('refuses a copy that is older, by the instant and not by how that is written', () => {
    assert.equal(refused({ generatedAt: '2026-11-24T09:59:59+08:00' }), 'older');
    assert.equal(refused({ generatedAt: '2026-11-24T02:00:00Z' }), null);
    assert.equal(refused({ generatedAt: '2026-11-24T01:59:59Z' }), 'older');
  });

  it('takes a copy without what an office takes out in a day, and no copy that is half empty', () => {
    const loss = { booked: 10, bookedGone: 0, services: 100, servicesGone: 0 };
    assert.equal(isHalfEmpty(loss), false);
    assert.equal(isHalfEmpty({ ...loss, bookedGone: 2 }), false, 'two of ten');
    assert.equal(isHalfEmpty({ ...loss, bookedGone: 3 }), true, 'three of ten');
    assert.equal(isHalfEmpty({ ...loss, booked: 15, bookedGone: 3 }), false, 'a fifth');
    assert.equal(isHalfEmpty({ ...loss, booked: 2, bookedGone: 2 }), false, 'few, though all');
    assert.equal(isHalfEmpty({ ...loss, servicesGone: 30 }), false);
    assert.equal(isHalfEmpty({ ...loss, servicesGone: 31 }), true);
    assert.equal(isHalfEmpty({ ...loss, services: 2, servicesGone: 2 }), false);
  });
});
