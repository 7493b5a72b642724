import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { armoured } from '../../../src/authoring/armour.ts';
import { SITE_POLICY } from '../../../src/endpoint/site.ts';
import { VERSION } from '../../../src/version.ts';
import { startDemoSite } from '../../support/demo-site.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../../support/pages-site.ts';

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const HEAD = '<meta name="viewport" content="width=device-width">';
const LIST = `<linli-service-list src="${FEED}">请打电话</linli-service-list>`;

let site: PagesSite;
let other: PagesSite;

before(async () => {
  [site, other] = await Promise.all([startPagesSite(), startPagesSite()]);
});

after(() => Promise.all([site?.close(), other?.close()]));

interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command, beside the sites that it asks. */
function linli(...args: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

function doctor(address: string, ...args: readonly string[]): Promise<Said> {
  return linli('doctor', address, '--local', ...args);
}

async function doctorOf(
  body: string,
  {
    policy = SITE_POLICY,
    ...more
  }: { policy?: string | null; script?: string; head?: string } = {},
): Promise<Said> {
  site.servePage('/page.html', pageWith(body, { head: HEAD, ...more }), policy);
  return doctor(`${site.origin}/page.html`);
}

describe('linli doctor', () => {
  it('finds nothing to mend on a good page, and ends with 0', async () => {
    const { status, stdout } = await doctorOf(LIST);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /好 .*linli\.js 和它旁边的文件都在。/);
    assert.match(stdout, /好 .*数据文件读到了。 \[83 KB\]/);
    assert.match(stdout, /\n0 处错误，/);
  });

  it('finds nothing to mend on the pages of the demo', async (t) => {
    const demo = await startDemoSite();
    t.after(() => demo.close());
    for (const name of ['index', 'paste', 'community', 'en', 'wall-sheet']) {
      const { stdout } = await doctor(`${demo.origin}/${name}.html`);
      assert.match(stdout, /\n0 处错误，0 处请看一看。\n$/, `${name}: ${stdout}`);
    }
  });

  it('says which way an article holds the feed, and when that was made', async () => {
    const text = readFileSync(new URL('../../../demo/feeds/changji.json', import.meta.url));
    const html = { 'content-type': 'text/html; charset=utf-8', etag: '"1"' };
    const plain = { 'content-type': 'text/plain', etag: '"1"' };
    site.serve('/upload/1.txt', { body: text, headers: plain });
    const attached = '<title>通知</title><a href="/upload/1.txt">附件</a>';
    site.serve('/attached.html', { body: attached, headers: html });
    site.serve('/pasted.html', { body: `<p>${armoured(text)}</p>`, headers: html });
    for (const [article, way] of [
      ['/attached.html', /好 .*最新的附件.*\/upload\/1\.txt/],
      ['/pasted.html', /好 .*里面的那段文字，是完整的/],
    ] as const) {
      const { stdout } = await doctorOf(LIST.replace(FEED, article));
      assert.match(stdout, way);
      assert.match(stdout, /生成的时间。 \[2026-11-24T/);
      assert.match(stdout, /\n0 处错误，/, stdout);
    }
  });

  it('finds tags that swallow what follows, and forms that nobody can use', async () => {
    const swallowing = await doctorOf(
      `<linli-service-list src="${FEED}" limit="3" /><h2>通知公告</h2>`,
    );
    assert.equal(swallowing.status, 1);
    assert.match(swallowing.stdout, /错误 <linli-service-list .*\/> 这个标签没有关上/);
    assert.doesNotMatch(swallowing.stdout, /标签的写法没有问题/);
    const lone = await doctorOf(
      `<linli-booking-form src="${FEED}">请致电预约</linli-booking-form>`,
    );
    assert.equal(lone.status, 1);
    assert.match(lone.stdout, /错误 <linli-booking-form> 表单没有写是哪项服务/);
    assert.match(
      lone.stdout,
      /\n    例如  <linli-booking-form src="feed\.json" service="svc-yoga">/,
    );
    assert.match(lone.stdout, /\n    怎么写  file:.*linli-feed\.html#check-form-without-service/);
    const beside = await doctorOf(
      `${LIST}<linli-booking-form src="${FEED}">请致电</linli-booking-form>`,
    );
    assert.doesNotMatch(beside.stdout, /表单没有写是哪项服务/);
  });

  it('names the paragraph around a tag, and a link to another site', async () => {
    const { stdout } = await doctorOf(
      `<p><linli-service-list src="${FEED}"><p>请打电话</p></linli-service-list></p>
       <a href="${other.origin}${FEED}#linli-service-list">请打电话</a>`,
    );
    assert.match(stdout, /请看 <linli-service-list> 标签写在段落 <p> 里面/);
    assert.match(stdout, /错误 http.*#linli-service-list 链接里的数据文件在另一个网站/);
  });

  it('says what is wrong with booking rules, each at its place', async () => {
    const booking = { questions: [{ id: 'q', type: 'date', label: '?' }], rules: { waitlist: -1 } };
    const feed = {
      feed: { spec: '1.0', booking: { endpoint: '/booking' } },
      services: [{ id: 'a', name: '甲', booking: { mode: 'online', ...booking } }],
    };
    const headers = { 'content-type': 'application/json', etag: '"1"' };
    site.serve('/rules.json', { body: JSON.stringify(feed), headers });
    const { status, stdout } = await doctor(`${site.origin}/rules.json`);
    assert.equal(status, 1);
    assert.match(stdout, /错误 services a \/booking\/questions\/0\/type .*"date"/);
    assert.match(stdout, /错误 services a \/booking\/rules\/waitlist .*\[-1\]/);
  });

  it('asks the endpoint of a form', async (t) => {
    const demo = await startDemoSite();
    t.after(() => demo.close());
    const { stdout } = await doctor(`${demo.origin}/booking-form.html`, '--lang', 'en');
    assert.match(stdout, /fine .*The booking endpoint can be reached/);
    // One live example there names a page instead of a feed.
    assert.match(stdout, /privacy\.html The address returns no JSON.*\n[^]*\n1 errors, 0 warnings/);
  });

  it('asks an endpoint of another site whether bookings may be sent to it', async (t) => {
    const demo = await startDemoSite();
    t.after(() => demo.close());
    const feedOf = (endpoint: string) => {
      const privacy = 'version handler contact purpose method kinds retention rights'.split(' ');
      const notice = Object.fromEntries(privacy.map((item) => [item, item]));
      return JSON.stringify({
        feed: { spec: '1.0', booking: { endpoint, privacy: notice } },
        services: [{ id: 'a', name: '甲', booking: { mode: 'online' } }],
      });
    };
    const headers = { 'content-type': 'application/json', etag: '"1"' };
    const form = '<linli-booking-form src="/booked.json" service="a">无</linli-booking-form>';
    site.serve('/booked.json', { body: feedOf(`${demo.origin}/booking`), headers });
    const allowed = await doctorOf(form, { policy: null });
    assert.match(allowed.stdout, /好 .*预约接口能连上/);
    assert.equal(allowed.status, 0, allowed.stdout);
    other.serve('/desk/availability', {
      body: '{"asOf":"2026-09-01T00:00:00Z","sessions":[]}',
      headers: { ...headers, 'access-control-allow-origin': '*' },
    });
    site.serve('/booked.json', { body: feedOf(`${other.origin}/desk`), headers });
    const refused = await doctorOf(form, { policy: null });
    assert.match(
      refused.stdout,
      /不让本网站提交预约.*Access-Control-Allow-Headers: content-type, idempotency-key/,
    );
  });

  it('tells of a script that is missing, blocked, twice or changed', async () => {
    const none = await doctorOf(LIST, { script: '' });
    assert.equal(none.status, 1);
    assert.match(none.stdout, /网页里没有 linli\.js/);
    const twice = '<script src="/a/linli.js"></script>'.repeat(2);
    assert.match((await doctorOf(LIST, { script: twice })).stdout, /两个 linli\.js/);
    const blocked = await doctorOf(LIST, { policy: "script-src 'nonce-a'" });
    assert.match(blocked.stdout, /CSP 不允许 linli\.js.*\[script-src 'self'\]/);
    const gone = '<script src="/gone/linli.js"></script>';
    assert.match((await doctorOf(LIST, { script: gone })).stdout, /gone\/linli\.js .*\[HTTP 404\]/);
    const hashed = (hash: string) => `<script src="/a/linli.js" integrity="${hash}"></script>`;
    const wrong = await doctorOf(LIST, { script: hashed('sha384-AAAA') });
    assert.match(wrong.stdout, /integrity 和文件对不上/);
    const bytes = Buffer.from(await (await fetch(`${site.origin}/a/linli.js`)).arrayBuffer());
    const right = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    assert.equal((await doctorOf(LIST, { script: hashed(right) })).status, 0);
  });

  it('allows a script by its nonce', async () => {
    const script = '<script nonce="abc" src="/a/linli.js"></script>';
    const policy = "script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'";
    assert.equal((await doctorOf(LIST, { script, policy })).status, 0);
  });

  it('tells of files that are missing beside the script', async () => {
    const headers = { 'content-type': 'text/javascript' };
    const body = await (await fetch(`${site.origin}/a/linli.js`)).text();
    site.serve('/c/linli.js', { body, headers });
    const { stdout } = await doctorOf(LIST, { script: '<script src="/c/linli.js"></script>' });
    assert.match(stdout, new RegExp(`linli-${VERSION}-core\\.js linli\\.js 旁边缺这个文件`));
    site.serve('/d/linli.js', { body, headers: { 'content-type': 'text/plain' } });
    const plain = await doctorOf(LIST, { script: '<script src="/d/linli.js"></script>' });
    assert.match(plain.stdout, /不是 JavaScript.*\[text\/plain\]/);
  });

  it('tells of files that are missing beside those, and of the page of fields', async () => {
    const folder = new URL('../../../dist/cdn/', import.meta.url);
    const late = `linli-${VERSION}-browse.js`;
    const uploaded = readdirSync(folder).filter((name) => name.startsWith('linli'));
    for (const name of uploaded) {
      if (name === late || name === 'linli-feed.html') continue;
      const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
      const body = readFileSync(new URL(name, folder), 'utf8');
      site.serve(`/late/${name}`, { body, headers: { 'content-type': type } });
    }
    const script = '<script src="/late/linli.js"></script>';
    const { status, stdout } = await doctorOf(LIST, { script });
    assert.equal(status, 1);
    assert.match(stdout, new RegExp(`错误 .*/late/${late} linli\\.js 旁边缺这个文件`));
    assert.match(stdout, /请看 .*\/late\/linli-feed\.html .*缺这个网页.*也上传/);
    assert.equal(stdout.match(/旁边缺/g)?.length, 2, stdout);
  });

  it('knows the one file by what is in it, whatever a CMS calls it', async () => {
    const headers = { 'content-type': 'text/javascript' };
    const body = await (await fetch(`${site.origin}/a/linli-all.js`)).text();
    site.serve('/up/2026/a8f3.js', { body: `/* by the CMS */${body}`, headers });
    site.serve('/other.js', { body: 'window.menu = {};', headers });
    const others = '<script src="/other.js"></script><script src="/none.js"></script>';
    const renamed = await doctorOf(LIST, {
      script: `${others}<script src="/up/2026/a8f3.js"></script>`,
    });
    assert.equal(renamed.status, 0, renamed.stdout);
    assert.match(renamed.stdout, /a8f3\.js linli-all\.js 在，不用别的文件/);
    assert.match((await doctorOf(LIST, { script: others })).stdout, /网页里没有 linli\.js/);
    const named = await doctorOf(LIST, { script: '<script src="/a/linli-all.js"></script>' });
    assert.equal(named.status, 0, named.stdout);
  });

  it('tells a script that was renamed that its files are not beside it', async () => {
    const body = await (await fetch(`${site.origin}/a/linli.js`)).text();
    site.serve('/up/b1.js', { body, headers: { 'content-type': 'text/javascript' } });
    const { stdout } = await doctorOf(LIST, { script: '<script src="/up/b1.js"></script>' });
    assert.match(stdout, /旁边缺这个文件.*就用 linli-all\.js/);
  });

  it('tells of trusted-types that Lit cannot live with', async () => {
    const { stdout } = await doctorOf(LIST, { policy: `${SITE_POLICY}; trusted-types default` });
    assert.match(stdout, /trusted-types 不允许 Lit/);
    const fine = `${SITE_POLICY}; trusted-types lit-html 'allow-duplicates'`;
    assert.equal((await doctorOf(LIST, { policy: fine })).status, 0);
  });

  it('tells of a feed that the page cannot read: policy, other site, not there, faulty', async () => {
    const far = `<linli-service-list src="${other.origin}${FEED}">无</linli-service-list>`;
    const blocked = await doctorOf(far);
    assert.ok(blocked.stdout.includes(`[connect-src ${other.origin}]`), blocked.stdout);
    const refused = await doctorOf(far, { policy: null });
    assert.ok(refused.stdout.includes(`[Access-Control-Allow-Origin: ${site.origin}]`));
    const gone = await doctorOf('<linli-stats-panel src="/gone.json">无</linli-stats-panel>');
    assert.match(gone.stdout, /gone\.json .*\[HTTP 404\]/);
    site.serve('/faulty.json', {
      body: '{"feed":{"spec":"1.0"},\n"services":[\n  {"name":"甲"}]}',
      headers: { 'content-type': 'application/json' },
    });
    const faulty = await doctorOf('<linli-stats-panel src="/faulty.json">无</linli-stats-panel>');
    assert.match(faulty.stdout, /faulty\.json:3:3 错误 services 0 \/id 缺少必填的内容/);
  });

  it('reads what stands for a tag as the page would', async () => {
    const { stdout } = await doctorOf(
      `<div data-linli="service-list" data-src="${FEED}" data-area="loc-x">无</div>
       <p><a href="${FEED}#linli-stats-panel?metrics=m-x">无</a></p>
       <a data-linli="booking-form" href="${FEED}">无</a><div data-linli="map"></div>
       <iframe src="/a/linli-embed.html?tag=service-list&amp;src=${FEED}&amp;area=loc-y"></iframe>`,
    );
    assert.match(stdout, /<linli-service-list area="loc-x">.*没有这个 id/);
    assert.match(stdout, /<linli-stats-panel metrics="m-x">.*没有这个 id/);
    assert.match(stdout, /<linli-booking-form> 好/);
    assert.match(stdout, /data-linli="map"/);
    assert.match(stdout, /<linli-service-list area="loc-y">.*没有这个 id/);
  });

  it('tells of a page without a tag, and of one that is not written as it should be', async () => {
    assert.match((await doctorOf('<p>无</p>')).stdout, /没有邻里的标签/);
    site.serve('/old.html', {
      body: `<html><head></head><body>${LIST}<script src="/a/linli.js"></script>`,
      headers: { 'content-type': 'text/html; charset=gb2312' },
    });
    const { stdout } = await doctor(`${site.origin}/old.html`);
    for (const words of [/gb2312 网页不是 UTF-8/, /doctype/, /viewport/, /<html> 网页没有写语言/]) {
      assert.match(stdout, words);
    }
  });

  it('looks at a feed by itself', async () => {
    const { status, stdout } = await doctor(`${site.origin}${FEED}`);
    assert.equal(status, 0);
    assert.match(stdout, /数据文件读到了。 \[83 KB\]\n[^]*服务器没有压缩它[^]*没有发送 ETag/);
  });

  it('says what it has asked for', async () => {
    const host = new URL(site.origin).host;
    const { stdout } = await doctor(`${site.origin}${FEED}`, '--lang', 'en');
    assert.ok(stdout.includes(`\n1 requests: ${host} 1.\n`), stdout);
    const verbose = await doctor(`${site.origin}${FEED}`, '--verbose');
    assert.ok(
      verbose.stdout.includes(`\nGET ${site.origin}${FEED}\n一共请求了 1 次：${host} 1 次。\n`),
    );
  });

  it('asks no address of the local network unless it is told to', async () => {
    const before = site.askedFor(FEED).length;
    const address = `${site.origin}${FEED}`;
    const { status, stdout } = await linli('doctor', address);
    assert.equal(status, 1);
    assert.match(stdout, /本机或内网里，没有去问：确实要问，请在命令后面加 --local/);
    assert.match(stdout, /\n没有向任何服务器请求。\n/);
    for (const command of ['check', 'snapshot']) {
      const { status: code, stdout: out, stderr } = await linli(command, address, '--lang', 'en');
      assert.deepEqual([code, out], [2, ''], command);
      assert.match(stderr, /local network, and was not asked: add --local/);
    }
    assert.equal(site.askedFor(FEED).length, before);
    assert.equal((await linli('check', address, '--local')).status, 0);
    const snapshot = await linli('snapshot', address, '--local', '--verbose');
    assert.match(snapshot.stdout, /<h3>孕妇瑜伽<\/h3>/);
    assert.ok(snapshot.stderr.startsWith(`GET ${address}\n`));
    assert.equal(site.askedFor(FEED).length, before + 2);
  });

  it('moves no cursor and forges no line, whatever a page says', async () => {
    const esc = '\u001b]0;OWNED\u0007\u001b[2J\u009b1A\u202e\u2028';
    const forged = `x&#10;${site.origin}/ 好 没有问题。`;
    const { stdout } = await doctorOf(
      `<linli-service-list src="${FEED}" area="${esc}" limit="${forged}" ${esc}=1></linli-service-list>
       <linli-service-list src="/gone.json?${forged}">无</linli-service-list><p data-linli="${esc}">`,
    );
    assert.match(stdout, /area="\\u\{1b\}\]0;OWNED\\u\{7\}/);
    assert.match(stdout, /limit="x\\u\{a\}http/);
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]|[\p{Bidi_C}\u2028\u2029]/u);
    assert.doesNotMatch(stdout, /好 没有问题。$/m);
  });

  it('says so where nobody answers, and how it is called', async () => {
    const closed = await startPagesSite();
    await closed.close();
    const { status, stdout } = await doctor(closed.origin);
    assert.equal(status, 1);
    assert.match(stdout, /连不上这个地址.*ECONNREFUSED/);
    const wrong = await doctor('feed.json');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /http 或 https 网址/);
    assert.doesNotMatch(wrong.stderr, /\n\s+at /, 'no stack');
  });
});
