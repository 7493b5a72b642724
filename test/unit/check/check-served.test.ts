import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SENTENCES } from '../../../src/check/check-language.ts';
import { checkServed, sizeOf, type Served } from '../../../src/check/check-served.ts';
import { findingsIn } from '../../../src/check/finding.ts';

const { check } = SENTENCES.en;
const say = findingsIn(check);
const FINE: Served = {
  address: 'https://a.example/feed.json',
  status: 200,
  headers: new Headers({ 'content-type': 'application/json', etag: '"1"' }),
  bytes: new TextEncoder().encode('{}'),
  isCompressed: true,
  seesHeaders: true,
};

function sentences(change: Partial<Served>): readonly string[] {
  return checkServed({ ...FINE, ...change }, say).map(({ sentence }) => sentence);
}

const text = (body: string) => new TextEncoder().encode(body);
const typed = (type: string) => new Headers({ 'content-type': type, etag: '"1"' });

describe('The check of how a feed is served', () => {
  it('finds nothing where all is right', () => {
    assert.deepEqual(sentences({}), []);
  });

  for (const [what, change, expected] of [
    ['a status that gives no content', { status: 404 }, check['http-status']],
    ['a page to log in at', { bytes: text('<form><input type=password>') }, check['login-page']],
    [
      'a page to log in at, in GBK',
      { bytes: new Uint8Array([0x3c, 0x70, 0x3e, 0xb5, 0xc7, 0xc2, 0xbc]) },
      check['login-page'],
    ],
    ['a web page', { bytes: text('\n<!doctype html>') }, check['not-json']],
    ['another type', { headers: typed('text/plain') }, check['wrong-type']],
    ['over 16 MB', { bytes: new Uint8Array(16_000_001) }, check['too-large']],
    ['much of it', { bytes: new Uint8Array(2_000_001) }, check.large],
    ['no compression', { bytes: new Uint8Array(30_000), isCompressed: false }, check.uncompressed],
    [
      'no validator',
      { headers: new Headers({ 'content-type': 'application/json' }) },
      check['no-validator'],
    ],
  ] as const) {
    it(`tells of ${what}`, () => assert.deepEqual(sentences(change), [expected]));
  }

  it('takes a .txt that is served as one for what it is', () => {
    const address = 'https://a.example/upload/20261201.txt';
    assert.deepEqual(sentences({ address, headers: typed('text/plain; charset=utf-8') }), []);
    assert.deepEqual(sentences({ address, headers: typed('text/html') }), [check['wrong-type']]);
  });

  it('says nothing of what it cannot see', () => {
    const headers = new Headers({ 'content-type': 'application/feed+json' });
    const bytes = new Uint8Array(30_000);
    assert.deepEqual(sentences({ headers, bytes, isCompressed: null, seesHeaders: false }), []);
  });

  it('says sizes as people do', () => {
    assert.deepEqual([900, 412_600, 2_345_678].map(sizeOf), ['900 B', '413 KB', '2.3 MB']);
  });
});
