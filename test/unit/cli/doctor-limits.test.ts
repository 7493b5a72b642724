import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { findingLine } from '../../../src/check/finding-line.ts';
import { examine } from '../../../src/cli/doctor/examine.ts';
import { askedLines } from '../../../src/cli/asked-lines.ts';
import { Web } from '../../../src/cli/web/web.ts';
import { startOddServer } from '../../support/odd-server.ts';

const page = (body: string) => `<!doctype html><html lang="zh"><meta name="viewport">${body}`;
const list = (src: string) => `<linli-service-list src="${src}">请打电话</linli-service-list>`;

/** The lines that an examination of `/` comes to, and what the server was asked. */
async function examined(
  t: TestContext,
  files: Readonly<Record<string, string | ((response: ServerResponse) => void)>>,
  options: Partial<ConstructorParameters<typeof Web>[0]> = {},
) {
  const { origin, asked } = await startOddServer(t, ({ url }, response) => {
    const file = files[url ?? ''];
    if (typeof file === 'function') file(response);
    else response.writeHead(file === undefined ? 404 : 200, { 'content-type': 'text/html' });
    if (typeof file !== 'function') response.end(file);
  });
  const web = new Web({ local: true, ...options });
  const found = await examine(`${origin}/`, { language: 'en', now: Date.now(), web });
  const lines = found.flatMap(({ of, findings }) =>
    findings.map((finding) => findingLine(finding, of.replace(origin, ''), 'en')),
  );
  return { text: lines.join('\n').replaceAll(origin, ''), asked: asked.map(({ url }) => url), web };
}

const is127001 = { local: false, isPublic: (address: string) => address === '127.0.0.1' };

describe('linli doctor, on a page that strangers wrote,', { timeout: 120_000 }, () => {
  it('says which answer was too large to be read', async (t) => {
    const bomb = (response: ServerResponse) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' });
      response.end(gzipSync(Buffer.alloc(17_000_000)));
    };
    const { text } = await examined(t, { '/': page(list('bomb.json')), '/bomb.json': bomb });
    assert.match(text, /^\/bomb\.json error \/bomb\.json There is more than 16 MB here/m);
    const itself = await examined(t, { '/': bomb });
    assert.match(itself.text, /^\/ error \/ There is more than 16 MB here/m);
  });

  it('asks a hundred times, and says what it has left out', async (t) => {
    const feeds = Array.from({ length: 150 }, (_, index) => list(`feed-${index}.json`));
    const { text, asked, web } = await examined(t, { '/': page(feeds.join('')) });
    assert.equal(asked.length, 100);
    assert.ok(web.leftOut.size > 50);
    assert.match(text, /error One run asks at most 100 times.*\/feed-\d+\.json .*… \(\d+\)\]$/);
    assert.equal(text.match(/One run asks at most/g)?.length, 1);
  });

  it('asks for a hundred of 3,000 files beside a script, too', async (t) => {
    const names = Array.from({ length: 3_000 }, (_, index) => `"linli-0.1.0-${index}.js"`);
    const script = (response: ServerResponse) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(names.join());
    const { asked, text } = await examined(t, {
      ...{ '/': page(`<script src="linli.js"></script>${list('feed.json')}`) },
      '/linli.js': script,
    });
    assert.equal(asked.length, 100);
    assert.match(text, /One run asks at most 100 times/);
    assert.doesNotMatch(text, /^\/feed\.json fine/m);
  });

  it('reads the beginning of one that is too large, and says so', async (t) => {
    for (const [body, cut] of [
      ['<div>'.repeat(60_000), '512 levels'],
      ['<br>'.repeat(150_000), '100000 elements'],
      [list('feed.json').repeat(300), '200 tags'],
      [
        `<meta http-equiv=content-security-policy content="img-src ${'a '.repeat(50_000)}">`,
        'Content-Security-Policy: 100008',
      ],
    ] as const) {
      const { text } = await examined(t, { '/': page(list('feed.json') + body) });
      assert.ok(text.includes(`only its beginning was looked at`), cut);
      assert.ok(text.includes(`[${cut}]`), text.slice(0, 500));
      assert.match(text, /<linli-service-list>/);
    }
  });

  it('asks nobody in the local network for a feed, a script, a frame, an endpoint', async (t) => {
    const inner = 'http://127.0.0.2:81';
    const feed = (response: ServerResponse) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          feed: { spec: '1.0', booking: { endpoint: `${inner}/booking` } },
          services: [{ id: 'a', name: '甲', booking: { mode: 'online' } }],
        }),
      );
    const body = [
      list(`${inner}/feed.json`),
      '<linli-booking-form src="feed.json" service="a">无</linli-booking-form>',
      `<iframe src="${inner}/linli-embed.html?tag=service-list&src=f.json"></iframe>`,
      '<iframe src="/linli-embed.html"></iframe>',
    ];
    const files = {
      '/feed.json': feed,
      '/linli-embed.html': (response: ServerResponse) =>
        response.writeHead(302, { location: `${inner}/by-redirect` }).end(),
    };
    const found = async (script: string) => {
      const html = page(`<script src="${script}"></script>${body.join('')}`);
      return examined(t, { ...files, '/': html }, is127001);
    };
    const { text, web } = await found(`${inner}/linli.js`);
    const refused = [...text.matchAll(/error (\S+) This is an address of this computer/g)];
    assert.deepEqual(
      new Set(refused.map(([, about]) => about)),
      new Set([
        ...[
          '/linli.js',
          '/feed.json',
          '/booking',
          '/linli-embed.html?tag=service-list&src=f.json',
        ].map((path) => inner + path),
        '/linli-embed.html',
      ]),
    );
    assert.match(text, /add --local to the command if you mean it\. \[127\.0\.0\.2\]/);
    assert.ok(web.asked.every(({ address }) => !address.includes('127.0.0.2')));
    const renamed = await found(`${inner}/up/a8f3.js`);
    assert.match(renamed.text, /127\.0\.0\.2:81\/up\/a8f3\.js This is an address of this computer/);
  });

  it('tells what it asked for: how often and whom, and each request where it is asked to', async (t) => {
    const { web } = await examined(t, { '/': page(list('feed.json')) });
    const host = new URL(web.asked[0]?.address ?? '').host;
    assert.deepEqual(askedLines(web, 'en', false), [`2 requests: ${host} 2.`]);
    assert.deepEqual(askedLines(web, 'zh-Hans', true), [
      `GET http://${host}/`,
      `GET http://${host}/feed.json`,
      `一共请求了 2 次：${host} 2 次。`,
    ]);
    assert.deepEqual(askedLines({ asked: [] }, 'en', true), ['Nothing was asked for.']);
  });
});
