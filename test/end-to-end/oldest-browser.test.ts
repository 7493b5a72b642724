import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';
import { documentInOldChromium, runsOldChromium } from '../support/old-chromium.ts';

let site: DemoSite;

before(async () => {
  site = await startDemoSite();
});

after(() => site?.close());

const skip = runsOldChromium ? false : 'Chromium 86 is there for 64-bit Linux only';

describe('In Chromium 86, the oldest browser served', { skip }, () => {
  it('the community page shows its services, its form and its figures', async () => {
    const html = await documentInOldChromium(`${site.origin}/community.html`);
    assert.match(html, /<h[2-6] slot="linli-svc-svc-demo-open-name"[^>]*>智能手机公益课</);
    assert.match(html, /<p slot="linli-metric-[^"]+-value">/);
    assert.match(html, /<linli-booking-form[\s\S]*<p slot="linli-choose">请先在服务目录中选择一项服务。</);
  });

  it('a form reads the free places of the endpoint', async () => {
    const html = await documentInOldChromium(`${site.origin}/booking-form.html`);
    assert.match(html, /余 24 位/);
    assert.match(html, /余位为 \d\d:\d\d 的情况/);
  });
});
