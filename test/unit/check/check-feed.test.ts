import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkFeed } from '../../../src/check/check-feed.ts';
import { enCheck, zhHansCheck } from '../../../src/i18n/check-sentences.ts';
import { enIssues, zhHansIssues } from '../../../src/i18n/issue-sentences.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const NOW = Date.parse('2026-09-01T08:00:00+08:00');
const checkBytes = (feed: Uint8Array) =>
  checkFeed(feed, { language: 'zh-Hans', now: NOW }).findings;
const check = (text: string) => checkBytes(bytes(text));

const FEED = `{
  "feed": { "spec": "1.0", "timezone": "Asia/Shanghai" },
  "services": [
    { "id": "svc-a", "name": "甲" },
    { "name": "没有 id" },
    { "id": "svc-b", "name": "乙",
      "cost": { "free": true, "price": "十元" } },
    { "id": "svc-c", "name": "丙 <b>粗</b>",
      "organization_id": "org-none" }
  ]
}
`;

describe('The check of a feed', () => {
  it('finds nothing wrong with the feeds of the demo', () => {
    const feed = readFileSync(new URL('../../../demo/feeds/changji.json', import.meta.url));
    assert.deepEqual(checkBytes(feed), []);
  });

  it('names line and column of what is left out', () => {
    const [first] = check(FEED);
    assert.deepEqual(
      { at: first?.at, severity: first?.severity, about: first?.about },
      { at: { line: 5, column: 5 }, severity: 'error', about: 'services 1 /id' },
    );
    assert.match(first?.sentence ?? '', /请补上/);
  });

  it('finds a record by its id, though another before it was left out', () => {
    const about = check(FEED).find((finding) => finding.about.includes('organization_id'));
    assert.deepEqual(about?.at, { line: 9, column: 26 });
    assert.equal(about?.severity, 'warning');
    const markup = check(FEED).find((finding) => finding.about === 'services svc-c /name');
    assert.deepEqual(markup?.at, { line: 8, column: 30 });
  });

  it('says where a text stops being JSON', () => {
    const [fault, ...others] = check('{\n  "feed": { "spec": "1.0" }\n  "services": []\n}');
    assert.deepEqual([fault?.at, fault?.severity], [{ line: 3, column: 3 }, 'error']);
    assert.match(fault?.sentence ?? '', /逗号/);
    assert.deepEqual(others, []);
  });

  for (const [what, text, sentence] of [
    ['no feed', '[]', /feed\.spec/],
    ['another version', '{"feed":{"spec":"2.0"}}', /主版本/],
    ['nothing', '', /空的/],
    ['a number', '7', /feed\.spec/],
  ] as const) {
    it(`is one sentence for ${what}`, () => {
      const findings = check(text);
      assert.equal(findings.length, 1);
      assert.match(findings[0]?.sentence ?? '', sentence);
    });
  }

  it('reads GBK, and asks for UTF-8', () => {
    const gbk = Buffer.concat([
      bytes('{"feed":{"spec":"1.0"},"services":[{"id":"a","name":"'),
      Buffer.from([0xc0, 0xed, 0xb7, 0xa2]),
      bytes('"}]}'),
    ]);
    assert.deepEqual(
      checkBytes(gbk).map(({ about, severity }) => [about, severity]),
      [['charset', 'warning']],
    );
  });

  it('reads a byte order mark', () => {
    assert.deepEqual(check(`\uFEFF{"feed":{"spec":"1.0"},"services":[]}`), []);
  });

  it('says that a feed is past the time it was to be updated by, and where that is written', () => {
    const [stale, ...others] = check(
      '{"feed":{"spec":"1.0",\n"generated_at":"2026-08-01T00:00:00Z","ttl":86400}}',
    );
    assert.deepEqual([stale?.at, stale?.severity], [{ line: 2, column: 16 }, 'warning']);
    assert.match(stale?.sentence ?? '', /更新期限/);
    assert.deepEqual(others, []);
  });

  it('calls faulty questions and rules of booking errors, each at its place', () => {
    const booking = {
      mode: 'online',
      questions: [{ id: 'q', type: 'date', label: '?' }],
      rules: { waitlist: -1, per_phone: 0, attendee_names: 'all', draw: {} },
    };
    const feed = { feed: { spec: '1.0' }, services: [{ id: 'a', name: '甲', booking }] };
    const found = check(JSON.stringify(feed)).map(({ severity, about, example }) => [
      severity,
      about.split('/booking')[1],
      example,
    ]);
    for (const [place, example] of [
      ['/questions/0/type “?”', '"type": "number"'],
      ['/rules/waitlist', '"waitlist": 8'],
      ['/rules/per_phone', '"per_phone": 2'],
      ['/rules/attendee_names', '"attendee_names": "required"'],
      ['/rules/draw/minutes_before', '"minutes_before": 30'],
    ]) {
      assert.deepEqual(
        found.filter(([, at]) => at === place),
        [['error', place, example]],
      );
    }
  });

  it('gives the feed where it could be read', () => {
    const options = { language: 'en', now: NOW } as const;
    assert.equal(checkFeed(bytes(FEED), options).feed?.services.length, 3);
    assert.equal(checkFeed(bytes('{'), options).feed, null);
  });

  it('has a sentence in both languages for every finding', () => {
    assert.deepEqual(Object.keys(enIssues), Object.keys(zhHansIssues));
    assert.deepEqual(Object.keys(enCheck), Object.keys(zhHansCheck));
    for (const sentence of [...Object.values(enIssues), ...Object.values(enCheck)]) {
      assert.match(sentence, /^[A-Za-z].*[.:]$/s);
    }
    for (const sentence of [...Object.values(zhHansIssues), ...Object.values(zhHansCheck)]) {
      assert.match(sentence, /[。：]$/);
    }
  });
});
