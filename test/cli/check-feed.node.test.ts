import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkFeed } from '../../src/cli/check-feed.ts';
import { enIssues, zhHansIssues } from '../../src/locale/issue-words.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const check = (text: string) => checkFeed(bytes(text), 'zh-Hans');

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
    const feed = readFileSync(new URL('../../demo/feeds/changji.json', import.meta.url));
    assert.deepEqual(checkFeed(feed, 'zh-Hans'), []);
  });

  it('names line and column of what is left out', () => {
    const [first] = check(FEED);
    assert.deepEqual(
      { line: first?.line, column: first?.column, severity: first?.severity, about: first?.about },
      { line: 5, column: 5, severity: 'error', about: 'services 1 /id' },
    );
    assert.match(first?.sentence ?? '', /请补上/);
  });

  it('finds a record by its id, though another before it was left out', () => {
    const about = check(FEED).find((finding) => finding.about.includes('organization_id'));
    assert.deepEqual([about?.line, about?.column], [9, 26]);
    assert.equal(about?.severity, 'warning');
    const markup = check(FEED).find((finding) => finding.about === 'services svc-c /name');
    assert.deepEqual([markup?.line, markup?.column], [8, 30]);
  });

  it('says where a text stops being JSON', () => {
    const [fault, ...others] = check('{\n  "feed": { "spec": "1.0" }\n  "services": []\n}');
    assert.deepEqual([fault?.line, fault?.column, fault?.severity], [3, 3, 'error']);
    assert.match(fault?.sentence ?? '', /逗号/);
    assert.deepEqual(others, []);
  });

  for (const [what, text, sentence] of [
    ['no feed', '[]', /feed\.spec/],
    ['another version', '{"feed":{"spec":"2.0"}}', /主版本/],
    ['nothing', '', /JSON/],
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
      checkFeed(gbk, 'zh-Hans').map(({ about, severity }) => [about, severity]),
      [['charset', 'warning']],
    );
  });

  it('reads a byte order mark', () => {
    assert.deepEqual(check(`\uFEFF{"feed":{"spec":"1.0"},"services":[]}`), []);
  });

  it('has a sentence in both languages for every finding', () => {
    assert.deepEqual(Object.keys(enIssues), Object.keys(zhHansIssues));
    assert.ok(Object.values(enIssues).every((sentence) => /^[A-Z].*\.$/s.test(sentence)));
    assert.ok(Object.values(zhHansIssues).every((sentence) => sentence.endsWith('。')));
  });
});
