import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scheduleDoubt } from '../../../src/model/time/schedule-doubt.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { Feed } from '../../../src/model/feed.ts';
import type { Service } from '../../../src/model/service.ts';
import type { Json } from './changed-feeds.ts';

/** The feed that is read of some records. */
function feedOf(lists: Readonly<Record<string, Json>>): Feed {
  const reading = readFeed({ feed: { spec: '1.0', languages: ['zh-Hans'] }, ...lists });
  assert.ok('feed' in reading);
  return reading.feed;
}

function serviceOf(members: Readonly<Record<string, Json>>): Service {
  const [service] = feedOf({ services: [{ id: 'a', name: 'a', ...members }] }).services;
  assert.ok(service !== undefined);
  return service;
}

function doubtOf(members: Readonly<Record<string, Json>>): string | null {
  const rule = { id: 'a', kind: 'event', byday: ['MO'], ...members };
  const [schedule] = feedOf({ schedules: [rule] }).schedules;
  assert.ok(schedule !== undefined);
  return scheduleDoubt(schedule, []);
}

describe('the id of a time', () => {
  it('that cannot be read leaves nobody knowing which session it is', () => {
    const start = { start: '10:00' };
    assert.equal(doubtOf({ times: [{ ...start, id: {} }] }), 'times');
    assert.equal(doubtOf({ times: [{ ...start, id: '' }] }), 'times');
    assert.equal(
      doubtOf({ dates: [{ date: '2026-12-02', times: [{ ...start, id: [] }] }] }),
      'dates',
    );
    assert.equal(doubtOf({ times: [{ ...start, id: null }] }), null);
  });
});

describe('an alert', () => {
  it('that cannot be read leaves nobody knowing if the service is on', () => {
    const alerts: Json[] = [{ a: { b: 1 } }, ['停水', '停电'], true];
    for (const alert of alerts) {
      assert.equal(serviceOf({ alert }).status, 'unknown', JSON.stringify(alert));
    }
    assert.equal(serviceOf({ alert: { 'zh-Hans': [] } }).status, 'unknown');
    assert.equal(serviceOf({ alerts: '停水' }).status, 'unknown');
    assert.equal(serviceOf({ 提醒: '停水' }).status, 'unknown');
  });

  it('shows no service that is not on, and none that has nothing to say', () => {
    assert.equal(serviceOf({ alert: [[]], status: 'inactive' }).status, 'inactive');
    assert.equal(serviceOf({ alert: null }).status, 'active');
    assert.equal(serviceOf({ alert: '' }).status, 'active');
  });
});

describe('documents', () => {
  it('of which one cannot be read are not said to be all', () => {
    for (const documents of [
      ['身份证', [[]]],
      ['身份证', { zh: [] }],
      ['身份证', null],
      [[['a', 'b']]],
    ]) {
      assert.equal(serviceOf({ documents }).documents, null, JSON.stringify(documents));
    }
    assert.deepEqual(serviceOf({ documents: [['身份证', '户口簿']] }).documents, [
      '身份证',
      '户口簿',
    ]);
    assert.deepEqual(serviceOf({ documents: [] }).documents, []);
  });
});

describe('records with the same id', () => {
  it('say no times: nobody knows which of them is meant', () => {
    const rule = (day: string) => ({ id: 'a', kind: 'event', byday: [day] });
    const { schedules } = feedOf({
      schedules: [rule('MO'), rule('TU'), { ...rule('WE'), id: 'b' }],
    });
    assert.deepEqual(
      schedules.map((schedule) => [schedule.id, scheduleDoubt(schedule, [])]),
      [
        ['a', 'id'],
        ['b', null],
      ],
    );
  });

  it('are booked by telephone', () => {
    const service = { id: 'a', name: 'a', booking: { mode: 'online' } };
    const { services } = feedOf({ services: [service, { ...service, name: 'b' }] });
    assert.deepEqual(
      services.map(({ name, booking }) => [name, booking?.mode]),
      [['a', 'phone']],
    );
  });

  it('give no amount', () => {
    const one = { id: 'a', kind: 'cash', name: 'a' };
    const limit = { qualifier: 'lt', value: 2_000, unit: 'CNY' };
    const { capabilities } = feedOf({
      capabilities: [
        { ...one, limit },
        { ...one, limit: { ...limit, value: 100 } },
      ],
    });
    assert.deepEqual(
      capabilities.map((capability) => capability.limit),
      [null],
    );
  });
});
