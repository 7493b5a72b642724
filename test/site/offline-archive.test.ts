import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { VERSION } from '../../src/version.ts';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = `linli-${VERSION}-offline`;

/** The archive as somebody unpacks it. */
let folder: string;

before(() => {
  const scratch = mkdtempSync(join(tmpdir(), 'linli-archive-'));
  execFileSync(process.execPath, ['--import', 'tsx', 'demo/offline/main.ts'], { cwd: root });
  const files = unzipSync(readFileSync(join(root, `${name}.zip`)));
  rmSync(join(root, `${name}.zip`));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true });
    writeFileSync(join(scratch, path), bytes);
  }
  folder = join(scratch, name);
});

after(() => rmSync(dirname(folder), { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(folder, path));

describe('The archive for places without the internet', () => {
  it('has the hash of each of its files', () => {
    const lines = read('checksums.txt').toString().trim().split('\n');
    const listed = lines.map((line) => line.slice(66));
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'checksums.txt')
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((path) => path.replaceAll('\\', '/'));
    assert.deepEqual(listed.toSorted(), there.toSorted());
    for (const [index, line] of lines.entries()) {
      const hash = createHash('sha256').update(read(listed[index]!)).digest('hex');
      assert.equal(line, `${hash}  ${listed[index]}`);
    }
  });

  it('is checked by one command', { skip: process.platform === 'win32' }, () => {
    const { status, stdout } = spawnSync('sha256sum', ['--check', 'checksums.txt'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  it('has the bytes of the npm package', () => {
    execFileSync('tar', ['-xzf', `linli-${VERSION}.tgz`], { cwd: folder });
    const packed = readdirSync(join(folder, 'package/dist/cdn'));
    assert.ok(packed.includes('linli.js') && packed.length > 20);
    for (const file of packed) {
      assert.deepEqual(read(`package/dist/cdn/${file}`), read(`site/${file}`), file);
    }
    for (const file of ['README.md', 'SECURITY.md', 'LICENSE']) {
      assert.deepEqual(read(`package/${file}`), read(file), file);
    }
    rmSync(join(folder, 'package'), { recursive: true });
  });

  it('has documents, feeds, a page that explains it, and nothing of the server', () => {
    const files = readdirSync(folder, { recursive: true }).map(String);
    for (const path of [
      ...[
        '先看我.txt',
        'README.md',
        'CHANGELOG.md',
        'site/privacy.html',
        'site/accessibility.html',
      ],
      ...[
        'site/feeds/changji.json',
        'site/feeds/sample-city.json',
        'site/feeds/sample-city.ics',
        'site/feeds/sample-city.atom',
        'site/images/sample-wechat.svg',
        'site/builder/index.html',
      ],
      ...['site/site.css', 'site/linli-red.css', 'site/integrity.txt', 'site/linli-embed.html'],
      ...['site/linli-all.js', 'site/LICENSES.txt', 'site/sbom.cdx.json'],
    ]) {
      assert.ok(files.includes(path), path);
    }
    assert.deepEqual(
      files.filter((path) => /\.(ts|mjs|sqlite)$|server|node_modules/.test(path)),
      [],
    );
  });

  it('is a site that works from any static server, and asks nobody else', async (t) => {
    const server = await serve(join(folder, 'site'));
    t.after(() => server.close());
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const browser = await launchBrowser();
    t.after(() => browser.close());
    const words = {
      'index.html': '智能手机公益课',
      'builder/index.html': '智能手机公益课',
      'hostile/clean.html': '孕妇瑜伽',
    };
    for (const [path, text] of Object.entries(words)) {
      const { page, asked } = await openPage(browser, `${origin}/${path}`, 'load');
      await waitForLightText(page, 'linli-service-list', text);
      assert.deepEqual([...asked], [origin]);
      await page.close();
    }
  });

  it('has no link to a file that is not there', () => {
    const pages = readdirSync(join(folder, 'site'), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.html'));
    const there = new Set(
      readdirSync(join(folder, 'site'), { recursive: true }).map((path) =>
        String(path).replaceAll('\\', '/'),
      ),
    );
    for (const page of pages) {
      const html = read(`site/${page}`)
        .toString()
        .replace(/<code>[^]*?<\/code>/g, '');
      for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(\w+:|#|$)/.test(address)) continue;
        const { pathname } = new URL(address.replaceAll('&amp;', '&'), `http://site/${page}`);
        const path = decodeURIComponent(pathname)
          .slice(1)
          .replace(/(^|\/)$/, '$1index.html');
        if (path.startsWith('booking/')) continue; // of the endpoint
        assert.ok(there.has(path), `${page}: ${address}`);
      }
    }
  });
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Any static server: it knows files and types, and nothing of this project. */
async function serve(site: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    try {
      const body = readFileSync(join(site, pathname));
      const type = TYPES[extname(pathname)] ?? 'text/plain';
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return server;
}
