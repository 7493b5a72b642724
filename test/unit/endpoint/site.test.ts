import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { newSqliteFile, startTestServer, temporaryFolder } from './test-server.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; require-trusted-types-for 'script'";

test('pages, scripts, feeds and pictures are served with their types', async (t) => {
  const { visit } = await startSite(t);
  const served: readonly (readonly [string, string, string])[] = [
    ['/', 'text/html; charset=utf-8', '<h1>首页</h1>'],
    ['/?from=wechat', 'text/html; charset=utf-8', '<h1>首页</h1>'],
    ['/index.html', 'text/html; charset=utf-8', '<h1>首页</h1>'],
    ['/guide/', 'text/html; charset=utf-8', 'guide'],
    ['/page.css', 'text/css; charset=utf-8', 'a{}'],
    ['/page.js', 'text/javascript; charset=utf-8', '1'],
    ['/feeds/%E6%98%8C%E5%90%89.json', 'application/json; charset=utf-8', '{}'],
    ['/picture.png', 'image/png', 'png'],
    ['/feeds/town.ics', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR'],
    ['/feeds/town.atom', 'application/atom+xml; charset=utf-8', '<feed/>'],
    ['/linli.js', 'text/javascript; charset=utf-8', 'linli'],
    ['/feeds/sample-city.json', 'application/json; charset=utf-8', '{"sample":true}'],
  ];
  for (const [path, type, body] of served) {
    const answer = await visit(path);
    assert.deepEqual([path, answer.status, answer.type, answer.body], [path, 200, type, body]);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  }
});

test('a folder without its slash leads to the one with it', async (t) => {
  const { visit } = await startSite(t);
  const { status, headers } = await visit('/guide?lang=en');
  assert.deepEqual([status, headers['location']], [308, '/guide/?lang=en']);
});

test('nothing outside the site is served, however it is asked for', async (t) => {
  const { visit } = await startSite(t);
  const attempts = [
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/feeds/../../secret.json',
    '/feeds/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/....//secret.json',
    '//secret.json',
    '/feeds//sample-city.json',
    '/%00/index.html',
    '/index.html%00.png',
    '/index.html/',
    '/%E0%A4%A',
    '/C:/secret.json',
    '/link.json',
    '/link/secret.json',
    '/.env.json',
    '/feeds/.hidden.json',
    '/server/main.ts',
    '/server/notes.json',
    '/server/',
    '/%73erver/notes.json',
    '/source.ts',
    '/program.sh',
    '/feeds/',
    '/feeds',
    '/missing.html',
    '/__proto__',
    '/constructor',
    '/linli.js/',
  ];
  for (const path of attempts) {
    const { status, body, policy } = await visit(path);
    assert.deepEqual([path, status, policy], [path, 404, POLICY]);
    assert.doesNotMatch(body, /secret|hidden|source|notes/);
  }
});

test('every answer of the site carries the strict policy and nothing else of the kind', async (t) => {
  const { visit } = await startSite(t);
  const tag = (await visit('/')).headers['etag'] ?? '';
  const answers = [
    await visit('/'),
    await visit('/linli.js'),
    await visit('/guide'),
    await visit('/missing.html'),
    await visit('/', { headers: { 'if-none-match': tag } }),
    await visit('/', { method: 'HEAD' }),
    await visit('/', { method: 'POST' }),
    await visit('/', { method: 'OPTIONS' }),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 308, 404, 304, 200, 405, 405],
  );
  for (const { policy, headers } of answers) {
    assert.equal(policy, POLICY);
    assert.equal(headers['set-cookie'], undefined);
  }
});

test('an unchanged file is 304, a changed one is sent, HEAD has no body', async (t) => {
  const { visit, folder } = await startSite(t);
  const { headers } = await visit('/page.css');
  const same = { headers: { 'if-none-match': headers['etag'] ?? '' } };
  assert.deepEqual([(await visit('/page.css', same)).status], [304]);
  await writeFile(join(folder, 'page.css'), 'b{}');
  const changed = await visit('/page.css', same);
  assert.deepEqual([changed.status, changed.body], [200, 'b{}']);
  const head = await visit('/page.css', { method: 'HEAD' });
  assert.deepEqual([head.status, head.type, head.body], [200, 'text/css; charset=utf-8', '']);
});

test('a large text is compressed for whoever asks, and stays the same file', async (t) => {
  const { visit, folder } = await startSite(t);
  const rules = 'a { color: teal }\n'.repeat(100);
  await writeFile(join(folder, 'page.css'), rules);
  const plain = await visit('/page.css');
  const gzip = { 'accept-encoding': 'br, gzip' };
  const small = await visit('/page.css', { headers: gzip });
  assert.deepEqual(
    [plain.headers['content-encoding'], small.headers['content-encoding']],
    [undefined, 'gzip'],
  );
  assert.deepEqual([plain.body, small.headers['vary']], [rules, 'accept-encoding']);
  assert.equal(small.headers['etag'], `W/${plain.headers['etag']}`);
  const again = { ...gzip, 'if-none-match': small.headers['etag'] ?? '' };
  assert.equal((await visit('/page.css', { headers: again })).status, 304);
  const tiny = await visit('/', { headers: gzip });
  assert.equal(tiny.headers['content-encoding'], undefined);
});

/** A site with a secret beside it, a link out of it, and things in it that are not for everybody. */
async function startSite(t: TestContext) {
  const around = await temporaryFolder(t);
  const folder = join(around, 'demo');
  const files: Readonly<Record<string, string>> = {
    'secret.json': 'secret',
    'linli.js': 'linli',
    'sample.json': '{"sample":true}',
    'demo/index.html': '<h1>首页</h1>',
    'demo/guide/index.html': 'guide',
    'demo/page.css': 'a{}',
    'demo/page.js': '1',
    'demo/picture.png': 'png',
    'demo/feeds/town.ics': 'BEGIN:VCALENDAR',
    'demo/feeds/town.atom': '<feed/>',
    'demo/feeds/昌吉.json': '{}',
    'demo/feeds/.hidden.json': 'hidden',
    'demo/.env.json': 'hidden',
    'demo/source.ts': 'source',
    'demo/program.sh': 'source',
    'demo/server/main.ts': 'source',
    'demo/server/notes.json': 'notes',
  };
  for (const name of ['guide', 'feeds', 'server']) {
    await mkdir(join(folder, name), { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(around, name), text);
  await symlink(join(around, 'secret.json'), join(folder, 'link.json'));
  await symlink(around, join(folder, 'link'));
  const { origin } = await startTestServer(t, newSqliteFile, {
    siteFolders: { '/': folder },
    siteFiles: {
      '/linli.js': join(around, 'linli.js'),
      '/feeds/sample-city.json': join(around, 'sample.json'),
    },
    siteHidden: ['/server'],
  });
  return { folder, visit: visitor(origin) };
}

/** Asks for paths as they are: `fetch` would tidy up `..` before it asks. */
function visitor(origin: string) {
  const { hostname, port } = new URL(origin);
  return (
    path: string,
    { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
  ) =>
    new Promise<{
      status: number;
      type: string | undefined;
      policy: unknown;
      headers: Record<string, string | undefined>;
      body: string;
    }>((resolve, reject) => {
      const outgoing = request({ hostname, port, path, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'],
            policy: response.headers['content-security-policy'],
            headers: response.headers as Record<string, string | undefined>,
            body,
          }),
        );
      });
      outgoing.once('error', reject);
      outgoing.end();
    });
}
