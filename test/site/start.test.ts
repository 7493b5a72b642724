import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../../src/version.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('The start command', () => {
  it('prints the address of a site whose feeds, scripts and endpoint answer', async (context) => {
    const started = spawn(process.execPath, ['--import', 'tsx', 'demo/start.mjs'], {
      cwd: root,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    context.after(() => started.kill());
    let said = '';
    for await (const chunk of started.stdout) {
      said += String(chunk);
      if (said.includes('\n')) break;
    }
    const address =
      said
        .trim()
        .split('\n')
        .find((line) => line.startsWith('http')) ?? '';
    assert.match(address, /^http:\/\/localhost:\d+\/$/);
    const scripts = ['linli.js', `linli-${VERSION}-paper.js`];
    for (const path of [
      '',
      ...scripts,
      'feeds/changji.json',
      'feeds/sample-city.json',
      'feeds/sample-city.ics',
      'feeds/sample-city.atom',
      'images/sample-wechat.svg',
    ]) {
      assert.equal((await fetch(`${address}${path}`)).status, 200, path);
    }
    assert.equal((await fetch(`${address}office/sign-in`)).status, 200);
    const availability = await fetch(`${address}booking/availability?sessions=none`);
    assert.deepEqual(((await availability.json()) as { sessions: unknown }).sessions, []);
  });
});
