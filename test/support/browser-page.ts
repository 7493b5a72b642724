import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from './find-chromium.mjs';

/** After so long something never comes; no measure of speed. */
export const HANG_MS = 180_000;

/** A real browser for tests that need a whole site; the zone is what the device is set to. */
export async function launchBrowser(zone = 'Asia/Shanghai'): Promise<Browser> {
  const { path, args, env } = findChromium();
  return patient(
    await puppeteer.launch({
      executablePath: path,
      args: [...args],
      env: { ...process.env, ...env, TZ: zone },
      ...PATIENCE,
    }),
  );
}

/** The same with a Firefox that is installed. */
export async function launchFirefox(path: string): Promise<Browser> {
  return patient(
    await puppeteer.launch({
      browser: 'firefox',
      executablePath: path,
      env: { ...process.env, TZ: 'Asia/Shanghai' },
      ...PATIENCE,
    }),
  );
}

const PATIENCE = { timeout: HANG_MS, protocolTimeout: 2 * HANG_MS };

/** Lets all its pages wait as long as a busy machine needs. */
function patient(browser: Browser): Browser {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (...options) => {
    const page = await newPage(...options);
    page.setDefaultTimeout(HANG_MS);
    return page;
  };
  return browser;
}

/** Waits for something that happens outside the page: at its server, on its console. */
export async function happened(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A page that keeps all it complains about (console, exceptions, policy), and which sites it asked. */
export async function openPage(
  browser: Browser,
  address: string,
  waitUntil: 'load' | 'networkidle0' = 'networkidle0',
): Promise<{
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly asked: ReadonlySet<string>;
}> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(address, { waitUntil });
  return { page, complaints, asked };
}

/**
 * Waits until every element of a page has read its feed, or said that it cannot. The network is no measure of it:
 * what a page gives up, such as a preview for the next, now and then counts as on its way for ever.
 */
export async function waitForElements(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [
      ...document.querySelectorAll('linli-service-list, linli-booking-form, linli-stats-panel'),
    ].every(({ shadowRoot }) => shadowRoot?.querySelector('[aria-busy=false]') instanceof Element),
  );
}

/** Waits until an element says something in the light DOM. */
export async function waitForLightText(page: Page, tag: string, words: string): Promise<void> {
  await page.waitForFunction(
    (name, text) => document.querySelector(name)?.textContent?.includes(text) ?? false,
    {},
    tag,
    words,
  );
}
