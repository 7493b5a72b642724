import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { wechatOf } from '../../../src/feed/wechat-of.ts';
import { directoryOf } from '../../../src/model/directory.ts';

const account = (name: string) => [{ kind: 'official_account', name }];

/** A feed with a service of an organisation, and one who publishes it. */
function read(service: object, organization: object, publisher: object) {
  const reading = readFeed({
    feed: { spec: '1.0', publisher_id: 'publisher' },
    organizations: [
      { id: 'org', name: '社区', ...organization },
      { id: 'publisher', name: '街道', ...publisher },
    ],
    services: [{ id: 'svc', name: '瑜伽', organization_id: 'org', ...service }],
  });
  assert.ok('feed' in reading);
  return reading.feed;
}

function namesOf(service: object, organization: object, publisher: object) {
  const feed = read(service, organization, publisher);
  const [first] = feed.services;
  assert.ok(first);
  return wechatOf(directoryOf(feed), first).map(({ name }) => name);
}

describe('the accounts in WeChat of a service', () => {
  const [own, ofOrganization, ofPublisher] = ['瑜伽班', '社区', '街道'].map((name) => ({
    wechat: account(name),
  }));

  it('are its own, else those of its organisation, else those of the publisher', () => {
    assert.deepEqual(namesOf(own ?? {}, ofOrganization ?? {}, ofPublisher ?? {}), ['瑜伽班']);
    assert.deepEqual(namesOf({}, ofOrganization ?? {}, ofPublisher ?? {}), ['社区']);
    assert.deepEqual(namesOf({}, {}, ofPublisher ?? {}), ['街道']);
    assert.deepEqual(namesOf({}, {}, {}), []);
  });

  it('are none that nobody can find', () => {
    const nobody = { wechat: [{ kind: 'personal' }, { kind: 'personal', id: '' }] };
    assert.deepEqual(namesOf(nobody, ofOrganization ?? {}, {}), ['社区']);
  });

  it('are enough to book by, whoever of them has one', () => {
    const booked = { booking: { mode: 'wechat' } };
    const codes = (feed: Parameters<typeof lintFeed>[0]) => lintFeed(feed).map(({ code }) => code);
    assert.deepEqual(codes(read(booked, {}, ofPublisher ?? {})), []);
    assert.deepEqual(codes(read(booked, {}, {})), ['wechat-without-account']);
    assert.deepEqual(codes(read({}, { wechat: [{ kind: 'personal' }] }, {})), [
      'unfindable-account',
    ]);
  });
});
