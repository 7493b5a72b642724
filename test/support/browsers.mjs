import { existsSync } from 'node:fs';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { findChromium } from './find-chromium.mjs';
import { firefoxPath } from './find-firefox.mjs';
import { webdriverLauncher } from './webdriver-launcher.mjs';

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** The engines to test in: those named in BROWSERS, else Chromium and whichever others are there. */
export function browsersToRun() {
  if (process.env.BROWSERS) return process.env.BROWSERS.split(',');
  const webkit = [MINI_BROWSER, '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every(existsSync);
  return ['chromium', ...(firefoxPath === null ? [] : ['firefox']), ...(webkit ? ['webkit'] : [])];
}

/**
 * @param {string} name chromium, firefox or webkit
 * @param {{ zone: string }} device the time zone the device is set to
 */
export function launcherFor(name, { zone }) {
  const env = { ...process.env, TZ: zone };
  if (name === 'chromium') {
    const found = findChromium();
    return chromeLauncher({
      launchOptions: {
        executablePath: found.path,
        args: found.args,
        env: { ...env, ...found.env },
      },
      createPage: pageWithoutPast,
    });
  }
  if (name === 'firefox') {
    return chromeLauncher({
      puppeteer: puppeteerCore.default ?? puppeteerCore,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: firefoxPath, env },
    });
  }
  if (name === 'webkit') {
    return webdriverLauncher({
      name: 'WebKitGTK',
      command: ['WebKitWebDriver', '--port=4455'],
      port: 4455,
      xvfb: ':97',
      env: { LIBGL_ALWAYS_SOFTWARE: '1', TZ: zone },
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
      },
    });
  }
  throw new Error(`BROWSERS names "${name}": chromium, firefox and webkit are known.`);
}

/**
 * A tab that forgets where it was when a file is done. A full history (50 entries) would lose entries of
 * the next file: Chromium drops those first that came about without anybody pressing anything, and a test
 * that went back would find itself outside its page.
 */
async function pageWithoutPast({ context }) {
  const page = await context.newPage();
  const client = await page.createCDPSession();
  const goto = page.goto.bind(page);
  page.goto = async (...where) => {
    const answer = await goto(...where);
    if (where[0] === 'about:blank') await client.send('Page.resetNavigationHistory');
    return answer;
  };
  return page;
}
