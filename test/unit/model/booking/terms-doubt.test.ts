import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { isBookedOnline, isBookingPaused } from '../../../../src/model/booking/bookable.ts';
import { termsDoubt } from '../../../../src/model/booking/terms-doubt.ts';
import { directoryOf } from '../../../../src/model/directory.ts';

const door = { id: 'door', label: '门牌', type: 'short_text', required: true };
const way = {
  id: 'way',
  label: '怎么来',
  type: 'choice',
  options: [
    { id: 'bus', label: '班车' },
    { id: 'own', label: '自己来' },
  ],
};
const ill = { id: 'ill', label: '有无疾病', type: 'yes_no' };
const stop = (question: string, is: string) => ({
  ...{ id: 'stop', label: '哪一站', type: 'short_text' },
  only_if: { question, is },
});

/** The place in doubt, whether the service is booked online, and whether booking is paused. */
function doubtOf(questions: readonly object[], rules: object | null = null) {
  const booking = { mode: 'online', questions, rules };
  const reading = readFeed({
    feed: { spec: '1.0', booking: { endpoint: '/booking' } },
    services: [{ id: 'a', name: 'a', booking }],
  });
  assert.ok('feed' in reading);
  assert.deepEqual(reading.issues, []);
  const [service] = reading.feed.services;
  assert.ok(service?.booking);
  const isOnline = isBookedOnline(directoryOf(reading.feed), service);
  assert.equal(isBookingPaused(service), !isOnline);
  assert.equal(isOnline, termsDoubt(service.booking) === null);
  return termsDoubt(service.booking)?.join('/') ?? null;
}

describe('questions and rules', () => {
  it('that name what is there are booked online', () => {
    assert.equal(doubtOf([]), null);
    assert.equal(doubtOf([door, way, stop('way', 'bus')]), null);
    assert.equal(doubtOf([ill, stop('ill', 'yes')]), null);
    assert.equal(doubtOf([door, stop('door', '3-501')]), null);
    assert.equal(doubtOf([door], { per_household: 2, household_question: 'door' }), null);
    assert.equal(doubtOf([], { per_phone: 2 }), null);
  });

  it('pause booking where a condition can never hold', () => {
    assert.equal(doubtOf([way, stop('wya', 'bus')]), 'questions/1/only_if/question');
    assert.equal(doubtOf([stop('way', 'bus'), way]), 'questions/0/only_if/question');
    assert.equal(doubtOf([stop('stop', 'bus')]), 'questions/0/only_if/question');
    assert.equal(doubtOf([way, stop('way', '班车')]), 'questions/1/only_if/is');
    assert.equal(doubtOf([ill, stop('ill', '是')]), 'questions/1/only_if/is');
  });

  it('pause booking where nobody could tell households apart', () => {
    const household = 'rules/household_question';
    assert.equal(doubtOf([door], { per_household: 2, household_question: 'dor' }), household);
    assert.equal(doubtOf([door], { household_question: 'dor' }), household);
    assert.equal(doubtOf([door], { per_household: 2 }), household);
  });
});
