import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allows, policiesIn, sourcesFor } from '../../../src/check/content-policy.ts';

const PAGE = 'https://www.county.example/services/';

function allowed(sources: string, address: string, page = PAGE): boolean {
  return allows(sources.split(' '), address, page);
}

describe('A content security policy', () => {
  it('is read as browsers read it: the first directive of a name counts', () => {
    const [policy, second] = policiesIn(
      "Default-Src 'none' ; connect-src 'self' https://a.example;connect-src *, script-src 'self'",
    );
    assert.deepEqual(policy?.get('connect-src'), ["'self'", 'https://a.example']);
    assert.deepEqual(policy?.get('default-src'), ["'none'"]);
    assert.deepEqual(second?.get('script-src'), ["'self'"]);
    assert.deepEqual(policiesIn('  '), []);
  });

  it('falls back to what stands in for a directive', () => {
    const of = (text: string) => policiesIn(text)[0]!;
    assert.deepEqual(sourcesFor(of("default-src 'none'"), 'connect-src'), ["'none'"]);
    assert.deepEqual(sourcesFor(of("script-src a.example; default-src 'none'"), 'script-src'), [
      'a.example',
    ]);
    assert.equal(sourcesFor(of('img-src *'), 'connect-src'), null);
  });

  for (const [sources, address, expected] of [
    ["'self'", 'https://www.county.example/feed.json', true],
    ["'self'", 'https://county.example/feed.json', false],
    ["'none'", 'https://www.county.example/feed.json', false],
    ['*', 'https://other.example/', true],
    ['*', 'data:text/plain,x', false],
    ['https:', 'https://other.example/', true],
    ['https:', 'http://other.example/', false],
    ['http:', 'https://other.example/', true],
    ['data.example', 'https://data.example/feed.json', true],
    ['data.example', 'http://data.example/feed.json', false],
    ['http://data.example', 'https://data.example/feed.json', true],
    ['*.example', 'https://a.b.example/', true],
    ['*.example', 'https://example/', false],
    ['https://data.example:8443', 'https://data.example:8443/x', true],
    ['https://data.example:8443', 'https://data.example/x', false],
    ['https://data.example', 'https://data.example:8443/x', false],
    ['https://data.example:*', 'https://data.example:8443/x', true],
    ['https://data.example/feeds/', 'https://data.example/feeds/a.json', true],
    ['https://data.example/feeds/', 'https://data.example/other/a.json', false],
    ['https://data.example/a.json', 'https://data.example/a.json', true],
    ['https://data.example/a.json', 'https://data.example/b.json', false],
    ["'nonce-abc' 'strict-dynamic'", 'https://www.county.example/linli.js', false],
  ] as const) {
    it(`${sources} ${expected ? 'allows' : 'does not allow'} ${address}`, () => {
      assert.equal(allowed(sources, address), expected);
    });
  }

  it("'self' of an http page allows the same host by https", () => {
    assert.equal(allowed("'self'", 'https://a.example/', 'http://a.example/'), true);
    assert.equal(allowed("'self'", 'http://a.example/', 'https://a.example/'), false);
  });
});
