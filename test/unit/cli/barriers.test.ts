import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SENTENCES } from '../../../src/check/check-language.ts';
import { policiesIn } from '../../../src/check/content-policy.ts';
import { isSecureAddress } from '../../../src/check/secure-address.ts';
import { findingsIn } from '../../../src/check/finding.ts';
import { barrierTo, frameRefusalOf, refusalOf } from '../../../src/cli/doctor/barriers.ts';

const say = findingsIn(SENTENCES.en.check);

function page(address: string, policy = '') {
  return { address, policies: policiesIn(policy) };
}

function detailOf(finding: { readonly about: string; readonly detail: string } | null) {
  return finding === null ? null : `${finding.about} ${finding.detail}`.trim();
}

describe('What stands between a page and an address', () => {
  const COUNTY = 'https://county.example/services.html';

  it('is nothing on the same site', () => {
    assert.equal(barrierTo('https://county.example/feed.json', page(COUNTY), say), null);
  });

  it('is http on an https page, but for the device itself', () => {
    assert.equal(
      detailOf(barrierTo('http://data.example/f.json', page(COUNTY), say)),
      'http://data.example/f.json',
    );
    assert.equal(barrierTo('http://localhost:1/f.json', page(COUNTY), say), null);
    assert.equal(barrierTo('http://a.example/f', page('http://b.example/'), say), null);
    assert.deepEqual(
      ['https://a', 'http://127.0.0.1:8/', 'http://[::1]/', 'http://10.0.0.1/'].map(
        isSecureAddress,
      ),
      [true, true, true, false],
    );
  });

  it('is a policy, one of several too, and what it needs is said as it is written', () => {
    const policy = "default-src *, connect-src 'none'";
    assert.equal(
      detailOf(barrierTo('https://data.example/f', page(COUNTY, policy), say)),
      'https://data.example/f connect-src https://data.example',
    );
    assert.equal(
      detailOf(barrierTo('https://county.example/f', page(COUNTY, policy), say)),
      "https://county.example/f connect-src 'self'",
    );
  });

  it('is a server of another site that does not allow it', () => {
    const answer = (allowed: string | null) => ({
      address: 'https://data.example/f',
      headers: new Headers(allowed === null ? {} : { 'access-control-allow-origin': allowed }),
    });
    for (const allowed of ['*', 'https://county.example']) {
      assert.equal(refusalOf(answer(allowed), page(COUNTY), say), null);
    }
    for (const allowed of [null, 'https://other.example', 'null']) {
      assert.match(
        detailOf(refusalOf(answer(allowed), page(COUNTY), say)) ?? '',
        /Access-Control-Allow-Origin: https:\/\/county\.example$/,
      );
    }
    const own = { address: 'https://county.example/f', headers: new Headers() };
    assert.equal(refusalOf(own, page(COUNTY), say), null);
  });

  it('is a header that keeps a page out of frames', () => {
    const inner = 'https://data.example/linli-embed.html';
    const refused = (policy: string, option = '') =>
      frameRefusalOf(page(inner, policy), new Headers({ 'x-frame-options': option }), COUNTY);
    assert.equal(refused(''), null);
    assert.equal(refused('', 'SAMEORIGIN'), 'X-Frame-Options: SAMEORIGIN');
    assert.equal(refused('', 'deny'), 'X-Frame-Options: deny');
    assert.equal(refused("frame-ancestors 'self'"), "frame-ancestors 'self'");
    assert.equal(refused('frame-ancestors https://county.example', 'DENY'), null);
  });
});
